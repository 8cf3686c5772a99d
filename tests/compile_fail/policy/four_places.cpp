// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A factor has at most three decimal places.
// expect: an_odds_factor_has_at_most_three_places_and_lies_between_0_010_and_100
#include <tact/policy/odds_factor.hpp>

#ifdef TWIN_FORBIDDEN
constexpr tact::odds_factor factor = 1.3502;
#else
constexpr tact::odds_factor factor = 1.350;
#endif
static_assert(tact::log_odds(factor) == 300);
