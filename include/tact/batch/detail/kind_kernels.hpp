// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_DETAIL_KIND_KERNELS_HPP
#define TACT_BATCH_DETAIL_KIND_KERNELS_HPP

#include <tact/batch/detail/kernels.hpp>
#include <tact/decide/decided_kinds.hpp>

// Numbers of kinds looked up in the kinds that pass, 64 candidates a word.

namespace tact::inline v0_1 {

namespace detail {

/// The kinds that pass, in the form of a lookup. For up to 256 kinds: a byte each, and bits that a vector of bytes
/// finds by the lower half of a number, in one table for each value of its highest bit.
template <class Number, std::size_t Capacity>
struct passing_kinds {
    std::uint8_t flag[256]{};   ///< by number
    std::uint8_t bits[2][16]{}; ///< number `k` is bit `k / 16 % 8` of byte `k % 16` of table `k / 128`
    bool upper = false;         ///< whether a number from 128 on passes

    constexpr explicit passing_kinds(const kind_set<Number, Capacity>& pass) {
        static_assert(Capacity <= 256);
        for (std::size_t k = 0; k < Capacity; ++k) {
            flag[k] = pass.contains(static_cast<Number>(k));
            std::uint8_t& byte = bits[k / 128][k % 16];
            byte = static_cast<std::uint8_t>(byte | flag[k] << (k / 16 % 8));
            upper = upper || (k >= 128 && flag[k] != 0);
        }
    }
    constexpr bool contains(Number k) const { return flag[static_cast<std::size_t>(k)] != 0; }
};
/// For more kinds: the set itself.
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
        out[w] = detail::decided(word_rows, [&](std::size_t i) {
            Number k;
            __builtin_memcpy(&k, kinds + (w * word_rows + i) * sizeof k, sizeof k);
            return pass.contains(k);
        });
}

#if defined(__x86_64__) && (defined(__clang__) || __GNUC__ >= 12)

using int16x16 = short __attribute__((vector_size(32)));

/// Prefetches a cache line 4 KB ahead: processors prefetch by themselves, but not past the end of a page. Nothing is
/// read, so that it may be past the end.
[[gnu::always_inline]] inline void prefetch_ahead(const unsigned char* numbers) {
    __builtin_prefetch(reinterpret_cast<const char*>(reinterpret_cast<std::uintptr_t>(numbers) + 4096));
}

/// A bit for each of 32 numbers. A shuffle gives 0 where the highest bit of its index is set: each half of the numbers
/// is found in its own table, and nothing in the other.
template <bool Upper>
[[gnu::target("avx2"), gnu::always_inline]] inline std::uint64_t
thirty_two_kinds(const unsigned char* kinds, int8x32 low, int8x32 high, int8x32 bit) {
    int8x32 kind;
    __builtin_memcpy(&kind, kinds, sizeof kind);
    int8x32 eight = __builtin_ia32_pshufb256(low, kind);
    if constexpr (Upper) eight |= __builtin_ia32_pshufb256(high, kind ^ static_cast<char>(-128));
    const auto upper = reinterpret_cast<int8x32>(reinterpret_cast<int16x16>(kind) >> 4) & 15;
    const int8x32 one = __builtin_ia32_pshufb256(bit, upper);
    const auto miss = reinterpret_cast<int8x32>((eight & one) == 0);
    return static_cast<std::uint32_t>(~__builtin_ia32_pmovmskb256(miss));
}
/// A table in both halves of a vector, since a lookup sees only the half that it is in.
[[gnu::target("avx2"), gnu::always_inline]] inline int8x32 twice(const std::uint8_t (&table)[16]) {
    unsigned char both[32];
    __builtin_memcpy(both, table, 16);
    __builtin_memcpy(both + 16, table, 16);
    int8x32 v;
    __builtin_memcpy(&v, both, sizeof v);
    return v;
}
/// `Upper`: whether kinds from 128 on may pass.
template <bool Upper, std::size_t Capacity>
[[gnu::target("avx2")]] inline void decide_bytes_by_avx2(const unsigned char* kinds,
                                                         const passing_kinds<candidate_kind, Capacity>& pass,
                                                         std::size_t words, std::uint64_t* out) {
    const int8x32 low = detail::twice(pass.bits[0]), high = detail::twice(pass.bits[1]);
    const int8x32 bit{1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128,
                      1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128};
    for (std::size_t w = 0; w < words; ++w, kinds += word_rows) {
        detail::prefetch_ahead(kinds);
        out[w] = detail::thirty_two_kinds<Upper>(kinds, low, high, bit) |
                 detail::thirty_two_kinds<Upper>(kinds + 32, low, high, bit) << 32;
    }
}
template <std::size_t Capacity>
inline void decide_kinds_by_avx2(const unsigned char* kinds, const passing_kinds<candidate_kind, Capacity>& pass,
                                 std::size_t words, std::uint64_t* out) {
    if (pass.upper)
        detail::decide_bytes_by_avx2<true>(kinds, pass, words, out);
    else
        detail::decide_bytes_by_avx2<false>(kinds, pass, words, out);
}

/// A bit for each of 8 numbers of two bytes, which are looked up as 32-bit words of the set.
template <std::size_t Capacity>
[[gnu::target("avx2"), gnu::always_inline]] inline std::uint64_t eight_wide_kinds(const unsigned char* kinds,
                                                                                  const int* set) {
    using uint16x8 = unsigned short __attribute__((vector_size(16)));
    uint16x8 eight;
    __builtin_memcpy(&eight, kinds, sizeof eight);
    const auto kind = __builtin_convertvector(eight, int32x8);
    // The first number past the end is of no kind; of as many kinds as numbers there is none.
    constexpr int last = Capacity < 65'536 ? static_cast<int>(Capacity) : 65'535;
    const int32x8 ends{last, last, last, last, last, last, last, last};
    const int32x8 held = kind < ends ? kind : ends;
#if defined(__clang__)
    const int32x8 word = __builtin_ia32_gatherd_d256(int32x8{}, set, held >> 5, ~int32x8{}, 4);
#else
    const int32x8 word = __builtin_ia32_gathersiv8si(int32x8{}, set, held >> 5, ~int32x8{}, 4);
#endif
    // The bit of a number becomes the sign.
    const auto sign = __builtin_ia32_psllv8si(word, 31 - (held & 31));
    return static_cast<std::uint32_t>(__builtin_ia32_movmskps256(reinterpret_cast<float32x8>(sign)));
}
template <std::size_t Capacity>
[[gnu::target("avx2")]] inline void decide_kinds_by_avx2(const unsigned char* kinds,
                                                         const passing_kinds<wide_candidate_kind, Capacity>& pass,
                                                         std::size_t words, std::uint64_t* out) {
    alignas(4) unsigned char bytes[sizeof pass.pass + 8]{}; // a word of no kinds after the last
    __builtin_memcpy(bytes, &pass.pass, sizeof pass.pass);
    for (std::size_t w = 0; w < words; ++w) {
        detail::prefetch_ahead(kinds);
        detail::prefetch_ahead(kinds + 64);
        std::uint64_t word = 0;
        for (unsigned i = 0; i < word_rows; i += 8, kinds += 16)
            word |= detail::eight_wide_kinds<Capacity>(kinds, reinterpret_cast<const int*>(bytes)) << i;
        out[w] = word;
    }
}

template <class Number, std::size_t Capacity>
inline void decide_kinds(const unsigned char* kinds, const passing_kinds<Number, Capacity>& pass, std::size_t words,
                         std::uint64_t* out) {
    if (__builtin_cpu_supports("avx2"))
        detail::decide_kinds_by_avx2(kinds, pass, words, out);
    else
        detail::decide_kinds_portably(kinds, pass, words, out);
}

#else

template <class Number, std::size_t Capacity>
inline void decide_kinds(const unsigned char* kinds, const passing_kinds<Number, Capacity>& pass, std::size_t words,
                         std::uint64_t* out) {
    detail::decide_kinds_portably(kinds, pass, words, out);
}

#endif

} // namespace detail

} // namespace tact

#endif
