// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nor may a fold carry values away.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::a_function_that_captures_could_carry_the_value_away
#include "somebody.hpp"

inline constexpr style_type all[2]{style_of_anna, style_of_anna};
int read();
#ifdef TWIN_FORBIDDEN
int read() {
    int out = 0;
    fold<int>(all, [&](int a, int b) { return out = a + b; });
    return out;
}
#else
int read() {
    const auto sum = fold<int>(all, [](int a, int b) { return a + b; });
    return sum.read_in<shop_front>();
}
#endif
