// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/feature.hpp>

#include "../twice.hpp"

using namespace tact;

namespace {
using wide = feature_bits<300>;
constexpr feature some{7};
constexpr wide two = [] {
    wide r = wide::nothing();
    r.insert_number(1);
    r.insert_number(300);
    return r;
}();
} // namespace

static_assert(sizeof(feature_bits<60>) == 8 && sizeof(wide) == 40);

TEST_CASE("features and marks have bits of their own, what is no feature is the unknown") {
    TWICE(two.contains_number(300) && two.contains_number(1) && !two.contains_number(2) &&
          two.bits().population() == 2);
    TWICE(wide::bit_of(301) == 0 && wide::bit_of(std::size_t{0}) == 0 && wide::bit_of(static_cast<joint_risk>(9)) == 0);
    TWICE(wide::bit_of(joint_risk::identifying_combination) == 301 &&
          wide::bit_of(joint_risk::too_many_attributes) == wide::width - 1);
    TWICE([] {
        wide r = two;
        r.insert(joint_risk::too_many_events);
        return r.contains(joint_risk::too_many_events) && !two.contains(joint_risk::too_many_events);
    }());
}
TEST_CASE("rows join and differ, all holds every bit") {
    TWICE((two - two).empty() && !two.empty() && (wide::nothing() | two) == two && wide::all().intersects(two));
}
TEST_CASE("what was added turns into its feature, what was not into none") {
    TWICE(static_cast<feature>(added{some}) == some && static_cast<bool>(added{some}));
    TWICE(!added{feature::none, catalogue_error::full} &&
          static_cast<feature>(added{feature::none, catalogue_error::full}) == feature::none);
}
TEST_CASE("a row that nobody labelled is unknown, and one of nothing personal is made by name") {
    TWICE(wide{}.contains_number(0) && !wide{}.empty() && wide::nothing().empty() && feature{} == feature::none);
}
