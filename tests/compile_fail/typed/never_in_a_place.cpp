// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What is never used is read in no place.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Denied = tact::attribute::medical_history
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline constexpr int illness = illness_of_anna.read_in<shop_front>();
#else
inline constexpr int size = size_of_anna.read_in<shop_front>();
#endif
