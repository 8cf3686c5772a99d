// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/odds_factor.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <limits>

using tact::log_odds;
using tact::odds_factor;

static_assert(log_odds(1.000) == 0);
static_assert(log_odds(0.010) == -4605 && log_odds(100.0) == 4605);
static_assert(log_odds(4.500) == 1504 && log_odds(0.301) == -1201 && log_odds(1.822) == 600);
static_assert(log_odds(0.999) == -1 && log_odds(1.001) == 1); // next to 1 a step is a point
static_assert(log_odds(99.999) == log_odds(100.0));           // far from it, many share one
static_assert(odds_factor(1.35).thousandths() == 1350 && odds_factor(0.01).thousandths() == odds_factor::least);
static_assert(odds_factor(1.35) == odds_factor::of_thousandths(1350) && !(odds_factor(1.35) == odds_factor(1.351)));
static_assert(!odds_factor{}.valid() && odds_factor{}.thousandths() == 0 && log_odds(odds_factor{}) == 0);
static_assert(tact::max_log_odds == log_odds(odds_factor::of_thousandths(odds_factor::greatest)));
static_assert(-tact::max_log_odds == log_odds(odds_factor::of_thousandths(odds_factor::least)));

TEST_CASE("points are round(1000 ln factor), for every lawful decimal") {
    int differing = 0;
    int falling = 0;
    for (std::int32_t t = odds_factor::least; t <= odds_factor::greatest; ++t) {
        const odds_factor d = odds_factor::of_thousandths(t);
        REQUIRE(d.valid());
        const long double factor = static_cast<long double>(t) / 1000.0L;
        if (log_odds(d) != std::lround(1000.0L * std::log(factor))) ++differing;
        if (t > odds_factor::least && log_odds(d) < log_odds(odds_factor::of_thousandths(t - 1))) ++falling;
    }
    CHECK(differing == 0);
    CHECK(falling == 0);
}

TEST_CASE("no lawful decimal lies so near to a half point that the error of its logarithm could turn it") {
    // points() says that its series leaves less than 1e-6 of a point.
    long double nearest = 1;
    for (std::int32_t t = odds_factor::least; t <= odds_factor::greatest; ++t) {
        const long double exact = 1000.0L * std::log(static_cast<long double>(t) / 1000.0L);
        const long double to_half = std::fabs(std::fabs(exact - std::floor(exact)) - 0.5L);
        if (to_half < nearest) nearest = to_half;
    }
    CHECK(nearest > 1e-6L);
}

TEST_CASE("every decimal of three places that is written as a double is read as itself") {
    // The constructor runs while compiling only; its arithmetic is repeated here for every admissible literal.
    int differing = 0;
    for (std::int32_t t = odds_factor::least; t <= odds_factor::greatest; ++t) {
        const double scaled = static_cast<double>(t) / 1000 * 1000;
        if (static_cast<std::int32_t>(scaled + 0.5) != t || std::fabs(scaled - t) > 1e-6) ++differing;
    }
    CHECK(differing == 0);
}

TEST_CASE("what is out of range is not lawful and has no points") {
    for (std::int32_t t : {std::numeric_limits<std::int32_t>::min(), -1000, -1, 0, 1, odds_factor::least - 1,
                           odds_factor::greatest + 1, std::numeric_limits<std::int32_t>::max()}) {
        CAPTURE(t);
        CHECK_FALSE(odds_factor::of_thousandths(t).valid());
        CHECK(odds_factor::of_thousandths(t).thousandths() == t);
        CHECK(log_odds(odds_factor::of_thousandths(t)) == 0);
    }
    CHECK(odds_factor::of_thousandths(odds_factor::least).valid());
    CHECK(odds_factor::of_thousandths(odds_factor::greatest).valid());
}
