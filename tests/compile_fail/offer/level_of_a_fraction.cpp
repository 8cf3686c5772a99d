// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A level is a whole number: what has a fraction would be cut without a word.
// expect: double
#include <tact/offer/level.hpp>

#ifdef TWIN_FORBIDDEN
constexpr tact::level some = 0.9;
#else
constexpr tact::level some = 90;
#endif
static_assert(some.or_none() == 90);
