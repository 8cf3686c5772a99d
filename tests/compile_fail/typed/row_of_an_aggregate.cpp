// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// The rows of an aggregate stay personal.
// expect-g++: cannot convert
// expect-clang: no viable conversion
#include "somebody.hpp"

inline constexpr size_type sizes[2]{size_of_anna, size_of_anna};
#ifdef TWIN_FORBIDDEN
inline constexpr auto sum = total_of<2>(sizes, no_record);
inline constexpr int smallest = sizes[0];
#else
inline constexpr auto sum = total_of<2>(sizes, no_record);
inline constexpr int smallest = sizes[0].read_in<shop_front>();
#endif
