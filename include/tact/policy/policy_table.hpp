// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_POLICY_TABLE_HPP
#define TACT_POLICY_POLICY_TABLE_HPP

#include <tact/policy/rows.hpp>
#include <tact/vocabulary/row.hpp>
#include <tact/vocabulary/table.hpp>

namespace tact {

/// The two tolerances that intrusion is compared with.
struct tolerances {
    decimal permit{}; ///< intrusion at most this is permitted
    decimal ask{};    ///< intrusion at most this is asked for; above, denied
    provenance why{};
};

/// What law adds to a score. Left empty, nothing.
struct clauses {
    set<purpose> closed_to_minors{};            ///< denied where the person is a minor
    set<source> sources_closed_to_minors{};     ///< denied where the person is a minor
    set<purpose> supplied_only_for_minors{};    ///< for a minor, only what the request itself supplied
    set<purpose> asked_where_age_is_unstated{}; ///< never permitted without a specific yes unless the age is stated
    set<purpose> asked_where_effect_is_legal{}; ///< never permitted without a specific yes where the effect is legal
    bool audience_only_narrows = false;         ///< no audience may reduce intrusion
    provenance why{};
};

/// The tables of a policy, as people write them: the same literal type in code and loaded at run time. It decides
/// nothing by itself; `basic_policy` compiles it and holds it to the laws.
template <enumeration Attribute>
struct basic_policy_table {
    const char* name = "";
    tact::tolerances tolerances{};
    tact::clauses clauses{};
    table<Attribute, attribute_row<Attribute>> attributes{};
    table<source, source_row> sources{};
    table<purpose, purpose_row> purposes{};
    table<connectedness, multiplier_row<connectedness>> connectednesses{};
    table<trust, multiplier_row<trust>> trusts{};
    table<pressure, moment_row<pressure>> pressures{};
    table<setting, moment_row<setting>> settings{};
    table<exposure, multiplier_row<exposure>> exposures{};
    table<industry, moment_row<industry>> industries{};
    table<channel, multiplier_row<channel>> channels{};
    table<gender, multiplier_row<gender>> genders{};
    table<age_band, multiplier_row<age_band>> age_bands{};
    table<young_children, multiplier_row<young_children>> households{};
    table<age_assurance, multiplier_row<age_assurance>> age_assurances{};
    table<initiative, multiplier_row<initiative>> initiatives{};
    table<expectedness, multiplier_row<expectedness>> expectednesses{};
    table<benefit, multiplier_row<benefit>> benefits{};
    table<control, multiplier_row<control>> controls{};
    table<transparency, multiplier_row<transparency>> transparencies{};
    table<confidence, multiplier_row<confidence>> confidences{};
    table<effect, multiplier_row<effect>> effects{};
    table<mark, mark_row> marks{};
    bounded_list<combination<Attribute>, 8> combinations{};
    std::uint32_t trace_depth = 0;      ///< events of traces followed within the labeller's window; at least 1
    std::uint32_t attribute_degree = 0; ///< attributes of one use that pass without `mark::beyond_degree`; at least 1
    bounded_list<coarsening<Attribute>, most_coarsenings> coarsenings{};
    table<obligation, obligation_row> obligations{};
};

/// The tables of a policy over the shipped attributes.
using policy_table = basic_policy_table<attribute>;

/// Calls `visit(axis, rows)` for the rows of every axis, in the order of `axis`.
template <enumeration Attribute, class Visitor>
constexpr void for_each_axis(const basic_policy_table<Attribute>& t, Visitor visit) {
    visit(axis::purpose, t.purposes);
    visit(axis::connectedness, t.connectednesses);
    visit(axis::trust, t.trusts);
    visit(axis::pressure, t.pressures);
    visit(axis::setting, t.settings);
    visit(axis::exposure, t.exposures);
    visit(axis::industry, t.industries);
    visit(axis::channel, t.channels);
    visit(axis::gender, t.genders);
    visit(axis::age_band, t.age_bands);
    visit(axis::young_children, t.households);
    visit(axis::age_assurance, t.age_assurances);
    visit(axis::initiative, t.initiatives);
    visit(axis::expectedness, t.expectednesses);
    visit(axis::benefit, t.benefits);
    visit(axis::control, t.controls);
    visit(axis::transparency, t.transparencies);
    visit(axis::confidence, t.confidences);
    visit(axis::effect, t.effects);
}

/// The two factors of a row of an axis: when helping the person, and otherwise.
struct factors {
    decimal assisting{};
    decimal promoting{};
};
/// The factors of a row, which has one multiplier or an assisting and a promoting one.
template <class Row>
constexpr factors factors_of(const Row& r) {
    if constexpr (requires { r.multiplier; })
        return {r.multiplier, r.multiplier};
    else
        return {r.assisting, r.promoting};
}

} // namespace tact

#endif
