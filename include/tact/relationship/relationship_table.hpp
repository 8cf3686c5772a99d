// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_RELATIONSHIP_RELATIONSHIP_TABLE_HPP
#define TACT_RELATIONSHIP_RELATIONSHIP_TABLE_HPP

#include <tact/policy/rows.hpp>
#include <tact/relationship/observed_behaviour.hpp>
#include <tact/vocabulary/enum_table.hpp>

namespace tact::inline v0_1 {

/// The most points that one observable may give or take.
inline constexpr int max_relationship_points = 100;

/// What so many of an observable give. A plain value: safe to share between threads while none writes it.
struct observable_step {
    std::uint32_t at_least = 0;     ///< how many reach this step
    std::int16_t connectedness = 0; ///< in all, not on top of the step before
    std::int16_t trust = 0;         ///< the same
};

/// What one observable gives, and what it is as personal data: reading it is a use. A plain value: safe to share
/// between threads while none writes it.
template <enumeration Attribute>
struct basic_observable_row {
    observable key{};
    Attribute what{};                         ///< the attribute that it tells
    source from = source::unstated;           ///< where it comes from
    bounded_list<observable_step, 4> steps{}; ///< each from more than the one before
    provenance why{};

    /// What so many give: the step that they reach, and nothing below the first.
    constexpr observable_step step_of(std::uint32_t n) const {
        observable_step reached;
        for (const observable_step& s : steps)
            if (n >= s.at_least) reached = s;
        return reached;
    }
    /// What it counts as while unknown: nothing, or of complaints the worst there can be, so that leaving an observable
    /// out never raises an estimate.
    constexpr observable_step unknown() const {
        observable_step worst;
        for (const observable_step& s : steps) {
            if (s.connectedness < worst.connectedness) worst.connectedness = s.connectedness;
            if (s.trust < worst.trust) worst.trust = s.trust;
        }
        return worst;
    }
    /// Where counting may stop, because more gives the same: the last step; 0 if there is none.
    constexpr std::uint32_t counts_to() const { return steps.size() == 0 ? 0 : steps[steps.size() - 1].at_least; }
};

/// How many points a value of connectedness or trust takes. A plain value: safe to share between threads while none
/// writes it.
template <enumeration E>
struct relationship_level_row {
    E key{};
    std::int16_t at_least = 0; ///< so many points reach it
    provenance why{};
};

/// How a relationship is estimated: the points of what was observed are added, and the highest value whose points they
/// reach is taken. Safe to share between threads while none writes it.
template <enumeration Attribute>
struct basic_relationship_table {
    std::uint16_t version = 0; ///< raised when a figure changes; at least 1
    enum_table<observable, basic_observable_row<Attribute>> observables{};
    enum_table<tact::connectedness, relationship_level_row<tact::connectedness>> connectedness{};
    enum_table<tact::trust, relationship_level_row<tact::trust>> trust{};
};

/// A row over the shipped attributes.
using observable_row = basic_observable_row<attribute>;
/// A table over the shipped attributes.
using relationship_table = basic_relationship_table<attribute>;

} // namespace tact

#endif
