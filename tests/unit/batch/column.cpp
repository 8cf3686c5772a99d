// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/column.hpp>

#include "layouts.hpp"

#include <tact/gate/use.hpp>

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

constexpr fingerprint labels(7);

template <class Row>
void check_columns() {
    const std::vector<Row> rows = rows_of<Row>(8500);
    const mask_of<Row> allowed(some_bits<Row>(), fingerprint(1), labels);
    const auto permits = [&](std::size_t i) { return allowed.permits(rows[i]); };
    CHECK(layouts::agrees_in_parts(allowed, column(rows, labels), 37, permits));

    constexpr std::size_t words = split_column<Row>::words;
    std::vector<std::uint64_t> word[words];
    std::uint64_t* to[words];
    for (std::size_t k = 0; k < words; ++k) to[k] = (word[k].resize(rows.size()), word[k].data());
    for (std::size_t i = 0; i < rows.size(); ++i) split_column<Row>::put(to, i, rows[i]);
    split_column<Row> split;
    for (std::size_t k = 0; k < words; ++k) split.word[k] = to[k];
    split.size = rows.size();
    split.labels = labels;
    CHECK(layouts::agrees_in_parts(allowed, split, 37, permits));
    CHECK(count_permitted(allowed, split) > 0);
    split.labels = fingerprint(8);
    CHECK(count_permitted(allowed, split) == 0);
}

} // namespace

TEST_CASE("a column is any range of rows, and the labels they were made under") {
    const std::vector<row<attribute>> rows(3);
    const column c(rows, fingerprint(2));
    CHECK((c.rows == rows.data() && c.size == 3 && c.labels == fingerprint(2) && c.first == 0));
    CHECK(column<row<attribute>>{}.size == 0);
    static_assert(!std::is_constructible_v<column<row<attribute>>, std::vector<row<attribute>>&&, fingerprint>);
}
TEST_CASE("a part never goes past the end") {
    const std::vector<row<attribute>> rows(10);
    const column c(rows, labels);
    CHECK((c.part(4, 3).size == 3 && c.part(4, 3).rows == rows.data() + 4 && c.part(4, 3).first == 4));
    CHECK((c.part(8, 100).size == 2 && c.part(10, 1).size == 0 && c.part(11, 1).size == 0));
    CHECK(c.part(2, ~std::size_t{0}).size == 8);
    CHECK(column<row<attribute>>{}.part(1, 1).size == 0);
    CHECK(split_column<row<attribute>>{}.part(1, 1).size == 0);
}
TEST_CASE("columns agree with asking row by row: one word, three words, split or not") {
    check_columns<row<attribute>>();
    check_columns<row<trait>>();
}
TEST_CASE("columns decide alike while compiling") {
    TWICE([] {
        row<attribute> rows[70];
        for (std::size_t i = 0; i < 70; ++i) rows[i].insert_bit(i % 50);
        std::uint64_t words[70]{};
        for (std::size_t i = 0; i < 70; ++i) split_column<row<attribute>>::put({words}, i, rows[i]);
        column<row<attribute>> c;
        c.rows = rows, c.size = 70, c.labels = labels;
        split_column<row<attribute>> s;
        s.word[0] = words, s.size = 70, s.labels = labels;
        const mask_of<row<attribute>> allowed(row<attribute>(set{attribute::style}), fingerprint(1), labels);
        std::size_t n = 0;
        for (const auto& r : rows) n += allowed.permits(r);
        return n < 70 && count_permitted(allowed, c) == n && count_permitted(allowed, s) == n;
    }());
}
TEST_CASE("rows of features, and rows that a use made, are columns too") {
    std::vector<drawn_row> rows;
    for (const attribute a : {attribute::style, attribute::religion, attribute::style})
        rows.push_back(use{a, source::declared}.drawn_from(source::declared));
    const mask_of<drawn_row> allowed(drawn_row(row<attribute>(set{attribute::religion})), fingerprint(1), labels);
    CHECK(count_permitted(allowed, column(rows, labels)) == 2);
    rows.resize(200); // unknown, which this mask does not deny
    CHECK(count_permitted(allowed, column(rows, labels)) == 199);
}
TEST_CASE("a word is decided from the row that was asked for, while compiling too") {
    TWICE([] {
        row<attribute> rows[128];
        rows[64 + 3].insert(attribute::style);
        std::uint64_t words[128]{};
        for (std::size_t i = 0; i < 128; ++i) split_column<row<attribute>>::put({words}, i, rows[i]);
        column<row<attribute>> c;
        c.rows = rows, c.size = 128;
        split_column<row<attribute>> s;
        s.word[0] = words, s.size = 128;
        const mask_of<row<attribute>> allowed(row<attribute>(set{attribute::style}), fingerprint(1), labels);
        std::uint64_t of_rows = 0, of_words = 0;
        c.decide(c.prepared(allowed), 64, 1, &of_rows);
        s.decide(s.prepared(allowed), 64, 1, &of_words);
        return of_rows == ~(std::uint64_t{1} << 3) && of_words == of_rows;
    }());
}
