// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A function that captures could carry the value away.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::a_function_that_captures_could_carry_the_value_away
#include "somebody.hpp"

int read();
#ifdef TWIN_FORBIDDEN
int read() {
    int out = 0;
    const auto copy = map([&](int s) { return out = s; }, size_of_anna);
    return out;
}
#else
int read() {
    const auto copy = map([](int s) { return s; }, size_of_anna);
    return copy.read_in<shop_front>();
}
#endif
