// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/offer_invariant.hpp>

#include "../twice.hpp"
#include "changed.hpp"

#include <tact/offer/profile.hpp>
#include <tact/offer/prompt.hpp>
#include <tact/offer/service_plan.hpp>
#include <tact/offer/standard_influence.hpp>

#include <initializer_list>

using namespace tact;

namespace {

/// The laws that some default table, or one of nonsense, breaks.
enum_set<offer_invariant> broken_by_nonsense() {
    enum_set<offer_invariant> broken;
    const auto note = [&broken](offer_invariant invariant, auto) { broken.insert(invariant); };
    influence_table i = standard_influence_table;
    for (manner_row& r : i.manners) {
        const enum_set<pressure> odd[]{
            {pressure::relaxed}, {pressure::relaxed}, {pressure::exhausted}, {}, {pressure::pressed}};
        r.pressures = odd[position(r.key)];
        r.purposes = purpose::pricing;
        r.closed_to = {};
    }
    for (principle_row& r : i.principles) {
        r.at_ease = manner::inform;
        r.under_pressure = manner::assist;
    }
    for_each_violation(i, note);
    for_each_violation(population_table{}, note);
    population_table misplaced = nothing_known();
    misplaced.rates[principle::liking].key = principle::none;
    for_each_violation(misplaced, note);
    i.manners[manner::unstated].purposes = {};
    i.manners[manner::press].pressures = pressure::unstated;
    for_each_violation(i, note);
    prompt_table p = standard_prompts_table;
    p.action_line = 0;
    p.prompts[prompt::signal].ability = level::of(1);
    for_each_violation(p, note);
    service_table s = standard_services_table;
    for (service_row& r : s.services) r = {.key = r.key, .under_pressure = prominence::due};
    s.finding[prominence::due].effort = level::of(100);
    for_each_violation(s, note);
    return broken;
}

} // namespace

// Each law, with the row that breaks it, is tested beside its table: influence, prompt, service, profile.
TEST_CASE("the shipped tables break no law") {
    TWICE(violations(standard_influence_table) == 0 && violations(standard_prompts_table) == 0);
    TWICE(violations(standard_services_table) == 0);
}
TEST_CASE("every law can be broken") {
    TWICE(enum_size<offer_invariant> == 25);
    CHECK(broken_by_nonsense() == enum_set<offer_invariant>::all());
}
