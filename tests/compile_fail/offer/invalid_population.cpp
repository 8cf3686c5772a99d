// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// No more than all succeed: the error names the invariant and the principle.
// expect: this_offer_table_breaks
// expect: tact::offer_invariant::a_rate_lies_between_none_and_all
// expect: tact::principle::liking
#include <tact/offer/profile.hpp>

using namespace tact;

consteval population_table changed() {
    population_table t = nothing_known();
#ifdef TWIN_FORBIDDEN
    t.rates[principle::liking].per_million = 1'000'001;
#else
    t.rates[principle::liking].per_million = 1'000'000;
#endif
    return t;
}
inline constexpr population_table mine = changed();
inline constexpr population compiled = compile<mine>();
static_assert(compiled.valid());
