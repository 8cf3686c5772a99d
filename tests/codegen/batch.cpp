// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/bit_sliced_column.hpp>
#include <tact/batch/headroom.hpp>
#include <tact/batch/kind_headroom.hpp>

// The loops over candidates: what they call is nothing, and the registers they use are as wide as the machine allows.

using namespace tact;

using detail::tested;

// clang-format off
// budget: rows_portably calls=0 vector=128 @x86-64
// budget: rows_portably calls=0 vector=256 @x86-64-v3
// budget: rows_portably calls=0 vector=128 @aarch64
// budget: two_words_portably calls=0 vector=128 @aarch64
// budget: planes_portably calls=0 vector=128 @x86-64
// budget: planes_portably calls=0 vector=256 @x86-64-v3
// budget: planes_portably calls=0 vector=128 @aarch64
// These two are never inlined:
// budget: detail::headroom_of_words calls=0 vector=128 @x86-64
// budget: detail::headroom_of_words calls=0 vector=128 @aarch64
// budget: detail::headroom_of_limits calls=0 vector=128 @x86-64
// budget: detail::headroom_of_limits calls=0 vector=128 @aarch64
// budget: rows_by_sse2 calls=0 vector=128
// budget: two_words_by_sse2 calls=0 vector=128
// budget: rows_by_avx2 calls=0 vector=256
// budget: two_words_by_avx2 calls=0 vector=256
// budget: kinds_by_avx2 calls=0 vector=256
// clang-format on

extern "C" {

[[gnu::flatten]] void rows_portably(const tested<1>* t, std::size_t words, std::uint64_t* out) {
    detail::decide_portably(*t, 0, words, out);
}
[[gnu::flatten]] void two_words_portably(const tested<2>* t, std::size_t words, std::uint64_t* out) {
    detail::decide_portably(*t, 0, words, out);
}
[[gnu::flatten]] void planes_portably(const bit_sliced_column<attribute_bits<attribute>>* p,
                                      const denied_bits<attribute_bits<attribute>::width>* denied, std::size_t words,
                                      std::uint64_t* out) {
    p->decide(*denied, 0, words, out);
}
void scores(const mask_of<column_row>* allowed, const column<column_row>* rows, const peak_sensitivity* demands,
            std::int16_t* __restrict out) {
    static_cast<void>(headroom(*allowed, {1000, expectation(industry::other)}, *rows,
                               {demands, rows->size, expectation(industry::other)}, out, rows->size));
}
[[gnu::flatten]] void latitudes_portably(const std::int16_t* has, const peak_sensitivity* wants, std::size_t n,
                                         std::int16_t* __restrict out) {
    static_cast<void>(
        headroom({has, n, expectation(industry::other)}, {wants, n, expectation(industry::other)}, out, n));
}

#if defined(__x86_64__)

[[gnu::flatten]] void rows_by_sse2(const tested<1>* t, std::size_t words, std::uint64_t* out) {
    detail::decide_by_sse2(*t, 0, words, out);
}
[[gnu::flatten]] void two_words_by_sse2(const tested<2>* t, std::size_t words, std::uint64_t* out) {
    detail::decide_by_sse2(*t, 0, words, out);
}
[[gnu::target("avx2"), gnu::flatten]] void rows_by_avx2(const tested<1>* t, std::size_t words, std::uint64_t* out) {
    detail::decide_by_avx2(*t, 0, words, out);
}
[[gnu::target("avx2"), gnu::flatten]] void two_words_by_avx2(const tested<2>* t, std::size_t words,
                                                             std::uint64_t* out) {
    detail::decide_by_avx2(*t, 0, words, out);
}
[[gnu::target("avx2"), gnu::flatten]] void kinds_by_avx2(const unsigned char* kinds,
                                                         const detail::passing_kinds<candidate_kind, 256>* pass,
                                                         std::size_t words, std::uint64_t* out) {
    detail::decide_kinds_by_avx2(kinds, *pass, words, out);
}

#endif
}
