// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_NAMES_HPP
#define TACT_DECIDE_NAMES_HPP

#include <tact/decide/consent.hpp>
#include <tact/decide/feature.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<catalogue_error> catalogue_error_names{{
    // clang-format off
    {catalogue_error::none, "none", "taken in"},
    {catalogue_error::full, "full", "there is no room for the feature or its parts"},
    {catalogue_error::name_missing, "name_missing", "the feature has no name"},
    {catalogue_error::name_taken, "name_taken", "another feature has this name"},
    {catalogue_error::nothing_drawn_on, "nothing_drawn_on", "the feature draws on nothing"},
    {catalogue_error::unknown_part, "unknown_part",
     "a part has an unknown attribute, or an unknown or unstated source"},
    {catalogue_error::unknown_input, "unknown_input", "an input is no feature of this catalogue"},
    {catalogue_error::no_such_coarsening, "no_such_coarsening", "the policy has no such coarsening"},
    {catalogue_error::nothing_to_shorten, "nothing_to_shorten", "no part names a trace of more events"},
    // clang-format on
}};
constexpr const auto& names_of(catalogue_error) { return catalogue_error_names; }

inline constexpr name_table<consent_state> consent_state_names{{
    // clang-format off
    {consent_state::never_asked, "never_asked", "never asked"},
    {consent_state::general, "general", "general yes"},
    {consent_state::specific, "specific", "specific yes"},
    {consent_state::expired, "expired", "expired yes"},
    {consent_state::refused, "refused", "refused"},
    {consent_state::withdrawn, "withdrawn", "withdrawn"},
    {consent_state::unreadable, "unreadable", "unreadable"},
    // clang-format on
}};
constexpr const auto& names_of(consent_state) { return consent_state_names; }

} // namespace tact

#endif
