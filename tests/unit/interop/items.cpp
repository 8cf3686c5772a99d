// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/items.hpp>

#include "some_kinds.hpp"

#include <array>
#include <limits>

using namespace tact;
using namespace some_kinds;

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min(),
                       highest = std::numeric_limits<std::int64_t>::max();

template <std::size_t Capacity>
void agrees_with_the_gate(std::size_t known) {
    using number = typename candidate_kinds<attribute, Capacity>::number;
    const auto kinds = kinds_of<Capacity>(known);
    bits next;
    const std::size_t n = 2'000;
    const auto numbers = numbers_of<number>(n, known, next);
    std::vector<std::int64_t> ids(n);
    std::int64_t id = -50;
    for (std::int64_t& i : ids) i = id += 1 + static_cast<std::int64_t>(next.below(5));
    const gate g = in_shop();
    const auto decided = kinds->decide(g);
    const permitted_items by_position(decided, items_by_position(*kinds, numbers));
    const items_by_id listed(*kinds, ids, numbers);
    CHECK((listed.status() == items_status::ok && listed.first_wrong() == n && listed.size() == n));
    const permitted_items by_id(decided, listed);
    const permitted_items by_lookup(decided, items_by_lookup(*kinds, [&](std::int64_t i) {
                                        return i >= 0 && i < 2'000 ? numbers[static_cast<std::size_t>(i)] : number{};
                                    }));
    CHECK((by_position.status() == items_status::ok && by_lookup.status() == items_status::ok));
    std::size_t permitted = 0, at = 0;
    for (std::int64_t i = -100; i < id + 100; ++i) {
        const bool there = i >= 0 && i < static_cast<std::int64_t>(n);
        const bool expected = there && g.permits(kinds->use_of(numbers[static_cast<std::size_t>(i)]));
        permitted += expected;
        CHECK(by_position.contains(i) == expected);
        CHECK(by_lookup.contains(i) == expected);
        while (at < n && ids[at] < i) ++at;
        CHECK(by_id.contains(i) == (at < n && ids[at] == i && g.permits(kinds->use_of(numbers[at]))));
    }
    CHECK((permitted > 100 && permitted < n));
    for (const std::int64_t i : {lowest, highest, std::int64_t{1} << 32, -(std::int64_t{1} << 32)}) {
        CHECK_FALSE(by_position.contains(i));
        CHECK_FALSE(by_id.contains(i));
    }
}

} // namespace

