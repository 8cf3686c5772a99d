// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nudging is not open where informing is closed: the error names the law and the manner.
// expect: this_table_of_how_to_offer_breaks
// expect: tact::offer_law::a_harder_manner_is_never_freer
// expect: tact::manner::nudge
#include <tact/offer/standard_influence.hpp>

using namespace tact;

consteval influence_table changed() {
    influence_table t = standard_influence_table;
#ifdef TWIN_FORBIDDEN
    t.manners[manner::nudge].purposes = t.manners[manner::nudge].purposes | set{purpose::learning};
#else
    t.manners[manner::inform].purposes = t.manners[manner::inform].purposes | set{purpose::learning};
#endif
    return t;
}
inline constexpr influence_table mine = changed();
inline constexpr influence_rules compiled = compile<mine>();
static_assert(compiled.lawful());
