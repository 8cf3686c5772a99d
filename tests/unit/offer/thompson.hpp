// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_OFFER_THOMPSON_HPP
#define TACT_TESTS_UNIT_OFFER_THOMPSON_HPP

#include "random.hpp"

#include <array>
#include <cmath>
#include <cstddef>

/// Thompson sampling as the textbooks have it, in floating point: one rate for each arm from its beta distribution, the
/// arm of the highest is taken. What the integers of the header are compared with.
class textbook {
public:
    explicit textbook(std::uint64_t seed) : bits_(seed) {}

    /// How often each arm is taken, given the successes and failures of each, whole or not.
    template <std::size_t Arms>
    std::array<long double, Arms> frequencies(const std::array<long double, Arms>& successes,
                                              const std::array<long double, Arms>& failures, int draws) {
        std::array<long double, Arms> taken{};
        for (int i = 0; i < draws; ++i) {
            std::size_t best = 0;
            long double most = -1;
            for (std::size_t a = 0; a < Arms; ++a) {
                const long double x = gamma(successes[a]), drawn = x / (x + gamma(failures[a]));
                if (drawn > most) most = drawn, best = a;
            }
            taken[best] += 1.0L / draws;
        }
        return taken;
    }

private:
    long double uniform() { return (static_cast<long double>(bits_() >> 11) + 0.5L) / 9007199254740992.0L; }
    long double normal() {
        return std::sqrt(-2 * std::log(uniform())) * std::cos(2 * 3.14159265358979323846L * uniform());
    }
    /// Of a shape of at least 1 (G. Marsaglia, W.W. Tsang, 2000).
    long double gamma(long double shape) {
        const long double d = shape - 1.0L / 3, c = 1 / std::sqrt(9 * d);
        while (true) {
            const long double x = normal(), t = 1 + c * x, v = t * t * t;
            if (v > 0 && std::log(uniform()) < 0.5L * x * x + d - d * v + d * std::log(v)) return d * v;
        }
    }

    random_bits bits_;
};

#endif
