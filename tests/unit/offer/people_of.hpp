// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_OFFER_PEOPLE_OF_HPP
#define TACT_TESTS_UNIT_OFFER_PEOPLE_OF_HPP

#include <tact/offer/profile.hpp>

/// A population in which so many of a million offers succeed, for plain words and each principle, and each of these
/// rates weighs so much.
constexpr tact::population_table people_of(const std::uint32_t (&per_million)[tact::enum_size<tact::principle>],
                                           std::uint16_t weight) {
    tact::population_table t;
    for (tact::rate_row& r : t.rates)
        r = {r.key, per_million[tact::position(r.key)], weight, {tact::evidence::assumed, "a test"}};
    return t;
}

#endif
