// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/relationship/relationship_invariant.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("the invariants of relationships are an enumeration") {
    TWICE(enum_size<relationship_invariant> == 11 && is_valid(relationship_invariant::steps_rise) &&
          !is_valid(static_cast<relationship_invariant>(11)));
}
