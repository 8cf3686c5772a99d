// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/answer/reason.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("each reason bears on one decision") {
    TWICE(decision_of(reason::nothing_personal) == decision::permit && decision_of(reason::agreed) == decision::permit);
    TWICE(decision_of(reason::intrusive) == decision::ask && decision_of(reason::beyond_degree) == decision::ask);
    TWICE(decision_of(reason::unknown) == decision::deny && decision_of(reason::beyond_depth) == decision::deny);
    TWICE(bearing_on({reason::open, reason::intrusive, reason::refused}, decision::ask) == set{reason::intrusive});
    TWICE(bearing_on({reason::open}, decision::deny).empty());
}
