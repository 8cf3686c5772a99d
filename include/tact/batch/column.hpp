// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_COLUMN_HPP
#define TACT_BATCH_COLUMN_HPP

#include <tact/batch/detail/layouts.hpp>
#include <tact/decide/mask.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

// clang-format off
// Candidates by what they draw on, for when kinds (kind_column.hpp) do not fit. Which layout to pick:
//   column              rows of one word, up to 64 attributes, joint risks and edges: one load and one AND each
//   word_columns        rows of more words: an array a word, so that each is loaded once and whole
//   bit_sliced_column   few of many bits are denied, or everything is asked often: a bitmap a bit; slow to fill
//   sourced_column, request_column (request_column.hpp): each row has a source, or a context and a consent, of its own
//
// Every layout is plain memory that the caller owns, and the same `filter` and `count_permitted` read it. It is safe to
// share between threads while none writes the memory: `slice(offset, length)` gives each thread of a pool its part.

namespace tact::inline v0_1 {

/// Many rows, one a candidate, and the scheme that they were made for. It refers to the rows and owns nothing. A view:
/// safe to share between threads while none writes what it refers to.
template <class Row>
struct column {
    const Row* rows = nullptr; ///< the first row
    std::size_t size = 0;      ///< how many there are
    fingerprint scheme{};      ///< the scheme that they were made for
    std::size_t first = 0;     ///< the number of the first row, which is not 0 in a slice

    /// No rows.
    constexpr column() = default;
    /// The rows of anything with `data()` and `size()`.
    template <class Rows>
    constexpr column(const Rows& of [[clang::lifetimebound]], fingerprint made_under)
        : rows(of.data()), size(of.size()), scheme(made_under) {}
    template <class Rows>
    column(const Rows&&, fingerprint) = delete; // a temporary would dangle

    /// `length` rows from row `offset` of this, or as many as there are; rows keep their numbers.
    constexpr column slice(std::size_t offset, std::size_t length) const {
        return detail::slice_of(*this, offset, length, &column::rows);
    }
    /// The form of a mask that rows are checked against: the mask itself.
    constexpr const mask_of<Row>& prepared(const mask_of<Row>& allowed) const { return allowed; }
    /// Whether row `i` of this may be shown.
    constexpr bool permits(const mask_of<Row>& allowed, std::size_t i) const { return allowed.permits(rows[i]); }
    /// Decides 64 rows a word, from row `from`; requires that there are so many.
    constexpr void decide(const mask_of<Row>& allowed, std::size_t from, std::size_t words, std::uint64_t* out) const {
        if constexpr (detail::words_in<Row> == 1)
            if (!__builtin_is_constant_evaluated()) {
                const detail::tested<1> t{{detail::words_of(*rows).word}, {detail::words_of(allowed.denied()).word[0]}};
                return detail::decide(t, from, words, out);
            }
        detail::decide_by_asking(*this, allowed, from, words, out);
    }
};
template <class Rows>
column(const Rows& of, fingerprint) -> column<decltype(detail::row_at(of.data()))>;

/// Many rows of several words, in an array for each word: a check loads each word of many rows at once. A view: safe
/// to share between threads while none writes what it refers to.
template <class Row>
struct word_columns {
    static constexpr std::size_t words = detail::words_in<Row>; ///< of a row

    const std::uint64_t* word[words]{}; ///< the first row's word, of each column
    std::size_t size = 0;               ///< how many rows there are
    fingerprint scheme{};               ///< the scheme that they were made for
    std::size_t first = 0;              ///< the number of the first row, which is not 0 in a slice

    /// Writes row `i` into the arrays of words; requires room for it in each.
    static constexpr void transpose_row(std::uint64_t* const (&to)[words], std::size_t i, const Row& row) {
        for (std::size_t k = 0; k < words; ++k) to[k][i] = detail::words_of(row).word[k];
    }

    /// `length` rows from row `offset` of this, or as many as there are; rows keep their numbers.
    constexpr word_columns slice(std::size_t offset, std::size_t length) const {
        word_columns c = detail::slice_of(*this, offset, length);
        for (auto& w : c.word) w += c.size == 0 ? 0 : offset;
        return c;
    }
    /// The form of a mask that rows are checked against.
    constexpr detail::tested<words> prepared(const mask_of<Row>& allowed) const {
        detail::tested<words> t{};
        for (std::size_t k = 0; k < words; ++k) {
            t.starts[k] = word[k];
            t.denied[k] = detail::words_of(allowed.denied()).word[k];
        }
        return t;
    }
    /// Whether row `i` of this may be shown.
    constexpr bool permits(const detail::tested<words>& t, std::size_t i) const {
        std::uint64_t hit = 0;
        for (std::size_t k = 0; k < words; ++k) hit |= word[k][i] & t.denied[k];
        return hit == 0;
    }
    /// Decides 64 rows a word, from row `from`; requires that there are so many.
    constexpr void decide(const detail::tested<words>& t, std::size_t from, std::size_t n, std::uint64_t* out) const {
        if (__builtin_is_constant_evaluated()) return detail::decide_by_asking(*this, t, from, n, out);
        detail::decide(t, from, n, out);
    }
};

} // namespace tact

#endif
