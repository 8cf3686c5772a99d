// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nor does arithmetic.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Denied = tact::attribute::photos
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline constexpr auto score = size_of_anna + 0 * photos_of_anna;
inline constexpr int read = score.read_in<shop_front>();
#else
inline constexpr auto score = size_of_anna + 0 * style_of_anna;
inline constexpr int read = score.read_in<shop_front>();
#endif
