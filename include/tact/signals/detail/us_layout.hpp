// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_DETAIL_US_LAYOUT_HPP
#define TACT_SIGNALS_DETAIL_US_LAYOUT_HPP

#include <tact/signals/signal_limit.hpp>

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

/// How a section is written.
enum class us_form : std::uint16_t {
    core_and_gpc,       ///< Version, fields; a subsegment for Global Privacy Control
    core_alone,         ///< Version, fields
    core_and_sensitive, ///< MspaVersion, fields; a subsegment of eight sensitive categories
    late_core_and_gpc   ///< MspaVersion, fields; a subsegment for Global Privacy Control
};
constexpr us_form last_enumerator(us_form) { return us_form::late_core_and_gpc; }

/// What one section consists of.
struct us_layout {
    std::uint16_t section;                  ///< its id in GPP
    us_form form;                           ///< how it is written
    enum_set<us_field> fields;              ///< the fields it has
    std::uint8_t children;                  ///< answers on known children
    std::uint8_t categories;                ///< categories of sensitive data, in the core or in the subsegment
    const enum_set<signal_limit>* category; ///< what each of them is about; none for no categories

    /// How many values a field has.
    constexpr std::size_t size(us_field f) const {
        if (!fields.contains(f)) return 0;
        return f == us_field::sensitive ? categories : f == us_field::child ? children : 1;
    }
    /// The bit at which a field begins; behind the last, where the core ends.
    constexpr std::size_t begin(std::size_t field) const {
        std::size_t at = 6;
        for (std::size_t i = 0; i < field; ++i) at += 2 * size(enum_at<us_field>(i));
        return at;
    }
    constexpr std::size_t bits() const { return begin(enum_size<us_field>); } ///< bits of the core
    /// Whether it is one of those that begin with MspaVersion.
    constexpr bool late() const { return form == us_form::core_and_sensitive || form == us_form::late_core_and_gpc; }
};

} // namespace tact

#endif
