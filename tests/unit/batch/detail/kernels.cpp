// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/detail/kernels.hpp>

#include "../layouts.hpp"

using namespace tact;

namespace {

using decide_function = void (*)(const detail::tested<2>&, std::size_t, std::size_t, std::uint64_t*);
void portably(const detail::tested<2>& t, std::size_t first, std::size_t words, std::uint64_t* out) {
    detail::decide_portably(t, first, words, out);
}
void at_best(const detail::tested<2>& t, std::size_t first, std::size_t words, std::uint64_t* out) {
    detail::decide(t, first, words, out);
}
#if defined(__x86_64__) && (defined(__clang__) || __GNUC__ >= 12)
void by_sse2(const detail::tested<2>& t, std::size_t first, std::size_t words, std::uint64_t* out) {
    detail::decide_by_sse2(t, first, words, out);
}
#else
constexpr decide_function by_sse2 = portably;
#endif

} // namespace

TEST_CASE("flags gather into bits, the first lowest") {
    TWICE([] {
        for (std::size_t i = 0; i < 64; ++i) {
            std::uint8_t flags[64]{};
            flags[i] = 1;
            if (detail::gathered(flags) != std::uint64_t{1} << i) return false;
        }
        std::uint8_t all[64]{};
        for (auto& f : all) f = 1;
        return detail::gathered(all) == ~std::uint64_t{};
    }());
    TWICE(detail::decided(3, [](std::size_t i) { return i != 1; }) == 5);
}
TEST_CASE("every kernel of this machine says the same, of any bit in any row, aligned or not") {
    constexpr decide_function kernels[]{portably, at_best, by_sse2};
    layouts::bits next;
    std::vector<std::uint64_t> low(64 * 9), high(64 * 9);
    for (auto& w : low) w = std::uint64_t{next() % 2} << (next() % 64);
    for (auto& w : high) w = std::uint64_t{next() % 2} << (next() % 64);
    for (int turn = 0; turn < 200; ++turn) {
        const detail::tested<2> t{{low.data(), high.data()},
                                  {next() & next(), turn % 5 == 0 ? ~std::uint64_t{} : next()}};
        const std::size_t first = static_cast<std::size_t>(next() % 64);
        for (const auto kernel : kernels) {
            std::uint64_t out[8]{};
            kernel(t, first, 8, out);
            bool same = true;
            for (std::size_t i = 0; i < 512; ++i) {
                const std::uint64_t hit = (low[first + i] & t.denied[0]) | (high[first + i] & t.denied[1]);
                same &= (out[i / 64] >> (i % 64) & 1) == (hit == 0);
            }
            CHECK(same);
        }
    }
}
