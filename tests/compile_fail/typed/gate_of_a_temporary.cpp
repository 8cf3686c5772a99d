// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nor is it read under a gate.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::a_temporary_would_leave_a_reference_behind
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
auto read(const gate& g) { return (size_of_anna + 1).read(g); }
#else
int read(const gate&);
int read(const gate& g) {
    const auto more = size_of_anna + 1;
    return more.read(g).value_or(0);
}
#endif
