// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nudging is not open where informing is closed: the error names the invariant and the manner.
// expect: this_offer_table_breaks
// expect: tact::offer_invariant::a_harder_manner_is_never_freer
// expect: tact::manner::nudge
#include <tact/offer/standard_influence.hpp>

using namespace tact;

consteval influence_table changed() {
    influence_table t = standard_influence_table;
#ifdef TWIN_FORBIDDEN
    t.manners[manner::nudge].purposes = t.manners[manner::nudge].purposes | enum_set{purpose::learning};
#else
    t.manners[manner::inform].purposes = t.manners[manner::inform].purposes | enum_set{purpose::learning};
#endif
    return t;
}
inline constexpr influence_table mine = changed();
inline constexpr influence_rules compiled = compile<mine>();
static_assert(compiled.valid());
