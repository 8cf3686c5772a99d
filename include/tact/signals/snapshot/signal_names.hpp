// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SNAPSHOT_SIGNAL_NAMES_HPP
#define TACT_SIGNALS_SNAPSHOT_SIGNAL_NAMES_HPP

#include <tact/signals/snapshot/consent_snapshot.hpp>
#include <tact/signals/tcf/legal_basis.hpp>
#include <tact/signals/tcf/tc_validity.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<tc_defect> tc_defect_names{{
    // clang-format off
    {tc_defect::not_decoded, "not_decoded", "it did not decode"},
    {tc_defect::not_service_specific, "not_service_specific", "it is of global scope"},
    {tc_defect::policy_version_unknown, "policy_version_unknown", "its policy version is none of 2 to 6: one above 6 needs a newer release of tact"},
    {tc_defect::policy_version_expired, "policy_version_expired", "its policy version has expired"},
    {tc_defect::disclosed_vendors_missing, "disclosed_vendors_missing", "it does not say which vendors were disclosed"},
    {tc_defect::cmp_id_reserved, "cmp_id_reserved", "no platform has its CmpId"},
    {tc_defect::from_the_future, "from_the_future", "it is from the future"},
    {tc_defect::created_after_update, "created_after_update", "it was created after it was last updated"},
    // clang-format on
}};
static_assert(first_policy_version == 2 && last_policy_version == 6, "the text above says which are known");
constexpr const auto& names_of(tc_defect) { return tc_defect_names; }

inline constexpr name_table<signal_reason> signal_reason_names{{
    // clang-format off
    {signal_reason::none, "none", ""},
    {signal_reason::restricted, "restricted", "a restriction closes what the person chose"},
    {signal_reason::not_chosen, "not_chosen", "the person did not choose it"},
    {signal_reason::opted_out, "opted_out", "the person opted out"},
    {signal_reason::global_control, "global_control", "Global Privacy Control"},
    {signal_reason::notice_missing, "notice_missing", "a notice was not given"},
    {signal_reason::by_contract, "by_contract", "a contract closes it"},
    {signal_reason::covered_undefined, "covered_undefined", "a contract may close it: MspaCoveredTransaction is 0, which is not defined"},
    {signal_reason::child, "child", "a child without consent"},
    {signal_reason::not_disclosed, "not_disclosed", "not disclosed to the person"},
    {signal_reason::invalid, "invalid", "the signal is not valid (of a TC string, defects_of says why)"},
    {signal_reason::absent, "absent", "a signal that is required is missing"},
    {signal_reason::withdrawn, "withdrawn", "the person took the yes back"},
    {signal_reason::unreadable, "unreadable", "a signal could not be read"},
    // clang-format on
}};
constexpr const auto& names_of(signal_reason) { return signal_reason_names; }

inline constexpr name_table<use_level> use_level_names{{
    // clang-format off
    {use_level::unsaid, "unsaid", "unsaid"},
    {use_level::none, "none", "none"},
    {use_level::limited, "limited", "limited"},
    {use_level::profile, "profile", "profile"},
    // clang-format on
}};
constexpr const auto& names_of(use_level) { return use_level_names; }

inline constexpr name_table<learn_level> learn_level_names{{
    // clang-format off
    {learn_level::unsaid, "unsaid", "unsaid"},
    {learn_level::no, "no", "no"},
    {learn_level::closed, "closed", "closed by something else"},
    {learn_level::yes, "yes", "yes"},
    // clang-format on
}};
constexpr const auto& names_of(learn_level) { return learn_level_names; }

inline constexpr name_table<vendor_gate> vendor_gate_names{{
    // clang-format off
    {vendor_gate::invalid, "invalid", "the string does not decode or is not valid"},
    {vendor_gate::not_disclosed, "not_disclosed", "the vendor was not shown to the person"},
    {vendor_gate::open, "open", "open purpose by purpose"},
    // clang-format on
}};
constexpr const auto& names_of(vendor_gate) { return vendor_gate_names; }

inline constexpr name_table<signal_limit> signal_limit_names{{
    // clang-format off
    {signal_limit::nothing, "nothing", ""},
    {signal_limit::device, "device", "what is on the device"},
    {signal_limit::device_scanning, "device_scanning", "features of the device asked for"},
    {signal_limit::precise_location, "precise_location", "precise location"},
    {signal_limit::race_or_origin, "race_or_origin", "race or origin"},
    {signal_limit::religion, "religion", "religion"},
    {signal_limit::health, "health", "health"},
    {signal_limit::sexuality, "sexuality", "sexuality"},
    {signal_limit::citizenship, "citizenship", "citizenship"},
    {signal_limit::genetic, "genetic", "genetic data"},
    {signal_limit::biometric, "biometric", "biometric data"},
    {signal_limit::trade_union, "trade_union", "union membership"},
    {signal_limit::messages, "messages", "messages"},
    {signal_limit::identity_numbers, "identity_numbers", "identity numbers"},
    {signal_limit::accounts, "accounts", "accounts"},
    {signal_limit::crime_victim, "crime_victim", "having been a victim of a crime"},
    // clang-format on
}};
constexpr const auto& names_of(signal_limit) { return signal_limit_names; }

} // namespace tact

#endif
