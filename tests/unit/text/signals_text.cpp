// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/signals_text.hpp>

#include <tact/signals.hpp>
#include <tact/tact.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace tact;

namespace signals_as_text {

std::string ids(tcf_set s) {
    std::string all;
    for (std::size_t i = 1; i <= tcf_set::most; ++i)
        if (s.contains(i)) all += (all.empty() ? "" : ", ") + std::to_string(i);
    return "[" + all + "]";
}
template <enumeration E>
std::string words(const enum_set<E>& s) {
    std::string all;
    for (const E e : s) all += (all.empty() ? "\"" : ", \"") + std::string(identifier_of(e)) + "\"";
    return "[" + all + "]";
}
/// A mapping in full, by a printer of its own.
std::string text_of(const signal_mapping& m) {
    std::string t =
        "tact = \"signals/1\"\noutside = " + words(m.outside) + "\ncross_context = " + words(m.cross_context) +
        "\nclosed_to_children = " + words(m.closed_to_children) +
        "\nlimited_to_children = " + words(m.limited_to_children) + "\nfurther = " + words(m.further) + "\n";
    for (const purpose_signals& r : m.purposes)
        if (r.key != purpose::unstated)
            t += std::string("[purposes.") + identifier_of(r.key) + "]\nprofile = " + ids(r.profile) +
                 "\nlearn = " + ids(r.learn) + "\nlimited = " + ids(r.limited) + "\n";
    for (const auto& r : m.attributes)
        t += std::string("[attributes.") + identifier_of(r.key) + "]\nneeds = \"" + identifier_of(r.needs) +
             "\"\nlimit = \"" + identifier_of(r.limit) + "\"\nfrom = " + words(r.from) + "\n";
    return t;
}
bool alike(const signal_mapping& a, const signal_mapping& b) { return text_of(a) == text_of(b); }

std::string first_error(const std::string& said) {
    text_error memory[200];
    text_errors errors(memory);
    signal_mapping m;
    if (parse_signals(said, m, errors, &standard_signals)) return "";
    return std::to_string(errors[0].at.line) + ":" + std::to_string(errors[0].at.column) + " " +
           errors[0].sentence.c_str();
}

} // namespace signals_as_text

TEST_CASE("signals text: the shipped mapping in full, and as a base") {
    using namespace signals_as_text;
    text_error memory[4];
    text_errors errors(memory);
    signal_mapping m;
    REQUIRE(parse_signals(text_of(standard_signals), m, errors));
    CHECK(alike(m, standard_signals));
    REQUIRE(parse_signals("tact = \"signals/1\"\nbase = \"standard\"\n", m, errors, &standard_signals));
    CHECK(alike(m, standard_signals));

    REQUIRE(parse_signals("tact = \"signals/1\"\nbase = \"standard\"\noutside = [\"support\"]\n"
                          "[purposes.measurement]\nprofile = [7, 8, 9]\n[attributes.interests]\nneeds = \"limited\"\n",
                          m, errors, &standard_signals));
    signal_mapping changed = standard_signals;
    changed.outside = purpose::support;
    changed.purposes[purpose::measurement].profile = {7, 8, 9};
    changed.attributes[attribute::interests].needs = use_level::limited;
    CHECK(alike(m, changed));
    CHECK(!alike(m, standard_signals));
}

TEST_CASE("signals text: a row or a set that is left out is an error without a base") {
    using namespace signals_as_text;
    const std::string all = text_of(standard_signals);
    std::size_t lines = 0;
    for (std::size_t begin = all.find('\n') + 1; begin < all.size();) {
        const std::size_t end = all.find('\n', begin) + 1;
        if (all[begin] != '[') {
            CHECK(first_error(all.substr(0, begin) + all.substr(end)).find("is missing") != std::string::npos);
            ++lines;
        }
        begin = end;
    }
    CHECK(lines == 5 + 3 * (enum_size<purpose> - 1) + 3 * enum_size<attribute>);
    CHECK(first_error("tact = \"signals/1\"\n").find("1:1 `outside` is missing") == 0);
}

TEST_CASE("signals text: what is wrong, and where") {
    using signals_as_text::first_error;
    const std::string base = "tact = \"signals/1\"\nbase = \"standard\"\n";
    CHECK(first_error(base) == "");
    CHECK(first_error("tact = \"signals/1\"\nbase = \"strict\"\n") == "2:8 `strict` is no word that `base` takes");
    CHECK(first_error("tact = \"signals/1\"\nfurther = []\nbase = \"standard\"\n") ==
          "3:1 `base` stands behind what it would take back");
    CHECK(first_error(base + "[purposes.pricing]\nprofile = [0]\n") == "4:12 this is the number of no purpose");
    CHECK(first_error(base + "[purposes.pricing]\nprofile = [25]\n") == "4:12 this is the number of no purpose");
    CHECK(first_error(base + "[purposes.pricing]\nprofile = [3, 3]\n") == "4:15 a number stands twice in an array");
    CHECK(first_error(base + "[purposes.unstated]\nprofile = []\n") == "3:11 `unstated` is no key of `purposes`");
    CHECK(first_error(base + "[attributes.email]\nneeds = \"all\"\n") == "4:9 `all` is no word that `needs` takes");
    CHECK(first_error(base + "[attributes.email]\nneeds = \"none\"\n[attributes.email]\n") ==
          "5:13 `attributes.email` was written before");
    // After a line that cannot be read, what is missing is not known.
    text_error memory[4];
    text_errors errors(memory);
    signal_mapping m;
    CHECK(!parse_signals("tact = \"signals/1\"\noutside [\"support\"]\n", m, errors));
    CHECK(errors.count() == 1);
    CHECK(first_error("tact = \"policy/1\"\n").find("1:8 this is `policy/1`") == 0);
}

TEST_CASE("signals text: a mapping that cannot be read makes a no of everything") {
    // Everything is agreed to in this string, the device and the precise location too.
    const tc_string tc = tc_string::decode(
        "CQraFkAQraFkAAfABBENDIFoAP_gAEPgAAYgF8QAoAAgBOAvMC-IAUAAQAnAXmACIABAAMAXm.IF8QAoAAgBOAvM.f_wAAAAAAA");
    REQUIRE(tc);
    const deciseconds now = day(2026, 11, 21);
    signal_mapping broken;
    text_errors errors;
    REQUIRE(!parse_signals("tact = \"signals/1\"\nfurther = [\"x\"]\n", broken, errors, &standard_signals));
    const legal_basis basis = basis_for_publisher(tc, now);
    const consent good = to_consent(snapshot_of(tc, basis), standard_signals);
    CHECK(!good.objected(purpose::marketing)); // or this shows nothing
    const consent c = to_consent(snapshot_of(tc, basis, broken), broken);
    for (std::size_t i = 1; i < enum_size<purpose>; ++i)
        for (std::size_t a = 0; a < enum_size<attribute>; ++a) {
            const consent_state s = c.state(enum_at<attribute>(a), enum_at<purpose>(i), source::declared);
            CHECK(s == consent_state::refused);
        }
}
