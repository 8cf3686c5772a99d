// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Structured bindings do not take a value apart.
// expect-g++: cannot decompose
// expect-clang: cannot decompose
#include "somebody.hpp"

int read();
#ifdef TWIN_FORBIDDEN
int read() {
    const auto [size] = size_of_anna;
    return size;
}
#else
int read() { return size_of_anna.read_in<shop_front>(); }
#endif
