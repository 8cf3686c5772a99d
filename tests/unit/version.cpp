// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/version.hpp>

#include <doctest/doctest.h>

static_assert(TACT_VERSION_MAJOR >= 0 && TACT_VERSION_MINOR >= 0 && TACT_VERSION_PATCH >= 0);

// The preprocessor must be able to compare versions too: that is what the macros are for.
#if TACT_VERSION_MAJOR * 1000000 + TACT_VERSION_MINOR * 1000 + TACT_VERSION_PATCH < 1000
#error "the version went below 0.1.0"
#endif

TEST_CASE("the version is the one of this release") {
    CHECK(TACT_VERSION_MAJOR == 0);
    CHECK(TACT_VERSION_MINOR == 1);
    CHECK(TACT_VERSION_PATCH == 0);
}
