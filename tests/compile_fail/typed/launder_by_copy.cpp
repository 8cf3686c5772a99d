// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A copy is as personal as what it was copied from.
// expect-g++: cannot convert
// expect-clang: no viable conversion
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline const auto copy = size_of_anna;
inline const int size = copy;
#else
inline const auto copy = size_of_anna;
inline const int size = copy.read_in<shop_front>();
#endif
