// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/gpp/us_section.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

using namespace tact;

namespace {

constexpr malformed error_of(std::uint32_t id, const signal_text& text) {
    return us_section::decode(id, text).error().what;
}
std::string core(std::size_t version, std::size_t pairs, std::size_t value = 1) {
    encoder::bits b;
    b.add(version, 6);
    for (std::size_t i = 0; i < pairs; ++i) b.add(value, 2);
    return b.text();
}

} // namespace

TEST_CASE("a section in the field's own values") { // an example with precise location refused in California
    TWICE(us_section::decode(8, "BZSQBUCY.YA").value(us_field::sale) == 1);
    TWICE(us_section::decode(8, "BZSQBUCY.YA").value(us_field::limit_use_notice) == 1);
    TWICE(us_section::decode(8, "BZSQBUCY.YA").value(us_field::sensitive, 6) == 1);
    TWICE(us_section::decode(8, "BZSQBUCY.YA").value(us_field::sensitive, 9) == 0);
    TWICE(us_section::decode(8, "BZSQBUCY.YA").value(us_field::targeted) == 0);
    TWICE(us_section::decode(8, "BZSQBUCY.YA").gpc() == gpc_signal::on);
    TWICE(us_section::decode(8, "BZSQBUCY.QA").gpc() == gpc_signal::off);
    TWICE(us_section::decode(8, "BZSQBUCY").gpc() == gpc_signal::unknown);
}

TEST_CASE("the national layout is told by length, however it is labelled") {
    for (std::size_t version : {1u, 2u}) {
        const std::string shorter = core(version, 27), longer = core(version, 32);
        CHECK(us_section::decode(7, shorter).size(us_field::sensitive) == 12);
        CHECK(us_section::decode(7, longer).size(us_field::sensitive) == 16);
    }
    TWICE(us_section::decode(7, "BAAAAAAAAABA").size(us_field::sensitive) == 16);       // writers that label it 1
    CHECK(us_section::decode(7, core(1, 27) + "AAAA").size(us_field::sensitive) == 12); // padded with zeros
    std::string odd = core(1, 27) + "AAAAAAB";
    CHECK(error_of(7, odd) == malformed::bad_value); // neither
    CHECK(error_of(7, core(1, 22)) == malformed::truncated);
    CHECK(error_of(7, core(3, 27)) == malformed::bad_version);
    CHECK(error_of(8, core(2, 27)) == malformed::bad_version);
}

TEST_CASE("the late sections, with and without their header part") {
    TWICE(!us_section::decode(25, "BlBa.YaQ").has_header_part());
    TWICE(us_section::decode(26, "aBABY.BZUC.VkU").has_header_part());
    TWICE(us_section::decode(26, "aBABY.BZUC.VkU").value(us_field::sensitive, 3) == 2);
    TWICE(us_section::decode(26, "aBABY.BZUC.VkU").value(us_field::sensitive, 7) == 1);
    TWICE(us_section::decode(24, "YBABY.BQFk.YA").gpc() == gpc_signal::on);
    TWICE(error_of(26, "ZBABY.BZUC.VkU") == malformed::unknown_section); // another section's header
    TWICE(error_of(26, "aBABY.BZUC") == malformed::truncated);
    TWICE(error_of(26, "aBAA.BZUC.VkU") == malformed::extra_segment);
    TWICE(error_of(26, "aCABY.BZUC.VkU") == malformed::bad_version);
    TWICE(error_of(26, "cAAA.BZUC") == malformed::unknown_section);
    TWICE(error_of(26, "AZUC") == malformed::bad_version);
}

TEST_CASE("what is not of the section is refused, and every value that is not defined") {
    TWICE(error_of(6, "1YNN") == malformed::unknown_section);
    TWICE(error_of(28, "BAAAAAAAAA") == malformed::unknown_section);
    TWICE(error_of(8, "") == malformed::empty_section);
    TWICE(error_of(8, "BZSQBUCY.") == malformed::empty_segment);
    TWICE(error_of(8, ".BZSQBUCY") == malformed::empty_segment);
    TWICE(error_of(8, "BZSQBUCY.YA.YA") == malformed::extra_segment);
    TWICE(error_of(8, "BZSQBUCY.YA.YA.YA") == malformed::extra_segment);
    TWICE(error_of(9, "BVVVVWU.YA") == malformed::extra_segment);
    TWICE(error_of(8, "BZSQBUCY.oA") == malformed::unknown_segment);
    TWICE(error_of(8, "BZSQ BUCY") == malformed::bad_alphabet);
    for (const us_layout& l : us_layouts::all) {
        if (l.section == 7) continue;
        const std::size_t pairs = (l.bits() - 6) / 2;
        for (std::size_t at = 0; at < pairs; ++at) {
            encoder::bits b;
            b.add(1, 6);
            for (std::size_t i = 0; i < pairs; ++i) b.add(i == at ? 3 : 2, 2);
            CHECK(error_of(l.section, b.text()) == malformed::bad_value);
        }
        CHECK(error_of(l.section, core(1, pairs, 2)) == malformed::nothing);
        CHECK(error_of(l.section, core(1, pairs - 3, 2)) == malformed::truncated);
    }
    for (const us_layout& l : us_layouts::all) { // covered by MSPA, or not; there is no third
        for (const us_field f : {us_field::mspa_covered_first, us_field::mspa_covered}) {
            if (l.size(f) == 0) continue;
            encoder::bits b;
            b.add(1, 6);
            for (std::size_t i = 0; i < (l.bits() - 6) / 2; ++i) b.add(l.begin(index(f)) == 6 + 2 * i ? 0 : 1, 2);
            const decode_error e = us_section::decode(l.section, b.text()).error();
            CHECK(e.what == malformed::bad_value);
            CHECK(e.bit == l.begin(index(f)));
        }
    }
    CHECK(error_of(8, core(1, 20) + std::string(us_section::longest - 8, 'A')) == malformed::nothing);
    CHECK(error_of(8, core(1, 20) + std::string(us_section::longest - 7, 'A')) == malformed::too_long);
    TWICE(!us_section() && us_section().id() == 0 && us_section().value(us_field::sale) == 0);
}
