// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/signal_limit.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("a snapshot has room for every limit") {
    TWICE(enum_size<signal_limit> == 16);
    TWICE(enum_set<signal_limit>::all().size() == 16);
}
