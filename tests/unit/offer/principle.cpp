// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/principle.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("six principles beside plain words, which are what is left out") {
    TWICE(enum_size<principle> == 7 && principle{} == principle::none);
    TWICE(is_valid(principle::scarcity) && !is_valid(enum_at<principle>(7)));
    TWICE(enum_set<principle>::all().size() == 7 && enum_set{enum_at<principle>(7)}.unknown());
}
