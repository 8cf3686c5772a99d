// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/decision.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("deny is worse than ask, ask than permit, and a decision left out denies") {
    TWICE(worst(decision::permit, decision::ask) == decision::ask);
    TWICE(worst(decision::deny, decision::permit) == decision::deny);
    TWICE(worst(decision::permit, decision::permit) == decision::permit);
    TWICE(decision{} == decision::deny);
}
