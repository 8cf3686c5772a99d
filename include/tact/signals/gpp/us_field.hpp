// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_GPP_US_FIELD_HPP
#define TACT_SIGNALS_GPP_US_FIELD_HPP

#include <tact/vocabulary/enumeration.hpp>

namespace tact::inline v0_1 {

/// The fields of US sections, in the order in which every section has those it has. Each is two bits. Notices: 0 not
/// applicable, 1 given, 2 not given. Choices: 0 not applicable, 1 no (opted out, no consent), 2 yes.
enum class us_field : std::uint16_t {
    mspa_covered_first,     ///< MspaCoveredTransaction of the sections that begin with it
    mspa_mode,              ///< MspaMode of the same sections: 1 opt-out option, 2 service provider
    sharing_notice,         ///< SharingNotice
    processing_notice,      ///< ProcessingNotice
    sale_notice,            ///< SaleOptOutNotice
    sharing_opt_out_notice, ///< SharingOptOutNotice
    targeted_notice,        ///< TargetedAdvertisingOptOutNotice
    sensitive_notice,       ///< SensitiveDataProcessingOptOutNotice, of Iowa SensitiveDataOptOutNotice
    limit_use_notice,       ///< SensitiveDataLimitUseNotice
    sale,                   ///< SaleOptOut
    sharing,                ///< SharingOptOut
    targeted,               ///< TargetedAdvertisingOptOut
    sensitive,              ///< SensitiveDataProcessing, one a category
    child,                  ///< KnownChildSensitiveDataConsents, one an age group or use
    additional,             ///< AdditionalDataProcessingConsent
    personal,               ///< PersonalDataConsents
    mspa_covered,           ///< MspaCoveredTransaction: 1 yes, 2 no; 0 is not defined, and older encoders write it
    mspa_opt_out,           ///< MspaOptOutOptionMode: 1 yes, 2 no
    mspa_service_provider   ///< MspaServiceProviderMode: 1 yes, 2 no
};
constexpr us_field last_enumerator(us_field) { return us_field::mspa_service_provider; }

} // namespace tact

#endif
