// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A function does not return a pointer to what it was given.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::a_reference_or_pointer_would_lead_out
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline constexpr auto lead = map([](const int& s) { return &s; }, size_of_anna);
#else
inline constexpr auto copy = map([](const int& s) { return s; }, size_of_anna);
#endif
