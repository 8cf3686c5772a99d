// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/tact.hpp>

#include <cstdio>

void say_after() {
    std::printf("%d.%d: %s\n", TACT_VERSION_MAJOR, TACT_VERSION_MINOR, tact::name_of(tact::decision::deny));
}
