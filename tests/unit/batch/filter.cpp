// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/filter.hpp>

#include "../twice.hpp"

#include <tact/batch/column.hpp>
#include <tact/decide/gate.hpp>
#include <tact/decide/standard.hpp>

#include <array>
#include <vector>

using namespace tact;

namespace {

using shipped = attribute_bits<attribute>;
constexpr fingerprint scheme(7);
constexpr mask_of<shipped> but_style(shipped(enum_set<attribute>{attribute::style}), fingerprint(1), scheme);

/// Rows of which each third, by a generator, draws on style.
std::vector<shipped> rows_of(std::size_t n) {
    std::vector<shipped> rows(n);
    std::uint32_t state = 7;
    for (shipped& r : rows) {
        state = state * 1664525u + 1013904223u;
        r.insert((state >> 16) % 3 == 0 ? attribute::style : attribute::region);
    }
    return rows;
}

} // namespace

TEST_CASE("a bitmap keeps no bit of what its memory held before, to the end of that memory") {
    const auto rows = rows_of(13);
    for (const fingerprint made_under : {scheme, fingerprint(8)}) { // understood or not
        std::vector<std::uint8_t> bytes(100, 0xFF);
        const bitmap b = filter(but_style, column(rows, made_under), bytes);
        CHECK((b.status == filter_status::ok) == (made_under == scheme));
        for (std::size_t i = 0; i < 8 * bytes.size(); ++i)
            CHECK((bytes[i / 8] >> (i % 8) & 1) ==
                  (b.status != filter_status::other_scheme && i < rows.size() && but_style.permits(rows[i]) ? 1 : 0));
    }
}
TEST_CASE("bitmap, indices and count agree with asking one by one, at every length around bytes and words") {
    for (std::size_t n = 0; n < 200; ++n) {
        const auto rows = rows_of(n);
        const column all(rows, scheme);
        std::vector<std::uint32_t> picks(n);
        std::vector<std::uint8_t> bytes(bitmap_bytes(n), 0xFF);
        const selection p = filter(but_style, all, picks);
        const bitmap b = filter(but_style, all, bytes);
        std::vector<std::uint32_t> expected;
        for (std::size_t i = 0; i < n; ++i)
            if (but_style.permits(rows[i])) expected.push_back(static_cast<std::uint32_t>(i));
        CHECK(std::vector<std::uint32_t>(p.begin(), p.end()) == expected);
        CHECK(count_permitted(but_style, all) == expected.size());
        std::size_t set_bits = 0;
        for (std::size_t i = 0; i < 8 * bytes.size(); ++i) { // past the last row too: tails are masked
            CHECK((bytes[i / 8] >> (i % 8) & 1) == (i < n && but_style.permits(rows[i])));
            CHECK(b[i] == (i < n && but_style.permits(rows[i])));
            set_bits += static_cast<std::size_t>(bytes[i / 8] >> (i % 8) & 1);
        }
        CHECK(set_bits == expected.size());
        CHECK((p.status == filter_status::ok && b.status == filter_status::ok && b.rows == n &&
               p.decided_by == fingerprint(1) && b.decided_by == fingerprint(1)));
    }
}
TEST_CASE("what does not fit the memory given is said, and nothing is written past it") {
    const auto rows = rows_of(100);
    const column all(rows, scheme);
    std::array<std::uint32_t, 11> picks{};
    picks[10] = 4711;
    const selection p = filter(but_style, all, picks.data(), 10);
    CHECK((p.size == 10 && p.status == filter_status::out_of_room && picks[10] == 4711));
    std::vector<std::uint32_t> whole(100);
    const selection q = filter(but_style, all, whole);
    for (std::size_t i = 0; i < 10; ++i) CHECK(picks[i] == whole[i]);
    std::vector<std::uint32_t> exact(q.size);
    CHECK((filter(but_style, all, exact).status == filter_status::ok &&
           exact == std::vector<std::uint32_t>(q.begin(), q.end())));

    std::array<std::uint8_t, 3> bytes{1, 1, 0xAA};
    const bitmap b = filter(but_style, all, bytes.data(), 2);
    CHECK((b.rows == 16 && b.status == filter_status::out_of_room && bytes[2] == 0xAA && !b[16] && !b[17]));
}
TEST_CASE("a column labelled for another policy passes nothing") {
    const auto rows = rows_of(20);
    const column other(rows, fingerprint(8));
    std::vector<std::uint32_t> picks(20);
    std::vector<std::uint8_t> bytes(3, 0xFF);
    CHECK(count_permitted(but_style, other) == 0);
    CHECK((filter(but_style, other, picks).size == 0 &&
           filter(but_style, other, picks).status == filter_status::other_scheme));
    CHECK(filter(but_style, other, bytes).status == filter_status::other_scheme);
    CHECK(bytes == std::vector<std::uint8_t>{0, 0, 0});
}
TEST_CASE("a gate's mask of one source runs on a column, in a constant expression too") {
    TWICE([] {
        const gate g =
            standard.in({.purpose = purpose::support, .connectedness = connectedness::close, .trust = trust::high});
        const auto drawn_by = [](attribute a) { return use{a, source::declared}.row_for(source::declared); };
        const std::array<column_row, 4> rows{drawn_by(attribute::style), drawn_by(attribute::religion),
                                             impersonal.row_for(source::declared), column_row{}};
        std::array<std::uint32_t, 4> picks{};
        const column all(rows, standard.scheme(source::declared));
        const selection p = filter(g.mask(source::declared), all, picks);
        const selection other = filter(g.mask(source::first_party), all, picks);
        return p.size == 2 && picks[0] == 0 && picks[1] == 2 && p.decided_by == g.fingerprint() &&
               p.status != filter_status::other_scheme && other.size == 0 &&
               other.status == filter_status::other_scheme;
    }());
}
TEST_CASE("the memory may end in the middle of any word, and nothing is written past it") {
    const auto rows = rows_of(300);
    const column all(rows, scheme);
    std::vector<std::uint32_t> whole(300), picks(300, 4711);
    CHECK(filter(but_style, all, whole).size > 150);
    const selection p = filter(but_style, all, picks.data(), 100);
    CHECK((p.size == 100 && p.status == filter_status::out_of_room));
    for (std::size_t i = 0; i < 300; ++i) CHECK(picks[i] == (i < 100 ? whole[i] : 4711));
}
TEST_CASE("a part keeps the numbers of its rows, chunk after chunk") {
    const auto rows = rows_of(10'000);
    const column part = column(rows, scheme).slice(100, 9'000);
    std::vector<std::uint32_t> picks(part.size), expected;
    for (std::size_t i = 100; i < 9'100; ++i)
        if (but_style.permits(rows[i])) expected.push_back(static_cast<std::uint32_t>(i));
    const selection p = filter(but_style, part, picks);
    CHECK(std::vector<std::uint32_t>(p.begin(), p.end()) == expected);
    CHECK(count_permitted(but_style, part) == expected.size());
}
TEST_CASE("a bitmap of words has the bits of a bitmap of bytes, at every length, and zeroes the rest of its memory") {
    for (std::size_t n = 0; n < 200; ++n) {
        const auto rows = rows_of(n);
        const column all(rows, scheme);
        std::vector<std::uint64_t> words(bitmap_words(n) + n % 3, ~std::uint64_t{0});
        const word_bitmap b = filter(but_style, all, words);
        CHECK((b.status == filter_status::ok && b.rows == n && b.decided_by == fingerprint(1)));
        for (std::size_t i = 0; i < 64 * words.size(); ++i) {
            CHECK((words[i / 64] >> (i % 64) & 1) == (i < n && but_style.permits(rows[i])));
            CHECK(b[i] == (i < n && but_style.permits(rows[i])));
        }
    }
    CHECK((bitmap_words(0) == 0 && bitmap_words(1) == 1 && bitmap_words(64) == 1 && bitmap_words(65) == 2));
}
TEST_CASE("a bitmap of words passes nothing of another policy, and says where its memory ended") {
    const auto rows = rows_of(150);
    std::vector<std::uint64_t> words(4, ~std::uint64_t{0});
    const word_bitmap other = filter(but_style, column(rows, fingerprint(8)), words);
    CHECK(other.status == filter_status::other_scheme);
    CHECK(words == std::vector<std::uint64_t>(4, 0));
    words[2] = 4711;
    const word_bitmap b = filter(but_style, column(rows, scheme), words.data(), 2);
    CHECK((b.rows == 128 && b.status == filter_status::out_of_room && words[2] == 4711 && !b[128]));
    for (std::size_t i = 0; i < 128; ++i) CHECK(b[i] == but_style.permits(rows[i]));
}
