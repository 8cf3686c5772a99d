// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/gpp/us_section.hpp>
#include <tact/signals/transient_text.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

using namespace tact;

namespace {

constexpr malformed error_of(std::uint32_t id, const transient_text& t) {
    return us_section::decode(id, t.text()).error().what;
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

TEST_CASE("the national section says which layout it has, version 1 is written in both") {
    TWICE(us_section::decode(7, "CVVqqqqqqkCA").size(us_field::sensitive) == 16);
    TWICE(us_section::decode(7, "BVVqqqqqqkCA").size(us_field::sensitive) ==
          16); // labelled 1, with a field that is set
    TWICE(us_section::decode(7, "BVQqAAAAAAJY").size(us_field::sensitive) == 16);
    TWICE(us_section::decode(7, "BVQqAAAAAAJY").value(us_field::mspa_covered) == 1);
    TWICE(us_section::decode(7, "BAAAAAAAAABA").size(us_field::sensitive) == 16);
    TWICE(us_section::decode(7, "BVVVVVVVVlA").size(us_field::sensitive) == 12);
    TWICE(us_section::decode(7, "BVVVVVVVVl").size(us_field::sensitive) == 12);
    TWICE(!us_section::decode(7, "BVVVVVVVVl").has_two_readings());
    TWICE(!us_section::decode(7, "BVQqAAAAAAJY").has_two_readings());
    TWICE(!us_section::decode(7, "CVVqqqqqqkAA").has_two_readings());
    TWICE(error_of(7, "CVVqqqqqqkC") == malformed::truncated); // version 2 is of 70 bits
    TWICE(error_of(7, "CVVqqqqqqk") == malformed::truncated);
    TWICE(error_of(7, "CAAAAAAAAQA") == malformed::truncated);
    TWICE(error_of(7, "BVVqqqqqqkC") == malformed::trailing_bits);
    TWICE(error_of(7, "BVVqqqqqqkCB") == malformed::trailing_bits);
    TWICE(error_of(7, "BVVqqqqqqkCAA") == malformed::trailing_bits);
    const std::string shorter = core(1, 27), cut = core(1, 22), third = core(3, 32), state = core(2, 20);
    const std::string padded = shorter + "AAA";
    CHECK(us_section::decode(7, shorter).size(us_field::sensitive) == 12);
    CHECK(error_of(7, padded) == malformed::trailing_bits);
    CHECK(error_of(7, cut) == malformed::truncated);
    CHECK(error_of(7, third) == malformed::bad_version);
    CHECK(error_of(8, state) == malformed::bad_version);
}

TEST_CASE("a national section that both layouts explain is read as the stricter of both") {
    // A short one, padded to four characters: children of 13 to 16 no, which the long layout reads as category 13.
    TWICE(us_section::decode(7, "BVVqqqqqaQAA").has_two_readings());
    TWICE(us_section::decode(7, "BVVqqqqqaQAA").value(us_field::child) == 1);
    TWICE(us_section::decode(7, "BVVqqqqqaQAA").value(us_field::sensitive, 11) == 2);
    TWICE(us_section::decode(7, "BVVqqqqqaQAA").value(us_field::sensitive, 12) == 1);
    TWICE(us_section::decode(7, "BVVqqqqqaQAA").value(us_field::sensitive, 13) == 0); // a yes in one of them only
    TWICE(us_section::decode(7, "BVVqqqqqaQAA").value(us_field::sale) == 2);
    // A long one without what MSPA asks for: the same children, whom the short layout reads as an MSPA mode.
    TWICE(us_section::decode(7, "BVVqqqqqqkAA").has_two_readings());
    TWICE(us_section::decode(7, "BVVqqqqqqkAA").value(us_field::child) == 1);
    TWICE(us_section::decode(7, "BVVqqqqqqkAA").value(us_field::mspa_covered) == 0);
    // A short one that is a service provider: in the long layout an answer on children.
    TWICE(us_section::decode(7, "BVVqqqqqqZAA").value(us_field::mspa_service_provider) == 1);
    TWICE(us_section::decode(7, "BVVqqqqqqZAA").value(us_field::child, 1) == 1);
    // A no to processing personal data.
    TWICE(us_section::decode(7, "BVVqqqqqpaAA").value(us_field::personal) == 1);
}

TEST_CASE("whether MSPA covers a transaction may be left undefined, as older encoders do") {
    TWICE(us_section::decode(8, "BVoIgAAQ.QAAA").value(us_field::mspa_covered) == 0);
    TWICE(us_section::decode(8, "BVoIgAAQ.QAAA").value(us_field::sale) == 2);
    TWICE(us_section::decode(8, "BVoIgAAQ.QAAA").gpc() == gpc_signal::off);
    TWICE(us_section::decode(7, "CVVqqqqqqkAA").value(us_field::child) == 1);
    TWICE(us_section::decode(7, "CVVqAAAAAkAA").value(us_field::child) == 1);
}

TEST_CASE("what follows the last field is zeros up to the next four characters") {
    TWICE(error_of(8, "BVoIgAAQ.QAAA") == malformed::nothing); // 2 bits behind the core, 21 behind the subsegment
    TWICE(error_of(8, "BVoIgAAR") == malformed::trailing_bits);
    TWICE(us_section::decode(8, "BVoIgAAR").error().bit == 46);
    TWICE(error_of(8, "BVoIgAAQA") == malformed::trailing_bits);
    TWICE(error_of(8, "BVoIgAAQ.QAAAA") == malformed::trailing_bits);
    TWICE(error_of(8, "BVoIgAAQ.QAAB") == malformed::trailing_bits);
    TWICE(error_of(8, "BVoIgAAQ.R") == malformed::trailing_bits);
    TWICE(error_of(17, "BVVVVVVWUAAA") == malformed::nothing && error_of(17, "BVVVVVVWU") == malformed::nothing);
    TWICE(error_of(17, "BVVVVVVWUAAAA") == malformed::trailing_bits);
    TWICE(error_of(26, "aBABY.BZUC.VkU") == malformed::nothing &&
          error_of(26, "aBABYAAA.BZUC.VkUA") == malformed::nothing);
    TWICE(error_of(26, "aBABYAAAA.BZUC.VkU") == malformed::trailing_bits);
    TWICE(error_of(26, "aBABZ.BZUC.VkU") == malformed::trailing_bits);
    TWICE(error_of(26, "aBABY.BZUCA.VkU") == malformed::trailing_bits);
    TWICE(error_of(26, "aBABY.BZUC.VkV") == malformed::trailing_bits);
    TWICE(error_of(26, "aBABY.BZUC.VkUAA") == malformed::trailing_bits);
    TWICE(us_section::decode(26, "aBABY.BZUC.VkUAA").error() == decode_error{malformed::trailing_bits, 2, 16});
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
    TWICE(error_of(26, "aBABM.BZUC.VkU") == malformed::too_many_sections); // lists subsection 2
    TWICE(error_of(26, "aBAB-.BZUC.VkU") == malformed::too_many_sections); // lists 1 and 2
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
    for (const detail::us_layout& l : detail::us_layouts::all) {
        if (l.section == 7) continue;
        const std::size_t pairs = (l.bits() - 6) / 2;
        for (std::size_t at = 0; at < pairs; ++at) {
            encoder::bits b;
            b.add(1, 6);
            for (std::size_t i = 0; i < pairs; ++i) b.add(i == at ? 3 : 2, 2);
            const std::string text = b.text();
            CHECK(error_of(l.section, text) == malformed::bad_value);
        }
        const std::string whole = core(1, pairs, 2), cut = core(1, pairs - 3, 2);
        CHECK(error_of(l.section, whole) == malformed::nothing);
        CHECK(error_of(l.section, cut) == malformed::truncated);
    }
    const std::string max_length = core(1, 20) + std::string(us_section::max_length - 8, 'A'),
                      longer = max_length + 'A';
    CHECK(error_of(8, max_length) == malformed::trailing_bits);
    CHECK(error_of(8, longer) == malformed::too_long);
    TWICE(!us_section() && us_section().id() == 0 && us_section().value(us_field::sale) == 0);
}
