// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A personal value is no condition: branching on it would tell it.
// expect-g++: could not convert
// expect-clang: not contextually convertible
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline const int one = size_of_anna ? 1 : 0;
#else
inline const int one = size_of_anna.read_in<shop_front>() ? 1 : 0;
#endif
