// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_NAMES_HPP
#define TACT_BATCH_NAMES_HPP

#include <tact/batch/filter.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<filter_status> filter_status_names{{
    // clang-format off
    {filter_status::ok, "ok", "every row was decided"},
    {filter_status::out_of_room, "out_of_room", "the memory given ended before the rows did"},
    {filter_status::other_scheme, "other_scheme", "the rows were labelled for another policy or catalogue"},
    {filter_status::other_expectation, "other_expectation", "the peaks or limits were computed for another industry or expectedness"},
    // clang-format on
}};
constexpr const auto& names_of(filter_status) { return filter_status_names; }

} // namespace tact

#endif
