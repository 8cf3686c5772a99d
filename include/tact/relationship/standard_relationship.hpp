// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_RELATIONSHIP_STANDARD_RELATIONSHIP_HPP
#define TACT_RELATIONSHIP_STANDARD_RELATIONSHIP_HPP

#include <tact/relationship/relationship_rules.hpp>

namespace tact::inline v0_1 {

/// How the relationship to a shop is estimated, as shipped. No source states a figure: all of them are assumptions,
/// made for a shop in which people buy some times a year.
inline constexpr relationship_table standard_relationship_table{
    // clang-format off
    .version = 1,
    .observables = {{ // from how many: points of connectedness, points of trust
        {observable::orders, attribute::past_purchases, source::first_party, {{{1, 2, 2}, {3, 4, 3}, {6, 5, 4}, {12, 6, 4}}}, {evidence::assumed, "T14 T15 T25; no source gives a figure"}},
        {observable::months, attribute::past_purchases, source::first_party, {{{3, 1, 1}, {12, 2, 2}, {36, 3, 3}}}, {evidence::assumed, "T25; no source gives a figure"}},
        {observable::open_complaints, attribute::past_purchases, source::first_party, {{{1, -2, -3}, {2, -4, -6}}}, {evidence::assumed, "T15; no source gives a figure"}},
        {observable::settled_complaints, attribute::past_purchases, source::first_party, {{{3, 0, -1}}}, {evidence::assumed, "T15; no source gives a figure"}},
        {observable::visits, attribute::behaviour_on_site, source::first_party, {{{1, 1, 0}, {3, 2, 0}, {8, 3, 0}}}, {evidence::assumed, "T14; no source gives a figure"}},
        {observable::opted_in, attribute::entitlements, source::declared, {{{1, 1, 1}}}, {evidence::assumed, "T14 T15; no source gives a figure"}},
        {observable::logged_in, attribute::behaviour_on_site, source::first_party, {{{1, 1, 0}}}, {evidence::assumed, "T14; no source gives a figure"}},
        {observable::first_impression, attribute::behaviour_on_site, source::declared, {{{1, 0, 1}, {2, 1, 2}}}, {evidence::assumed, "T50 gives the order, no size"}},
    }},
    .connectedness = {{
        {connectedness::unstated, 0, {evidence::assumed, "nothing was read"}},
        {connectedness::none, 0, {evidence::assumed, "T25"}},
        {connectedness::distant, 3, {evidence::assumed, "T25; no source gives a figure"}},
        {connectedness::warm, 7, {evidence::assumed, "T25; no source gives a figure"}},
        {connectedness::close, 12, {evidence::assumed, "T20 T25; no source gives a figure"}},
    }},
    .trust = {{
        {trust::unstated, 0, {evidence::assumed, "nothing was read"}},
        {trust::none, 0, {evidence::assumed, "T25"}},
        {trust::low, 2, {evidence::assumed, "T25; no source gives a figure"}},
        {trust::medium, 5, {evidence::assumed, "T25; no source gives a figure"}},
        {trust::high, 8, {evidence::assumed, "T22 T25; no source gives a figure"}},
    }},
    // clang-format on
};

/// How the relationship to a shop is estimated, as shipped, checked against its invariants.
inline constexpr relationship_rules standard_relationship = compile<standard_relationship_table>();

} // namespace tact

#endif
