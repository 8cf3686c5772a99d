// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/us_layout.hpp>

#include "../twice.hpp"

using namespace tact;

namespace {

/// The bits of each core as the tables of the sections count them.
constexpr std::size_t bits_of[] = {60, 70, 46, 40, 38, 42, 44, 46, 46, 52, 42,
                                   52, 42, 42, 46, 54, 42, 42, 22, 24, 24, 24};

constexpr bool all_as_counted() {
    std::size_t i = 0;
    for (const us_layout& l : us::layouts)
        if (l.bits() != bits_of[i++]) return false;
    return i == sizeof bits_of / sizeof bits_of[0];
}

} // namespace

TEST_CASE("every core has the bits that its table counts") { TWICE(all_as_counted()); }

TEST_CASE("precise location is the category that each section says") {
    constexpr std::uint8_t category[] = {8, 8, 3, 8, 0, 8, 8, 8, 8, 11, 8, 8, 8, 8, 8, 8, 8, 8, 0, 8, 8, 8};
    std::size_t i = 0;
    for (const us_layout& l : us::layouts) CHECK(l.precise_location == category[i++]);
}

TEST_CASE("offsets of the national section and of California") {
    TWICE(us::layouts[us::national_long].begin(index(us_field::sale)) == 18);
    TWICE(us::layouts[us::national_long].begin(index(us_field::sharing)) == 20);
    TWICE(us::layouts[us::national_long].begin(index(us_field::targeted)) == 22);
    TWICE(us::layouts[us::national_long].begin(index(us_field::sensitive)) == 24);
    TWICE(us::layouts[us::national_long].begin(index(us_field::mspa_covered)) == 64);
    TWICE(us::layouts[us::position_of(8)].begin(index(us_field::sale)) == 12);
    TWICE(us::layouts[us::position_of(8)].begin(index(us_field::sensitive)) == 16);
}

TEST_CASE("each section from 7 to 27 has a layout, and no other") {
    for (std::uint32_t id = 0; id < 100; ++id) {
        const std::size_t at = us::position_of(id);
        CHECK((at < us::layout_count) == (id >= 7 && id <= 27));
        if (at < us::layout_count) CHECK(us::layouts[at].section == id);
        if (at < us::layout_count) CHECK(us::layouts[at].precise_location <= us::layouts[at].categories);
    }
}
