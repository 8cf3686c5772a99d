// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nor is one personal whole number divided by another.
// expect: use of deleted|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::a_whole_number_divided_by_the_value_would_stop_the_program_at_0
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
auto told = size_of_anna / illness_of_anna;
#else
inline constexpr auto ratio = (size_of_anna * 1.0) / style_of_anna;
#endif
