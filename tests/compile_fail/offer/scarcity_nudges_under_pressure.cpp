// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Whoever is in a hurry cannot weigh scarcity: the error names the invariant and the principle.
// expect: this_offer_table_breaks
// expect: tact::offer_invariant::scarcity_and_authority_under_pressure_are_pressing
// expect: tact::principle::scarcity
#include <tact/offer/standard_influence.hpp>

using namespace tact;

consteval influence_table changed() {
    influence_table t = standard_influence_table;
#ifdef TWIN_FORBIDDEN
    t.principles[principle::scarcity].under_pressure = manner::nudge;
#else
    t.principles[principle::scarcity].at_ease = manner::press;
#endif
    return t;
}
inline constexpr influence_table mine = changed();
inline constexpr influence_rules compiled = compile<mine>();
static_assert(compiled.valid());
