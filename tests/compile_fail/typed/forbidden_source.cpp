// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What may be read when declared may not when taken from the device.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Place = shop_front
// expect: Denied = tact::attribute::photos
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline constexpr int style = photos_of_anna.read_in<shop_front>();
#else
inline constexpr int style = style_of_anna.read_in<shop_front>();
#endif
