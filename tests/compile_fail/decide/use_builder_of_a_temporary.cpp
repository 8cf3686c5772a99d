// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A labeller refers to its policy, which has to outlive it.
// expect: use of deleted|call to deleted|overload resolution selected deleted|conversion function from .* invokes a
// deleted
#include <tact/decide/standard.hpp>
#include <tact/decide/use_builder.hpp>

using namespace tact;

#ifdef TWIN_FORBIDDEN
basic_use_builder<attribute> builder(policy(standard_table));
const policy made() { return policy(standard_table); }
basic_use_builder<attribute> other{made()};
#else
basic_use_builder<attribute> builder(standard);
#endif
