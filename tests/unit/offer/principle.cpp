// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/principle.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("six principles beside plain words, which are what is left out") {
    TWICE(count<principle> == 7 && principle{} == principle::none);
    TWICE(in_range(principle::scarcity) && !in_range(enumerator<principle>(7)));
    TWICE(set<principle>::all().size() == 7 && set{enumerator<principle>(7)}.unknown());
}
