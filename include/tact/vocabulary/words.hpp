// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_WORDS_HPP
#define TACT_VOCABULARY_WORDS_HPP

#include <cstddef>
#include <cstdint>

namespace tact {

/// `Bits` bits in as many 64-bit words as they need; bit 0 is the least significant of the first word.
/// What every set, plane and mask of tact is made of. Bits past `Bits` are the caller's to mask.
template <std::size_t Bits>
struct words {
    static constexpr std::size_t size = (Bits + 63) / 64; ///< words, at least one

    std::uint64_t word[size]{}; ///< the bits, lowest word first

    /// Every bit set, the tail past `Bits` included.
    static constexpr words all() { return ~words{}; }

    /// Whether bit `i` is set; requires `i < 64 * size`.
    constexpr bool test(std::size_t i) const { return (word[i / 64] >> (i % 64) & 1u) != 0; }
    /// Sets bit `i`; requires `i < 64 * size`.
    constexpr void set(std::size_t i) { word[i / 64] |= std::uint64_t{1} << (i % 64); }
    /// Sets bit `i` where `on`, without a branch; requires `i < 64 * size`.
    constexpr void set_if(bool on, std::size_t i) { word[i / 64] |= std::uint64_t{on} << (i % 64); }

    /// Whether no bit is set.
    constexpr bool none() const {
        std::uint64_t any = 0;
        for (std::uint64_t w : word) any |= w;
        return any == 0;
    }

    /// How many bits are set. A loop: std::popcount is a call on the x86-64 baseline, and no hot path counts.
    constexpr std::size_t population() const {
        std::size_t n = 0;
        for (std::uint64_t w : word)
            for (; w != 0; w &= w - 1) ++n;
        return n;
    }

    /// Whether a bit is set in both.
    constexpr bool intersects(const words& other) const { return !(*this & other).none(); }
    /// Whether every bit of `other` is set here too.
    constexpr bool includes(const words& other) const { return (other & ~*this).none(); }

    /// The bits set in both.
    friend constexpr words operator&(words a, const words& b) {
        for (std::size_t i = 0; i < size; ++i) a.word[i] &= b.word[i];
        return a;
    }
    /// The bits set in either.
    friend constexpr words operator|(words a, const words& b) {
        for (std::size_t i = 0; i < size; ++i) a.word[i] |= b.word[i];
        return a;
    }
    /// Every bit turned over, the tail past `Bits` too.
    friend constexpr words operator~(words a) {
        for (std::uint64_t& w : a.word) w = ~w;
        return a;
    }
    /// Adds the bits of `b`.
    constexpr words& operator|=(const words& b) { return *this = *this | b; }
    /// Keeps the bits of `b` alone.
    constexpr words& operator&=(const words& b) { return *this = *this & b; }
    /// Whether both say the same.
    friend constexpr bool operator==(const words& a, const words& b) = default;
};

} // namespace tact

#endif
