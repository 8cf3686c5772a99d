// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_KIND_NAMES_HPP
#define TACT_DECIDE_KIND_NAMES_HPP

#include <tact/decide/decided_kinds.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<kind_error> kind_error_names{{
    // clang-format off
    {kind_error::none, "none", "it has a number"},
    {kind_error::full, "full", "there are as many kinds as fit"},
    {kind_error::unknown_use, "unknown_use", "something that it draws on is unknown, or nothing was said"},
    {kind_error::other_scheme, "other_scheme", "it was made for another policy"},
    {kind_error::unknown_way, "unknown_way", "one of the ways is none of these kinds"},
    // clang-format on
}};
constexpr const auto& names_of(kind_error) { return kind_error_names; }

} // namespace tact

#endif
