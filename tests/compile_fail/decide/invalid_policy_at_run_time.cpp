// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A policy compiled from a table at run time is no constant unless the table is valid where it is asserted.
// expect: static assertion failed|static_assert failed
// expect: valid
#include <tact/decide/policy.hpp>
#include <tact/policy/study_table.hpp>

using namespace tact;

constexpr policy_table changed() {
    policy_table t = study_table;
#ifdef TWIN_FORBIDDEN
    t.max_events = 0;
#else
    t.max_events = 1;
#endif
    return t;
}
static_assert(policy(changed()).valid(), "the table is valid");
