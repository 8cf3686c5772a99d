// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/bitmap_slice.hpp>

#include "some_kinds.hpp"

#include <tact/interop/arrow.hpp>

#include <array>

using namespace tact;
using namespace some_kinds;

namespace {

template <class Unit>
bool bit(const std::vector<Unit>& units, std::size_t i) {
    return (units[i / (8 * sizeof(Unit))] >> (i % (8 * sizeof(Unit))) & 1) != 0;
}

template <class Unit>
void agrees_with_the_gate() {
    const auto kinds = kinds_of<256>(100);
    bits next;
    const gate g = in_shop();
    const auto decided = kinds->decide(g);
    const auto numbers = numbers_of<candidate_kind>(400, 100, next);
    for (std::size_t offset = 0; offset < 140; offset += 1 + offset / 20)
        for (std::size_t n = 0; n < 200; n += 1 + n / 10) {
            const kind_column rows = kind_column(*kinds, numbers).slice(next.below(200), n);
            std::vector<Unit> before(48 / sizeof(Unit));
            for (Unit& u : before) u = static_cast<Unit>(next());
            auto after = before;
            const bitmap_slice b = filter_at_bit(decided, rows, after, offset);
            CHECK((b.status == filter_status::ok && b.rows == n && b.decided_by == g.fingerprint()));
            bool same = true;
            for (std::size_t i = 0; i < 8 * 48; ++i) {
                const bool row = i >= offset && i < offset + n;
                same &= bit(after, i) == (row ? g.permits(kinds->use_of(rows.kinds[i - offset])) : bit(before, i));
                same &= b[i] == (i < n && bit(after, offset + i));
            }
            CHECK(same);
        }
}

template <class Unit>
void says_where_memory_ended() {
    const std::vector<candidate_kind> all(200, yes);
    constexpr std::size_t width = 8 * sizeof(Unit);
    for (const std::size_t offset :
         {std::size_t{0}, std::size_t{3}, width - 1, width, 2 * width - 1, 2 * width, 3 * width, 1'000 * width}) {
        std::vector<Unit> units(3);
        struct first_two { // the third is not to be touched
            Unit* start;
            Unit* data() const { return start; }
            std::size_t size() const { return 2; }
        } room{units.data()};
        const bitmap_slice b = filter_at_bit(decided_two, all, room, offset);
        const std::size_t fits = offset < 2 * width ? 2 * width - offset : 0;
        CHECK((b.rows == fits && b.status == filter_status::out_of_room && units[2] == 0));
        for (std::size_t i = 0; i < 2 * width; ++i) CHECK(bit(units, i) == (i >= offset));
        CHECK_FALSE(b[fits]);
    }
}

} // namespace

TEST_CASE("bits are written from any bit on as the gate decides, and all others are kept") {
    agrees_with_the_gate<std::uint8_t>();
    agrees_with_the_gate<std::uint64_t>();
}
TEST_CASE("what does not fit the memory from this bit on is said, and nothing is written past it") {
    says_where_memory_ended<std::uint8_t>();
    says_where_memory_ended<std::uint64_t>();
}
TEST_CASE("rows of other kinds have their bits cleared, and no others") {
    const std::vector<candidate_kind> numbers(100, yes);
    kind_column<candidate_kind> rows(two, numbers);
    rows.scheme = fingerprint(7);
    for (const std::size_t offset : {std::size_t{0}, std::size_t{5}, std::size_t{64}}) {
        std::vector<std::uint8_t> bytes(25, 0xFF);
        const bitmap_slice b = filter_at_bit(decided_two, rows, bytes, offset);
        CHECK((b.status == filter_status::other_scheme && b.rows == 100));
        for (std::size_t i = 0; i < 200; ++i) CHECK(bit(bytes, i) == (i < offset || i >= offset + 100));
    }
    std::vector<std::uint8_t> few(2, 0xFF);
    CHECK(filter_at_bit(decided_two, rows, few, 4).rows == 12);
    CHECK((few[0] == 0x0F && few[1] == 0));
}
TEST_CASE("chunks of a column of Arrow are written one behind the other") {
    arrow_kinds<candidate_kind> rows;
    const std::vector<candidate_kind> numbers{yes, no, yes, yes, yes};
    const std::uint8_t validity = 0b10111;
    rows.kinds = numbers.data(), rows.size = 5, rows.scheme = two.scheme(), rows.status = arrow_status::ok;
    rows.valid = {&validity, 0};
    std::vector<std::uint8_t> bytes(3);
    for (std::size_t chunk = 0; chunk < 4; ++chunk)
        CHECK(filter_at_bit(decided_two, rows, bytes, 5 * chunk).status == filter_status::ok);
    CHECK(bytes == std::vector<std::uint8_t>{0b10110101, 0b11010110, 0b1010}); // 10101, four times, lowest first
}
TEST_CASE("a slice is filtered while compiling") {
    TWICE([] {
        const std::array<candidate_kind, 4> numbers{yes, no, yes, yes};
        std::array<std::uint8_t, 2> bytes{0xFF, 0xFF};
        const bitmap_slice b = filter_at_bit(decided_two, numbers, bytes, 6);
        std::array<std::uint64_t, 1> words{};
        const bitmap_slice w = filter_at_bit(decided_two, numbers, words, 60);
        return bytes[0] == 0x7F && bytes[1] == 0xFF && b[0] && !b[1] && b[3] && !b[4] &&
               b.status == filter_status::ok && words[0] == 0xD000'0000'0000'0000u && w.status == filter_status::ok;
    }());
}
