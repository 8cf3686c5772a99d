// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_GATE_FILTER_HPP
#define TACT_GATE_FILTER_HPP

#include <tact/gate/mask.hpp>

// One mask over many candidates. The type of the output chooses its form: 32-bit numbers take the indices of what may
// be shown, bytes take a bitmap. A column labelled for another policy or catalogue is refused: nothing in it passes.

namespace tact {

/// Indices of the rows that passed, ascending: a range over the caller's memory.
struct picked {
    const std::uint32_t* indices = nullptr; ///< the first index
    std::size_t size = 0;                   ///< how many
    bool complete = true;                   ///< false where the memory given ended before the column did
    bool understood = true;                 ///< false where the column was labelled for something else: nothing passes
    fingerprint gate;                       ///< the gate that decided

    constexpr const std::uint32_t* begin() const { return indices; }      ///< the first index
    constexpr const std::uint32_t* end() const { return indices + size; } ///< past the last
};

/// One bit a row, the least significant of the first byte first, as Arrow and Faiss read it; bits past the last row are
/// 0.
struct bitmap {
    const std::uint8_t* bytes = nullptr; ///< the first byte
    std::size_t rows = 0;                ///< how many rows were decided
    bool complete = true;                ///< false where the memory given ended before the column did
    bool understood = true;              ///< false where the column was labelled for something else: nothing passes
    fingerprint gate;                    ///< the gate that decided

    /// Whether row `i` passed; what was not decided did not.
    constexpr bool operator[](std::size_t i) const { return i < rows && (bytes[i / 8] >> (i % 8) & 1) != 0; }
};

/// How many bytes the bitmap of so many rows takes.
constexpr std::size_t bitmap_bytes(std::size_t rows) { return rows / 8 + (rows % 8 != 0); }

/// How many rows of a column may be shown.
template <class Row>
constexpr std::size_t count_permitted(mask_of<Row> allowed, column<Row> rows) noexcept {
    if (allowed.labels() != rows.labels) return 0;
    std::size_t n = 0;
    for (std::size_t i = 0; i < rows.size; ++i) n += allowed.permits(rows.rows[i]);
    return n;
}

/// Writes the indices of the rows that may be shown to `out`, which should have room for as many as the column has.
template <class Row>
[[nodiscard]] constexpr picked filter(mask_of<Row> allowed, column<Row> rows, std::uint32_t* out,
                                      std::size_t room) noexcept {
    picked p{out, 0, true, allowed.labels() == rows.labels, allowed.gate()};
    if (!p.understood) return p;
    std::size_t i = 0;
    // While there is room whatever passes, an index is written always and kept where it passed: no branch to
    // mispredict.
    for (const std::size_t safe = room < rows.size ? room : rows.size; i < safe; ++i) {
        out[p.size] = static_cast<std::uint32_t>(i);
        p.size += allowed.permits(rows.rows[i]);
    }
    for (; i < rows.size; ++i) {
        if (!allowed.permits(rows.rows[i])) continue;
        if (p.size == room) {
            p.complete = false;
            break;
        }
        out[p.size++] = static_cast<std::uint32_t>(i);
    }
    return p;
}

/// Writes a bit a row to `out`, which should have `bitmap_bytes(rows.size)` bytes.
template <class Row>
constexpr bitmap filter(mask_of<Row> allowed, column<Row> rows, std::uint8_t* out, std::size_t room) noexcept {
    bitmap b{out, rows.size, true, allowed.labels() == rows.labels, allowed.gate()};
    if (bitmap_bytes(rows.size) > room) b.rows = 8 * room, b.complete = false;
    for (std::size_t byte = 0; byte < bitmap_bytes(b.rows); ++byte) {
        const std::size_t left = b.rows - 8 * byte;
        unsigned bits = 0;
        for (unsigned i = 0; i < (left < 8 ? left : 8); ++i)
            bits |= unsigned{b.understood && allowed.permits(rows.rows[8 * byte + i])} << i;
        out[byte] = static_cast<std::uint8_t>(bits);
    }
    return b;
}

/// The same into anything with `data()` and `size()`: its element type chooses indices or a bitmap.
template <class Row, class Out>
constexpr auto filter(mask_of<Row> allowed, column<Row> rows, Out& out) {
    return filter(allowed, rows, out.data(), out.size());
}

} // namespace tact

#endif
