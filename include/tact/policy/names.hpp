// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_NAMES_HPP
#define TACT_POLICY_NAMES_HPP

#include <tact/policy/invariant.hpp>
#include <tact/policy/rows.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

/// What each invariant requires of a table, and in parentheses how to mend it.
inline constexpr name_table<invariant> invariant_names{{
    // clang-format off
    {invariant::every_row_names_its_key, "every_row_names_its_key",
     "each row must name its own key (write the rows in the order of their enumeration)"},
    {invariant::every_row_says_where_it_comes_from, "every_row_says_where_it_comes_from",
     "each row must say where it comes from (write its evidence and its statement)"},
    {invariant::every_figure_is_stated_and_in_range, "every_figure_is_stated_and_in_range",
     "each factor must be written and in range (from 0.010 to 100)"},
    {invariant::tolerances_are_ordered, "tolerances_are_ordered",
     "the tolerances must be ordered (0.100 <= permit <= ask <= 10)"},
    {invariant::unstated_is_the_worst_of_its_axis, "unstated_is_the_worst_of_its_axis",
     "unstated must be the worst of its axis (let no factor exceed that of unstated; give unstated gender, age band and young children 1)"},
    {invariant::a_closer_relationship_takes_nothing_away, "a_closer_relationship_takes_nothing_away",
     "a closer relationship must never raise intrusion (let no factor exceed that of the row before)"},
    {invariant::connectedness_outweighs_trust, "connectedness_outweighs_trust",
     "connectedness must outweigh trust (make its smallest step larger than the largest step of trust)"},
    {invariant::better_terms_never_raise_intrusion, "better_terms_never_raise_intrusion",
     "better terms must never raise intrusion (let this factor not exceed that of the next row)"},
    {invariant::the_moment_helps_but_does_not_sell, "the_moment_helps_but_does_not_sell",
     "the moment must not make selling easier (write a promoting factor of at least 1)"},
    {invariant::a_relationship_helps_more_than_it_sells, "a_relationship_helps_more_than_it_sells",
     "a relationship must help more than it sells (let the promoting factor lie between the assisting one and 1)"},
    {invariant::what_is_expected_is_neutral, "what_is_expected_is_neutral",
     "what is expected must be neutral (give expected 1, unexpected at least 1, and unstated the factor of unexpected)"},
    {invariant::what_nobody_expects_is_in_no_set, "what_nobody_expects_is_in_no_set",
     "what nobody expects must be in no set (take out attributes that are never used or come from the connection alone; leave the unstated industry empty)"},
    {invariant::what_is_expected_is_expected_coarser, "what_is_expected_is_expected_coarser",
     "what is expected must be expected in a coarser form too (add what the attribute coarsens to)"},
    {invariant::only_support_and_recommendation_assist, "only_support_and_recommendation_assist",
     "only support and recommendation may assist, every other purpose must promote (set assisting to false)"},
    {invariant::only_what_was_declared_or_collected_here_is_own, "only_what_was_declared_or_collected_here_is_own",
     "only declared and first-party data may be own, every other source must not be (set own to false)"},
    {invariant::the_audience_only_narrows, "the_audience_only_narrows",
     "an audience must not reduce intrusion (write a factor of at least 1, or switch the clause audience_only_narrows off)"},
    {invariant::an_open_attribute_identifies_nobody, "an_open_attribute_identifies_nobody",
     "an open attribute must not be identifying, never used or special, and must need no relationship (or take open off its classes)"},
    {invariant::an_identifying_attribute_needs_a_relationship, "an_identifying_attribute_needs_a_relationship",
     "an identifying attribute must need a relationship (at least distant)"},
    {invariant::a_special_category_is_never_advertised, "a_special_category_is_never_advertised",
     "a special category must never serve advertising (take advertising off its purposes, or never use it)"},
    {invariant::nothing_covert_unstated_or_unknown_is_admitted, "nothing_covert_unstated_or_unknown_is_admitted",
     "nothing covert, unstated or unknown must be admitted (name only sources, purposes and other values that exist and are stated)"},
    {invariant::security_asks_for_no_consent, "security_asks_for_no_consent",
     "security must not ask for consent (take security off everything that requires a yes or asks)"},
    {invariant::what_is_taken_automatically_serves_support_and_security_only, "what_is_taken_automatically_serves_support_and_security_only",
     "data taken automatically must serve support and security only (admit the connection for no other purpose)"},
    {invariant::coarsening_is_acyclic, "coarsening_is_acyclic",
     "coarsening must be acyclic (remove the edge that leads back here; both ends of each edge must be attributes)"},
    {invariant::a_never_attribute_is_not_coarsened, "a_never_attribute_is_not_coarsened",
     "an attribute that is never used must not be coarsened (remove the edge that starts here)"},
    {invariant::the_coarser_requires_no_more_consent, "the_coarser_requires_no_more_consent",
     "the coarser attribute must require no more consent (require a yes here for the same purposes)"},
    {invariant::the_coarser_is_not_more_sensitive, "the_coarser_is_not_more_sensitive",
     "the coarser attribute must not be more sensitive (lower its sensitivity to that of this row, or remove the edge)"},
    {invariant::a_set_rule_can_fire, "a_set_rule_can_fire",
     "a rule on several attributes must be able to fire (write limits of at least 1, and at least two known attributes in a combination)"},
    {invariant::a_joint_risk_closes_something, "a_joint_risk_closes_something",
     "a joint risk must close something (never permit it, or let it need a relationship)"},
    // clang-format on
}};
constexpr const auto& names_of(invariant) { return invariant_names; }

/// The parts of a table, as a violation names them.
inline constexpr name_table<witness> witness_names{{
    // clang-format off
    {witness::table, "table", "the table"},
    {witness::attribute, "attribute", "attributes"},
    {witness::axis_value, "axis_value", "axis"},
    {witness::source, "source", "sources"},
    {witness::joint_risk, "joint_risk", "joint_risks"},
    {witness::obligation, "obligation", "obligations"},
    {witness::expectation, "expectation", "expectations"},
    // clang-format on
}};
constexpr const auto& names_of(witness) { return witness_names; }

inline constexpr name_table<evidence> evidence_names{{
    // clang-format off
    {evidence::unstated, "unstated", "unstated"},
    {evidence::rule, "rule", "a rule that the source states"},
    {evidence::ordinal, "ordinal", "an order that the source states, of assumed size"},
    {evidence::assumed, "assumed", "assumed"},
    {evidence::measured, "measured", "measured"},
    // clang-format on
}};
constexpr const auto& names_of(evidence) { return evidence_names; }

} // namespace tact

#endif
