// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A temporary is not read: its value would dangle.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::a_temporary_would_leave_a_reference_behind
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline const int& size = map([](int s) { return s; }, size_of_anna).read_in<shop_front>();
#else
inline const auto copy = map([](int s) { return s; }, size_of_anna);
inline const int& size = copy.read_in<shop_front>();
#endif
