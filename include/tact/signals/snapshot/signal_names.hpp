// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SNAPSHOT_SIGNAL_NAMES_HPP
#define TACT_SIGNALS_SNAPSHOT_SIGNAL_NAMES_HPP

#include <tact/signals/snapshot/consent_snapshot.hpp>
#include <tact/signals/tcf/tc_validity.hpp>
#include <tact/vocabulary/names.hpp>

namespace tact {

/// Why a TC string that decoded grants nothing, in words.
inline constexpr enum_table<tc_defect, named<tc_defect>> tc_defect_names{{
    // clang-format off
    {tc_defect::not_decoded, "it did not decode"},
    {tc_defect::not_service_specific, "it is of global scope"},
    {tc_defect::policy_version_unknown, "its policy version is none of 2 to 6: one above 6 needs a newer release of tact"},
    {tc_defect::policy_version_expired, "its policy version has expired"},
    {tc_defect::disclosed_vendors_missing, "it does not say which vendors were disclosed"},
    {tc_defect::cmp_id_reserved, "no platform has its CmpId"},
    {tc_defect::from_the_future, "it is from the future"},
    {tc_defect::created_after_update, "it was created after it was last updated"},
    // clang-format on
}};
static_assert(first_policy_version == 2 && last_policy_version == 6, "the text above says which are known");
/// A defect, as text; empty where out of range.
constexpr const char* name_of(tc_defect e) { return detail::name_in(tc_defect_names, e); }

/// Why signals allow no more, in words.
inline constexpr enum_table<signal_reason, named<signal_reason>> signal_reason_names{{
    // clang-format off
    {signal_reason::none, ""},
    {signal_reason::restricted, "a restriction closes what the person chose"},
    {signal_reason::not_chosen, "the person did not choose it"},
    {signal_reason::opted_out, "the person opted out"},
    {signal_reason::global_control, "Global Privacy Control"},
    {signal_reason::notice_missing, "a notice was not given"},
    {signal_reason::by_contract, "a contract closes it"},
    {signal_reason::covered_undefined, "a contract may close it: MspaCoveredTransaction is 0, which is not defined"},
    {signal_reason::child, "a child without consent"},
    {signal_reason::not_disclosed, "not disclosed to the person"},
    {signal_reason::invalid, "the signal is not valid (of a TC string, defects_of says why)"},
    {signal_reason::absent, "a signal that is required is missing"},
    {signal_reason::withdrawn, "the person took the yes back"},
    {signal_reason::unreadable, "a signal could not be read"},
    // clang-format on
}};
/// A reason, as text; empty for none.
constexpr const char* name_of(signal_reason e) { return detail::name_in(signal_reason_names, e); }

/// How much may be used, in words.
inline constexpr enum_table<use_level, named<use_level>> use_level_names{{
    // clang-format off
    {use_level::unsaid, "unsaid"},
    {use_level::none, "none"},
    {use_level::limited, "limited"},
    {use_level::profile, "profile"},
    // clang-format on
}};
/// A level, as text; empty where out of range.
constexpr const char* name_of(use_level e) { return detail::name_in(use_level_names, e); }

/// What signals open and close, in words.
inline constexpr enum_table<signal_limit, named<signal_limit>> signal_limit_names{{
    // clang-format off
    {signal_limit::nothing, ""},
    {signal_limit::device, "what is on the device"},
    {signal_limit::device_scanning, "features of the device asked for"},
    {signal_limit::precise_location, "precise location"},
    {signal_limit::race_or_origin, "race or origin"},
    {signal_limit::religion, "religion"},
    {signal_limit::health, "health"},
    {signal_limit::sexuality, "sexuality"},
    {signal_limit::citizenship, "citizenship"},
    {signal_limit::genetic, "genetic data"},
    {signal_limit::biometric, "biometric data"},
    {signal_limit::trade_union, "union membership"},
    {signal_limit::messages, "messages"},
    {signal_limit::identity_numbers, "identity numbers"},
    {signal_limit::accounts, "accounts"},
    {signal_limit::crime_victim, "having been a victim of a crime"},
    // clang-format on
}};
/// A limit, as text; empty for none.
constexpr const char* name_of(signal_limit e) { return detail::name_in(signal_limit_names, e); }

} // namespace tact

#endif
