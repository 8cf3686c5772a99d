// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A function that returns nothing does something else with the value.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::the_function_keeps_its_result_to_itself
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
void keep() {
    map([](int) {}, size_of_anna);
}
#else
auto keep() {
    return map([](int s) { return s; }, size_of_anna);
}
#endif
