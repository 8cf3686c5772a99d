// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_BENCH_OWN_TABLE_HPP
#define TACT_TESTS_BENCH_OWN_TABLE_HPP

#include <tact/policy/standard.hpp>

// A lawful table over any number of attributes of one's own.

namespace own {

using namespace tact;

template <std::size_t Attributes>
struct traits {
    enum class trait : std::uint16_t { first, last = Attributes - 1 };
    friend constexpr trait last_enumerator(trait) { return trait::last; }
};
template <std::size_t Attributes>
using trait = typename traits<Attributes>::trait;

template <std::size_t Attributes>
constexpr basic_policy_table<trait<Attributes>> table() {
    using trait = own::trait<Attributes>;
    basic_policy_table<trait> t;
    const provenance why{basis::assumed, "an example"};
    t.name = "own";
    t.tolerances = study_table.tolerances;
    t.clauses = standard_table.clauses;
    for (std::size_t i = 0; i < Attributes; ++i) {
        auto& r = t.attributes[static_cast<trait>(i)];
        r.sensitivity = decimal::of_thousandths(static_cast<std::int32_t>(400 + 3000 * i / Attributes));
        r.purposes = {purpose::support, purpose::recommendation};
        r.sources = {source::declared, source::first_party, source::inferred};
        r.why = why;
    }
    t.attributes[trait::first].nature = nature::trace;
    t.attributes[trait::last].nature = nature::special;
    t.attributes[trait::last].consent = {purpose::support, purpose::recommendation};
    t.combinations.add({{trait::first, trait::last}, why});
    t.trace_depth = 10;
    t.attribute_degree = 5;
    t.sources = study_table.sources;
    t.purposes = study_table.purposes;
    t.connectednesses = study_table.connectednesses;
    t.trusts = study_table.trusts;
    t.pressures = study_table.pressures;
    t.settings = study_table.settings;
    t.exposures = study_table.exposures;
    t.industries = study_table.industries;
    t.channels = study_table.channels;
    t.genders = standard_table.genders;
    t.age_bands = standard_table.age_bands;
    t.households = standard_table.households;
    t.age_assurances = study_table.age_assurances;
    t.initiatives = study_table.initiatives;
    t.expectednesses = study_table.expectednesses;
    t.benefits = study_table.benefits;
    t.controls = study_table.controls;
    t.transparencies = study_table.transparencies;
    t.confidences = study_table.confidences;
    t.effects = study_table.effects;
    t.marks = study_table.marks;
    t.obligations = study_table.obligations;
    return t;
}

} // namespace own

#endif
