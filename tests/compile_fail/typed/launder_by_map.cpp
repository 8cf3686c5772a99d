// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Transforming a value does not make it tell less.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Denied = tact::attribute::photos
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline constexpr auto score = map([](int p) { return p % 2; }, photos_of_anna);
inline constexpr int read = score.read_in<shop_front>();
#else
inline constexpr auto score = map([](int p) { return p % 2; }, size_of_anna);
inline constexpr int read = score.read_in<shop_front>();
#endif
