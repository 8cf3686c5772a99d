// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_REST_OF_STANDARD_HPP
#define TACT_TESTS_REST_OF_STANDARD_HPP

#include <tact/policy/standard.hpp>

/// Gives a table over attributes of one's own all that says nothing of attributes, as `standard` has it.
template <tact::enumeration Attribute>
constexpr void take_rest_of_standard(tact::basic_policy_table<Attribute>& t) {
    const tact::policy_table& from = tact::standard_table;
    t.tolerances = from.tolerances;
    t.clauses = from.clauses;
    t.sources = from.sources;
    t.purposes = from.purposes;
    t.connectednesses = from.connectednesses;
    t.trusts = from.trusts;
    t.pressures = from.pressures;
    t.settings = from.settings;
    t.exposures = from.exposures;
    t.industries = from.industries;
    t.channels = from.channels;
    t.genders = from.genders;
    t.age_bands = from.age_bands;
    t.households = from.households;
    t.age_assurances = from.age_assurances;
    t.initiatives = from.initiatives;
    t.expectednesses = from.expectednesses;
    t.benefits = from.benefits;
    t.controls = from.controls;
    t.transparencies = from.transparencies;
    t.confidences = from.confidences;
    t.effects = from.effects;
    t.marks = from.marks;
    t.obligations = from.obligations;
}

#endif
