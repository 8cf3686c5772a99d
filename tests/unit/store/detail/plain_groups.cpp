// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/store/detail/plain_groups.hpp>

#include "../../twice.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>

using tact::detail::plain_groups;
using tact::detail::stored_state;
using tact::detail::what_is_said;

namespace {

// For marketing, a yes to 13 of 2026; for recommendation, a no to 24 and to joint risk 1; for 5, a yes to all. Then
// what a checksum takes.
constexpr std::uint8_t three[]{3, 7, 0x60, 0x40, 0xBD, 0x01, 6, 1, 26, 2, 4, 0x7F, 2, 48, 3, 5, 1, 6, 0, 9, 9, 9, 9};
constexpr std::size_t end_of_three = sizeof three - 4;

} // namespace

TEST_CASE("each group is found, with its time or without") {
    TWICE([] {
        plain_groups g{three, end_of_three, 0};
        bool all = g.next() && g.purpose_id() == 3 && g.has_time() && g.given() == 0x01BD4060 && g.items == 8;
        all = all && what_is_said{g.says()}.state() == stored_state::specific;
        all = all && what_is_said{g.says()}.source_bits() == 6 && what_is_said{g.says()}.purpose_id() == 3;
        all = all && g.next() && g.purpose_id() == 2 && !g.has_time() && g.given() == 0 && g.at - g.items == 2;
        all = all && what_is_said{g.says()}.state() == stored_state::refused;
        all = all && what_is_said{g.says()}.source_bits() == 0x7F;
        all = all && g.next() && g.purpose_id() == 5 && g.at == g.items && !g.next() && g.at == end_of_three;
        return all;
    }());
    TWICE(plain_groups{three, end_of_three, 0}.are_plain());
}
TEST_CASE("a group that ends too late, or a number of two bytes, is not plain") {
    for (std::size_t end = 1; end < end_of_three; ++end)
        CHECK(plain_groups{three, end, 0}.are_plain() == (end == 9 || end == 15));
    for (const std::size_t at : {0u, 6u, 7u, 8u, 9u, 11u, 12u, 13u, 14u, 15u, 17u, 18u}) {
        std::uint8_t changed[sizeof three];
        for (std::size_t i = 0; i < sizeof three; ++i) changed[i] = three[i];
        changed[at] = static_cast<std::uint8_t>(changed[at] | 0x80);
        CHECK(!plain_groups{changed, end_of_three, 0}.are_plain());
    }
}
