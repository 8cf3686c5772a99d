// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Comparing with a constant would tell the value.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::a_comparison_would_tell_the_value
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline const bool large = size_of_anna != 38;
#else
inline constexpr auto large = map([](int a) { return a != 38; }, size_of_anna);
#endif
