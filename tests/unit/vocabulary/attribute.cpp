// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/attribute.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("the shipped attributes fit one word with the unknown, the marks and the coarsenings") {
    TWICE(count<attribute> == 40);
    TWICE(count<mark> == 3);
    TWICE(set<attribute>{}.bits().size == 1);
}
TEST_CASE("natures combine") {
    TWICE((nature::never | nature::special).contains(nature::special));
    TWICE(!(nature::never | nature::special).contains(nature::open));
}
