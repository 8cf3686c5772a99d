// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Sorting compares, and so would tell the value.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::a_comparison_would_tell_the_value
#include "somebody.hpp"
#include <algorithm>

#ifdef TWIN_FORBIDDEN
void order(size_type (&)[3]);
void order(size_type (&all)[3]) { std::sort(all, all + 3); }
#else
void order(int (&)[3]);
void order(int (&all)[3]) { std::sort(all, all + 3); }
#endif
