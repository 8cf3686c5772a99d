// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/policy_table.hpp>

#include "../twice.hpp"

using namespace tact;

namespace {

/// The axes in the order in which their rows are visited.
constexpr bool in_order() {
    std::size_t next = 0;
    bool ordered = true;
    const axes none;
    for_each_axis(none, [&](axis a, const auto& rows) {
        ordered = ordered && position(a) == next++ && static_cast<std::size_t>(rows.end() - rows.begin()) == size_of(a);
    });
    return ordered && next == enum_size<axis>;
}

} // namespace

TEST_CASE("the rows of every axis are visited, in the order of the axes") { TWICE(in_order()); }
TEST_CASE("a row of the moment has two factors, any other one") {
    TWICE(detail::factors_of(two_multiplier_row<pressure>{pressure::pressed, 0.670, 1.000}).assisting ==
          odds_factor(0.670));
    TWICE(detail::factors_of(two_multiplier_row<pressure>{pressure::pressed, 0.670, 1.000}).promoting ==
          odds_factor(1.000));
    TWICE(detail::factors_of(multiplier_row<trust>{trust::low, 0.861}).promoting == odds_factor(0.861));
}
