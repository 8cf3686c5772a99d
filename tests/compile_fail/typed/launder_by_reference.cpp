// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A reference to a plain value does not bind.
// expect-g++: invalid initialization|cannot bind|cannot convert
// expect-clang: no viable conversion|could not bind|cannot bind
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline const int& size = size_of_anna;
#else
inline const int& size = size_of_anna.read_in<shop_front>();
#endif
