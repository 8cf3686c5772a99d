// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/tcf/canada.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

#include <initializer_list>

using namespace tact;

namespace {

constexpr deciseconds today = day(2026, 11, 21);
using model = encoder::canada_model;
using encoder::canada_lists;
constexpr std::initializer_list<canada_lists> forms{canada_lists::as_in_tcf, canada_lists::fibonacci,
                                                    canada_lists::as_specified};

/// A section that chooses something everywhere.
model everything(canada_lists form = canada_lists::as_in_tcf) {
    model m;
    m.form = form;
    m.features = {1};
    m.express = {1, 2, 3, 4, 5, 6};
    m.implied = {2, 7};
    m.has_publisher = true;
    m.publisher_express = {1, 2};
    m.publisher_implied = {3, 4};
    return m;
}
decode_error error_of(const std::string& text) { return tcf_canada::decode(text).error(); }
malformed error_of(const model& m) { return error_of(encoder::encode(m)).what; }
const std::string publisher = "." + encoder::bits().add(3, 3).add(0xC00000, 24).add(0x300000, 24).add(0, 6).text();

} // namespace

TEST_CASE("express and implied consent, and what was chosen for the publisher") {
    const std::string text = encoder::encode(everything());
    const tcf_canada c = tcf_canada::decode(text);
    REQUIRE(c);
    CHECK(c.head().purposes_consent == tcf_set{1, 2, 3, 4, 5, 6});
    CHECK(c.head().purposes_li == tcf_set{2, 7});
    CHECK(c.head().special_features == tcf_set{1});
    CHECK(c.head().consent_language == "EN");
    const legal_basis b = basis_for_publisher(c, today);
    CHECK(b.consent == tcf_set{2}); // purpose 1 is not used
    CHECK(b.li == tcf_set{3, 4});
    CHECK_FALSE(b.purpose_one_disclosed);
    CHECK(basis_for_publisher(c, 0) == legal_basis{});
}

TEST_CASE("what does not decode grants nothing") {
    model m = everything();
    m.has_publisher = false;
    const std::string core = encoder::encode(m);
    CHECK(error_of(core).what == malformed::nothing);
    CHECK(error_of(core.substr(0, 30)).what == malformed::truncated);
    CHECK(error_of(core + ".").what == malformed::empty_segment);
    CHECK(error_of(core + publisher + publisher).what == malformed::duplicate_segment);
    CHECK(error_of(core + ".BAAA").what == malformed::core_not_first);
    CHECK(error_of(core + ".YA").what == malformed::truncated);
    CHECK(error_of(core + "=").what == malformed::bad_alphabet);
    CHECK(error_of("").what == malformed::empty_section);
    CHECK(error_of(core + ".IAAA").what == malformed::nothing);
    m.version = 2;
    CHECK(error_of(m) == malformed::bad_version);
    const std::string bad = core + publisher + "!";
    CHECK(tcf_canada::decode(bad).head().purposes_consent.empty());
    CHECK(basis_for_publisher(tcf_canada::decode(bad), today) == legal_basis{});
    CHECK(basis_for_publisher(tcf_canada::decode(core), today) == legal_basis{.gate = vendor_gate::not_disclosed});
    m = everything();
    m.cmp = 1;
    const std::string reserved = encoder::encode(m);
    CHECK(basis_for_publisher(tcf_canada::decode(reserved), today) == legal_basis{});
    m.cmp = 10;
    m.created = m.last_updated + 1;
    const std::string late = encoder::encode(m);
    CHECK(tcf_canada::decode(late));
    CHECK(basis_for_publisher(tcf_canada::decode(late), today) == legal_basis{});
    TWICE(!tcf_canada());
}

