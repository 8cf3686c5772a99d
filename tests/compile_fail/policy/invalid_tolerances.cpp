// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Tolerances are ordered: a law without a row names itself alone.
// expect: this_policy_table_breaks
// expect: this_policy_table_breaks
// expect: tact::invariant::tolerances_are_ordered
#include <tact/decide/policy.hpp>
#include <tact/policy/standard_table.hpp>

using namespace tact;

consteval policy_table changed() {
    policy_table t = standard_table;
#ifdef TWIN_FORBIDDEN
    t.tolerances.ask = 0.900;
#else
    t.tolerances.ask = 4.000;
#endif
    return t;
}
inline constexpr policy_table mine = changed();
inline constexpr policy compiled = compile<mine>();
static_assert(compiled.valid());
