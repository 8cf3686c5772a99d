// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Who is vulnerable is never pressed: the error names the invariant and the manner.
// expect: this_offer_table_breaks
// expect: tact::offer_invariant::the_vulnerable_are_never_pressed
// expect: tact::manner::press
#include <tact/offer/standard_influence.hpp>

using namespace tact;

consteval influence_table changed() {
    influence_table t = standard_influence_table;
#ifdef TWIN_FORBIDDEN
    t.manners[manner::press].closed_to = enum_set<vulnerability>::all() - enum_set{vulnerability::in_arrears};
    t.manners[manner::nudge].closed_to = {};
#else
    t.manners[manner::nudge].closed_to = {};
#endif
    return t;
}
inline constexpr influence_table mine = changed();
inline constexpr influence_rules compiled = compile<mine>();
static_assert(compiled.valid());
