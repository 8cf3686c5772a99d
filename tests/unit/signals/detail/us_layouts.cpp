// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/detail/us_layouts.hpp>

#include "../../twice.hpp"

#include <initializer_list>

using namespace tact;

namespace {

/// The bits of each core as the tables of the sections count them.
constexpr std::size_t bits_of[] = {60, 70, 46, 40, 38, 42, 44, 46, 46, 52, 42,
                                   52, 42, 42, 46, 54, 42, 42, 22, 24, 24, 24};

constexpr bool all_as_counted() {
    std::size_t i = 0;
    for (const detail::us_layout& l : detail::us_layouts::all)
        if (l.bits() != bits_of[i++]) return false;
    return i == sizeof bits_of / sizeof bits_of[0];
}

/// Which position of a layout is about a category, from 1; 0 for none. Only where one position is.
std::size_t position_in(const detail::us_layout& l, signal_limit wanted) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < l.categories; ++i)
        if (l.category[i].contains(wanted)) found = found == 0 ? i + 1 : 99;
    return found;
}

} // namespace

TEST_CASE("every core has the bits that its table counts") { TWICE(all_as_counted()); }

TEST_CASE("sensitive data stand where each section has them") {
    struct expected {
        signal_limit about;
        std::uint8_t at[detail::us_layouts::size]; // in the order of the layouts, from 1; 0 for none, 99 for several
    };
    using enum signal_limit;
    // clang-format off
    //                     nation  CA VA CO UT CT FL MT OR TX DE IA NE NH NJ TN MN MD IN KY RI
    constexpr expected all[]{
        {race_or_origin,   {1, 99, 4, 1, 1, 1, 1, 1, 1, 99, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1}},
        {religion,         {2, 2,  4, 2, 2, 2, 2, 2, 2, 2,  2, 2, 2, 2, 2, 2, 2, 2, 0, 2, 2, 2}},
        {health,           {3, 99, 8, 3, 3, 5, 3, 3, 3, 3,  3, 3, 3, 3, 3, 3, 3, 3, 0, 3, 3, 3}},
        {sexuality,        {4, 99, 9, 4, 4, 3, 4, 4, 4, 99, 4, 99, 4, 4, 4, 99, 4, 4, 0, 4, 4, 4}},
        {citizenship,      {5, 5,  0, 5, 5, 4, 5, 5, 5, 6,  5, 5, 5, 5, 5, 5, 5, 5, 0, 5, 5, 5}},
        {genetic,          {6, 6,  6, 6, 6, 6, 6, 6, 6, 9,  6, 6, 6, 6, 6, 6, 6, 6, 0, 6, 6, 6}},
        {biometric,        {7, 7,  7, 7, 7, 7, 7, 7, 7, 10, 7, 7, 7, 7, 7, 7, 7, 7, 0, 7, 7, 7}},
        {precise_location, {8, 8,  3, 8, 0, 8, 8, 8, 8, 11, 8, 8, 8, 8, 8, 8, 8, 8, 0, 8, 8, 8}},
        {identity_numbers, {9, 9,  1}},
        {accounts,         {10, 10, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10}},
        {trade_union,      {11, 11, 4}},
        {messages,         {12, 12, 5}},
        {crime_victim,     {0, 14, 0, 0, 0, 0, 0, 0, 0, 8}},
    };
    // clang-format on
    for (const expected& e : all)
        for (std::size_t i = 0; i < detail::us_layouts::size; ++i) {
            CAPTURE(position(e.about));
            CAPTURE(detail::us_layouts::all[i].section);
            CHECK(position_in(detail::us_layouts::all[i], e.about) == e.at[i]);
        }
    for (const detail::us_layout& l : detail::us_layouts::all)
        for (std::size_t i = 0; i < l.categories; ++i) {
            CHECK_FALSE(l.category[i].empty());
            for (const signal_limit never : {nothing, device, device_scanning})
                CHECK_FALSE(l.category[i].contains(never));
        }
}

TEST_CASE("offsets of the national section and of California") {
    TWICE(detail::us_layouts::all[detail::us_layouts::national_long].begin(position(us_field::sale)) == 18);
    TWICE(detail::us_layouts::all[detail::us_layouts::national_long].begin(position(us_field::sharing)) == 20);
    TWICE(detail::us_layouts::all[detail::us_layouts::national_long].begin(position(us_field::targeted)) == 22);
    TWICE(detail::us_layouts::all[detail::us_layouts::national_long].begin(position(us_field::sensitive)) == 24);
    TWICE(detail::us_layouts::all[detail::us_layouts::national_long].begin(position(us_field::mspa_covered)) == 64);
    TWICE(detail::us_layouts::all[detail::us_layouts::position_of(8)].begin(position(us_field::sale)) == 12);
    TWICE(detail::us_layouts::all[detail::us_layouts::position_of(8)].begin(position(us_field::sensitive)) == 16);
}

TEST_CASE("each section from 7 to 27 has a layout, and no other") {
    for (std::uint32_t id = 0; id < 100; ++id) {
        const std::size_t at = detail::us_layouts::position_of(id);
        CHECK((at < detail::us_layouts::size) == (id >= 7 && id <= 27));
        if (at < detail::us_layouts::size) CHECK(detail::us_layouts::all[at].section == id);
    }
}
