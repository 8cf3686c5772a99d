// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/detail/positions.hpp>

#include "../../twice.hpp"

#include <type_traits>

using namespace tact;

TEST_CASE("the first positions count from zero, in order, as many as asked for") {
    TWICE(std::is_same_v<detail::first_positions<3>::type, detail::positions<0, 1, 2>>);
    TWICE(std::is_same_v<detail::first_positions<1>::type, detail::positions<0>>);
    TWICE(std::is_same_v<detail::first_positions<0>::type, detail::positions<>>);
}
