// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A member that a pointer leads to tells what the whole does.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Denied = tact::attribute::medical_history
#include "somebody.hpp"

struct pair {
    int a, b;
};
#ifdef TWIN_FORBIDDEN
inline constexpr auto member = map(&pair::a, join<pair>(size_of_anna, illness_of_anna));
inline constexpr int read = member.read_in<shop_front>();
#else
inline constexpr auto member = map(&pair::a, join<pair>(size_of_anna, style_of_anna));
inline constexpr int read = member.read_in<shop_front>();
#endif
