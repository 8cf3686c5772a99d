// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A level lies between 0 and 100.
// expect: a_level_lies_between_0_and_100
#include <tact/offer/level.hpp>

#ifdef TWIN_FORBIDDEN
constexpr tact::level some = 101;
#else
constexpr tact::level some = 100;
#endif
static_assert(some.or_none() == 100);
