// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_US_LAYOUT_HPP
#define TACT_INTEROP_US_LAYOUT_HPP

#include <tact/vocabulary/set.hpp>

namespace tact {

/// The fields of US sections, in the order in which every section has those it has. Each is two bits. Notices: 0 not
/// applicable, 1 given, 2 not given. Choices: 0 not applicable, 1 no (opted out, no consent), 2 yes.
enum class us_field : std::uint16_t {
    mspa_covered_first,     ///< MspaCoveredTransaction of the sections that begin with it
    mspa_mode,              ///< MspaMode of the same sections
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
    mspa_covered,           ///< MspaCoveredTransaction: 1 or 2
    mspa_opt_out,           ///< MspaOptOutOptionMode: 1 yes, 2 no
    mspa_service_provider   ///< MspaServiceProviderMode: 1 yes, 2 no
};
/// Where `us_field` ends.
constexpr us_field last_enumerator(us_field) { return us_field::mspa_service_provider; }

/// How a section is written.
enum class us_form : std::uint16_t {
    core_and_gpc,       ///< Version, fields; a subsegment for Global Privacy Control
    core_alone,         ///< Version, fields
    core_and_sensitive, ///< MspaVersion, fields; a subsegment of eight sensitive categories
    late_core_and_gpc   ///< MspaVersion, fields; a subsegment for Global Privacy Control
};
/// Where `us_form` ends.
constexpr us_form last_enumerator(us_form) { return us_form::late_core_and_gpc; }

/// What one section consists of.
struct us_layout {
    std::uint16_t section;         ///< its id in GPP
    us_form form;                  ///< how it is written
    set<us_field> fields;          ///< the fields it has
    std::uint8_t categories;       ///< sensitive categories, in the core or in the subsegment
    std::uint8_t children;         ///< answers on known children
    std::uint8_t precise_location; ///< which category is precise location, from 1; 0 for none

    /// How many values a field has.
    constexpr std::size_t size(us_field f) const {
        if (!fields.contains(f)) return 0;
        return f == us_field::sensitive ? categories : f == us_field::child ? children : 1;
    }
    /// The bit at which a field begins; behind the last, where the core ends.
    constexpr std::size_t begin(std::size_t field) const {
        std::size_t at = 6;
        for (std::size_t i = 0; i < field; ++i) at += 2 * size(enumerator<us_field>(i));
        return at;
    }
    constexpr std::size_t bits() const { return begin(count<us_field>); } ///< bits of the core
    /// Whether it is one of those that begin with MspaVersion.
    constexpr bool late() const { return form == us_form::core_and_sensitive || form == us_form::late_core_and_gpc; }
};

namespace us { // abbreviations of the table below

using enum us_field;
using enum us_form;
/// The three fields that end most sections.
inline constexpr set<us_field> mspa{mspa_covered, mspa_opt_out, mspa_service_provider};
/// What the sections of the states have in common.
inline constexpr set<us_field> state = mspa | set{sale_notice, targeted_notice, sale, targeted, sensitive, child};
/// With a notice of sharing.
inline constexpr set<us_field> shared = state | set{sharing_notice};
/// With a notice of processing and consent to additional processing.
inline constexpr set<us_field> processed = state | set{processing_notice, additional};
/// The national section.
inline constexpr set<us_field> national =
    shared | set{sharing_opt_out_notice, sensitive_notice, limit_use_notice, sharing, personal};
/// California.
inline constexpr set<us_field> california =
    mspa | set{sale_notice, sharing_opt_out_notice, limit_use_notice, sale, sharing, sensitive, child, personal};
/// The sections from 24 on.
inline constexpr set<us_field> late{mspa_covered_first, mspa_mode, processing_notice, sale_notice,
                                    targeted_notice,    sale,      targeted,          additional};

/// Every layout, by the tables of the GPP sections (IAB Tech Lab). The national section has two, told apart by length.
inline constexpr us_layout layouts[]{
    // clang-format off
    // section, form, fields, sensitive categories, answers on children, which category is precise location
    { 7, core_and_gpc,       national,                                    12, 2, 8},
    { 7, core_and_gpc,       national,                                    16, 3, 8},
    { 8, core_and_gpc,       california,                                   9, 2, 3},
    { 9, core_alone,         shared,                                       8, 1, 8}, // Virginia
    {10, core_and_gpc,       shared,                                       7, 1, 0}, // Colorado
    {11, core_alone,         shared | set{sensitive_notice},               8, 1, 8}, // Utah
    {12, core_and_gpc,       shared,                                       8, 3, 8}, // Connecticut
    {13, core_alone,         processed,                                    8, 3, 8}, // Florida
    {14, core_and_gpc,       shared | set{additional},                     8, 3, 8}, // Montana
    {15, core_and_gpc,       processed,                                   11, 3, 11}, // Oregon
    {16, core_and_gpc,       processed,                                    8, 1, 8}, // Texas
    {17, core_and_gpc,       processed,                                    9, 5, 8}, // Delaware
    {18, core_and_gpc,       state | set{processing_notice, sensitive_notice}, 8, 1, 8}, // Iowa
    {19, core_and_gpc,       processed,                                    8, 1, 8}, // Nebraska
    {20, core_and_gpc,       processed,                                    8, 3, 8}, // New Hampshire
    {21, core_and_gpc,       processed,                                   10, 5, 8}, // New Jersey
    {22, core_and_gpc,       processed,                                    8, 1, 8}, // Tennessee
    {23, core_and_gpc,       processed,                                    8, 1, 8}, // Minnesota
    {24, late_core_and_gpc,  late,                                         0, 0, 0}, // Maryland
    {25, core_and_sensitive, late | set{child},                            8, 1, 8}, // Indiana
    {26, core_and_sensitive, late | set{child},                            8, 1, 8}, // Kentucky
    {27, core_and_sensitive, late | set{child},                            8, 1, 8}, // Rhode Island
    // clang-format on
};
/// The positions of the two layouts of the national section: 60 bits, and 70 bits since 2025.
inline constexpr std::size_t national_short = 0, national_long = 1;

/// How many layouts there are.
inline constexpr std::size_t layout_count = sizeof layouts / sizeof layouts[0];

/// The position of a section's layout, the first where there are two; `layout_count` for what is no US section. A
/// position and not a pointer, which g++ 12 does not compare in constant expressions under its sanitizers.
constexpr std::size_t position_of(std::uint32_t section) {
    std::size_t i = 0;
    while (i < layout_count && layouts[i].section != section) ++i;
    return i;
}

} // namespace us

} // namespace tact

#endif
