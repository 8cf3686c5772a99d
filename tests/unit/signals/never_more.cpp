// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/snapshot/gpp_snapshot.hpp>
#include <tact/signals/snapshot/signal_names.hpp>

#include "encoder.hpp"
#include "permitted.hpp"
#include "vectors.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <vector>

// A string that was damaged on its way, or that says what nothing defines, permits no more than the whole one, or is
// unreadable. Of every section: every cut inside a segment, every undefined value in any field, every version label,
// and whatever may follow the last field.
//
// What nothing tells apart is exempt, and named here:
// - A cut at a segment boundary: a segment that is absent is absent. So it is after a cut inside the padding before it.
// - A long national section labelled 1 that is cut to exactly 10 or 11 characters: it is a short one.
// - A national section labelled 1 of 12 characters that both layouts explain, relabelled 2: it is a long one, bit by
// bit.

using namespace tact;
using permitted::no_more;

namespace {

constexpr deciseconds today = day(2026, 11, 21);
constexpr const char* alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// How many damaged strings were still read, so that a test which compares nothing is seen.
std::size_t still_read = 0;

/// The text with one segment cut, with what follows it and without, but not at a boundary; and what it must permit no
/// more than. Where what follows is gone that is the text up to the segment's end: a cut inside the padding of a
/// segment leaves it whole, and takes away what a cut at its end takes away.
template <class Take>
void for_every_cut(const std::string& text, Take take) {
    std::size_t begin = 0;
    for (std::size_t end = 0; end <= text.size(); ++end) {
        if (end < text.size() && text[end] != '.' && text[end] != '~') continue;
        for (std::size_t to = begin + 1; to < end; ++to) {
            take(text.substr(0, to), text.substr(0, end));
            if (end < text.size()) take(text.substr(0, to) + text.substr(end), text);
        }
        if (end < text.size()) take(text.substr(0, end + 1), text); // the next segment is empty
        begin = end + 1;
    }
}

consent_snapshot of_us(std::uint32_t id, const std::string& text) {
    const us_section s = us_section::decode(id, text);
    return snapshot_of(s);
}

void check_no_more(std::uint32_t id, const std::string& damaged, const consent_snapshot& whole) {
    const consent_snapshot s = of_us(id, damaged);
    still_read += !s.unreadable;
    if (no_more(s, whole)) return;
    CAPTURE(id);
    CAPTURE(damaged);
    CHECK(no_more(s, whole));
}

constexpr std::uint32_t national = 7;
bool is_long(const detail::us_layout& l) { return &l == &detail::us_layouts::all[detail::us_layouts::national_long]; }

/// A US section as somebody writes it.
struct written {
    const detail::us_layout* layout;
    std::vector<std::size_t> values; ///< two bits each, in the order of the layout
    std::size_t label;               ///< its version
    std::size_t padded_to;           ///< bits of which the core has a multiple
    std::string before, after;       ///< the header part and the subsegment

    std::string core(std::size_t at = 999, std::size_t value = 0) const {
        encoder::bits b;
        b.add(label, 6);
        std::size_t n = 6 + 2 * values.size();
        for (std::size_t i = 0; i < values.size(); ++i) b.add(i == at ? value : values[i], 2);
        while (n % padded_to != 0) b.add(0, 1), ++n;
        return b.text();
    }
    std::string text(std::size_t at = 999, std::size_t value = 0) const { return before + core(at, value) + after; }
    /// Which of the values, by bit of the layout, is a field's first.
    std::size_t position(us_field f) const { return (layout->begin(tact::position(f)) - 6) / 2; }
};

/// Sections of a layout: every padding in use, every subsegment, and values that are random, all no, all yes or
/// nothing.
template <class Take>
void for_sections(const detail::us_layout& l, encoder::random_models& random, Take take) {
    const std::size_t fields = (l.bits() - 6) / 2;
    std::vector<std::string> after{""};
    if (l.form == detail::us_form::core_and_gpc || l.form == detail::us_form::late_core_and_gpc)
        after = {"", ".YA", ".QA", ".Y", ".Q", ".YAAA", ".QAAA"};
    if (l.form == detail::us_form::core_and_sensitive) after = {"", ".VkU", ".qqo", ".VVUA"};
    for (std::size_t run = 0; run < 24; ++run)
        for (const std::size_t padding : {6u, 8u, 24u}) {
            std::vector<std::size_t> values;
            for (std::size_t i = 0; i < fields; ++i) values.push_back(run < 3 ? run : random.upto(2));
            written w{&l,      values, is_long(l) ? 1 + random.upto(1) : 1,
                      padding, "",     after[random.upto(after.size() - 1)]};
            for (const us_field f : {us_field::mspa_covered_first, us_field::mspa_covered}) // 1 or 2, mostly
                if (l.size(f) != 0) w.values[w.position(f)] = random.upto(3) == 0 ? 0 : 1 + random.upto(1);
            if (run > 12 && l.size(us_field::mspa_opt_out) != 0) // as encoders leave them that do not know of MSPA
                for (std::size_t i = w.position(us_field::mspa_covered); i < fields; ++i) w.values[i] = 0;
            take(w);
            if (!l.late()) continue;
            w.before = alphabet[l.section];
            w.before += w.after.empty() ? "BAA." : "BABY.";
            take(w);
        }
}

} // namespace

