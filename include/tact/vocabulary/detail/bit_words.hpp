// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_DETAIL_BIT_WORDS_HPP
#define TACT_VOCABULARY_DETAIL_BIT_WORDS_HPP

#include <tact/vocabulary/detail/positions.hpp>

#include <cstddef>
#include <cstdint>

namespace tact::inline v0_1 {

namespace detail {

/// `Bits` bits in as many 64-bit words as they need; bit 0 is the least significant of the first word.
/// Every set, gate and mask of tact is made of these. The caller masks the bits past `Bits`.
template <std::size_t Bits>
struct bit_words {
    static constexpr std::size_t size = (Bits + 63) / 64; ///< words, at least one

    std::uint64_t word[size]{}; ///< the bits, lowest word first

    /// Every bit set, the tail past `Bits` included.
    static constexpr bit_words all() { return ~bit_words{}; }

    /// Whether bit `i` is set; requires `i < 64 * size`.
    constexpr bool test(std::size_t i) const { return (word[i / 64] >> (i % 64) & 1u) != 0; }
    /// Sets bit `i`; requires `i < 64 * size`.
    constexpr void set(std::size_t i) { word[i / 64] |= std::uint64_t{1} << (i % 64); }
    /// Sets bit `i` where `on`, without a branch; requires `i < 64 * size`.
    constexpr void set_if(bool on, std::size_t i) { word[i / 64] |= std::uint64_t{on} << (i % 64); }

    /// The first bit from `from` on that is set; `64 * size` or more if there is none.
    constexpr std::size_t next(std::size_t from) const {
        std::size_t w = from / 64;
        if (w >= size) return 64 * size;
        std::uint64_t rest = word[w] >> (from % 64) << (from % 64);
        while (rest == 0 && ++w < size) rest = word[w];
        return rest == 0 ? 64 * size : 64 * w + static_cast<unsigned>(__builtin_ctzll(rest));
    }

    /// Whether no bit is set.
    constexpr bool none() const { return shared(*this, *this, every{}) == 0; }

    /// How many bits are set. A loop: std::popcount is a call on the x86-64 baseline, and no hot path counts.
    constexpr std::size_t population() const {
        std::size_t n = 0;
        for (std::uint64_t w : word)
            for (; w != 0; w &= w - 1) ++n;
        return n;
    }

    /// Whether a bit is set in both.
    constexpr bool intersects(const bit_words& other) const { return shared(*this, other, every{}) != 0; }
    /// Whether every bit of `other` is set here too.
    constexpr bool includes(const bit_words& other) const { return (other & ~*this).none(); }

    /// The bits set in both.
    friend constexpr bit_words operator&(bit_words a, const bit_words& b) { return anded(a, b, every{}); }
    /// The bits set in either.
    friend constexpr bit_words operator|(bit_words a, const bit_words& b) { return ored(a, b, every{}); }
    /// The complement, the tail past `Bits` included.
    friend constexpr bit_words operator~(bit_words a) { return turned(a, every{}); }
    /// Adds the bits of `b`.
    constexpr bit_words& operator|=(const bit_words& b) { return *this = *this | b; }
    /// Keeps the bits of `b` alone.
    constexpr bit_words& operator&=(const bit_words& b) { return *this = *this & b; }
    friend constexpr bool operator==(const bit_words& a, const bit_words& b) = default;

private:
    // A few words are written out: g++ -O2 leaves a loop over three of them a loop, with 6 branches in a decision. Over
    // 512 attributes, nine words, a decision took 57 ns with the loop and takes 10 without. More words are a loop,
    // which vectorises: they have no positions, and so take the overload that is no template.
    static constexpr bool few = size <= 16;
    using every = typename first_positions<few ? size : 0>::type;
    using many = positions<>;

    template <std::size_t... At>
    static constexpr bit_words anded(bit_words a, const bit_words& b, positions<At...>) {
        ((a.word[At] &= b.word[At]), ...);
        return a;
    }
    static constexpr bit_words anded(bit_words a, const bit_words& b, many) {
        for (std::size_t i = 0; i < size; ++i) a.word[i] &= b.word[i];
        return a;
    }
    template <std::size_t... At>
    static constexpr bit_words ored(bit_words a, const bit_words& b, positions<At...>) {
        ((a.word[At] |= b.word[At]), ...);
        return a;
    }
    static constexpr bit_words ored(bit_words a, const bit_words& b, many) {
        for (std::size_t i = 0; i < size; ++i) a.word[i] |= b.word[i];
        return a;
    }
    template <std::size_t... At>
    static constexpr bit_words turned(bit_words a, positions<At...>) {
        ((a.word[At] = ~a.word[At]), ...);
        return a;
    }
    static constexpr bit_words turned(bit_words a, many) {
        for (std::uint64_t& w : a.word) w = ~w;
        return a;
    }
    /// Not 0 where a bit is set in both.
    template <std::size_t... At>
    static constexpr std::uint64_t shared(const bit_words& a, const bit_words& b, positions<At...>) {
        return (... | (a.word[At] & b.word[At]));
    }
    static constexpr std::uint64_t shared(const bit_words& a, const bit_words& b, many) {
        std::uint64_t any = 0;
        for (std::size_t i = 0; i < size; ++i) any |= a.word[i] & b.word[i];
        return any;
    }
};

} // namespace detail

} // namespace tact

#endif
