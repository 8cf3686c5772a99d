// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Moment and sector help, they do not sell: the error names the invariant and the value.
// expect: this_policy_table_breaks
// expect: tact::invariant::the_moment_helps_but_does_not_sell
// expect: tact::pressure::exhausted
#include <tact/decide/policy.hpp>
#include <tact/policy/standard_table.hpp>

using namespace tact;

consteval policy_table changed() {
    policy_table t = standard_table;
#ifdef TWIN_FORBIDDEN
    t.axes.pressure[pressure::exhausted].promoting = 0.670;
#else
    t.axes.pressure[pressure::exhausted].assisting = 0.600;
#endif
    return t;
}
inline constexpr policy_table mine = changed();
inline constexpr policy compiled = compile<mine>();
static_assert(compiled.valid());
