// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_LEARNING_HPP
#define TACT_OFFER_LEARNING_HPP

#include <tact/offer/persuasion.hpp>

namespace tact {

/// Learns from what became of an offer, if the gate for it permits: a gate whose purpose is learning, for the purpose
/// of the offer. Without permission nothing is learned. Returns whether it was.
template <enumeration Attribute>
constexpr bool learn(const basic_gate<Attribute>& learning, const basic_use<Attribute>& drawn_on,
                     persuasion_profile& stored, const choice& made, bool success) {
    const bool for_this = learning.aim() == aim{purpose::learning, made.aim.purpose};
    return for_this && learning.permits(drawn_on) && stored.add(made.principle, success);
}
/// The same for the shipped attributes, among which the profile is one.
constexpr bool learn(const gate& learning, persuasion_profile& stored, const choice& made, bool success) {
    return learn(learning, profile_use, stored, made, success);
}

/// What was measured of a population. Only choices by chance count: what a profile or an estimate chose is tried more
/// on those it works for, and so its successes say more than is true of all.
class population_tally {
public:
    /// Books an outcome; false, and nothing is booked, where the choice was not by chance or is out of range.
    constexpr bool add(const choice& made, bool success) {
        if (made.by != chosen_by::chance || !in_range(made.principle)) return false;
        ++trials_[index(made.principle)];
        if (success) ++successes_[index(made.principle)];
        return true;
    }

    /// The table of rates that this comes to, each weighing as much as so many trials of a person. What was not
    /// tried is not preferred: the rate of a principle is then none, that of plain words all.
    constexpr population_table rates(std::uint16_t weight) const {
        population_table t;
        for (rate_row& r : t.rates) {
            const std::uint64_t n = trials_[index(r.key)];
            const std::uint64_t untried = r.key == principle::none ? 1'000'000 : 0;
            const std::uint64_t succeeded = successes_[index(r.key)];
            r.per_million = static_cast<std::uint32_t>(n == 0 ? untried : succeeded * 1'000'000 / n);
            r.weight = weight;
            r.why = {basis::measured, "choices by chance"};
        }
        return t;
    }

private:
    std::uint32_t trials_[count<principle>]{};
    std::uint32_t successes_[count<principle>]{};
};

} // namespace tact

#endif
