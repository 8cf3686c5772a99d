// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// An attribute that identifies is never open: the error names the law and the attribute.
// expect: this_table_of_a_policy_breaks
// expect: tact::law::an_open_attribute_identifies_nobody
// expect: tact::attribute::email
#include <tact/policy/standard.hpp>

using namespace tact;

consteval policy_table changed() {
    policy_table t = standard_table;
#ifdef TWIN_FORBIDDEN
    t.attributes[attribute::email].nature = nature::open | nature::identifying;
#else
    t.attributes[attribute::email].nature = nature::identifying | nature::trace;
#endif
    return t;
}
inline constexpr policy_table mine = changed();
inline constexpr policy compiled = compile<mine>();
static_assert(compiled.lawful());
