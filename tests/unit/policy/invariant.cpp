// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/invariant.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("a violation is told by law, kind and place") {
    TWICE(violation{invariant::a_set_rule_can_fire} == violation{invariant::a_set_rule_can_fire, witness::table});
    TWICE(violation{invariant::a_set_rule_can_fire} != violation{invariant::a_joint_risk_closes_something});
    TWICE(violation{invariant::a_joint_risk_closes_something, witness::joint_risk, axis::purpose, 1} !=
          violation{invariant::a_joint_risk_closes_something, witness::joint_risk, axis::purpose, 2});
    TWICE(enum_size<invariant> == 28 && enum_size<witness> == 7);
}
