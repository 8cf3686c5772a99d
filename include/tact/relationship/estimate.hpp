// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_RELATIONSHIP_ESTIMATE_HPP
#define TACT_RELATIONSHIP_ESTIMATE_HPP

#include <tact/relationship/relationship_rules.hpp>

namespace tact::inline v0_1 {

/// A relationship and what it was estimated from. A default one is unstated, and rests on nothing. A plain value: safe
/// to share between threads while none writes it.
struct estimated_relationship {
    tact::relationship relationship{};
    enum_set<observable> rests_on{}; ///< what was known
    observed_behaviour seen{};       ///< the values of these alone
    bool assumed = true;             ///< whether a figure that it rests on was not measured
    friend constexpr bool operator==(const estimated_relationship&, const estimated_relationship&) = default;
};

namespace detail {

/// The highest value whose points are reached; at least none.
template <enumeration E>
constexpr const relationship_level_row<E>& level_reached(const enum_table<E, relationship_level_row<E>>& rows,
                                                         int reached) {
    const relationship_level_row<E>* best = rows.begin() + 1;
    for (const relationship_level_row<E>& r : rows)
        if (tact::position(r.key) > 1 && reached >= r.at_least) best = &r;
    return *best;
}

} // namespace detail

/// The relationship that behaviour speaks for. It never falls with more orders, months, visits and so on, never rises
/// with complaints, and never rises when something is left out: unknown complaints count as the most. Of nothing known,
/// or by invalid rules, it is unstated, which no policy weighs less than none.
template <enumeration Attribute>
[[nodiscard]] constexpr estimated_relationship estimate(const basic_relationship_rules<Attribute>& how,
                                                        const observed_behaviour& seen) {
    estimated_relationship e;
    if (!how.valid()) return e;
    const basic_relationship_table<Attribute>& t = how.table();
    int connected = 0, trusted = 0;
    bool measured = true;
    for (const basic_observable_row<Attribute>& r : t.observables) {
        const observation n = seen[r.key];
        const observable_step given = n.known() ? r.step_of(n.value()) : r.unknown();
        connected += given.connectedness;
        trusted += given.trust;
        if (!n.known()) continue;
        e.rests_on.insert(r.key);
        measured = measured && r.why.evidence == evidence::measured;
    }
    if (e.rests_on.empty()) return e;
    e.seen = seen.only(e.rests_on);
    const auto& closeness = detail::level_reached(t.connectedness, connected);
    const auto& reliance = detail::level_reached(t.trust, trusted);
    e.relationship = {closeness.key, reliance.key};
    e.assumed =
        !measured || closeness.why.evidence != evidence::measured || reliance.why.evidence != evidence::measured;
    return e;
}

} // namespace tact

#endif
