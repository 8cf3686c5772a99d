// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_NAMES_HPP
#define TACT_BATCH_NAMES_HPP

#include <tact/batch/column_builder.hpp>
#include <tact/batch/filter.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact {

inline constexpr name_table<column_error> column_error_names{{
    // clang-format off
    {column_error::none, "none", "it has a row"},
    {column_error::full, "full", "the memory given has no row left"},
    {column_error::unknown_use, "unknown_use", "something that it draws on is unknown, or nothing was said"},
    {column_error::other_scheme, "other_scheme", "it was made for another policy"},
    {column_error::other_source, "other_source", "a part of it comes from a source that the column is not of"},
    // clang-format on
}};
constexpr const auto& names_of(column_error) { return column_error_names; }

inline constexpr name_table<filter_status> filter_status_names{{
    // clang-format off
    {filter_status::ok, "ok", "every row was decided"},
    {filter_status::out_of_room, "out_of_room", "the memory given ended before the rows did"},
    {filter_status::other_scheme, "other_scheme", "the rows were labelled for another policy or catalogue"},
    // clang-format on
}};
constexpr const auto& names_of(filter_status) { return filter_status_names; }

} // namespace tact

#endif
