// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_DETAIL_LAYOUTS_HPP
#define TACT_BATCH_DETAIL_LAYOUTS_HPP

#include <tact/batch/detail/kernels.hpp>
#include <tact/vocabulary/context.hpp>

// What every layout of candidates is made of.

namespace tact::inline v0_1 {

namespace detail {

/// The words that a row is stored as.
template <class Row>
constexpr const auto& words_of(const Row& row) {
    if constexpr (requires { row.bits().word; })
        return row.bits();
    else
        return detail::words_of(row.bits());
}
/// How many words a row takes.
template <class Row>
inline constexpr std::size_t words_in = sizeof(Row) / sizeof(std::uint64_t);

/// How many bits a row can hold.
template <class Row>
constexpr std::size_t width_of() {
    if constexpr (requires { Row::width; })
        return Row::width;
    else
        return detail::width_of<typename plain<decltype(Row{}.bits())>::type>();
}

/// How many rows a slice takes of a range of `size` rows: never more than there are.
constexpr std::size_t rest_of(std::size_t size, std::size_t first, std::size_t count) {
    return first >= size ? 0 : count < size - first ? count : size - first;
}

/// `length` rows from row `offset` of a column, or as many as there are: all its pointers move on, and rows keep their
/// numbers.
template <class Column, class... Pointer>
constexpr Column slice_of(Column c, std::size_t offset, std::size_t length, Pointer Column::*... starts) {
    c.size = detail::rest_of(c.size, offset, length);
    [[maybe_unused]] const std::size_t step = c.size == 0 ? 0 : offset; // an empty slice points nowhere new
    ((c.*starts += step), ...);
    c.first += offset;
    return c;
}

/// Decides 64 rows a word by asking of one after the other.
template <class Column, class Prepared>
constexpr void decide_by_asking(const Column& c, const Prepared& allowed, std::size_t from, std::size_t words,
                                std::uint64_t* out) {
    for (std::size_t w = 0; w < words; ++w, from += word_rows)
        out[w] = detail::decided(word_rows, [&](std::size_t i) { return c.permits(allowed, from + i); });
}

/// The type of what a range holds.
template <class Row>
Row row_at(const Row*);

} // namespace detail

} // namespace tact

#endif
