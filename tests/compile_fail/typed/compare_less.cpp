// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Ordering would tell the value.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::a_comparison_would_tell_the_value
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline const bool less = size_of_anna < size_of_anna;
#else
inline constexpr auto less = map([](int a, int b) { return a < b; }, size_of_anna, size_of_anna);
#endif
