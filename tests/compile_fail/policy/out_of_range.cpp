// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A factor lies between 0.010 and 100; nothing has no logarithm.
// expect: a_decimal_has_at_most_three_places_and_lies_between_0_010_and_100
#include <tact/policy/decimal.hpp>

#ifdef TWIN_FORBIDDEN
constexpr tact::decimal factor = 0.0;
#else
constexpr tact::decimal factor = 0.010;
#endif
static_assert(tact::points(factor) == -4605);
