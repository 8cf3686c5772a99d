// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/column.hpp>

#include "layouts.hpp"

#include <tact/decide/use.hpp>

#include <type_traits>

using namespace tact;

namespace {

enum class trait : std::uint16_t { first, last = 149 };
constexpr trait last_enumerator(trait) { return trait::last; }

/// Rows of a few random bits each.
template <class Row>
std::vector<Row> rows_of(std::size_t n) {
    layouts::bits next;
    std::vector<Row> rows(n);
    for (Row& r : rows)
        for (int k = 0; k < 3; ++k) r.insert_bit(next.below(Row::width));
    return rows;
}
template <class Row>
Row some_bits() {
    Row r;
    for (std::size_t i = 0; i < Row::width; i += 7) r.insert_bit(i);
    r.insert_bit(Row::width - 1);
    return r;
}

constexpr fingerprint scheme(7);

template <class Row>
void check_columns() {
    const std::vector<Row> rows = rows_of<Row>(8500);
    const mask_of<Row> allowed(some_bits<Row>(), fingerprint(1), scheme);
    const auto permits = [&](std::size_t i) { return allowed.permits(rows[i]); };
    CHECK(layouts::agrees_in_parts(allowed, column(rows, scheme), 37, permits));

    constexpr std::size_t words = word_columns<Row>::words;
    std::vector<std::uint64_t> word[words];
    std::uint64_t* to[words];
    for (std::size_t k = 0; k < words; ++k) to[k] = (word[k].resize(rows.size()), word[k].data());
    for (std::size_t i = 0; i < rows.size(); ++i) word_columns<Row>::transpose_row(to, i, rows[i]);
    word_columns<Row> split;
    for (std::size_t k = 0; k < words; ++k) split.word[k] = to[k];
    split.size = rows.size();
    split.scheme = scheme;
    CHECK(layouts::agrees_in_parts(allowed, split, 37, permits));
    CHECK(count_permitted(allowed, split) > 0);
    split.scheme = fingerprint(8);
    CHECK(count_permitted(allowed, split) == 0);
}

} // namespace

TEST_CASE("a column is any range of rows, and the labels they were made under") {
    const std::vector<attribute_bits<attribute>> rows(3);
    const column c(rows, fingerprint(2));
    CHECK((c.rows == rows.data() && c.size == 3 && c.scheme == fingerprint(2) && c.first == 0));
    CHECK(column<attribute_bits<attribute>>{}.size == 0);
    static_assert(!std::is_constructible_v<column<attribute_bits<attribute>>, std::vector<attribute_bits<attribute>>&&,
                                           fingerprint>);
}
TEST_CASE("a part never goes past the end") {
    const std::vector<attribute_bits<attribute>> rows(10);
    const column c(rows, scheme);
    CHECK((c.slice(4, 3).size == 3 && c.slice(4, 3).rows == rows.data() + 4 && c.slice(4, 3).first == 4));
    CHECK((c.slice(8, 100).size == 2 && c.slice(10, 1).size == 0 && c.slice(11, 1).size == 0));
    CHECK(c.slice(2, ~std::size_t{0}).size == 8);
    CHECK(column<attribute_bits<attribute>>{}.slice(1, 1).size == 0);
    CHECK(word_columns<attribute_bits<attribute>>{}.slice(1, 1).size == 0);
}
TEST_CASE("columns agree with asking row by row: one word, three words, split or not") {
    check_columns<attribute_bits<attribute>>();
    check_columns<attribute_bits<trait>>();
}
TEST_CASE("columns decide alike while compiling") {
    TWICE([] {
        attribute_bits<attribute> rows[70];
        for (std::size_t i = 0; i < 70; ++i) rows[i].insert_bit(i % 50);
        std::uint64_t words[70]{};
        for (std::size_t i = 0; i < 70; ++i)
            word_columns<attribute_bits<attribute>>::transpose_row({words}, i, rows[i]);
        column<attribute_bits<attribute>> c;
        c.rows = rows, c.size = 70, c.scheme = scheme;
        word_columns<attribute_bits<attribute>> s;
        s.word[0] = words, s.size = 70, s.scheme = scheme;
        const mask_of<attribute_bits<attribute>> allowed(
            attribute_bits<attribute>(enum_set<attribute>{attribute::style}), fingerprint(1), scheme);
        std::size_t n = 0;
        for (const auto& r : rows) n += allowed.permits(r);
        return n < 70 && count_permitted(allowed, c) == n && count_permitted(allowed, s) == n;
    }());
}
TEST_CASE("rows of features, and rows that a use made, are columns too") {
    std::vector<column_row> rows;
    for (const attribute a : {attribute::style, attribute::religion, attribute::style})
        rows.push_back(use{a, source::declared}.row_for(source::declared));
    const mask_of<column_row> allowed(column_row(attribute_bits<attribute>(enum_set<attribute>{attribute::religion})),
                                      fingerprint(1), scheme);
    CHECK(count_permitted(allowed, column(rows, scheme)) == 2);
    rows.resize(200); // unknown, which this mask does not deny
    CHECK(count_permitted(allowed, column(rows, scheme)) == 199);
}
TEST_CASE("a word is decided from the row that was asked for, while compiling too") {
    TWICE([] {
        attribute_bits<attribute> rows[128];
        rows[64 + 3].insert(attribute::style);
        std::uint64_t words[128]{};
        for (std::size_t i = 0; i < 128; ++i)
            word_columns<attribute_bits<attribute>>::transpose_row({words}, i, rows[i]);
        column<attribute_bits<attribute>> c;
        c.rows = rows, c.size = 128;
        word_columns<attribute_bits<attribute>> s;
        s.word[0] = words, s.size = 128;
        const mask_of<attribute_bits<attribute>> allowed(
            attribute_bits<attribute>(enum_set<attribute>{attribute::style}), fingerprint(1), scheme);
        std::uint64_t of_rows = 0, of_words = 0;
        c.decide(c.prepared(allowed), 64, 1, &of_rows);
        s.decide(s.prepared(allowed), 64, 1, &of_words);
        return of_rows == ~(std::uint64_t{1} << 3) && of_words == of_rows;
    }());
}
