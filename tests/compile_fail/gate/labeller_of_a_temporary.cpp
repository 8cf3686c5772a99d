// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A labeller refers to its policy, which has to outlive it.
// expect: use of deleted|call to deleted|overload resolution selected deleted|conversion function from .* invokes a
// deleted
#include <tact/gate/label.hpp>
#include <tact/policy/standard.hpp>

using namespace tact;

#ifdef TWIN_FORBIDDEN
basic_labeller<attribute> labeller(policy(standard_table));
const policy made() { return policy(standard_table); }
basic_labeller<attribute> other{made()};
#else
basic_labeller<attribute> labeller(standard);
#endif
