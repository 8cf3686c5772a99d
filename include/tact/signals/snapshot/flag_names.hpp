// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SNAPSHOT_FLAG_NAMES_HPP
#define TACT_SIGNALS_SNAPSHOT_FLAG_NAMES_HPP

#include <tact/signals/snapshot/flags.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<flag> flag_names{{
    // clang-format off
    {flag::unknown, "unknown", "not sent"},
    {flag::no, "no", "no"},
    {flag::yes, "yes", "yes"},
    {flag::unreadable, "unreadable", "unreadable"},
    // clang-format on
}};
constexpr const auto& names_of(flag) { return flag_names; }

} // namespace tact

#endif
