// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/level.hpp>

#include "../twice.hpp"

#include <limits>
#include <type_traits>

using namespace tact;

static_assert(sizeof(level) == 1 && std::is_trivially_copyable_v<level>);

TEST_CASE("a level written in code is what it says") {
    TWICE(level(0).stated() && level(0).or_none() == 0 && level(0).or_all() == 0);
    TWICE(level(100).stated() && level(100).or_none() == 100 && level(100).or_all() == 100);
    TWICE(level(37).or_none() == 37 && level(37) == level::of(37) && level(37) != level(38));
}
TEST_CASE("a default level is unstated: none or all, as its reader says") {
    TWICE(!level{}.stated() && level{}.or_none() == 0 && level{}.or_all() == 100);
    TWICE(level{} != level(0) && level{} != level(100) && level{} == level{});
}
TEST_CASE("every number from 0 to 100 is a level, every other is unstated") {
    for (int n = -600; n <= 600; ++n) {
        CAPTURE(n);
        const bool in = 0 <= n && n <= 100;
        CHECK(level::of(n).stated() == in);
        CHECK(level::of(n).or_none() == (in ? n : 0));
        CHECK(level::of(n).or_all() == (in ? n : 100));
        CHECK((level::of(n) == level{}) == !in);
    }
    TWICE(!level::of(std::numeric_limits<int>::max()).stated() && !level::of(std::numeric_limits<int>::min()).stated());
}
TEST_CASE("levels add up to all there can be, and unstated adds nothing") {
    TWICE(level(30).plus(40) == level(70) && level(70).plus(40) == level(100) && level(100).plus(100) == level(100));
    TWICE(level(30).plus({}) == level(30) && level{}.plus(30) == level(30) && level{}.plus({}) == level(0));
}
