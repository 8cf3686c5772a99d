// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_BITMAP_SLICE_HPP
#define TACT_INTEROP_BITMAP_SLICE_HPP

#include <tact/batch/kind_column.hpp>

// A bitmap that starts at any bit of a byte or of a 64-bit word: the validity and the values of a slice of Arrow do,
// and the chunks of a column are written one behind the other.

namespace tact::inline v0_1 {

/// One bit a row from bit `offset` of the memory on. Look at `status` first. A view: safe to share between threads
/// while none writes what it refers to. Two slices that meet within a byte or word are written by one thread.
template <class Unit>
struct [[nodiscard]] bitmap_slice {
    const Unit* units = nullptr;                        ///< the first byte or word of the memory
    std::size_t offset = 0;                             ///< the bit of row 0
    std::size_t rows = 0;                               ///< how many rows were decided
    filter_status status = filter_status::other_scheme; ///< whether every row was decided
    fingerprint decided_by{};                           ///< the gate that decided

    /// Whether row `i` passed; a row that was not decided did not.
    constexpr bool operator[](std::size_t i) const {
        constexpr std::size_t bits = 8 * sizeof(Unit);
        return i < rows && (units[(offset + i) / bits] >> ((offset + i) % bits) & 1) != 0;
    }
};

namespace detail {

/// Writes the lowest `n` bits of a word from bit `at` on, and keeps all others.
template <class Unit>
constexpr void put_bits(std::uint64_t word, std::size_t n, Unit* units, std::size_t at) {
    constexpr std::size_t bits = 8 * sizeof(Unit);
    for (std::size_t done = 0; done < n;) {
        Unit& unit = units[(at + done) / bits];
        const std::size_t shift = (at + done) % bits;
        const std::size_t take = n - done < bits - shift ? n - done : bits - shift;
        const std::uint64_t these = ~std::uint64_t{0} >> (64 - take);
        unit = static_cast<Unit>((unit & ~(these << shift)) | (word >> done & these) << shift);
        done += take;
    }
}

template <class Unit, class Allowed, class Column>
requires(!same<Unit, bool>) constexpr bitmap_slice<Unit> filter_at(const Allowed& allowed, const Column& rows,
                                                                   Unit* out, std::size_t room, std::size_t offset) {
    constexpr std::size_t bits = 8 * sizeof(Unit);
    const std::size_t fits = offset / bits < room ? bits * room - offset : 0;
    const bool understood = allowed.scheme() == rows.scheme;
    bitmap_slice<Unit> b{out, offset, rows.size, understood ? filter_status::ok : filter_status::other_scheme,
                         allowed.decided_by()};
    if (fits < rows.size) {
        b.rows = fits;
        if (understood) b.status = filter_status::out_of_room;
    }
    if (!understood) {
        for (std::size_t i = 0; i < b.rows; i += word_rows)
            detail::put_bits(0, b.rows - i < word_rows ? b.rows - i : word_rows, out, offset + i);
        return b;
    }
    detail::for_each_word(allowed, rows, b.rows, [&](std::uint64_t word, std::size_t row, std::size_t n) {
        detail::put_bits(word, n, out, offset + row);
        return true;
    });
    return b;
}

} // namespace detail

/// Writes a bit a row from bit `offset` of `out` on: anything with `data()` and `size()` that holds bytes or 64-bit
/// words. All other bits of `out` are kept. Where nothing passes, the rows' bits are cleared.
template <class Allowed, class Column, class Out>
[[nodiscard]] constexpr auto filter_at_bit(const Allowed& allowed, const Column& rows, Out& out,
                                           std::size_t offset) noexcept {
    return detail::filter_at(allowed, rows, out.data(), out.size(), offset);
}
/// The same of a range of numbers of the kinds that were decided.
template <class Number, std::size_t Capacity, detail::numbers_of_kinds<Number> Numbers, class Out>
[[nodiscard]] constexpr auto filter_at_bit(const decided_kinds<Number, Capacity>& decided, const Numbers& candidates,
                                           Out& out, std::size_t offset) noexcept {
    return detail::filter_at(decided, detail::column_under(decided, candidates), out.data(), out.size(), offset);
}

} // namespace tact

#endif
