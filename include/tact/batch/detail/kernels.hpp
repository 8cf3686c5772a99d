// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_DETAIL_KERNELS_HPP
#define TACT_BATCH_DETAIL_KERNELS_HPP

#include <tact/vocabulary/detail/bit_words.hpp>

// The loops of a batch, 64 rows a word, the first in the least significant bit. Each is plain code that vectorises.
// Beside it stands, for x86-64, what compilers do not make of plain code: a comparison whose results are gathered into
// bits. The program chooses at run time, so that no build flag is needed. No header of intrinsics is included: it costs
// more lines than all of tact. g++ before 12 has not all of these builtins, and runs the plain loops.

namespace tact::inline v0_1 {

namespace detail {

/// How many rows a word decides.
inline constexpr std::size_t word_rows = 64;

/// 64 flags, each 0 or 1, as bits. One multiplication gathers eight of them.
[[gnu::always_inline]] constexpr std::uint64_t gathered(const std::uint8_t (&flags)[word_rows]) {
    std::uint64_t word = 0;
    for (std::size_t k = 0; k < word_rows; k += 8) {
        // Written out: g++ 12 then makes one load of it, whatever the byte order.
        const std::uint64_t eight = std::uint64_t{flags[k]} | std::uint64_t{flags[k + 1]} << 8 |
                                    std::uint64_t{flags[k + 2]} << 16 | std::uint64_t{flags[k + 3]} << 24 |
                                    std::uint64_t{flags[k + 4]} << 32 | std::uint64_t{flags[k + 5]} << 40 |
                                    std::uint64_t{flags[k + 6]} << 48 | std::uint64_t{flags[k + 7]} << 56;
        word |= (eight * 0x0102'0408'1020'4080u >> 56) << k;
    }
    return word;
}

/// A bit for each of `n` rows, at most 64, that `permits(i)`.
template <class Permits>
constexpr std::uint64_t decided(std::size_t n, Permits permits) {
    std::uint8_t flags[word_rows]{};
    for (std::size_t i = 0; i < n; ++i) flags[i] = permits(i);
    return gathered(flags);
}

/// Rows of `Words` words each, a column a word, and what must not be in them.
template <std::size_t Words>
struct tested {
    const std::uint64_t* starts[Words]; ///< of each column
    std::uint64_t denied[Words];
};

// The kernels take what they test by value: behind a reference it would be read again after every word written.

/// Rows that have none of the denied bits. Each half of a 64-bit comparison apart, since the x86-64 baseline, and so
/// g++ at -O2, has no other.
template <std::size_t Words>
inline void decide_portably(const tested<Words> t, std::size_t first, std::size_t words, std::uint64_t* out) {
    for (std::size_t w = 0; w < words; ++w) {
        const std::size_t row = first + w * word_rows;
        std::uint8_t flags[word_rows];
        for (std::size_t i = 0; i < word_rows; ++i) {
            std::uint64_t hit = 0;
            for (std::size_t k = 0; k < Words; ++k) hit |= t.starts[k][row + i] & t.denied[k];
            flags[i] = static_cast<std::uint32_t>(hit | hit >> 32) == 0;
        }
        out[w] = gathered(flags);
    }
}

#if defined(__x86_64__) && (defined(__clang__) || __GNUC__ >= 12)

using int64x2 = long long __attribute__((vector_size(16)));
using int32x4 = int __attribute__((vector_size(16)));
using int8x16 = char __attribute__((vector_size(16)));
using int64x4 = long long __attribute__((vector_size(32)));
using int32x8 = int __attribute__((vector_size(32)));
using int8x32 = char __attribute__((vector_size(32)));
using float32x8 = float __attribute__((vector_size(32)));

/// Prefetches the rows some 16 KB ahead: half of their cache lines by name, the others as their neighbours. Rows then
/// come from memory at 18 GB/s, and at 10 without, since one stream of loads alone does not keep it busy. Nothing is
/// read, so that it may be past the end.
template <std::size_t Words>
[[gnu::always_inline]] inline void ask_ahead(const tested<Words>& t, std::size_t row) {
    for (std::size_t k = 0; k < Words; ++k) {
        const std::uintptr_t at = reinterpret_cast<std::uintptr_t>(t.starts[k]) + 8 * row + 16384;
        const auto* const ahead = reinterpret_cast<const char*>(at);
        __builtin_prefetch(ahead);
        __builtin_prefetch(ahead + 128);
        __builtin_prefetch(ahead + 256);
        __builtin_prefetch(ahead + 384);
    }
}

// Each step is a function that is always inlined: g++ -O2 keeps a loop over four of them, and its vectors in memory.

/// Of four rows, all ones where nothing is hit.
template <std::size_t Words>
[[gnu::always_inline]] inline int32x4 clear_of_four(const tested<Words>& t, std::size_t row) {
    int64x2 hit_low{}, hit_high{};
    for (std::size_t k = 0; k < Words; ++k) {
        int64x2 low, high;
        __builtin_memcpy(&low, t.starts[k] + row, sizeof low);
        __builtin_memcpy(&high, t.starts[k] + row + 2, sizeof high);
        const auto denied = static_cast<long long>(t.denied[k]);
        hit_low |= low & int64x2{denied, denied};
        hit_high |= high & int64x2{denied, denied};
    }
    const auto a = reinterpret_cast<int32x4>(hit_low), b = reinterpret_cast<int32x4>(hit_high);
    return (__builtin_shufflevector(a, b, 0, 2, 4, 6) | __builtin_shufflevector(a, b, 1, 3, 5, 7)) == 0;
}
/// A bit for each of sixteen rows.
template <std::size_t Words>
[[gnu::always_inline]] inline std::uint64_t sixteen_by_sse2(const tested<Words>& t, std::size_t row) {
    const auto bytes = reinterpret_cast<int8x16>(
        __builtin_ia32_packsswb128(__builtin_ia32_packssdw128(clear_of_four(t, row), clear_of_four(t, row + 4)),
                                   __builtin_ia32_packssdw128(clear_of_four(t, row + 8), clear_of_four(t, row + 12))));
    return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb128(bytes));
}
/// On every x86-64: two instructions a row.
template <std::size_t Words>
inline void decide_by_sse2(const tested<Words> t, std::size_t first, std::size_t words, std::uint64_t* out) {
    for (std::size_t w = 0, row = first; w < words; ++w, row += word_rows) {
        ask_ahead(t, row);
        out[w] = sixteen_by_sse2(t, row) | sixteen_by_sse2(t, row + 16) << 16 | sixteen_by_sse2(t, row + 32) << 32 |
                 sixteen_by_sse2(t, row + 48) << 48;
    }
}

/// Of eight rows, in the order 0 1 4 5 2 3 6 7, all ones where nothing is hit.
template <std::size_t Words>
[[gnu::target("avx2"), gnu::always_inline]] inline int32x8 clear_of_eight(const tested<Words>& t, std::size_t row) {
    int64x4 hit_low{}, hit_high{};
    for (std::size_t k = 0; k < Words; ++k) {
        int64x4 low, high;
        __builtin_memcpy(&low, t.starts[k] + row, sizeof low);
        __builtin_memcpy(&high, t.starts[k] + row + 4, sizeof high);
        const auto denied = static_cast<long long>(t.denied[k]);
        hit_low |= low & int64x4{denied, denied, denied, denied};
        hit_high |= high & int64x4{denied, denied, denied, denied};
    }
    // The lower halves of both: as floats, since g++ 12 takes three instructions to do it with integers.
    return reinterpret_cast<int32x8>(__builtin_ia32_shufps256(reinterpret_cast<float32x8>(hit_low == 0),
                                                              reinterpret_cast<float32x8>(hit_high == 0), 0x88));
}
/// A bit for each of 32 rows.
template <std::size_t Words>
[[gnu::target("avx2"), gnu::always_inline]] inline std::uint64_t thirty_two_by_avx2(const tested<Words>& t,
                                                                                    std::size_t row) {
    const auto packed = reinterpret_cast<int8x32>(__builtin_ia32_packsswb256(
        __builtin_ia32_packssdw256(clear_of_eight(t, row), clear_of_eight(t, row + 8)),
        __builtin_ia32_packssdw256(clear_of_eight(t, row + 16), clear_of_eight(t, row + 24))));
    const int8x32 bytes = __builtin_shufflevector(packed, packed, 0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22,
                                                  23, 8, 9, 24, 25, 10, 11, 26, 27, 12, 13, 28, 29, 14, 15, 30, 31);
    return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(bytes));
}
/// On x86-64 with AVX2: an instruction a row.
template <std::size_t Words>
[[gnu::target("avx2")]] inline void decide_by_avx2(const tested<Words> t, std::size_t first, std::size_t words,
                                                   std::uint64_t* out) {
    for (std::size_t w = 0, row = first; w < words; ++w, row += word_rows) {
        ask_ahead(t, row);
        out[w] = thirty_two_by_avx2(t, row) | thirty_two_by_avx2(t, row + 32) << 32;
    }
}

template <std::size_t Words>
inline void decide(const tested<Words>& t, std::size_t first, std::size_t words, std::uint64_t* out) {
    if (__builtin_cpu_supports("avx2"))
        decide_by_avx2(t, first, words, out);
    else
        decide_by_sse2(t, first, words, out);
}

#else

template <std::size_t Words>
inline void decide(const tested<Words>& t, std::size_t first, std::size_t words, std::uint64_t* out) {
    decide_portably(t, first, words, out);
}

#endif

} // namespace detail

} // namespace tact

#endif
