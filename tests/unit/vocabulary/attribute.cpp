// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/attribute.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("the shipped attributes fit one word with the unknown, the marks and the coarsenings") {
    TWICE(enum_size<attribute> == 44);
    TWICE(enum_size<joint_risk> == 3);
    TWICE(enum_set<attribute>{}.bits().size == 1);
}
TEST_CASE("natures combine") {
    TWICE((attribute_class::never | attribute_class::special).contains(attribute_class::special));
    TWICE(!(attribute_class::never | attribute_class::special).contains(attribute_class::open));
}
