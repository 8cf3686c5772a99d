// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Whoever names no culprit is not believed.
// expect-g++: no matching function|use of deleted
// expect-clang: no matching member function|call to deleted
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline constexpr int illness = illness_of_anna.read_in<shop_front, never_readable<standard, size_type::knowledge>>();
#else
inline constexpr int size = size_of_anna.read_in<shop_front>();
#endif
