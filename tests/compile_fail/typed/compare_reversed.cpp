// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A constant on the left tells the value no less.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::a_comparison_would_tell_the_value
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline const bool less = 38 >= size_of_anna;
#else
inline constexpr auto less = map([](int a) { return 38 >= a; }, size_of_anna);
#endif
