// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/relationship/names.hpp>

#include "../twice.hpp"

#include <string>

using namespace tact;

TEST_CASE("observables, first impressions and invariants have names, and are read back") {
    TWICE(*parse<observable>("open_complaints") == observable::open_complaints);
    TWICE(*parse<first_impression>("fair") == first_impression::fair && !parse<first_impression>("bad"));
    TWICE(*parse<relationship_invariant>("steps_rise") == relationship_invariant::steps_rise);
    CHECK(std::string(name_of(observable::visits)) == "visits in the last month");
}
