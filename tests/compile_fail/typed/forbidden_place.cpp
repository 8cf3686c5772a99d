// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A place whose context does not permit it: the error names the attribute and the place.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Place = first_visit
// expect: Denied = tact::attribute::clothing_size
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
inline constexpr int size = size_of_anna.read_in<first_visit>();
#else
inline constexpr int size = size_of_anna.read_in<shop_front>();
#endif
