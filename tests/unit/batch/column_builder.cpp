// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/column_builder.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"

#include <tact/batch/filter.hpp>
#include <tact/decide/standard.hpp>

#include <memory>
#include <vector>

using namespace tact;
using namespace people;

namespace {

enum class trait : std::uint16_t { first, last = 149 };
constexpr trait last_enumerator(trait) { return trait::last; }

constexpr use size{attribute::clothing_size, source::declared};
constexpr use bought{attribute::past_purchases, source::first_party};
constexpr use two_sources =
    standard.use_of({{attribute::past_purchases, source::first_party}, {attribute::style, source::declared}});

template <class Builder>
std::vector<bool> decided(const Builder& b) {
    const gate g = standard.in(friendly(purpose::support));
    std::vector<std::uint8_t> map(bitmap_bytes(b.size()));
    const bitmap m = filter(g.mask(source::declared), b.column(), map);
    CHECK(m.status == filter_status::ok);
    std::vector<bool> out;
    for (std::size_t i = 0; i < b.size(); ++i) out.push_back(m[i]);
    return out;
}

} // namespace

TEST_CASE("a builder refuses what its layout cannot hold, counts it and says where, its row is denied") {
    std::vector<column_row> memory(6);
    column_builder b(standard, source::declared, memory);
    CHECK(b.add(size) == column_error::none);
    CHECK_FALSE(b.refused());
    CHECK(b.add(bought) == column_error::other_source);
    CHECK(b.add(two_sources) == column_error::other_source);
    CHECK(b.add(impersonal) == column_error::none);
    CHECK(b.add(use{}) == column_error::unknown_use);
    policy_table t = standard_table;
    t.max_events = 1;
    const auto other = std::make_unique<policy>(t);
    CHECK(b.add(other->use_of({{attribute::style, source::declared}})) == column_error::other_scheme);
    CHECK(b.add(size) == column_error::full);
    CHECK((b.size() == 6 && b.refused().count == 5 && b.refused().first == 1 &&
           b.refused().error == column_error::other_source));
    CHECK(decided(b) == std::vector<bool>{true, false, false, true, false, false});
}
TEST_CASE("words and slices are filled as rows are") {
    std::vector<column_row> memory(130);
    std::vector<std::uint64_t> words(130), slices(bit_sliced_column<column_row>::width * 3);
    column_builder rows(standard, source::declared, memory);
    column_builder split(standard, source::declared, word_memory<attribute>{{words.data()}, 130});
    column_builder sliced(standard, source::declared, slice_memory<attribute>{slices.data(), 3});
    for (std::size_t i = 0; i < 130; ++i) {
        const use u(enum_at<attribute>(i % enum_size<attribute>), i % 7 == 0 ? source::inferred : source::declared);
        const column_error e = rows.add(u);
        CHECK(e == (i % 7 == 0 ? column_error::other_source : column_error::none));
        CHECK((split.add(u) == e && sliced.add(u) == e));
    }
    CHECK((rows.refused().count == 19 && rows.refused().first == 0));
    const auto as_rows = decided(rows);
    CHECK(decided(split) == as_rows);
    CHECK(decided(sliced) == as_rows);
    const gate g = standard.in(friendly(purpose::support));
    for (std::size_t i = 0; i < 130; ++i)
        CHECK(as_rows[i] ==
              (i % 7 != 0 && g.permits({enum_at<attribute>(i % enum_size<attribute>), source::declared})));
}
TEST_CASE("rows of more words lie in an array a word") {
    using row = detail::basic_column_row<trait>;
    constexpr std::size_t words = word_columns<row>::words;
    static_assert(words > 1);
    std::vector<std::uint64_t> arrays(words * 2);
    word_memory<trait> memory{{}, 2};
    for (std::size_t k = 0; k < words; ++k) memory.word[k] = arrays.data() + 2 * k;
    const row early(attribute_bits<trait>(enum_set<trait>{trait::first})),
        late(attribute_bits<trait>(enum_set<trait>{trait::last}));
    memory.put(0, early);
    memory.put(1, late);
    const word_columns<row> column = memory.column(2, fingerprint(7));
    const mask_of<row> but_late(late, fingerprint(1), fingerprint(7));
    const auto tested = column.prepared(but_late);
    CHECK((column.size == 2 && column.scheme == fingerprint(7) && column.permits(tested, 0) &&
           !column.permits(tested, 1)));
}
TEST_CASE("a column that was built for one source is refused by the mask of another") {
    std::vector<column_row> memory(1);
    column_builder b(standard, source::declared, memory);
    CHECK(b.add(size) == column_error::none);
    std::vector<std::uint32_t> picks(1);
    const gate g = standard.in(friendly(purpose::support));
    CHECK(filter(g.mask(source::first_party), b.column(), picks).status == filter_status::other_scheme);
    CHECK(filter(g.mask(source::declared), b.column(), picks).size == 1);
}
TEST_CASE("a builder works while compiling") {
    TWICE([] {
        detail::basic_column_row<attribute> rows[2];
        column_builder b(standard, source::declared, row_memory<attribute>{rows, 2});
        return b.add(size) == column_error::none && b.add(bought) == column_error::other_source &&
               rows[0] == size.row_for(source::declared) && rows[1] == column_row{} && b.refused().count == 1;
    }());
}
