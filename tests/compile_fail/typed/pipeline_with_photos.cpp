// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// In the example of a pipeline, one more feature may make the score unreadable: the error names it and the place.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Place = .*shop_front
// expect: Denied = tact::attribute::photos
#ifdef TWIN_FORBIDDEN
#define WITH_PHOTOS
#include "../../examples/pipeline.cpp"
#else
#include "../../examples/pipeline.cpp"
#endif