TEST_CASE("a US section that was cut inside a segment permits no more") {
    still_read = 0;
    encoder::random_models random(51);
    for (const detail::us_layout& l : detail::us_layouts::all)
        for_sections(l, random, [&](const written& w) {
            const std::string text = w.text();
            const consent_snapshot whole = of_us(l.section, text);
            CAPTURE(text);
            CHECK_FALSE(whole.unreadable);
            for_every_cut(text, [&](const std::string& cut, const std::string& before) {
                const std::size_t core = std::min(cut.find('.'), cut.size());
                if (l.section == national && w.label == 1 && w.core().size() == 12 && (core == 10 || core == 11))
                    return;
                check_no_more(l.section, cut, of_us(l.section, before));
            });
        });
    CHECK(still_read > 1000); // cut inside their padding
}

TEST_CASE("a US section with an undefined value permits no more") {
    still_read = 0;
    encoder::random_models random(52);
    for (const detail::us_layout& l : detail::us_layouts::all)
        for_sections(l, random, [&](const written& w) {
            for (std::size_t i = 0; i < w.values.size(); ++i) CHECK(of_us(l.section, w.text(i, 3)).unreadable);
            for (const us_field f : {us_field::mspa_covered_first, us_field::mspa_covered})
                if (l.size(f) != 0) { // as protective as each of the two that are defined
                    const std::string text = w.text(w.position(f), 0);
                    CHECK_FALSE(of_us(l.section, text).unreadable);
                    for (const std::size_t defined : {1u, 2u})
                        check_no_more(l.section, text, of_us(l.section, w.text(w.position(f), defined)));
                }
            if (w.after.empty()) return;
            const bool sensitive = l.form == detail::us_form::core_and_sensitive;
            for (std::size_t i = 1; i < w.after.size(); ++i)
                for (std::size_t value = 0; value < 64; ++value) {
                    written other = w;
                    other.after[i] = alphabet[value];
                    const bool undefined = sensitive ? i > 3 || value >> 4 == 3 || (value >> 2 & 3) == 3 ||
                                                           (i < 3 ? (value & 3) == 3 : (value & 3) != 0)
                                                     : i > 1 || (value != 16 && value != 24);
                    if (undefined && !(i > (sensitive ? 3u : 1u) && value == 0))
                        CHECK(of_us(l.section, other.text()).unreadable);
                }
        });
    CHECK(still_read > 1000);
}

TEST_CASE("a US section under another label permits no more") {
    still_read = 0;
    encoder::random_models random(53);
    for (const detail::us_layout& l : detail::us_layouts::all)
        for_sections(l, random, [&](const written& w) {
            const std::string text = w.text();
            const consent_snapshot whole = of_us(l.section, text);
            for (std::size_t label = 0; label < 64; ++label) {
                written other = w;
                other.label = label;
                if (l.section == national && us_section::decode(l.section, text).has_two_readings() && label == 2)
                    continue;
                check_no_more(l.section, other.text(), whole);
            }
        });
    CHECK(still_read > 1000);
}

TEST_CASE("padding opens nothing, and more of it than a writer needs is refused, as is anything but zeros") {
    encoder::random_models random(54);
    for (const detail::us_layout& l : detail::us_layouts::all)
        for_sections(l, random, [&](const written& w) {
            written plain = w;
            plain.padded_to = 6;
            const std::string core = plain.core();
            const consent_snapshot whole = of_us(l.section, plain.text());
            const std::size_t bound = (l.bits() + 23) / 24 * 4;
            for (std::size_t n = core.size() + 1; n < 40; ++n) {
                std::string padded = core;
                padded.resize(n, 'A');
                if (n > bound) CHECK(of_us(l.section, w.before + padded + w.after).unreadable);
                check_no_more(l.section, w.before + padded + w.after, whole);
                padded.back() = 'B';
                if (!(l.section == national && n == 12 && w.label == 1)) // which may be a long one
                    CHECK(of_us(l.section, w.before + padded + w.after).unreadable);
            }
            for (std::size_t bit = l.bits(); bit < 6 * core.size(); ++bit) {
                std::string other = core;
                other.back() = alphabet[std::string(alphabet).find(other.back()) | std::size_t{1} << (5 - bit % 6)];
                CHECK(of_us(l.section, w.before + other + w.after).unreadable);
            }
        });
}

