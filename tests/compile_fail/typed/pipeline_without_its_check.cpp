// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// In the example of a pipeline, features that are not read through a check are no features.
// expect-g++: invalid initialization of reference|cannot convert
// expect-clang: no viable conversion|could not bind
#ifdef TWIN_FORBIDDEN
#define WITHOUT_THE_CHECK
#include "../../examples/pipeline.cpp"
#else
#include "../../examples/pipeline.cpp"
#endif
