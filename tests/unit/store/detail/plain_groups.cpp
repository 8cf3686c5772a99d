// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/store/detail/plain_groups.hpp>

#include "../../twice.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>

using tact::detail::plain_groups;
using tact::detail::record_times;
using tact::detail::stored_state;
using tact::detail::what_is_said;

namespace {

constexpr std::uint8_t said(unsigned purpose_id, unsigned state) {
    return static_cast<std::uint8_t>(purpose_id << 3 | state);
}
constexpr record_times since{0x01BD0000, 3};

// The head of a record. For recommendation, a no to 24 and to joint risk 1; for marketing, a yes to 13 of 2026; for 5,
// a yes to all. Then what a checksum takes.
constexpr std::uint8_t three[]{0, said(2, 4), 0x7F,       2, 48, 3, said(3, 7), 6, 0x60, 0x40,
                               0, 64 + 26,    said(5, 1), 6, 0,  9, 9,          9, 9};
constexpr std::size_t start = 1, end_of_three = sizeof three - 4;

} // namespace

static_assert(what_is_said{0xFFFF}.source_bits() == 0x7F); // no slot that there is not

TEST_CASE("each group is found, with its time or without") {
    TWICE([] {
        plain_groups g{three, end_of_three, since, start};
        bool all = g.next() && g.says().purpose_id() == 2 && !g.has_time() && g.given() == 0 && !g.lists_one();
        all = all && g.says().state() == stored_state::refused && g.says().source_bits() == 0x7F;
        all = all && g.at - g.items == 2 && g.list == 2;
        all = all && g.next() && g.says().purpose_id() == 3 && g.has_time() && g.given() == 0x01BD4060;
        all = all && g.says().state() == stored_state::specific && g.says().source_bits() == 6;
        all = all && g.lists_one() && g.list == 64 + 26 && g.at == g.items;
        all = all && g.next() && g.says().purpose_id() == 5 && g.list == 0 && g.at == g.items;
        return all && !g.next() && g.at == end_of_three;
    }());
    TWICE(plain_groups{three, end_of_three, since, start}.are_plain());
}
TEST_CASE("a time is read in full where it is stored in full") {
    TWICE([] {
        constexpr std::uint8_t one[]{0, said(3, 6), 2, 1, 2, 3, 0xF4, 64 + 26, 9, 9, 9, 9};
        plain_groups g{one, 8, record_times{0, 4}, start};
        return g.next() && g.given() == 0xF4030201 && g.lists_one() && g.at == 8 && !g.next();
    }());
}
TEST_CASE("a group that ends too late, a number of two bytes, or an earlier purpose is not plain") {
    for (std::size_t end = 2; end < end_of_three; ++end)
        CHECK(plain_groups{three, end, since, start}.are_plain() == (end == 6 || end == 12));
    const auto changed = [](std::size_t at, std::uint8_t to) {
        std::uint8_t bytes[sizeof three];
        for (std::size_t i = 0; i < sizeof three; ++i) bytes[i] = three[i];
        bytes[at] = to;
        return plain_groups{bytes, end_of_three, since, start}.are_plain();
    };
    for (const std::size_t at : {2u, 4u, 5u, 7u, 13u}) CHECK(!changed(at, three[at] | 0x80));
    CHECK(!changed(1, said(0, 4)));  // a purpose whose number follows
    CHECK(!changed(14, 63));         // and a number of what is listed
    CHECK(!changed(12, said(2, 1))); // a purpose that should have come before
    CHECK(changed(12, said(3, 1)));
}
