// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_INVARIANT_HPP
#define TACT_POLICY_INVARIANT_HPP

#include <tact/vocabulary/context.hpp>

namespace tact::inline v0_1 {

/// What every valid table of a policy keeps to.
enum class invariant : std::uint16_t {
    every_row_names_its_key,                  ///< rows lie in the order of their enumeration
    every_row_says_where_it_comes_from,       ///< evidence and statement are written
    every_figure_is_stated_and_in_range,      ///< factors from 0.010 to 100, so that no sum overflows
    tolerances_are_ordered,                   ///< 0.100 <= permit <= ask <= 10
    unstated_is_the_worst_of_its_axis,        ///< an unstated audience is 1; purpose, age, effect are rules
    a_closer_relationship_takes_nothing_away, ///< connectedness and trust never raise intrusion
    connectedness_outweighs_trust,            ///< its smallest step is larger than the largest step of trust
    better_terms_never_raise_intrusion, ///< unseen, expected, with benefit, control, transparency; adult, no effect
    the_moment_helps_but_does_not_sell, ///< promoting factors of pressure, setting, industry, confidence are >= 1
    a_relationship_helps_more_than_it_sells, ///< its promoting factors lie between the assisting ones and 1
    what_is_expected_is_neutral,             ///< expected is 1, unexpected at least 1, unstated as unexpected
    what_nobody_expects_is_in_no_set, ///< no never attribute, no data of the connection, nothing where the industry is
                                      ///< unstated
    what_is_expected_is_expected_coarser,            ///< a set that holds an attribute holds what it coarsens to
    only_support_and_recommendation_assist,          ///< no other purpose uses the assisting factors
    only_what_was_declared_or_collected_here_is_own, ///< no source but declared and first party
    the_audience_only_narrows,                       ///< where the clause says so, audience factors are >= 1
    an_open_attribute_identifies_nobody,             ///< not identifying, never or special, and needs nothing
    an_identifying_attribute_needs_a_relationship,   ///< at least distant
    a_special_category_is_never_advertised,          ///< unless it is never, not admitted for advertising
    nothing_covert_unstated_or_unknown_is_admitted,  ///< in no row, from no source, for no purpose
    security_asks_for_no_consent,                    ///< no row requires it, and no clause asks
    what_is_taken_automatically_serves_support_and_security_only, ///< the connection as source
    coarsening_is_acyclic,                                        ///< and names attributes in range
    a_never_attribute_is_not_coarsened,                           ///< no edge starts there
    the_coarser_requires_no_more_consent,                         ///< no edge leads to an attribute that requires more
    the_coarser_is_not_more_sensitive,                            ///< no edge leads to a higher sensitivity
    a_set_rule_can_fire,          ///< limits of at least 1, combinations of at least two
    a_joint_risk_closes_something ///< it denies or needs a relationship
};
constexpr invariant last_enumerator(invariant) { return invariant::a_joint_risk_closes_something; }

/// What a violation points at.
enum class witness : std::uint16_t { table, attribute, axis_value, source, joint_risk, obligation, expectation };
constexpr witness last_enumerator(witness) { return witness::expectation; }

/// An invariant that a table breaks, and where; `explain` says it in a sentence. A plain value: safe to share between
/// threads while none writes it.
struct violation {
    tact::invariant invariant{};
    tact::witness witness = tact::witness::table;
    tact::axis axis = tact::axis::purpose; ///< read for an axis value only
    std::size_t position = 0;              ///< of the attribute, value, source, joint risk, obligation or industry
    friend constexpr bool operator==(const violation&, const violation&) = default;
};

} // namespace tact

#endif
