// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_OFFER_RANDOM_HPP
#define TACT_TESTS_UNIT_OFFER_RANDOM_HPP

#include <cstdint>

/// Random bits from a fixed seed, the same on every machine (splitmix64, S. Vigna).
class random_bits {
public:
    constexpr explicit random_bits(std::uint64_t seed) : state_(seed) {}

    /// 64 of them.
    constexpr std::uint64_t operator()() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    /// A number from 0 to below `n`.
    constexpr std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(((*this)() >> 32) * n >> 32); }
    /// True once in `n`.
    constexpr bool one_in(std::uint32_t n) { return below(n) == 0; }

private:
    std::uint64_t state_;
};

#endif
