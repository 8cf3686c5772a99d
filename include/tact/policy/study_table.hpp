// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_STUDY_TABLE_HPP
#define TACT_POLICY_STUDY_TABLE_HPP

#include <tact/policy/detail/study_attributes.hpp>

// The policy of the published studies: when personalisation delights and when it repels. The studies give orders and
// rules, no sizes. Where a row does not say that it was measured, its figure is an assumption, chosen so that all their
// statements hold together; each row names its own, T for the studies, L for law. "no statement" stands beside a figure
// that no statement speaks of.

namespace tact::inline v0_1 {

namespace detail::study_rows {

/// The bits of these values, for the condition of an obligation.
template <enumeration... E>
constexpr std::uint16_t values(E... e) {
    return static_cast<std::uint16_t>((0u | ... | (1u << tact::position(e))));
}

/// The tables of `study`; a function, so that they are written once and read by name.
consteval policy_table table_of_study() {
    // clang-format off
    return {
    .name = "study",
    .version = 2,
    .tolerances = {1.000, 4.500, {evidence::assumed, "no statement"}},
    .clauses = {.why = {evidence::rule, "none: L1 to L12 belong to standard"}},
    .attributes = attributes,
    .sources = sources,
    .axes = {
        .purpose = {{ // multiplier, assisting
            {purpose::unstated,       1.822, false, {evidence::rule, "L1"}},
            {purpose::support,        0.670, true,  {evidence::assumed, "T26"}},
            {purpose::recommendation, 1.000, true,  {evidence::assumed, "T26"}},
            {purpose::marketing,      1.492, false, {evidence::assumed, "no statement"}},
            {purpose::advertising,    1.822, false, {evidence::assumed, "no statement"}},
            {purpose::measurement,    1.221, false, {evidence::assumed, "no statement"}},
            {purpose::improvement,    1.105, false, {evidence::assumed, "no statement"}},
            {purpose::learning,       1.492, false, {evidence::assumed, "no statement"}},
            {purpose::pricing,        1.822, false, {evidence::assumed, "L10"}},
            {purpose::security,       1.000, false, {evidence::rule, "L11"}},
            {purpose::sharing,        2.014, false, {evidence::assumed, "L12; selling it on instead of serving: -33 of 200 points, the largest step of all"}},
        }},
        // Assisting, promoting: a relationship helps more than it sells. Measured: +0.16 [-0.30, 0.63] for a service's own
        // use, -0.43 [-1.07, -0.06] for passing on. Promoting is four fifths of assisting: with less, what a sensible
        // policy asks a regular customer for (retargeting) would be denied, and the opt-in of L9 would not be enough.
        .connectedness = {{
            {connectedness::unstated, 1.000, 1.000, {evidence::assumed, "T14"}},
            {connectedness::none,     1.000, 1.000, {evidence::ordinal, "T14"}},
            {connectedness::distant,  0.741, 0.787, {evidence::ordinal, "T14 T17"}},
            {connectedness::warm,     0.497, 0.571, {evidence::ordinal, "T14 T17"}},
            {connectedness::close,    0.301, 0.383, {evidence::ordinal, "T14 T17"}},
        }},
        .trust = {{
            {trust::unstated, 1.000, 1.000, {evidence::assumed, "T15"}},
            {trust::none,     1.000, 1.000, {evidence::ordinal, "T15"}},
            {trust::low,      0.861, 0.887, {evidence::ordinal, "T15 T17"}},
            {trust::medium,   0.705, 0.756, {evidence::ordinal, "T15 T17"}},
            {trust::high,     0.549, 0.619, {evidence::ordinal, "T15 T17"}},
        }},
        .pressure = {{ // assisting, promoting
            {pressure::unstated,  1.000, 1.000, {evidence::assumed, "T26"}},
            {pressure::relaxed,   1.000, 1.000, {evidence::ordinal, "T26 T29"}},
            {pressure::pressed,   0.670, 1.000, {evidence::ordinal, "T26"}},
            {pressure::exhausted, 0.670, 1.000, {evidence::ordinal, "T27"}},
        }},
        .setting = {{ // assisting, promoting
            {setting::unstated,  1.000, 1.000, {evidence::assumed, "T30"}},
            {setting::home,      1.000, 1.000, {evidence::ordinal, "T30"}},
            {setting::work,      0.741, 1.000, {evidence::ordinal, "T30"}},
            {setting::shop,      0.741, 1.000, {evidence::ordinal, "T30"}},
            {setting::transport, 0.741, 1.000, {evidence::ordinal, "T30"}},
        }},
        .exposure = {{
            {exposure::unstated, 1.492, {evidence::assumed, "T31"}},
            {exposure::nobody,   1.000, {evidence::assumed, "T31"}},
            {exposure::others,   1.492, {evidence::assumed, "T31"}},
        }},
        .industry = {{ // assisting, promoting
            {industry::unstated,        1.105, 1.105, {evidence::assumed, "no statement"}},
            {industry::banking,         0.670, 1.000, {evidence::ordinal, "T32 T33"}},
            {industry::insurance,       1.000, 1.000, {evidence::assumed, "no statement"}},
            {industry::travel,          1.105, 1.105, {evidence::ordinal, "T32"}},
            {industry::fashion,         1.105, 1.105, {evidence::ordinal, "T33"}},
            {industry::grocery,         1.000, 1.000, {evidence::assumed, "no statement"}},
            {industry::electronics,     1.000, 1.000, {evidence::assumed, "no statement"}},
            {industry::media,           1.000, 1.000, {evidence::assumed, "no statement"}},
            {industry::telecom,         1.000, 1.000, {evidence::assumed, "no statement"}},
            {industry::health,          1.000, 1.000, {evidence::assumed, "no statement"}},
            {industry::education,       1.000, 1.000, {evidence::assumed, "no statement"}},
            {industry::public_services, 1.000, 1.000, {evidence::assumed, "no statement"}},
            {industry::gaming,          1.000, 1.000, {evidence::assumed, "no statement"}},
            {industry::automotive,      1.000, 1.000, {evidence::assumed, "no statement"}},
            {industry::other,           1.000, 1.000, {evidence::assumed, "no statement"}},
        }},
        .channel = {{
            {channel::unstated,     1.000, {evidence::rule, "T66"}},
            {channel::own_page,     1.000, {evidence::rule, "T66"}},
            {channel::app,          1.000, {evidence::rule, "T66"}},
            {channel::email,        1.000, {evidence::rule, "T66"}},
            {channel::push,         1.000, {evidence::rule, "T66"}},
            {channel::text_message, 1.000, {evidence::rule, "T66"}},
            {channel::phone,        1.000, {evidence::rule, "T66"}},
            {channel::chat,         1.000, {evidence::rule, "T66"}},
            {channel::social,       1.000, {evidence::rule, "T66"}},
            {channel::in_store,     1.000, {evidence::rule, "T66"}},
            {channel::off_site,     1.000, {evidence::rule, "T66"}},
        }},
        .audience = {
            .gender = {{
                {gender::unstated, 1.000, {evidence::assumed, "T35"}},
                {gender::female,   0.990, {evidence::ordinal, "T35; the least step: female from male -0.13 [-0.20, -0.06], fingerprinting, 12,461 people, is of the other sign"}},
                {gender::male,     1.010, {evidence::ordinal, "T36; the least step"}},
                {gender::other,    1.000, {evidence::assumed, "T35 T36"}},
            }},
            .age_band = {{
                {age_band::unstated,      1.000, {evidence::assumed, "T35"}},
                {age_band::from_18_to_34, 0.819, {evidence::measured, "T35; from 35 and older +0.21 [0.12, 0.31], fingerprinting, 12,461 people"}},
                {age_band::from_35_to_49, 1.000, {evidence::assumed, "T35 T36"}},
                {age_band::from_50,       1.221, {evidence::measured, "T36; 55 and over -0.26 [-0.37, -0.14], fingerprinting, 12,461 people; a bank found +0.34"}},
            }},
            .young_children = {{
                {young_children::unstated, 1.000, {evidence::assumed, "T35"}},
                {young_children::none,     1.000, {evidence::assumed, "T35"}},
                {young_children::some,     0.995, {evidence::ordinal, "T35; less than the step of sex"}},
            }},
        },
        .age_assurance = {{
            {age_assurance::unstated, 1.000, {evidence::assumed, "L3"}},
            {age_assurance::adult,    1.000, {evidence::assumed, "L3"}},
            {age_assurance::minor,    1.000, {evidence::assumed, "L3"}},
        }},
        .initiative = {{
            {initiative::unstated,     1.105, {evidence::assumed, "T39"}},
            {initiative::answering,    1.000, {evidence::assumed, "T39"}},
            {initiative::anticipating, 1.105, {evidence::assumed, "T39"}},
        }},
        .expectedness = {{ // unstated is left to the industry: what its row expects is expected, the rest unexpected
            {expectedness::unstated,   3.222, {evidence::measured, "T52; as unexpected"}},
            {expectedness::expected,   1.000, {evidence::ordinal, "T52"}},
            {expectedness::unexpected, 3.222, {evidence::measured, "T52; -1.17 [-2.62, -0.28], 98 flows of data that people rated"}},
        }},
        .benefit = {{
            {benefit::unstated, 1.284, {evidence::assumed, "T49"}},
            {benefit::named,    1.000, {evidence::ordinal, "T49"}},
            {benefit::unnamed,  1.284, {evidence::ordinal, "T49"}},
        }},
        .control = {{
            {control::unstated, 1.162, {evidence::assumed, "T43"}},
            {control::offered,  1.000, {evidence::ordinal, "T43"}},
            {control::withheld, 1.162, {evidence::ordinal, "T43"}},
        }},
        .transparency = {{
            {transparency::unstated, 1.221, {evidence::measured, "T44; as untold"}},
            {transparency::told,     1.000, {evidence::ordinal, "T44"}},
            {transparency::untold,   1.221, {evidence::measured, "T44; from told -0.22 [-0.30, -0.15], chatbot, 300 people; -0.27 [-0.35, -0.19], HCOMP, 493"}},
        }},
        .confidence = {{ // assisting, promoting
            {confidence::unstated, 1.000, 1.000, {evidence::assumed, "T34"}},
            {confidence::high,     1.000, 1.000, {evidence::ordinal, "T34"}},
            {confidence::low,      0.905, 1.000, {evidence::ordinal, "T34"}},
        }},
        .effect = {{
            {effect::unstated,         1.000, {evidence::assumed, "L6"}},
            {effect::none,             1.000, {evidence::assumed, "L6"}},
            {effect::legal_or_similar, 1.000, {evidence::assumed, "L6"}},
        }},
    },
    .expectations = expectations,
    .joint_risks = joint_risks,
    .combinations = combinations,
    .max_events = 50,     // assumed: T48 names no number; the caller's window is a session or a day
    .max_joint_attributes = 8, // assumed: T51 and T70 name no number
    .coarsenings = coarsenings,
    .obligations = {{ // purposes, when the axis has one of the values
        {obligation::put_as_question,  served,   axis::initiative, values(initiative::unstated, initiative::anticipating), {evidence::rule, "T12"}},
        {obligation::name_the_benefit, priced,   axis::purpose,    0, {evidence::rule, "T13 T49"}},
        {obligation::show_the_use,     priced,   axis::purpose,    0, {evidence::rule, "T45"}},
        {obligation::name_the_source,  anything, axis::purpose,    0, {evidence::rule, "GDPR 14(2)(f)"}},
        {obligation::offer_control,    priced,   axis::purpose,    0, {evidence::ordinal, "T42 T43"}},
        {obligation::offer_a_person,   anything, axis::effect,     values(effect::unstated, effect::legal_or_similar), {evidence::rule, "T62 L6"}},
        {obligation::offer_unprofiled, {purpose::recommendation, purpose::marketing, purpose::advertising}, axis::purpose, 0, {evidence::rule, "L7"}},
        {obligation::disclose,         purpose::pricing, axis::purpose, 0, {evidence::rule, "L10"}},
        {obligation::be_discreet,      anything, axis::exposure,   values(exposure::unstated, exposure::others), {evidence::assumed, "T31"}},
    }},
    };
    // clang-format on
}

} // namespace detail::study_rows

/// The tables of the published studies, all five rules; `standard` narrows them.
inline constexpr policy_table study_table = detail::study_rows::table_of_study();

} // namespace tact

#endif
