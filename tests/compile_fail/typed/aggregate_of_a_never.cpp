// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What is never used is not counted up either.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Never = tact::attribute::medical_history
#include "somebody.hpp"

inline constexpr illness_type rows[2]{illness_of_anna, illness_of_anna};
inline constexpr size_type others[2]{size_of_anna, size_of_anna};
#ifdef TWIN_FORBIDDEN
inline constexpr auto sum = total_of<2>(rows, no_record);
#else
inline constexpr auto sum = total_of<2>(others, no_record);
#endif
