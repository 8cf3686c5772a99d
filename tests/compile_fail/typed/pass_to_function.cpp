// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A function that takes a plain value does not take a personal one.
// expect-g++: cannot convert
// expect-clang: no matching function
#include "somebody.hpp"

constexpr int twice(int i) { return 2 * i; }
#ifdef TWIN_FORBIDDEN
inline const int twice_it = twice(size_of_anna);
#else
inline const int twice_it = twice(size_of_anna.read_in<shop_front>());
#endif
