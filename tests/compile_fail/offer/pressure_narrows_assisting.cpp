// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Who is short of time is helped no less: the error names the invariant and the manner.
// expect: this_offer_table_breaks
// expect: tact::offer_invariant::pressure_never_narrows_assisting
// expect: tact::manner::assist
#include <tact/offer/standard_influence.hpp>

using namespace tact;

consteval influence_table changed() {
    influence_table t = standard_influence_table;
#ifdef TWIN_FORBIDDEN
    t.manners[manner::assist].pressures = pressure::relaxed | pressure::exhausted;
#else
    t.manners[manner::assist].pressures = pressure::pressed | pressure::exhausted;
#endif
    return t;
}
inline constexpr influence_table mine = changed();
inline constexpr influence_rules compiled = compile<mine>();
static_assert(compiled.valid());
