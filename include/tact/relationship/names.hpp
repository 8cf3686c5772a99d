// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_RELATIONSHIP_NAMES_HPP
#define TACT_RELATIONSHIP_NAMES_HPP

#include <tact/relationship/observed_behaviour.hpp>
#include <tact/relationship/relationship_invariant.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<observable> observable_names{{
    {observable::orders, "orders", "orders"},
    {observable::months, "months", "months since the first order"},
    {observable::open_complaints, "open_complaints", "open complaints"},
    {observable::settled_complaints, "settled_complaints", "settled complaints"},
    {observable::visits, "visits", "visits in the last month"},
    {observable::opted_in, "opted_in", "opted in to contact"},
    {observable::logged_in, "logged_in", "signed in"},
    {observable::first_impression, "first_impression", "first impression"},
}};
constexpr const auto& names_of(observable) { return observable_names; }

inline constexpr name_table<first_impression> first_impression_names{{
    {first_impression::unstated, "unstated", "unstated"},
    {first_impression::poor, "poor", "poor"},
    {first_impression::fair, "fair", "fair"},
    {first_impression::good, "good", "good"},
}};
constexpr const auto& names_of(first_impression) { return first_impression_names; }

/// What each invariant requires of a table, and in parentheses how to mend it.
inline constexpr name_table<relationship_invariant> relationship_invariant_names{{
    // clang-format off
    {relationship_invariant::every_row_names_its_key, "every_row_names_its_key",
     "each row must name its own key (write the rows in the order of their enumeration)"},
    {relationship_invariant::every_row_says_where_it_comes_from, "every_row_says_where_it_comes_from",
     "each row must say where it comes from (write its evidence and its statement)"},
    {relationship_invariant::every_value_is_in_range, "every_value_is_in_range",
     "each value must be in range (a version from 1, an attribute that exists, a stated source that is not covert, at most 100 points a step, a level that all observables together could reach)"},
    {relationship_invariant::steps_rise, "steps_rise",
     "steps must rise (begin at 1 or more, and let each take more than the one before)"},
    {relationship_invariant::more_never_lowers, "more_never_lowers",
     "more must never lower the estimate (give no step fewer points than the one before, nor fewer than 0)"},
    {relationship_invariant::a_complaint_never_raises, "a_complaint_never_raises",
     "a complaint must never raise the estimate (give no step more points than the one before, nor more than 0)"},
    {relationship_invariant::settled_complaints_weigh_no_more_than_an_open_one, "settled_complaints_weigh_no_more_than_an_open_one",
     "settled complaints must weigh no more than an open one (take no more points for them than for one open complaint)"},
    {relationship_invariant::no_observable_alone_reaches_the_top, "no_observable_alone_reaches_the_top",
     "no observable alone may reach the top (give it fewer points than close and high take)"},
    {relationship_invariant::no_signal_is_no_relationship, "no_signal_is_no_relationship",
     "no signal must be no relationship (let unstated and none take 0 points, and distant and low at least 1)"},
    {relationship_invariant::a_closer_relationship_takes_more, "a_closer_relationship_takes_more",
     "a closer relationship must take more (more points than the value before)"},
    {relationship_invariant::connectedness_takes_more_than_trust, "connectedness_takes_more_than_trust",
     "connectedness must take more than trust, because it opens more (more points than trust of the same rank)"},
    // clang-format on
}};
constexpr const auto& names_of(relationship_invariant) { return relationship_invariant_names; }

} // namespace tact

#endif
