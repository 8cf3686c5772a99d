// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/snapshot/gpp_snapshot.hpp>
#include <tact/signals/snapshot/to_consent.hpp>

#include <doctest/doctest.h>

#include <string>

// A signal in a shape that is not the usual one is read or refuses everything: it never counts as one that was not
// sent.

using namespace tact;

namespace {

constexpr deciseconds today = day(2026, 11, 21);
constexpr vendor_declaration ours{.id = 755, .consent = {1, 3, 4, 5, 6}};
const std::string tc =
    "CQraFkAQraFkAAfABBENDIFoAP_gAEPgAAYgF8QAoAAgBOAvMC-IAUAAQAnAXmACIABAAMAXm.IF8QAoAAgBOAvM.f_wAAAAAAA";

std::string replaced(std::string text, char what, const char* by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        text.replace(at, 1, by);
    return text;
}

/// Every unusual shape of a text must come to the same as the text, or be unreadable.
template <class Snapshot>
void check_shapes(const std::string& text, Snapshot snapshot_of_text) {
    consent_snapshot usual = snapshot_of_text(text);
    CHECK_FALSE(usual.unreadable);
    CHECK(usual != consent_snapshot{});
    usual.hash = 0;
    std::string small = text;
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (const std::string& shape : {' ' + text,
                                     text + ' ',
                                     '\t' + text,
                                     text + '\t',
                                     text + "\r\n",
                                     '"' + text + '"',
                                     '\'' + text + '\'',
                                     text + '=',
                                     text + "==",
                                     text + '\0',
                                     text + ';',
                                     "\xEF\xBB\xBF" + text,
                                     replaced(text, '~', "%7E"),
                                     replaced(text, '~', "%7e"),
                                     replaced(text, '.', "%2E"),
                                     replaced(text, '-', "+"),
                                     replaced(text, '_', "/"),
                                     small,
                                     std::string(" "),
                                     std::string("null"),
                                     std::string("undefined"),
                                     std::string("%")}) {
        if (shape == text) continue;
        CAPTURE(shape);
        consent_snapshot s = snapshot_of_text(shape);
        s.hash = 0;
        CHECK((s.unreadable || s == usual));
        if (s.unreadable) CHECK(to_consent(s).is_unreadable());
    }
}

} // namespace

TEST_CASE("a text in an unusual shape is read or refuses everything") {
    check_shapes(tc, [](const std::string& text) {
        const tc_string t = tc_string::decode(text);
        return snapshot_of(t, basis_for(t, ours, today));
    });
    check_shapes("1YYN", [](const std::string& text) { return snapshot_of(us_privacy::decode(text)); });
    check_shapes("BZSQBUCY.YA", [](const std::string& text) { return snapshot_of(us_section::decode(8, text)); });
    check_shapes("DBABBg~BZSQBUCY.YA",
                 [](const std::string& text) { return snapshot_of(gpp_string::decode(text), {8}, ours, today); });
    check_shapes("DBACNY~" + tc + "~1YYN", [](const std::string& text) {
        return snapshot_of(gpp_string::decode(text), {2, 6}, ours, today);
    });
}
