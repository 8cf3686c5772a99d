// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nobody under pressure is pressed: the error names the invariant and the manner.
// expect: this_offer_table_breaks
// expect: tact::offer_invariant::nobody_under_pressure_is_pressed
// expect: tact::manner::press
#include <tact/offer/standard_influence.hpp>

using namespace tact;

consteval influence_table changed() {
    influence_table t = standard_influence_table;
#ifdef TWIN_FORBIDDEN
    t.manners[manner::press].pressures = pressure::relaxed | pressure::pressed;
#else
    t.manners[manner::press].pressures = pressure::relaxed;
#endif
    return t;
}
inline constexpr influence_table mine = changed();
inline constexpr influence_rules compiled = compile<mine>();
static_assert(compiled.valid());
