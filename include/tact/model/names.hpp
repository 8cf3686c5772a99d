// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_MODEL_NAMES_HPP
#define TACT_MODEL_NAMES_HPP

#include <tact/model/redact.hpp>
#include <tact/model/together.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact {

inline constexpr name_table<drop_reason> drop_reason_names{{
    // clang-format off
    {drop_reason::denied, "denied", "denied by itself"},
    {drop_reason::to_be_asked, "to_be_asked", "to be asked for"},
    {drop_reason::joint_risk, "joint_risk", "not permitted beside what is kept"},
    {drop_reason::unknown_feature, "unknown_feature", "no feature of this catalogue"},
    // clang-format on
}};
constexpr const auto& names_of(drop_reason) { return drop_reason_names; }

inline constexpr name_table<redact_status> redact_status_names{{
    // clang-format off
    {redact_status::ok, "ok", "redacted"},
    {redact_status::other_width, "other_width", "a row has not as many columns as were described: all is overwritten"},
    {redact_status::other_size, "other_size", "the memory does not hold so many rows: all is overwritten"},
    // clang-format on
}};
constexpr const auto& names_of(redact_status) { return redact_status_names; }

} // namespace tact

#endif
