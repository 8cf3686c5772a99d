// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_GPP_US_NAMES_HPP
#define TACT_SIGNALS_GPP_US_NAMES_HPP

#include <tact/signals/gpp/us_choices.hpp>
#include <tact/signals/gpp/us_field.hpp>
#include <tact/signals/gpp/us_privacy.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<us_choice> us_choice_names{{
    // clang-format off
    {us_choice::not_applicable, "not_applicable", "not applicable"},
    {us_choice::no, "no", "no"},
    {us_choice::yes, "yes", "yes"},
    // clang-format on
}};
constexpr const auto& names_of(us_choice) { return us_choice_names; }

inline constexpr name_table<us_privacy_answer> us_privacy_answer_names{{
    // clang-format off
    {us_privacy_answer::not_applicable, "not_applicable", "not applicable"},
    {us_privacy_answer::no, "no", "no"},
    {us_privacy_answer::yes, "yes", "yes"},
    // clang-format on
}};
constexpr const auto& names_of(us_privacy_answer) { return us_privacy_answer_names; }

inline constexpr name_table<gpc_signal> gpc_signal_names{{
    // clang-format off
    {gpc_signal::unknown, "unknown", "unknown"},
    {gpc_signal::off, "off", "off"},
    {gpc_signal::on, "on", "do not sell or share"},
    // clang-format on
}};
constexpr const auto& names_of(gpc_signal) { return gpc_signal_names; }

/// As the specifications of the sections call their fields.
inline constexpr name_table<us_field> us_field_names{{
    // clang-format off
    {us_field::mspa_covered_first, "mspa_covered_first", "MspaCoveredTransaction, at the start of the section"},
    {us_field::mspa_mode, "mspa_mode", "MspaMode"},
    {us_field::sharing_notice, "sharing_notice", "SharingNotice"},
    {us_field::processing_notice, "processing_notice", "ProcessingNotice"},
    {us_field::sale_notice, "sale_notice", "SaleOptOutNotice"},
    {us_field::sharing_opt_out_notice, "sharing_opt_out_notice", "SharingOptOutNotice"},
    {us_field::targeted_notice, "targeted_notice", "TargetedAdvertisingOptOutNotice"},
    {us_field::sensitive_notice, "sensitive_notice", "SensitiveDataProcessingOptOutNotice"},
    {us_field::limit_use_notice, "limit_use_notice", "SensitiveDataLimitUseNotice"},
    {us_field::sale, "sale", "SaleOptOut"},
    {us_field::sharing, "sharing", "SharingOptOut"},
    {us_field::targeted, "targeted", "TargetedAdvertisingOptOut"},
    {us_field::sensitive, "sensitive", "SensitiveDataProcessing"},
    {us_field::child, "child", "KnownChildSensitiveDataConsents"},
    {us_field::additional, "additional", "AdditionalDataProcessingConsent"},
    {us_field::personal, "personal", "PersonalDataConsents"},
    {us_field::mspa_covered, "mspa_covered", "MspaCoveredTransaction"},
    {us_field::mspa_opt_out, "mspa_opt_out", "MspaOptOutOptionMode"},
    {us_field::mspa_service_provider, "mspa_service_provider", "MspaServiceProviderMode"},
    // clang-format on
}};
constexpr const auto& names_of(us_field) { return us_field_names; }

} // namespace tact

#endif
