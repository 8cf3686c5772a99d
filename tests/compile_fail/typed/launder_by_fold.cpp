// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A fold over somebody's values tells what one of them does.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Denied = tact::attribute::photos
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline constexpr photos_type all[2]{photos_of_anna, photos_of_anna};
inline constexpr auto sum = fold<int>(all, [](int a, int b) { return a + b; });
inline constexpr int read = sum.read_in<shop_front>();
#else
inline constexpr style_type all[2]{style_of_anna, style_of_anna};
inline constexpr auto sum = fold<int>(all, [](int a, int b) { return a + b; });
inline constexpr int read = sum.read_in<shop_front>();
#endif
