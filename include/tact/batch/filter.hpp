// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_FILTER_HPP
#define TACT_BATCH_FILTER_HPP

#include <tact/batch/detail/layouts.hpp>
#include <tact/policy/fingerprint.hpp>

// One gate over many candidates, in any layout. The type of the output chooses its form: 32-bit numbers take the
// indices of the candidates that may be shown, bytes and 64-bit words take a bitmap. A column made for another policy
// or catalogue is refused: nothing in it passes.

namespace tact::inline v0_1 {

/// Whether a batch was decided, and if not, why.
enum class filter_status : std::uint16_t {
    ok,               ///< every row was decided
    out_of_room,      ///< the memory ended before the rows did: its contents are right, and not complete
    other_scheme,     ///< the rows were made for another policy or catalogue: nothing passes
    other_expectation ///< peaks or limits were computed for another industry, or expectedness: nothing passes
};
constexpr filter_status last_enumerator(filter_status) { return filter_status::other_expectation; }

/// Indices of the rows that passed, ascending: a range over the caller's memory. Look at `status` first. A view: safe
/// to share between threads while none writes what it refers to.
struct [[nodiscard]] selection {
    const std::uint32_t* indices = nullptr;             ///< the first index
    std::size_t size = 0;                               ///< how many
    filter_status status = filter_status::other_scheme; ///< whether every row was decided
    fingerprint decided_by{};                           ///< the gate that decided

    constexpr const std::uint32_t* begin() const { return indices; }      ///< the first index
    constexpr const std::uint32_t* end() const { return indices + size; } ///< past the last
};

/// One bit a row, the least significant of the first unit first, as Arrow and Faiss read bytes; all bits past the last
/// row are 0, to the end of the memory given. Look at `status` first. A view: safe to share between threads while none
/// writes what it refers to.
template <class Unit>
struct [[nodiscard]] basic_bitmap {
    static constexpr std::size_t unit_rows = 8 * sizeof(Unit); ///< how many rows a unit holds

    const Unit* data = nullptr;                         ///< the first unit
    std::size_t rows = 0;                               ///< how many rows were decided
    filter_status status = filter_status::other_scheme; ///< whether every row was decided
    fingerprint decided_by{};                           ///< the gate that decided

