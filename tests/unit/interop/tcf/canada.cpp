// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/tcf/canada.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

using namespace tact;

namespace {

std::string section(std::size_t version, std::size_t cmp = 10, std::uint64_t created = 17000000000) {
    encoder::bits b;
    b.add(version, 6).add(created, 36).add(17000000000, 36).add(cmp, 12).add(1, 12).add(1, 6).add(4, 6).add(13, 6);
    b.add(2, 12).add(2, 6).add(0, 1).add(0b100000000000, 12).add(0xFFFFFF, 24).add(0x400000, 24).add(0, 33);
    return b.text();
}
const std::string publisher = "." + encoder::bits().add(3, 3).add(0xC00000, 24).add(0x300000, 24).add(0, 6).text();
malformed error_of(const std::string& text) { return tcf_canada::decode(text).error().what; }
constexpr deciseconds today = day(2026, 11, 21);

} // namespace

TEST_CASE("express and implied consent, and what was chosen for the publisher") {
    const std::string text = section(1) + publisher;
    const tcf_canada c = tcf_canada::decode(text);
    REQUIRE(c);
    CHECK(c.head().purposes_consent.contains(24));
    CHECK(c.head().purposes_li == tcf_set{2});
    CHECK(c.head().special_features == tcf_set{1});
    CHECK(c.head().consent_language == "EN");
    const legal_basis b = basis_for_publisher(c, today);
    CHECK(b.consent == tcf_set{2}); // purpose 1 is not used
    CHECK(b.li == tcf_set{3, 4});
    CHECK_FALSE(b.purpose_one_disclosed);
    CHECK(basis_for_publisher(c, 0) == legal_basis{});
}

TEST_CASE("what does not decode grants nothing") {
    CHECK(error_of(section(2)) == malformed::bad_version);
    CHECK(error_of(section(1).substr(0, 30)) == malformed::truncated);
    CHECK(error_of(section(1) + ".") == malformed::empty_segment);
    CHECK(error_of(section(1) + publisher + publisher) == malformed::duplicate_segment);
    CHECK(error_of(section(1) + ".gAAA") == malformed::unknown_segment);
    CHECK(error_of(section(1) + ".BAAA") == malformed::core_not_first);
    CHECK(error_of(section(1) + ".YA") == malformed::truncated);
    CHECK(error_of(section(1) + "=") == malformed::bad_alphabet);
    CHECK(error_of("") == malformed::empty_section);
    CHECK(error_of(section(1) + ".IAAA") == malformed::nothing);
    const std::string bad = section(1) + publisher + "!", without = section(1), reserved = section(1, 1) + publisher;
    CHECK(tcf_canada::decode(bad).head().purposes_consent.empty());
    CHECK(basis_for_publisher(tcf_canada::decode(bad), today) == legal_basis{});
    CHECK(basis_for_publisher(tcf_canada::decode(without), today) == legal_basis{.gate = vendor_gate::not_disclosed});
    CHECK(basis_for_publisher(tcf_canada::decode(reserved), today) == legal_basis{});
    const std::string late = section(1, 10, 17000000001) + publisher;
    CHECK(tcf_canada::decode(late));
    CHECK(basis_for_publisher(tcf_canada::decode(late), today) == legal_basis{});
    TWICE(!tcf_canada());
}