TEST_CASE("items by position, by id and by lookup are permitted as the gate permits their uses one by one") {
    agrees_with_the_gate<256>(255);
    agrees_with_the_gate<16>(15);
    agrees_with_the_gate<1000>(200);
}
TEST_CASE("an id is the same number in every type of integers, and no other number") {
    const std::array<candidate_kind, 1> only{yes};
    const std::array<std::int32_t, 1> small{-1};
    const std::array<std::uint64_t, 1> large{~std::uint64_t{0}};
    const std::array<std::uint8_t, 1> byte{44};
    const items_by_id narrow(two, small, only);
    const items_by_id wide(two, large, only);
    const items_by_id tiny(two, byte, only);
    CHECK((narrow.kind_of(std::int64_t{-1}) == yes && narrow.kind_of(std::int32_t{-1}) == yes));
    CHECK((narrow.kind_of(~std::uint64_t{0}) == candidate_kind{} && narrow.kind_of(0xFFFF'FFFFu) == candidate_kind{}));
    CHECK((narrow.kind_of(std::int64_t{0xFFFF'FFFF}) == candidate_kind{} && narrow.kind_of(0) == candidate_kind{}));
    CHECK((wide.kind_of(~std::uint64_t{0}) == yes && wide.kind_of(std::int64_t{-1}) == candidate_kind{}));
    CHECK((tiny.kind_of(44) == yes && tiny.kind_of(300) == candidate_kind{} && tiny.kind_of(-212) == candidate_kind{}));
    const items_by_position first(two, only);
    CHECK((first.kind_of(std::uint8_t{0}) == yes && first.kind_of(std::int8_t{-1}) == candidate_kind{}));
    CHECK((first.kind_of(std::uint64_t{1} << 32) == candidate_kind{} && first.kind_of(1) == candidate_kind{}));
}
TEST_CASE("ids that do not ascend deny everything, and the first of them is named") {
    const std::array<candidate_kind, 4> numbers{yes, yes, yes, yes};
    const auto first_wrong_of = [&](const std::array<std::int64_t, 4>& ids) {
        const items_by_id items(two, ids, numbers);
        CHECK(items.status() == items_status::not_ascending);
        const permitted_items permitted(decided_two, items);
        CHECK(permitted.status() == items_status::not_ascending);
        for (const std::int64_t id : ids) CHECK_FALSE(permitted.contains(id));
        for (const std::int64_t id : ids) CHECK(items.kind_of(id) == candidate_kind{});
        return items.first_wrong();
    };
    CHECK(first_wrong_of({2, 1, 3, 4}) == 1);
    CHECK(first_wrong_of({1, 3, 2, 1}) == 2);
    CHECK(first_wrong_of({1, 2, 4, 3}) == 3);
    CHECK(first_wrong_of({1, 2, 3, 3}) == 3); // twice the same, with perhaps another kind
}
TEST_CASE("ids and kinds of unequal lengths deny everything, and the first without the other is named") {
    const std::array<candidate_kind, 2> numbers{yes, yes};
    const std::array<std::int64_t, 3> more{1, 2, 3};
    const std::array<std::int64_t, 1> fewer{1};
    const items_by_id longer(two, more, numbers), shorter(two, fewer, numbers);
    CHECK((longer.status() == items_status::unequal_lengths && longer.first_wrong() == 2));
    CHECK((shorter.status() == items_status::unequal_lengths && shorter.first_wrong() == 1));
    CHECK_FALSE(permitted_items(decided_two, longer).contains(1));
    CHECK_FALSE(permitted_items(decided_two, shorter).contains(1));
    CHECK(permitted_items(decided_two, shorter).status() == items_status::unequal_lengths);
}
TEST_CASE("without items nothing is permitted, and nothing is wrong") {
    const std::vector<std::int64_t> ids;
    const std::vector<candidate_kind> numbers;
    const items_by_id items(two, ids, numbers);
    CHECK((items.status() == items_status::ok && items.first_wrong() == 0 && items.size() == 0));
    CHECK_FALSE(permitted_items(decided_two, items).contains(0));
    CHECK_FALSE(permitted_items(decided_two, items_by_position(two, numbers)).contains(0));
}
TEST_CASE("a decision on other kinds denies every item") {
    const auto kinds = kinds_of<256>(3), others = kinds_of<256>(4);
    const std::array<candidate_kind, 4> numbers{candidate_kind{1}, candidate_kind{2}, candidate_kind{3},
                                                candidate_kind{4}};
    const std::array<std::uint64_t, 4> ids{0, 1, 2, 3};
    const auto of_those = others->decide(in_shop());
    const auto denies_all = [&](const auto& items, const auto& decided) {
        const permitted_items permitted(decided, items);
        bool any = false;
        for (std::size_t i = 0; i < 4; ++i) any |= permitted.contains(i);
        return !any && permitted.status() == items_status::other_scheme;
    };
    const auto kind_of = [&](std::uint64_t i) { return numbers[static_cast<std::size_t>(i)]; };
    CHECK(permitted_items(of_those, items_by_position(*others, numbers)).contains(0));
    CHECK(denies_all(items_by_position(*kinds, numbers), of_those));
    CHECK(denies_all(items_by_id(*kinds, ids, numbers), of_those));
    CHECK(denies_all(items_by_lookup(*kinds, kind_of), of_those));
    CHECK(denies_all(items_by_position(*kinds, numbers), decided_kinds<candidate_kind, 256>()));
    // Numbers that were stored are taken where kinds were only added since.
    const fingerprint earlier = kinds->scheme();
    REQUIRE(kinds->scheme() != others->scheme());
    CHECK(permitted_items(of_those, items_by_position(*others, numbers, earlier)).contains(0));
    CHECK(permitted_items(of_those, items_by_id(*others, ids, numbers, earlier)).contains(0));
    CHECK(permitted_items(of_those, items_by_lookup(*others, kind_of, earlier)).contains(std::size_t{0}));
    const fingerprint strange(7);
    CHECK(denies_all(items_by_position(*others, numbers, strange), of_those));
    CHECK(denies_all(items_by_id(*others, ids, numbers, strange), of_those));
    CHECK(denies_all(items_by_lookup(*others, kind_of, strange), of_those));
    CHECK(denies_all(items_by_position(*others, numbers, strange), decided_kinds<candidate_kind, 256>()));
}
TEST_CASE("items are looked up while compiling") {
    TWICE([] {
        const std::array<candidate_kind, 3> numbers{no, yes, yes};
        const std::array<std::int64_t, 3> ids{-3, 5, 7};
        const permitted_items by_position(decided_two, items_by_position(two, numbers));
        const permitted_items by_id(decided_two, items_by_id(two, ids, numbers));
        const auto kind_of = [](std::int64_t id) { return id == 9 ? yes : candidate_kind{}; };
        const permitted_items by_lookup(decided_two, items_by_lookup(two, kind_of));
        return !by_position.contains(0) && by_position.contains(1) && !by_position.contains(5) && by_id.contains(5) &&
               by_id.contains(7) && !by_id.contains(-3) && !by_id.contains(1) && by_lookup.contains(9) &&
               !by_lookup.contains(1);
    }());
}
