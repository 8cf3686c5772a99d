// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_PURPOSE_NAMES_HPP
#define TACT_VOCABULARY_PURPOSE_NAMES_HPP

#include <tact/vocabulary/name_table.hpp>
#include <tact/vocabulary/purpose.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<purpose> purpose_names{{
    // clang-format off
    {purpose::unstated, "unstated", "unstated"},
    {purpose::support, "support", "support"},
    {purpose::recommendation, "recommendation", "recommendation"},
    {purpose::marketing, "marketing", "marketing"},
    {purpose::advertising, "advertising", "advertising"},
    {purpose::measurement, "measurement", "measurement"},
    {purpose::improvement, "improvement", "improvement"},
    {purpose::learning, "learning", "learning"},
    {purpose::pricing, "pricing", "pricing"},
    {purpose::security, "security", "security"},
    {purpose::sharing, "sharing", "sharing"},
    // clang-format on
}};
constexpr const auto& names_of(purpose) { return purpose_names; }

} // namespace tact

#endif
