// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_DETAIL_KIND_KERNELS_HPP
#define TACT_BATCH_DETAIL_KIND_KERNELS_HPP

#include <tact/batch/detail/kernels.hpp>
#include <tact/decide/candidate_kinds.hpp>

// Numbers of kinds looked up in the kinds that pass, 64 candidates a word.

namespace tact {

namespace detail {

/// The kinds that pass, as they are looked up: of up to 256, a byte each and as bits.
template <class Number, std::size_t Capacity>
struct passing_kinds {
    std::uint8_t flag[256]{}; ///< by number
    std::uint8_t bit[32]{};   ///< number `k` is bit `k % 8` of byte `k / 8`

    constexpr explicit passing_kinds(const kind_set<Number, Capacity>& pass) {
        static_assert(Capacity <= 256);
        for (std::size_t k = 0; k < Capacity; ++k) {
            flag[k] = pass.contains(static_cast<Number>(k));
            bit[k / 8] = static_cast<std::uint8_t>(bit[k / 8] | flag[k] << (k % 8));
        }
    }
    constexpr bool contains(Number k) const { return flag[static_cast<std::size_t>(k)] != 0; }
};
/// Of more, the set itself.
template <std::size_t Capacity>
struct passing_kinds<wide_candidate_kind, Capacity> {
    kind_set<wide_candidate_kind, Capacity> pass;

    constexpr explicit passing_kinds(const kind_set<wide_candidate_kind, Capacity>& p) : pass(p) {}
    constexpr bool contains(wide_candidate_kind k) const { return pass.contains(k); }
};

template <class Number, std::size_t Capacity>
inline void decide_kinds_portably(const unsigned char* kinds, const passing_kinds<Number, Capacity>& pass,
                                  std::size_t words, std::uint64_t* out) {
    for (std::size_t w = 0; w < words; ++w)
        out[w] = decided(word_rows, [&](std::size_t i) {
            Number k;
            __builtin_memcpy(&k, kinds + (w * word_rows + i) * sizeof k, sizeof k);
            return pass.contains(k);
        });
}

#if defined(__x86_64__) && defined(__GNUC__)

using int16x16 = short __attribute__((vector_size(32)));

/// 32 numbers at once: the byte that holds a number's bit is looked up in two halves, then the bit in it.
template <std::size_t Capacity>
[[gnu::target("avx2")]] inline void decide_kinds_by_avx2(const unsigned char* kinds,
                                                         const passing_kinds<candidate_kind, Capacity>& pass,
                                                         std::size_t words, std::uint64_t* out) {
    int8x32 low{}, high{}, bit{};
    for (int i = 0; i < 32; ++i) { // every lookup sees 16 bytes, so that both halves hold the same
        low[i] = static_cast<char>(pass.bit[i % 16]);
        high[i] = static_cast<char>(pass.bit[16 + i % 16]);
        bit[i] = static_cast<char>(1 << (i % 8));
    }
    for (std::size_t w = 0; w < words; ++w) {
        std::uint64_t word = 0;
        for (std::size_t part = 0; part < word_rows; part += 32) {
            int8x32 kind;
            __builtin_memcpy(&kind, kinds + w * word_rows + part, sizeof kind);
            const auto byte = reinterpret_cast<int8x32>(reinterpret_cast<int16x16>(kind) >> 3) & 15;
            const auto is_high = reinterpret_cast<int8x32>(kind < 0);
            const int8x32 eight =
                (__builtin_ia32_pshufb256(low, byte) & ~is_high) | (__builtin_ia32_pshufb256(high, byte) & is_high);
            const int8x32 one = __builtin_ia32_pshufb256(bit, kind & 7);
            const auto hit = reinterpret_cast<int8x32>((eight & one) == one);
            word |= std::uint64_t{static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(hit))} << part;
        }
        out[w] = word;
    }
}

template <std::size_t Capacity>
inline void decide_kinds(const unsigned char* kinds, const passing_kinds<candidate_kind, Capacity>& pass,
                         std::size_t words, std::uint64_t* out) {
    if (__builtin_cpu_supports("avx2"))
        decide_kinds_by_avx2(kinds, pass, words, out);
    else
        decide_kinds_portably(kinds, pass, words, out);
}

#endif

template <class Number, std::size_t Capacity>
inline void decide_kinds(const unsigned char* kinds, const passing_kinds<Number, Capacity>& pass, std::size_t words,
                         std::uint64_t* out) {
    decide_kinds_portably(kinds, pass, words, out);
}

} // namespace detail

} // namespace tact

#endif
