// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// One person is no aggregate.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::one_person_is_no_aggregate
#include "somebody.hpp"

inline constexpr size_type rows[2]{size_of_anna, size_of_anna};
#ifdef TWIN_FORBIDDEN
inline constexpr auto sum = total_of<1>(rows, no_record);
#else
inline constexpr auto sum = total_of<2>(rows, no_record);
#endif
