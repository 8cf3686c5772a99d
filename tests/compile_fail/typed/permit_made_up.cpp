// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nobody makes a permit but `permit_for`.
// expect: is private within this context|calling a private constructor|no matching
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline constexpr permit<size_type::knowledge> mine({purpose::recommendation}, standard.fingerprint());
#else
inline constexpr auto mine = permit_for<size_type>(standard.in(shop_front::where));
#endif
