// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_POLICY_CHANGED_HPP
#define TACT_TESTS_UNIT_POLICY_CHANGED_HPP

#include <tact/policy/standard_table.hpp>

/// `standard` after a change.
template <class Change>
constexpr tact::policy_table changed(Change change) {
    tact::policy_table t = tact::standard_table;
    change(t);
    return t;
}

#endif
