// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A personal value is no index.
// expect-g++: no match for .operator\[\]
// expect-clang: no viable overloaded operator|array subscript is not an integer
#include "somebody.hpp"

inline constexpr int sizes[5]{};
#ifdef TWIN_FORBIDDEN
inline const int found = sizes[style_of_anna];
#else
inline const int found = sizes[style_of_anna.read_in<shop_front>()];
#endif
