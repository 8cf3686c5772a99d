// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXPLAIN_REDACTION_NAMES_HPP
#define TACT_EXPLAIN_REDACTION_NAMES_HPP

#include <tact/explain/redaction.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<redaction> redaction_names{{
    // clang-format off
    {redaction::none, "none", "everything is shown"},
    {redaction::sensitive, "sensitive", "sensitive attributes are masked"},
    // clang-format on
}};
constexpr const auto& names_of(redaction) { return redaction_names; }

} // namespace tact

#endif
