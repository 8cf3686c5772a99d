// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// The member that holds the value is not to be named.
// expect: is private within this context|private member
#include "somebody.hpp"

struct pair {
    int a, b;
};
#ifdef TWIN_FORBIDDEN
inline constexpr auto held = &size_type::value_;
#else
inline constexpr auto held = &pair::a;
#endif
