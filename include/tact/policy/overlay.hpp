// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_OVERLAY_HPP
#define TACT_POLICY_OVERLAY_HPP

#include <tact/policy/policy_table.hpp>
#include <tact/policy/require_valid.hpp>

namespace tact::inline v0_1 {

/// What one service adds to a policy: it can only narrow it. An empty overlay changes nothing. Plain data: share it
/// between threads while none writes it.
template <enumeration Attribute>
struct basic_overlay {
    const char* name = "";               ///< of the narrowed policy; empty keeps the name that it has
    enum_set<Attribute> never{};         ///< denied here in every context
    enum_set<source> closed_sources{};   ///< denied here
    enum_set<purpose> closed_purposes{}; ///< denied here
    enum_set<Attribute> consented{};     ///< these require a yes, except for security
    relationship needs{};                ///< the least relationship for every attribute that is not open
    odds_factor multiplier =
        1.000;        ///< on every intrusion; below 1 it counts as 1, unstated or out of range it is invalid
    provenance why{}; ///< read by people
};

/// An overlay over the shipped attributes.
using overlay = basic_overlay<attribute>;

/// `t` with what `x` adds; `at_least_as_strict(restricted(t, x), t)` by construction. Products above the largest valid
/// factor become that factor.
template <enumeration Attribute>
[[nodiscard]] constexpr basic_policy_table<Attribute> restricted(basic_policy_table<Attribute> t,
                                                                 const basic_overlay<Attribute>& x) {
    const bool invalid =
        detail::first_violation(t).count != 0; // it denies everything, and the overlay must not mend it
    if (x.name != nullptr && *x.name != '\0') t.name = x.name;
    const auto higher = [](auto a, auto b) { return a < b ? b : a; };
    enum_set<Attribute> consented = x.consented; // and whatever they can be told from: the coarser may not ask for more
    for (std::size_t i = 0; i < t.coarsenings.size(); ++i)
        for (const auto& edge : t.coarsenings)
            if (consented.contains(edge.to)) consented.insert(edge.from);
    for (auto& r : t.attributes) {
        if (x.never.contains(r.key)) {
            r.classes = (r.classes - enum_set{attribute_class::open}) | enum_set{attribute_class::never};
            r.purposes = {};
        }
        r.purposes = r.purposes - x.closed_purposes;
        r.sources = r.sources - x.closed_sources;
        if (consented.contains(r.key))
            r.consent |= enum_set<purpose>::all() - enum_set{purpose::unstated, purpose::security};
        if (!r.classes.contains(attribute_class::open))
            r.needs = {higher(r.needs.connectedness, x.needs.connectedness), higher(r.needs.trust, x.needs.trust)};
        const std::int64_t raised =
            (std::int64_t{r.sensitivity.thousandths()} * x.multiplier.thousandths() + 999) / 1000;
        if (x.multiplier.thousandths() > 1000)
            r.sensitivity = odds_factor::of_thousandths(
                static_cast<std::int32_t>(raised < odds_factor::greatest ? raised : odds_factor::greatest));
    }
    // An edge from an attribute that is now never used would be invalid, and has no effect any more.
    bounded_list<coarsening<Attribute>, max_coarsenings> kept;
    for (const auto& edge : t.coarsenings)
        if (!x.never.contains(edge.from)) kept.add(edge);
    t.coarsenings = kept;
    // Nobody expects what is never used, or what by now comes from the connection alone, nor what coarsens to it.
    enum_set<Attribute> dropped = x.never;
    for (const auto& r : t.attributes)
        if (!r.sources.empty() && enum_set{source::connection}.includes(r.sources)) dropped.insert(r.key);
    for (std::size_t i = 0; i < t.coarsenings.size(); ++i)
        for (const auto& edge : t.coarsenings)
            if (dropped.contains(edge.to)) dropped.insert(edge.from);
    for (auto& r : t.expectations) r.expected = r.expected - dropped;
    // An overlay with values out of range must not pass unnoticed: the result is invalid.
    if (invalid || x.never.unknown() || x.consented.unknown() || x.closed_sources.unknown() ||
        x.closed_purposes.unknown() || !x.multiplier.valid())
        t.clauses.closed_to_minors |= static_cast<purpose>(0xFFFF);
    return t;
}

} // namespace tact

#endif
