// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A personal value does not become a plain one by itself.
// expect-g++: cannot convert
// expect-clang: no viable conversion
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline const int size = size_of_anna;
#else
inline const int size = size_of_anna.read_in<shop_front>();
#endif
