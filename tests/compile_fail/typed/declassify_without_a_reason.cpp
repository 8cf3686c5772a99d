// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Declassifying takes a reason that can be found.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::a_reason_is_missing
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline constexpr int size = declassify<"">(size_of_anna, no_record);
#else
inline constexpr int size = declassify<"printed on the parcel">(size_of_anna, no_record);
#endif