TEST_CASE("a Canadian section that was cut inside a segment, or says what is not defined, permits no more") {
    still_read = 0;
    encoder::random_models random(55);
    const auto of = [](const std::string& text) { return snapshot_of(tcf_canada::decode(text), today); };
    for (const encoder::canada_lists form :
         {encoder::canada_lists::as_in_tcf, encoder::canada_lists::fibonacci, encoder::canada_lists::as_specified})
        for (int i = 0; i < 40; ++i) {
            encoder::canada_model m;
            m.form = form;
            m.features = random.some(2, 1);
            m.express = random.some(11, 1);
            m.vendors_express = random.list();
            m.vendors_implied = random.list();
            m.disclosed = random.list();
            m.has_restrictions = random.coin();
            m.has_disclosed = random.coin();
            m.has_publisher = i != 0;
            m.publisher_express = random.some(11, random.upto(3));
            m.publisher_implied = random.some(11, random.upto(3));
            const std::string text = encoder::encode(m);
            const consent_snapshot whole = of(text);
            CHECK_FALSE(whole.unreadable);
            for_every_cut(text, [&](const std::string& cut, const std::string& before) {
                still_read += !of(cut).unreadable;
                CHECK(no_more(of(cut), of(before)));
            });
            for (std::size_t value = 0; value < 64; ++value) {
                std::string other = text;
                other[0] = alphabet[value]; // its version
                CHECK((value == 1 || of(other).unreadable));
                for (const std::size_t letter : {18u, 19u}) { // its language
                    other = text;
                    other[letter] = alphabet[value];
                    CHECK(of(other).unreadable == (value > 25));
                }
                if (!m.has_disclosed && !m.has_publisher) continue;
                other = text;
                const std::size_t segment = other.find('.') + 1; // of type 1 or 3, which leaves three bits of its own
                other[segment] = alphabet[(value & ~std::size_t{7}) | (std::string(alphabet).find(other[segment]) & 7)];
                CHECK((value >> 3 == 1 || value >> 3 == 3 || of(other).unreadable));
            }
        }
    CHECK(still_read > 100);
}

TEST_CASE("every string of the vectors permits no more where it is cut inside a segment") {
    still_read = 0;
    const vendor_declaration vendor{755, {1, 3, 4, 5, 6}, {2, 7, 8, 9, 10, 11}, {2, 7, 9}, {1, 2}, {1, 2}};
    for (const vectors::vector& v : vectors::vectors) {
        if (std::string(v.verdict) == "reject" || std::string(v.kind) == "gpc") continue;
        if (v.input.size() > 4096) continue; // at each of its characters, once more all of it
        CAPTURE(std::string(v.id));
        const std::string text = vectors::str(v.input);
        const auto come_to = [&](const std::string& t) {
            std::vector<consent_snapshot> all;
            if (std::string(v.kind) == "tc") {
                const tc_string tc = tc_string::decode(t, 16384);
                all = {snapshot_of(tc, basis_for(tc, vendor, today)), snapshot_of(tc, basis_for_publisher(tc, today))};
            } else if (std::string(v.kind) == "usp") {
                all = {snapshot_of(us_privacy::decode(t))};
            } else {
                const gpp_string g = gpp_string::decode(t, 16384);
                const gpp_string in_force = gpp_string::decode(text, 16384);
                for (std::size_t i = 0; i < in_force.size(); ++i) {
                    const std::uint32_t id[]{in_force.id(i)};
                    all.push_back(snapshot_of(g, id, vendor, today));
                    all.push_back(snapshot_for_publisher(g, id, today));
                }
            }
            return all;
        };
        const std::vector<consent_snapshot> well_formed = come_to(text);
        for_every_cut(text, [&](const std::string& cut, const std::string& before) {
            const gpp_string as_gpp = gpp_string::decode(cut, 16384);
            const std::string nation = vectors::str(as_gpp.section(national));
            const std::size_t core = std::min(nation.find('.'), nation.size());
            if (!nation.empty() && nation[0] == 'B' && (core == 10 || core == 11)) return; // exempt
            const std::vector<consent_snapshot> now = come_to(cut), whole = come_to(before);
            for (std::size_t i = 0; i < whole.size(); ++i) {
                still_read += !now[i].unreadable;
                if (well_formed[i].unreadable || no_more(now[i], whole[i])) continue;
                CAPTURE(cut);
                CHECK(no_more(now[i], whole[i]));
            }
        });
    }
    CHECK(still_read > 1000);
}
