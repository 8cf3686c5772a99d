// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/axis_points.hpp>

#include "../twice.hpp"
#include "changed.hpp"

using namespace tact;

TEST_CASE("two sums ride in one number without borrowing from each other") {
    TWICE((two_points::start(-5, 7, false) + two_points(-10, -20)).chosen() == -15);
    TWICE((two_points::start(-5, 7, true) + two_points(-10, -20)).chosen() == -13);
    TWICE((two_points(1, -1) + two_points::start(-105'915, 105'915, false)).chosen() == -105'914);
    TWICE((two_points(1, -1) + two_points::start(-105'915, 105'915, true)).chosen() == 105'914);
    TWICE((two_points(1, -1) + two_points::start(105'915, -105'915, true)).chosen() == -105'916);
}
TEST_CASE("the points of a table, by axis and position; learning adds what is learned for") {
    const axis_points p(standard_table);
    CHECK(p.promoting[position(axis::purpose)][aim{purpose::learning, purpose::advertising}.position()] ==
          points(decimal(1.492)) + points(decimal(1.822)));
    CHECK(p.when(true)[position(axis::setting)][position(setting::work)] == points(decimal(0.741)));
    CHECK(p.when(false)[position(axis::setting)][position(setting::work)] == 0);
}
TEST_CASE("assisting is for support and recommendation, never for learning for them") {
    TWICE(assists(standard_table, aim{purpose::support}));
    TWICE(!assists(standard_table, aim{purpose::marketing}));
    TWICE(!assists(standard_table, aim{purpose::learning, purpose::support}));
}
