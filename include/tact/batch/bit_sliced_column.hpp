// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_BIT_SLICED_COLUMN_HPP
#define TACT_BATCH_BIT_SLICED_COLUMN_HPP

#include <tact/batch/column.hpp>
#include <tact/vocabulary/preconditions.hpp>

namespace tact::inline v0_1 {

/// The bits that a mask denies, one after the other. Safe to share between threads while none writes it.
template <std::size_t Width>
struct denied_bits {
    std::size_t size = 0;       ///< how many
    std::uint32_t bit[Width]{}; ///< each
};

/// Many rows transposed: a bitmap for each bit that a row can hold, so that a check reads only the bitmaps of denied
/// bits. A view: safe to share between threads while none writes what it refers to.
template <class Row>
struct bit_sliced_column {
    static constexpr std::size_t width = detail::width_of<Row>(); ///< bitmaps

    const std::uint64_t* slices = nullptr; ///< the first bitmap, of bit 0
    std::size_t stride = 0;                ///< words from one bitmap to the next, at least `size / 64`, rounded up
    std::size_t size = 0;                  ///< how many rows there are
    fingerprint scheme{};                  ///< the scheme that they were made for
    std::size_t first = 0;                 ///< the number of the first row, which is not 0 in a slice

    /// Writes row `i` into bitmaps of zeros; requires `width * stride` words, and `i < 64 * stride`.
    static constexpr void transpose_row(std::uint64_t* to, std::size_t stride, std::size_t i, const Row& row) {
        if constexpr (checks_preconditions) detail::must_hold(i < 64 * stride);
        for (std::size_t b = 0; b < width; ++b)
            to[b * stride + i / 64] |= std::uint64_t{detail::words_of(row).test(b)} << (i % 64);
    }

    /// `length` rows from row `offset` of this, or as many as there are; rows keep their numbers. Requires that
    /// `offset` is a multiple of 64: elsewhere the slice is empty.
    constexpr bit_sliced_column slice(std::size_t offset, std::size_t length) const {
        bit_sliced_column c = detail::slice_of(*this, offset, offset % 64 == 0 ? length : 0);
        c.slices += c.size == 0 ? 0 : offset / 64;
        return c;
    }
    /// The form of a mask by which bitmaps are found: the numbers of its denied bits.
    constexpr denied_bits<width> prepared(const mask_of<Row>& allowed) const {
        denied_bits<width> d;
        for (std::size_t b = 0; b < width; ++b)
            if (detail::words_of(allowed.denied()).test(b)) d.bit[d.size++] = static_cast<std::uint32_t>(b);
        return d;
    }
    /// Whether row `i` of this may be shown.
    constexpr bool permits(const denied_bits<width>& denied, std::size_t i) const {
        std::uint64_t hit = 0;
        for (std::size_t k = 0; k < denied.size; ++k) hit |= slices[denied.bit[k] * stride + i / 64] >> (i % 64);
        return (hit & 1) == 0;
    }
    /// Decides 64 rows a word, from row `from`, a multiple of 64; requires that there are so many.
    constexpr void decide(const denied_bits<width>& denied, std::size_t from, std::size_t words,
                          std::uint64_t* out) const {
        // Eight words of each bitmap at once. Written out, since g++ -O2 keeps an array that a loop goes through in
        // memory.
        constexpr std::size_t step = 8;
        const std::size_t stepped = words - words % step;
        for (std::size_t w = 0; w < stepped; w += step) {
            std::uint64_t hit0 = 0, hit1 = 0, hit2 = 0, hit3 = 0, hit4 = 0, hit5 = 0, hit6 = 0, hit7 = 0;
            for (std::size_t k = 0; k < denied.size; ++k) {
                const std::uint64_t* const map = slices + denied.bit[k] * stride + from / 64 + w;
                hit0 |= map[0];
                hit1 |= map[1];
                hit2 |= map[2];
                hit3 |= map[3];
                hit4 |= map[4];
                hit5 |= map[5];
                hit6 |= map[6];
                hit7 |= map[7];
            }
            out[w + 0] = ~hit0;
            out[w + 1] = ~hit1;
            out[w + 2] = ~hit2;
            out[w + 3] = ~hit3;
            out[w + 4] = ~hit4;
            out[w + 5] = ~hit5;
            out[w + 6] = ~hit6;
            out[w + 7] = ~hit7;
        }
        for (std::size_t w = stepped; w < words; ++w) {
            std::uint64_t hit = 0;
            for (std::size_t k = 0; k < denied.size; ++k) hit |= slices[denied.bit[k] * stride + from / 64 + w];
            out[w] = ~hit;
        }
    }
};

} // namespace tact

#endif
