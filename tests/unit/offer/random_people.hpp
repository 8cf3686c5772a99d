// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_OFFER_RANDOM_PEOPLE_HPP
#define TACT_TESTS_UNIT_OFFER_RANDOM_PEOPLE_HPP

#include "people_of.hpp"
#include "random.hpp"

namespace people {

using namespace tact;

/// A profile, and what was put into it.
struct person {
    persuasion_profile stored;
    std::uint64_t trials[enum_size<principle>]{};
    std::uint64_t successes[enum_size<principle>]{};

    person(random_bits& random, std::uint32_t most) {
        for (std::size_t i = 0; i < enum_size<principle>; ++i)
            for (std::uint32_t left = random.below(most); left > 0; --left) {
                const bool success = random.one_in(2 + static_cast<std::uint32_t>(i));
                stored.add(enum_at<principle>(i), success);
                ++trials[i];
                if (success) ++successes[i];
            }
    }
    /// Whether a principle is estimated below plain words, by cross-multiplication of whole trials.
    bool harms(const population_table& t, principle p) const {
        const auto part = [&](principle q) {
            return t.rates[q].weight * std::uint64_t{t.rates[q].per_million} + successes[position(q)] * 1'000'000;
        };
        const auto whole = [&](principle q) { return t.rates[q].weight + trials[position(q)]; };
        return part(p) * whole(principle::none) < part(principle::none) * whole(p);
    }
};
inline population_table random_people(random_bits& random) {
    population_table t;
    for (rate_row& r : t.rates)
        r = {r.key,
             random.below(random.one_in(3) ? 1'000'001 : 300'000),
             static_cast<std::uint16_t>(1 + random.below(100)),
             {evidence::assumed, "a test"}};
    return t;
}
inline enum_set<principle> random_subset(random_bits& random) {
    enum_set<principle> s;
    for (std::size_t i = 0; i < enum_size<principle>; ++i)
        if (random.one_in(2)) s.insert(enum_at<principle>(i));
    return s;
}

} // namespace people

#endif
