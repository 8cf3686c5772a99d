// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A closer relationship never takes a permission away: the error names the law and the value.
// expect: this_table_of_a_policy_breaks
// expect: tact::law::a_closer_relationship_takes_nothing_away
// expect: tact::connectedness::warm
#include <tact/policy/standard.hpp>

using namespace tact;

consteval policy_table changed() {
    policy_table t = standard_table;
#ifdef TWIN_FORBIDDEN
    t.connectednesses[connectedness::warm].multiplier = 0.900;
#else
    t.connectednesses[connectedness::warm].multiplier = 0.480;
#endif
    return t;
}
inline constexpr policy_table mine = changed();
inline constexpr policy compiled = compile<mine>();
static_assert(compiled.lawful());
