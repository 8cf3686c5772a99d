// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nor does a pointer point at it.
// expect-g++: cannot convert
// expect-clang: cannot initialize
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline const int* size = &size_of_anna;
#else
inline const int* size = &size_of_anna.read_in<shop_front>();
#endif