    /// Whether row `i` passed; a row that was not decided did not.
    constexpr bool operator[](std::size_t i) const {
        return i < rows && (data[i / unit_rows] >> (i % unit_rows) & 1) != 0;
    }
};
/// A bitmap in bytes.
using bitmap = basic_bitmap<std::uint8_t>;
/// A bitmap in words of 64 bits.
using word_bitmap = basic_bitmap<std::uint64_t>;

/// How many bytes the bitmap of so many rows takes.
constexpr std::size_t bitmap_bytes(std::size_t rows) { return rows / 8 + (rows % 8 != 0); }
/// How many 64-bit words the bitmap of so many rows takes.
constexpr std::size_t bitmap_words(std::size_t rows) { return rows / 64 + (rows % 64 != 0); }

namespace detail {

/// Decides the first `rows` rows of a column, 64 a word, and passes each word to `take`, with its first row in the
/// column and how many rows it covers, while `take` returns true. Bits past the last row are 0.
template <class Allowed, class Column, class Take>
constexpr void for_each_word(const Allowed& allowed, const Column& column, std::size_t rows, Take take) {
    const auto& prepared = column.prepared(allowed);
    constexpr std::size_t at_once = 64; // words: 4,096 rows, whose decisions stay in the first cache
    std::uint64_t words[at_once];
    std::size_t row = 0;
    if constexpr (requires { column.decide(prepared, row, row, words); })
        while (rows - row >= word_rows) {
            const std::size_t n = (rows - row) / word_rows < at_once ? (rows - row) / word_rows : at_once;
            column.decide(prepared, row, n, words);
            for (std::size_t w = 0; w < n; ++w, row += word_rows)
                if (!take(words[w], row, word_rows)) return;
        }
    else // a constant number of rows, so that the compiler can unroll
        for (; rows - row >= word_rows; row += word_rows)
            if (!take(detail::decided(word_rows, [&](std::size_t i) { return column.permits(prepared, row + i); }), row,
                      word_rows))
                return;
    const std::size_t rest = rows - row;
    if (rest != 0)
        take(detail::decided(rest, [&](std::size_t i) { return column.permits(prepared, row + i); }), row, rest);
}

/// For every byte, the positions of its bits, and how many there are.
struct bit_positions {
    std::uint8_t at[256][8]{};
    std::uint8_t size[256]{};
    constexpr bit_positions() {
        for (unsigned byte = 0; byte < 256; ++byte)
            for (unsigned i = 0; i < 8; ++i)
                if ((byte >> i & 1) != 0) at[byte][size[byte]++] = static_cast<std::uint8_t>(i);
    }
};
inline constexpr bit_positions positions_of_bits;

/// Writes a word, its lowest byte first. Written out: g++ 12 then makes one store of it.
constexpr void store(std::uint64_t w, std::uint8_t* to) {
    to[0] = static_cast<std::uint8_t>(w);
    to[1] = static_cast<std::uint8_t>(w >> 8);
    to[2] = static_cast<std::uint8_t>(w >> 16);
    to[3] = static_cast<std::uint8_t>(w >> 24);
    to[4] = static_cast<std::uint8_t>(w >> 32);
    to[5] = static_cast<std::uint8_t>(w >> 40);
    to[6] = static_cast<std::uint8_t>(w >> 48);
    to[7] = static_cast<std::uint8_t>(w >> 56);
}

/// How many bits are set. The compilers' builtin is a call on the x86-64 baseline.
constexpr std::uint32_t population(std::uint64_t w) {
    w = w - (w >> 1 & 0x5555'5555'5555'5555u);
    w = (w & 0x3333'3333'3333'3333u) + (w >> 2 & 0x3333'3333'3333'3333u);
    return static_cast<std::uint32_t>(((w + (w >> 4)) & 0x0F0F'0F0F'0F0F'0F0Fu) * 0x0101'0101'0101'0101u >> 56);
}

} // namespace detail

/// How many rows of a column may be shown.
template <class Allowed, class Column>
[[nodiscard]] constexpr std::size_t count_permitted(const Allowed& allowed, const Column& rows) noexcept {
    if (allowed.scheme() != rows.scheme) return 0;
    std::size_t n = 0;
    detail::for_each_word(allowed, rows, rows.size, [&](std::uint64_t word, std::size_t, std::size_t) {
        n += detail::population(word);
        return true;
    });
    return n;
}

/// Writes the indices of the rows that may be shown to `out`, which should have room for as many as the column has.
/// Numbers start at the column's `first`; requires that they fit 32 bits.
template <class Allowed, class Column>
[[nodiscard]] constexpr selection filter(const Allowed& allowed, const Column& rows, std::uint32_t* out,
                                         std::size_t room) noexcept {
    selection p{out, 0, filter_status::other_scheme, allowed.decided_by()};
    if (allowed.scheme() != rows.scheme) return p;
    p.status = filter_status::ok;
    detail::for_each_word(allowed, rows, rows.size, [&](std::uint64_t word, std::size_t row, std::size_t) {
        const auto number = static_cast<std::uint32_t>(rows.first + row);
        if (room - p.size < detail::word_rows) { // there may not be room for all
            for (std::uint32_t i = 0; i < detail::word_rows; ++i) {
                if ((word >> i & 1) == 0) continue;
                if (p.size == room) {
                    p.status = filter_status::out_of_room;
                    return false;
                }
                out[p.size++] = number + i;
            }
            return true;
        }
        for (unsigned k = 0; k < detail::word_rows; k += 8) { // eight are written and as many kept as passed: no branch
            const auto byte = static_cast<std::uint8_t>(word >> k);
            for (unsigned i = 0; i < 8; ++i) out[p.size + i] = number + k + detail::positions_of_bits.at[byte][i];
            p.size += detail::positions_of_bits.size[byte];
        }
        return true;
    });
    return p;
}

/// Writes a bit a row to `out`, which should have `bitmap_bytes(rows.size)` bytes; the rest of `out` is zeroed.
template <class Allowed, class Column>
[[nodiscard]] constexpr bitmap filter(const Allowed& allowed, const Column& rows, std::uint8_t* out,
                                      std::size_t room) noexcept {
    const bool understood = allowed.scheme() == rows.scheme;
    bitmap b{out, rows.size, understood ? filter_status::ok : filter_status::other_scheme, allowed.decided_by()};
    if (tact::bitmap_bytes(rows.size) > room) {
        b.rows = 8 * room;
        if (understood) b.status = filter_status::out_of_room;
    }
    for (std::size_t i = understood ? bitmap_bytes(b.rows) : 0; i < room; ++i) out[i] = 0;
    if (understood)
        detail::for_each_word(allowed, rows, b.rows, [&](std::uint64_t word, std::size_t row, std::size_t n) {
            if (n == detail::word_rows)
                detail::store(word, out + row / 8);
            else
                for (std::size_t i = 0; i < bitmap_bytes(n); ++i)
                    out[row / 8 + i] = static_cast<std::uint8_t>(word >> (8 * i));
            return true;
        });
    return b;
}

/// Writes a bit a row to `out`, which should have `bitmap_words(rows.size)` words; the rest of `out` is zeroed.
template <class Allowed, class Column>
[[nodiscard]] constexpr word_bitmap filter(const Allowed& allowed, const Column& rows, std::uint64_t* out,
                                           std::size_t room) noexcept {
    const bool understood = allowed.scheme() == rows.scheme;
    word_bitmap b{out, rows.size, understood ? filter_status::ok : filter_status::other_scheme, allowed.decided_by()};
    if (tact::bitmap_words(rows.size) > room) {
        b.rows = 64 * room;
        if (understood) b.status = filter_status::out_of_room;
    }
    for (std::size_t i = understood ? tact::bitmap_words(b.rows) : 0; i < room; ++i) out[i] = 0;
    if (understood)
        detail::for_each_word(allowed, rows, b.rows, [&](std::uint64_t word, std::size_t row, std::size_t) {
            out[row / detail::word_rows] = word;
            return true;
        });
    return b;
}

/// The same into anything with `data()` and `size()`: its element type chooses indices or a bitmap.
template <class Allowed, class Column, class Out>
[[nodiscard]] constexpr auto filter(const Allowed& allowed, const Column& rows, Out& out) {
    return tact::filter(allowed, rows, out.data(), out.size());
}

} // namespace tact

#endif
