// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What is never used is not declassified.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Never = tact::attribute::medical_history
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline constexpr int illness = declassify<"because">(illness_of_anna, no_record);
#else
inline constexpr int size = declassify<"printed on the parcel">(size_of_anna, no_record);
#endif