TEST_CASE("a core that was cut, a segment that was cut and a segment of an undefined type refuse the section") {
    constexpr const char* whole = "BQq5IMAQq5IMAAyABBENBkCAAf___gAAAAAAAAAAA.IAAA.b___7___4A";
    constexpr const char* cut_core = "BQq5IMAQq5IMAAyABBENBkCAAf___gAAAAA.b___7___4A";
    constexpr const char* cut_segment = "BQq5IMAQq5IMAAyABBENBkCAAf___gAAAAAAAAAAA.I.b___7___4A";
    constexpr const char* type_2 = "BQq5IMAQq5IMAAyABBENBkCAAf___gAAAAAAAAAAA.QAAA.b___7___4A";
    TWICE(basis_for_publisher(tcf_canada::decode(whole), today).consent.includes({3, 5, 6}));
    TWICE(tcf_canada::decode(cut_core).error() == decode_error{malformed::no_list_encoding, 0, 199});
    TWICE(tcf_canada::decode(cut_segment).error() == decode_error{malformed::no_list_encoding, 1, 3});
    TWICE(tcf_canada::decode(type_2).error() == decode_error{malformed::unknown_segment, 1, 0});
    for (const char* text : {cut_core, cut_segment, type_2})
        CHECK(basis_for_publisher(tcf_canada::decode(text), today) == legal_basis{});
    for (const char type : {'Q', 'X', 'g', 'n', 'o', 'v', 'w', '_'}) // 2, 4 to 7
        CHECK(error_of(std::string("BQq5IMAQq5IMAAyABBENBkCAAf___gAAAAAAAAAAA.") + type + "AAA").what ==
              malformed::unknown_segment);
}

TEST_CASE("lists in each of the three encodings, with and without restrictions, are taken") {
    encoder::random_models random(61);
    for (const canada_lists form : forms)
        for (int i = 0; i < 200; ++i) {
            model m = everything(form);
            m.vendors_express = random.list();
            m.vendors_implied = random.list();
            if (i % 5 == 0) m.vendors_express = {65535, true, {1, 2, 65535}};
            m.has_restrictions = random.coin();
            m.has_disclosed = random.coin();
            m.disclosed = random.list();
            for (std::size_t n = m.has_restrictions ? random.upto(3) : 0; n > 0; --n)
                m.restrictions.push_back({1 + random.upto(23), random.upto(2), random.some(80, random.upto(3))});
            CHECK(error_of(m) == malformed::nothing);
        }
}

TEST_CASE("what is wrong in a list is refused in each encoding") {
    // A cut list may by chance be one of another encoding; these are not.
    for (const canada_lists form : forms) {
        model m = everything(form);
        m.vendors_express = {3000, true, {7, 9, 1000, 1001, 1002, 2999}};
        m.vendors_implied = {3000, true, {5, 8, 800}};
        CHECK(error_of(m) == malformed::nothing);
        const std::string core = encoder::canada_core(m);
        for (std::size_t to = 34; to + 3 < core.size(); ++to)
            CHECK(error_of(core.substr(0, to) + publisher).what == malformed::no_list_encoding);
        CHECK(error_of(core + "AAAA" + publisher).what == malformed::no_list_encoding); // more than padding
        CHECK(error_of(core + "B" + publisher).what == malformed::no_list_encoding);
        m.restrictions = {{25, 0, {7}}};
        CHECK(error_of(m) == malformed::no_list_encoding);
        m.restrictions = {{0, 0, {7}}};
        CHECK(error_of(m) == malformed::no_list_encoding);
        m.restrictions = {{2, 3, {7}}};
        CHECK(error_of(m) == malformed::no_list_encoding);
        m.restrictions = {{2, 0, {7}}, {24, 2, {7, 8, 9, 2000}}};
        CHECK(error_of(m) == malformed::nothing);
        m.restrictions = {};
        if (form == canada_lists::as_specified) continue; // which states no greatest id
        m.vendors_implied.max = 799;
        CHECK(error_of(m) == malformed::no_list_encoding);
    }
    model m = everything();
    m.vendors_express = {3000, true, {0, 9}};
    CHECK(error_of(m) == malformed::no_list_encoding);
}

TEST_CASE("the segment of disclosed vendors is checked in each encoding") {
    for (const canada_lists form : forms) {
        model m = everything(form);
        m.has_disclosed = true;
        m.has_publisher = false;
        m.disclosed = {3000, true, {7, 9, 1000, 1001, 1002, 2999}};
        const std::string text = encoder::encode(m);
        CHECK(error_of(text) == no_error);
        for (std::size_t to = text.find('.') + 2; to + 3 < text.size(); ++to) {
            CHECK(error_of(text.substr(0, to)).what == malformed::no_list_encoding);
            CHECK(error_of(text.substr(0, to)).part == 1);
        }
    }
}

TEST_CASE("behind the publisher's choices only padding may follow") {
    model m = everything();
    m.has_publisher = false;
    const std::string core = encoder::encode(m), own = publisher;
    CHECK(error_of(core + own) == no_error);
    CHECK(error_of(core + own + "AA") == no_error);
    CHECK(error_of(core + own + "AAA").what == malformed::trailing_bits);
    CHECK(error_of(core + own + "B").what == malformed::trailing_bits);
}
