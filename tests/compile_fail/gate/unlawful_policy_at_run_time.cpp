// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A policy compiled from a table at run time is no constant unless the table is lawful where it is asserted.
// expect: static assertion failed|static_assert failed
// expect: lawful
#include <tact/policy/study.hpp>

using namespace tact;

constexpr policy_table changed() {
    policy_table t = study_table;
#ifdef TWIN_FORBIDDEN
    t.trace_depth = 0;
#else
    t.trace_depth = 1;
#endif
    return t;
}
static_assert(policy(changed()).lawful(), "the table is lawful");
