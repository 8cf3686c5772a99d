// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_COLUMN_NAMES_HPP
#define TACT_BATCH_COLUMN_NAMES_HPP

#include <tact/batch/column_error.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

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

} // namespace tact

#endif
