// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_LEARNING_HPP
#define TACT_OFFER_LEARNING_HPP

#include <tact/offer/offer.hpp>

// Learning from the outcome of offers, where that is permitted: a use of the profile whose purpose is learning.

namespace tact::inline v0_1 {

/// The outcome of an offer that reached a person.
enum class outcome : std::uint16_t {
    accepted, ///< the person took it
    declined, ///< the person said no
    left      ///< the person did neither
};
constexpr outcome last_enumerator(outcome) { return outcome::left; }

/// The context for learning from offers that were made in another.
constexpr context learning_from(context where) {
    where.learning_for = where.purpose;
    where.purpose = purpose::learning;
    return where;
}

/// Grants the use of a persuasion profile for a purpose, and learning for it: a specific yes that names the source
/// (inferred), without which it would not count. Returns whether it was understood.
constexpr bool agree_to_profile(consent& person, purpose p) {
    return person.grant(attribute::persuasion_profile, p, {source::inferred}) &&
           person.grant(attribute::persuasion_profile, purpose::learning, {source::inferred});
}

namespace detail {

/// Whether a proposal reached the person, and a gate permits to learn from it.
template <enumeration Attribute>
constexpr bool may_learn(const basic_gate<Attribute>& learning, const basic_proposal<Attribute>& made, outcome o) {
    return made.delivery != delivery::withheld && is_valid(o) && tact::is_valid(made.offer.wording.principle) &&
           made.offer.wording.learnable_under(learning);
}

} // namespace detail

/// Learns from the outcome of a proposal, if the gate permits it (`policy.in(learning_from(where)).under(consent)`).
/// Returns whether it did; it learns nothing without permission, nor from a proposal that was withheld.
template <enumeration Attribute>
constexpr bool learn(const basic_gate<Attribute>& learning, persuasion_profile& stored,
                     const basic_proposal<Attribute>& made, outcome o) {
    return detail::may_learn(learning, made, o) && stored.add(made.offer.wording.principle, o == outcome::accepted);
}

/// What was measured of a population. Only choices by chance count: a profile or an estimate chooses a principle more
/// often for people on whom it works, so its successes overstate the rate of all. Written by one thread at a time.
class population_tally {
public:
    /// Books an outcome, if the gate permits to learn from it. Returns false, and books nothing, if it does not, or if
    /// the choice was not by chance.
    template <enumeration Attribute>
    constexpr bool add(const basic_gate<Attribute>& learning, const basic_proposal<Attribute>& made, outcome o) {
        const basic_choice<Attribute>& c = made.offer.wording;
        if (c.by != chosen_by::chance || !detail::may_learn(learning, made, o)) return false;
        ++trials_[tact::position(c.principle)];
        if (o == outcome::accepted) ++successes_[tact::position(c.principle)];
        return true;
    }

    /// The table of rates so far, each with the weight of so many trials of a person: the more people differ, the less.
    /// A principle that was not tried is closed; if plain words were not tried, all are.
    constexpr population_table rates(std::uint16_t weight) const {
        population_table t;
        for (rate_row& r : t.rates) {
            const std::uint64_t untried = r.key == principle::none ? 1'000'000 : 0;
            const std::uint64_t n = trials_[position(r.key)];
            const std::uint64_t measured = n == 0 ? untried : successes_[position(r.key)] * 1'000'000 / n;
            r.per_million = static_cast<std::uint32_t>(measured);
            r.weight = weight;
            r.why = {evidence::measured, "choices by chance"};
        }
        return t;
    }

private:
    std::uint64_t trials_[enum_size<principle>]{};
    std::uint64_t successes_[enum_size<principle>]{};
};

} // namespace tact

#endif
