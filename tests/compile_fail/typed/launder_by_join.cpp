// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Joined values tell what each of them does.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Denied = tact::attribute::medical_history
#include "somebody.hpp"

struct pair {
    int a, b;
};
#ifdef TWIN_FORBIDDEN
inline constexpr auto both = join<pair>(size_of_anna, illness_of_anna);
inline constexpr pair read = both.read_in<shop_front>();
#else
inline constexpr auto both = join<pair>(size_of_anna, style_of_anna);
inline constexpr pair read = both.read_in<shop_front>();
#endif
