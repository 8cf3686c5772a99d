// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nobody derives from personal data, to say that they tell less.
// expect-g++: cannot derive from .final. base
// expect-clang: is marked .final.
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
struct lie : photos_type {
    using knowledge = size_type::knowledge;
};
#else
struct truth {
    photos_type photos;
};
#endif
