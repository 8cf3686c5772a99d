// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_DICTIONARY_COLUMN_HPP
#define TACT_BATCH_DICTIONARY_COLUMN_HPP

#include <tact/batch/column.hpp>

namespace tact {

/// What a mask says of every code there can be: a byte for each, 1 where it may be shown, and the same as bits.
struct permitted_codes {
    std::uint8_t flag[256]{}; ///< by code
    std::uint8_t bit[32]{};   ///< code `c` is bit `c % 8` of byte `c / 8`
};

namespace detail { // used by coded_column

inline void decide_codes_portably(const std::uint8_t* codes, const permitted_codes& allowed, std::size_t words,
                                  std::uint64_t* out) {
    for (std::size_t w = 0; w < words; ++w)
        out[w] = decided(word_rows, [&](std::size_t i) { return allowed.flag[codes[w * word_rows + i]]; });
}

#if defined(__x86_64__) && defined(__GNUC__)

using int16x16 = short __attribute__((vector_size(32)));

/// 32 codes at once: the byte that holds a code's bit is looked up in two halves, then the bit in it.
[[gnu::target("avx2")]] inline void decide_codes_by_avx2(const std::uint8_t* codes, const permitted_codes& allowed,
                                                         std::size_t words, std::uint64_t* out) {
    int8x32 low{}, high{}, bit{};
    for (int i = 0; i < 32; ++i) { // every lookup sees 16 bytes, so that both halves hold the same
        low[i] = static_cast<char>(allowed.bit[i % 16]);
        high[i] = static_cast<char>(allowed.bit[16 + i % 16]);
        bit[i] = static_cast<char>(1 << (i % 8));
    }
    for (std::size_t w = 0; w < words; ++w) {
        std::uint64_t word = 0;
        for (std::size_t part = 0; part < word_rows; part += 32) {
            int8x32 code;
            __builtin_memcpy(&code, codes + w * word_rows + part, sizeof code);
            const auto byte = reinterpret_cast<int8x32>(reinterpret_cast<int16x16>(code) >> 3) & 15;
            const auto is_high = reinterpret_cast<int8x32>(code < 0);
            const int8x32 eight =
                (__builtin_ia32_pshufb256(low, byte) & ~is_high) | (__builtin_ia32_pshufb256(high, byte) & is_high);
            const int8x32 one = __builtin_ia32_pshufb256(bit, code & 7);
            const auto hit = reinterpret_cast<int8x32>((eight & one) == one);
            word |= std::uint64_t{static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(hit))} << part;
        }
        out[w] = word;
    }
}

inline void decide_codes(const std::uint8_t* codes, const permitted_codes& allowed, std::size_t words,
                         std::uint64_t* out) {
    if (__builtin_cpu_supports("avx2"))
        decide_codes_by_avx2(codes, allowed, words, out);
    else
        decide_codes_portably(codes, allowed, words, out);
}

#else

inline void decide_codes(const std::uint8_t* codes, const permitted_codes& allowed, std::size_t words,
                         std::uint64_t* out) {
    decide_codes_portably(codes, allowed, words, out);
}

#endif

} // namespace detail

/// Many candidates that share at most 256 different rows: a byte each, which says what row it has. A code that names no
/// row is denied.
template <class Row>
struct dictionary_column {
    const std::uint8_t* codes = nullptr; ///< the first candidate's
    std::size_t size = 0;                ///< how many candidates there are
    const Row* rows = nullptr;           ///< the row of code 0
    std::size_t kinds = 0;               ///< how many rows there are, at most 256
    fingerprint scheme{};                ///< what they were labelled under
    std::size_t first = 0;               ///< the number of the first candidate, which is not 0 in a slice

    /// `length` candidates from candidate `offset` of this, or what there is of them; they keep their numbers.
    constexpr dictionary_column slice(std::size_t offset, std::size_t length) const {
        return detail::slice_of(*this, offset, length, &dictionary_column::codes);
    }
    /// What a mask has to be turned into before codes are looked up in it.
    constexpr permitted_codes prepared(const mask_of<Row>& allowed) const {
        permitted_codes p;
        for (std::size_t c = 0; c < kinds && c < 256; ++c) {
            p.flag[c] = allowed.permits(rows[c]);
            p.bit[c / 8] = static_cast<std::uint8_t>(p.bit[c / 8] | p.flag[c] << (c % 8));
        }
        return p;
    }
    /// Whether candidate `i` of this may be shown.
    constexpr bool permits(const permitted_codes& allowed, std::size_t i) const { return allowed.flag[codes[i]] != 0; }
    /// Decides 64 candidates a word, from candidate `from`; requires that there are so many.
    constexpr void decide(const permitted_codes& allowed, std::size_t from, std::size_t words,
                          std::uint64_t* out) const {
        if (__builtin_is_constant_evaluated()) return detail::decide_by_asking(*this, allowed, from, words, out);
        detail::decide_codes(codes + from, allowed, words, out);
    }
};

} // namespace tact

#endif
