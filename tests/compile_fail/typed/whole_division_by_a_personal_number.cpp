// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A whole number divided by a personal one would stop the program exactly where that is 0, and so tell it.
// expect: use of deleted|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::a_whole_number_divided_by_the_value_would_stop_the_program_at_0
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
auto told = 100 / (illness_of_anna - 1);
#else
inline constexpr auto half = size_of_anna / 2;
inline constexpr auto ratio = 100.0 / size_of_anna;
#endif
