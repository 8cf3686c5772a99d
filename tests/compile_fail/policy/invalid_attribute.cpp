// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// An attribute that identifies is never open: the error names the invariant and the attribute.
// expect: this_policy_table_breaks
// expect: tact::invariant::an_open_attribute_identifies_nobody
// expect: tact::attribute::email
#include <tact/decide/policy.hpp>
#include <tact/policy/standard_table.hpp>

using namespace tact;

consteval policy_table changed() {
    policy_table t = standard_table;
#ifdef TWIN_FORBIDDEN
    t.attributes[attribute::email].classes = attribute_class::open | attribute_class::identifying;
#else
    t.attributes[attribute::email].classes = attribute_class::identifying | attribute_class::trace;
#endif
    return t;
}
inline constexpr policy_table mine = changed();
inline constexpr policy compiled = compile<mine>();
static_assert(compiled.valid());
