// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_COLUMN_BUILDER_HPP
#define TACT_BATCH_COLUMN_BUILDER_HPP

#include <tact/batch/bit_sliced_column.hpp>
#include <tact/batch/column.hpp>
#include <tact/batch/column_error.hpp>
#include <tact/decide/detail/refused_uses.hpp>
#include <tact/decide/use.hpp>

// Columns of candidates that draw on one source, for when kinds do not fit. A builder takes uses, carries source and
// scheme itself, and refuses a use that the layout cannot hold.

namespace tact::inline v0_1 {

template <enumeration Attribute>
class basic_policy;

/// What a builder refused: how many uses, and the first of them.
using refused_uses = detail::refused_uses<column_error>;

/// Memory for a row each. A view: written by one thread at a time.
template <enumeration Attribute>
struct row_memory {
    detail::basic_column_row<Attribute>* rows = nullptr; ///< `room` of them
    std::size_t room = 0;                                ///< rows

    /// Writes row `i`; requires `i < room`.
    constexpr void put(std::size_t i, const detail::basic_column_row<Attribute>& row) const { rows[i] = row; }
    /// The column of the first `size` rows.
    constexpr auto column(std::size_t size, fingerprint scheme) const {
        tact::column<detail::basic_column_row<Attribute>> c;
        c.rows = rows, c.size = size, c.scheme = scheme;
        return c;
    }
};
/// Memory for the words of rows, an array each. A view: written by one thread at a time.
template <enumeration Attribute>
struct word_memory {
    using layout = word_columns<detail::basic_column_row<Attribute>>; ///< the column
    std::uint64_t* word[layout::words]{};                             ///< `room` words each
    std::size_t room = 0;                                             ///< rows

    /// Writes row `i`; requires `i < room`.
    constexpr void put(std::size_t i, const detail::basic_column_row<Attribute>& row) const {
        layout::transpose_row(word, i, row);
    }
    /// The column of the first `size` rows.
    constexpr layout column(std::size_t size, fingerprint scheme) const {
        layout c;
        for (std::size_t k = 0; k < layout::words; ++k) c.word[k] = word[k];
        c.size = size, c.scheme = scheme;
        return c;
    }
};
/// Memory for bitmaps, one a bit, `stride` words each, of zeros. A view: written by one thread at a time.
template <enumeration Attribute>
struct slice_memory {
    using layout = bit_sliced_column<detail::basic_column_row<Attribute>>; ///< the column
    std::uint64_t* slices = nullptr;                                       ///< `layout::width * stride` words
    std::size_t stride = 0;                                                ///< words from one bitmap to the next
    std::size_t room = 64 * stride;                                        ///< rows

    /// Writes row `i`; requires `i < room`.
    constexpr void put(std::size_t i, const detail::basic_column_row<Attribute>& row) const {
        layout::transpose_row(slices, stride, i, row);
    }
    /// The column of the first `size` rows.
    constexpr layout column(std::size_t size, fingerprint scheme) const { return {slices, stride, size, scheme, 0}; }
};

/// Fills a column of candidates that draw on one source, or on nothing personal, in memory of the caller's. Written by
/// one thread at a time.
template <enumeration Attribute, class Memory>
class column_builder {
public:
    /// Requires that the memory outlives the columns.
    constexpr column_builder(const basic_policy<Attribute>& p, source from, const Memory& memory)
        : memory_(memory), from_(from), labelled_under_(p.scheme()), scheme_(p.scheme(from)) {}
    /// Into a range of rows.
    template <class Rows>
    constexpr column_builder(const basic_policy<Attribute>& p, source from, Rows& rows)
        : column_builder(p, from, Memory{rows.data(), rows.size()}) {}

    /// Adds the next candidate. A refused use is counted, and its row, if there is one, is denied.
    constexpr column_error add(const basic_use<Attribute>& u) {
        const detail::basic_column_row<Attribute> row = u.row_for(from_);
        const column_error e = size_ == memory_.room ? column_error::full
                               : u.unknown()         ? column_error::unknown_use
                               : u.scheme() != fingerprint{} && u.scheme() != labelled_under_
                                   ? column_error::other_scheme
                               : row == detail::basic_column_row<Attribute>{} ? column_error::other_source
                                                                              : column_error::none;
        const std::size_t which = added_++;
        if (e != column_error::none) refused_.count_one(which, e);
        if (e != column_error::full)
            memory_.put(size_++, e == column_error::none ? row : detail::basic_column_row<Attribute>{});
        return e;
    }

    constexpr std::size_t size() const { return size_; }        ///< rows so far
    constexpr refused_uses refused() const { return refused_; } ///< what was refused; look at it before deciding
    /// The column so far.
    constexpr auto column() const { return memory_.column(size_, scheme_); }

private:
    Memory memory_;
    source from_;
    fingerprint labelled_under_;
    fingerprint scheme_;
    std::size_t size_ = 0;
    std::size_t added_ = 0;
    refused_uses refused_{};
};
template <enumeration Attribute, class Rows>
requires requires(Rows& r) { r.data()->bits(); }
column_builder(const basic_policy<Attribute>&, source, Rows&)->column_builder<Attribute, row_memory<Attribute>>;

} // namespace tact

#endif
