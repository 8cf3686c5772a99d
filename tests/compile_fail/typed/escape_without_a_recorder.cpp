// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// An escape names who records it.
// expect-g++: no matching function
// expect-clang: no matching function
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline constexpr int size = declassify<"printed on the parcel">(size_of_anna);
#else
inline constexpr int size = declassify<"printed on the parcel">(size_of_anna, no_record);
#endif
