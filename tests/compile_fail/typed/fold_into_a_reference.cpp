// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A fold starts from nothing of the caller's.
// expect-g++: no matching function
// expect-clang: no matching function
#include "somebody.hpp"

inline constexpr style_type all[2]{style_of_anna, style_of_anna};
#ifdef TWIN_FORBIDDEN
auto read() {
    return fold<int&>(all, [](int a, int) { return a; });
}
#else
auto read() {
    return fold<int>(all, [](int a, int) { return a; });
}
#endif
