// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A closer relationship never takes a permission away: the error names the invariant and the value.
// expect: this_policy_table_breaks
// expect: tact::invariant::a_closer_relationship_takes_nothing_away
// expect: tact::connectedness::warm
#include <tact/decide/policy.hpp>
#include <tact/policy/standard_table.hpp>

using namespace tact;

consteval policy_table changed() {
    policy_table t = standard_table;
#ifdef TWIN_FORBIDDEN
    t.axes.connectedness[connectedness::warm].assisting = 0.900;
    t.axes.connectedness[connectedness::warm].promoting = 0.900;
#else
    t.axes.connectedness[connectedness::warm].assisting = 0.480;
#endif
    return t;
}
inline constexpr policy_table mine = changed();
inline constexpr policy compiled = compile<mine>();
static_assert(compiled.valid());
