// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A reading that was denied is not dereferenced: at run time the program stops, as a constant it is none.
// expect: constant expression
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline constexpr gate stranger = standard.in(first_visit::where);
inline constexpr int read = *size_of_anna.read(stranger);
#else
inline constexpr gate shop = standard.in(shop_front::where);
inline constexpr int read = *size_of_anna.read(shop);
#endif
