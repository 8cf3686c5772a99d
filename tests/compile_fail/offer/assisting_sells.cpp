// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Assisting serves help only: the error names the invariant and the manner.
// expect: this_offer_table_breaks
// expect: tact::offer_invariant::assisting_serves_help_only
// expect: tact::manner::assist
#include <tact/offer/standard_influence.hpp>

using namespace tact;

consteval influence_table changed() {
    influence_table t = standard_influence_table;
#ifdef TWIN_FORBIDDEN
    t.manners[manner::assist].purposes = purpose::support | purpose::marketing;
#else
    t.manners[manner::assist].purposes = purpose::support;
#endif
    return t;
}
inline constexpr influence_table mine = changed();
inline constexpr influence_rules compiled = compile<mine>();
static_assert(compiled.valid());
