// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A lambda that captures a personal value cannot read it either.
// expect-g++: cannot convert
// expect-clang: no viable conversion
#include "somebody.hpp"

int read();
#ifdef TWIN_FORBIDDEN
int read() {
    const auto inner = [s = size_of_anna]() -> int { return s; };
    return inner();
}
#else
int read() {
    const auto inner = [s = size_of_anna]() -> int { return s.read_in<shop_front>(); };
    return inner();
}
#endif
