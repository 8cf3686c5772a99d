// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_MODEL_NAMES_HPP
#define TACT_MODEL_NAMES_HPP

#include <tact/model/best_question.hpp>
#include <tact/model/coverage.hpp>
#include <tact/model/redact.hpp>
#include <tact/model/together.hpp>
#include <tact/vocabulary/names.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<drop_reason> drop_reason_names{{
    // clang-format off
    {drop_reason::denied, "denied", "denied by itself"},
    {drop_reason::to_be_asked, "to_be_asked", "to be asked for"},
    {drop_reason::other_policy, "other_policy", "decided by another policy"},
    {drop_reason::joint_risk, "joint_risk", "not permitted beside what is kept"},
    // clang-format on
}};
constexpr const auto& names_of(drop_reason) { return drop_reason_names; }

inline constexpr name_table<coverage_change> coverage_change_names{{
    // clang-format off
    {coverage_change::nothing, "nothing", "no single change brings anything"},
    {coverage_change::yes_to_datum, "yes_to_datum", "a yes to it"},
    {coverage_change::yes_to_risk, "yes_to_risk", "a yes to several attributes together"},
    {coverage_change::coarser_datum, "coarser_datum", "it is coarsened"},
    // clang-format on
}};
constexpr const auto& names_of(coverage_change) { return coverage_change_names; }

inline constexpr name_table<redact_status> redact_status_names{{
    // clang-format off
    {redact_status::ok, "ok", "redacted"},
    {redact_status::other_width, "other_width", "a row has not as many columns as were described: all is overwritten"},
    {redact_status::other_size, "other_size", "the memory holds more rows, or fewer: all is overwritten"},
    {redact_status::not_described, "not_described", "there was no room to describe a column: all is overwritten"},
    // clang-format on
}};
constexpr const auto& names_of(redact_status) { return redact_status_names; }

/// What a question is about, in words; empty if nothing is worth asking.
template <enumeration Attribute>
constexpr const char* name_of(const basic_consent_question<Attribute>& q) {
    if (!q) return "";
    return q.about_risk ? tact::name_of(q.risk) : name_of(q.what);
}

} // namespace tact

#endif
