// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A value with two rows does not compile; the error names the value that lost its place to the second.
// expect: the_row_of_this_key_is_missing_misplaced_or_doubled
// expect: tact::young_children::some
#include <tact/policy/rows.hpp>
#include <tact/vocabulary/enum_table.hpp>

using namespace tact;

constexpr provenance why{evidence::assumed, "T35"};
constexpr enum_table<young_children, multiplier_row<young_children>> children{{
    {young_children::unstated, 1.000, why},
    {young_children::none, 1.000, why},
#ifdef TWIN_FORBIDDEN
    {young_children::none, 1.000, why},
#else
// once is enough
#endif
    {young_children::some, 0.923, why},
}};
static_assert(children[young_children::some].multiplier == odds_factor(0.923));
