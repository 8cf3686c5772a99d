// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Moving takes nothing out.
// expect-g++: cannot convert|invalid initialization|cannot bind
// expect-clang: no viable conversion|could not bind|cannot bind
#include "somebody.hpp"
#include <utility>

int read(size_type);
#ifdef TWIN_FORBIDDEN
int read(size_type s) {
    int&& out = std::move(s);
    return out;
}
#else
int read(size_type s) { return s.read_in<shop_front>(); }
#endif
