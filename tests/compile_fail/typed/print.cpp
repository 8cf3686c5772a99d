// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Printing would tell the value.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::a_stream_would_tell_the_value
#include "somebody.hpp"
#include <iostream>

void show();
#ifdef TWIN_FORBIDDEN
void show() { std::cout << size_of_anna; }
#else
void show() { std::cout << size_of_anna.read_in<shop_front>(); }
#endif
