// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nor by a cast.
// expect-g++: invalid .static_cast. from type
// expect-clang: cannot convert .* without a conversion operator|static_cast from .* is not allowed
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline const int size = static_cast<int>(size_of_anna);
#else
inline const int size = static_cast<int>(size_of_anna.read_in<shop_front>());
#endif
