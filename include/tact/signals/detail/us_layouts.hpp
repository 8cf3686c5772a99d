// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_DETAIL_US_LAYOUTS_HPP
#define TACT_SIGNALS_DETAIL_US_LAYOUTS_HPP

#include <tact/signals/detail/us_layout.hpp>

namespace tact::inline v0_1 {

namespace detail::us_layouts { // the table below, and its abbreviations

using enum us_field;
using enum us_form;
using enum signal_limit;
/// The three fields that end most sections.
inline constexpr enum_set<us_field> mspa{mspa_covered, mspa_opt_out, mspa_service_provider};
/// What the sections of the states have in common.
inline constexpr enum_set<us_field> state =
    mspa | enum_set{sale_notice, targeted_notice, sale, targeted, sensitive, child};
/// With a notice of sharing.
inline constexpr enum_set<us_field> shared = state | enum_set{sharing_notice};
/// With a notice of processing and consent to additional processing.
inline constexpr enum_set<us_field> processed = state | enum_set{processing_notice, additional};
/// The national section.
inline constexpr enum_set<us_field> national =
    shared | enum_set{sharing_opt_out_notice, sensitive_notice, limit_use_notice, sharing, personal};
/// California.
inline constexpr enum_set<us_field> california =
    mspa | enum_set{sale_notice, sharing_opt_out_notice, limit_use_notice, sale, sharing, sensitive, child, personal};
/// The sections from 24 on.
inline constexpr enum_set<us_field> late{mspa_covered_first, mspa_mode, processing_notice, sale_notice,
                                         targeted_notice,    sale,      targeted,          additional};

// What each position of SensitiveDataProcessing is about.

/// The national section: sixteen since 2025, before that the first twelve.
inline constexpr enum_set<signal_limit> of_nation[]{
    race_or_origin,   religion, health,      sexuality, citizenship, genetic,      biometric,      precise_location,
    identity_numbers, accounts, trade_union, messages,  health,      crime_victim, race_or_origin, sexuality};
/// Most states; Colorado without the last.
inline constexpr enum_set<signal_limit> of_states[]{race_or_origin, religion, health,    sexuality,
                                                    citizenship,    genetic,  biometric, precise_location};
/// California.
inline constexpr enum_set<signal_limit> of_california[]{
    identity_numbers, accounts, precise_location, {race_or_origin, religion, trade_union}, messages, genetic,
    biometric,        health,   sexuality};
/// Utah.
inline constexpr enum_set<signal_limit> of_utah[]{race_or_origin, religion, sexuality, citizenship,
                                                  health,         genetic,  biometric, precise_location};
/// Oregon.
inline constexpr enum_set<signal_limit> of_oregon[]{race_or_origin, religion,    health,          sexuality,
                                                    sexuality,      citizenship, race_or_origin,  crime_victim,
                                                    genetic,        biometric,   precise_location};
/// New Jersey; Delaware without the last.
inline constexpr enum_set<signal_limit> of_new_jersey[]{race_or_origin, religion, health,    sexuality,
                                                        citizenship,    genetic,  biometric, precise_location,
                                                        sexuality,      accounts};

/// Every layout, by the tables of the GPP sections (IAB Tech Lab); Delaware's categories by the later of its two
/// published orders. The national section has two layouts: us_section.hpp says how they are told.
inline constexpr us_layout all[]{
    // clang-format off
    // section, form, fields, answers on children, sensitive categories
    { 7, core_and_gpc,       national,                                    2, 12, of_nation},
    { 7, core_and_gpc,       national,                                    3, 16, of_nation},
    { 8, core_and_gpc,       california,                                  2,  9, of_california},
    { 9, core_alone,         shared,                                      1,  8, of_states}, // Virginia
    {10, core_and_gpc,       shared,                                      1,  7, of_states}, // Colorado
    {11, core_alone,         shared | enum_set{sensitive_notice},              1,  8, of_utah}, // Utah
    {12, core_and_gpc,       shared,                                      3,  8, of_states}, // Connecticut
    {13, core_alone,         processed,                                   3,  8, of_states}, // Florida
    {14, core_and_gpc,       shared | enum_set{additional},                    3,  8, of_states}, // Montana
    {15, core_and_gpc,       processed,                                   3, 11, of_oregon}, // Oregon
    {16, core_and_gpc,       processed,                                   1,  8, of_states}, // Texas
    {17, core_and_gpc,       processed,                                   5,  9, of_new_jersey}, // Delaware
    {18, core_and_gpc,       state | enum_set{processing_notice, sensitive_notice}, 1, 8, of_states}, // Iowa
    {19, core_and_gpc,       processed,                                   1,  8, of_states}, // Nebraska
    {20, core_and_gpc,       processed,                                   3,  8, of_states}, // New Hampshire
    {21, core_and_gpc,       processed,                                   5, 10, of_new_jersey}, // New Jersey
    {22, core_and_gpc,       processed,                                   1,  8, of_states}, // Tennessee
    {23, core_and_gpc,       processed,                                   1,  8, of_states}, // Minnesota
    {24, late_core_and_gpc,  late,                                        0,  0, nullptr}, // Maryland
    {25, core_and_sensitive, late | enum_set{child},                           1,  8, of_states}, // Indiana
    {26, core_and_sensitive, late | enum_set{child},                           1,  8, of_states}, // Kentucky
    {27, core_and_sensitive, late | enum_set{child},                           1,  8, of_states}, // Rhode Island
    // clang-format on
};
/// The positions of the two layouts of the national section: 60 bits of version 1, and 70 bits of version 2.
inline constexpr std::size_t national_short = 0, national_long = 1;

/// How many layouts there are.
inline constexpr std::size_t size = sizeof all / sizeof all[0];

/// The position of a section's layout, the first if there are two; `size` if it is no US section. A position and not a
/// pointer, which g++ 12 does not compare in constant expressions under its sanitizers.
constexpr std::size_t position_of(std::uint32_t section) {
    std::size_t i = 0;
    while (i < size && all[i].section != section) ++i;
    return i;
}

} // namespace detail::us_layouts

} // namespace tact

#endif
