// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/law.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("a violation is told by law, kind and place") {
    TWICE(violation{law::a_set_rule_can_fire} == violation{law::a_set_rule_can_fire, witness::policy});
    TWICE(violation{law::a_set_rule_can_fire} != violation{law::a_mark_closes_something});
    TWICE(violation{law::a_mark_closes_something, witness::mark, axis::purpose, 1} !=
          violation{law::a_mark_closes_something, witness::mark, axis::purpose, 2});
    TWICE(count<law> == 24 && count<witness> == 6);
}
