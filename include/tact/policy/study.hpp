// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_STUDY_HPP
#define TACT_POLICY_STUDY_HPP

#include <tact/policy/policy.hpp>

// The policy of the published studies: when personalisation delights and when it repels. The studies give orders and
// gates, no sizes: every figure below is an assumption, chosen so that all their statements (named in each row, T for
// the studies, L for law) hold together. "ladder" marks a figure that no statement speaks of.

namespace tact {

namespace study_words { // abbreviations of this table

inline constexpr set<purpose> served{purpose::support,     purpose::recommendation, purpose::marketing, purpose::advertising,
                                     purpose::measurement, purpose::improvement,    purpose::learning};
inline constexpr set<purpose> priced = served | set{purpose::pricing};
inline constexpr set<purpose> connected{purpose::support, purpose::security};
inline constexpr set<purpose> guarded = served | set{purpose::security};
inline constexpr set<purpose> anything = priced | set{purpose::security};

inline constexpr set<source> own{source::declared, source::first_party};
inline constexpr set<source> usual{source::declared, source::first_party, source::inferred, source::third_party};
inline constexpr set<source> on_device{source::declared, source::first_party, source::device_content};
inline constexpr set<source> located = usual | set{source::device_content};

inline constexpr relationship distant{connectedness::distant, trust::unstated};
inline constexpr relationship trusted{connectedness::unstated, trust::medium};
inline constexpr relationship strong{connectedness::close, trust::medium};

/// The bits of these values, for the condition of an obligation.
template <enumeration... E>
constexpr std::uint16_t values(E... e) {
    return static_cast<std::uint16_t>((0u | ... | (1u << index(e))));
}

/// The tables of `study`; a function, so that they are written once and read by name.
consteval policy_table table_of_study() {
    // clang-format off
    return {
    .name = "study",
    .tolerances = {1.000, 4.500, {basis::assumed, "ladder"}},
    .clauses = {.why = {basis::gate, "none: L1 to L11 belong to standard"}},
    .attributes = {{ // odds of objecting, nature, needs, purposes, sources, consent required, and required elsewhere
        {attribute::gender,             0.301,  nature::open,                        {},      served,    usual,              {},                 {}, {basis::ordinal, "T01 T02"}},
        {attribute::age_range,          0.301,  nature::open,                        {},      served,    usual,              {},                 {}, {basis::ordinal, "T01 T02 T04"}},
        {attribute::date_of_birth,      1.492,  nature::identifying,                 strong,  served,    usual,              {},                 {}, {basis::ordinal, "T01 T04 T19 T20"}},
        {attribute::birthday,           1.105,  {},                                  {},      served,    usual,              {},                 {}, {basis::assumed, "T01"}},
        {attribute::name,               1.162,  nature::identifying,                 distant, served,    usual,              {},                 {}, {basis::assumed, "T03"}},
        {attribute::clothing_size,      1.350,  {},                                  strong,  served,    usual,              {},                 {}, {basis::ordinal, "T01 T09 T11 T19 T20"}},
        {attribute::style,              1.105,  {},                                  {},      served,    usual,              {},                 {}, {basis::assumed, "T10"}},
        {attribute::budget,             1.822,  {},                                  strong,  served,    usual,              {},                 {}, {basis::ordinal, "T01 T19 T20"}},
        {attribute::income,             2.460,  {},                                  strong,  served,    usual,              {},                 {}, {basis::assumed, "T19"}},
        {attribute::current_location,   2.014,  nature::identifying | nature::trace, strong,  served,    located,            {},                 {}, {basis::ordinal, "T01 T19 T20 T24"}},
        {attribute::region,             0.741,  {},                                  {},      served,    located,            {},                 {}, {basis::assumed, "T24"}},
        {attribute::residence,          2.014,  nature::identifying,                 strong,  served,    usual,              {},                 {}, {basis::ordinal, "T01 T19 T20 T24"}},
        {attribute::email,              1.221,  nature::identifying,                 distant, served,    usual,              purpose::marketing, {}, {basis::assumed, "T03 T40 T49"}},
        {attribute::phone,              1.649,  nature::identifying,                 distant, served,    usual,              purpose::marketing, {}, {basis::assumed, "T03 T40 T49"}},
        {attribute::push_token,         1.649,  nature::identifying,                 distant, served,    usual,              purpose::marketing, {}, {basis::assumed, "T03 T40"}},
        {attribute::past_purchases,     0.670,  {},                                  {},      priced,    own,                {},                 {}, {basis::ordinal, "T46 L10"}},
        {attribute::entitlements,       0.549,  {},                                  {},      priced,    own,                {},                 {}, {basis::assumed, "L10"}},
        {attribute::eligibility,        0.549,  {},                                  {},      priced,    own,                {},                 {}, {basis::assumed, "L10"}},
        {attribute::visited_websites,   2.226,  nature::trace,                       trusted, served,    usual,              {},                 {}, {basis::assumed, "T22 T23"}},
        {attribute::behaviour_on_site,  1.350,  nature::trace,                       {},      guarded,   own,                {},                 {}, {basis::assumed, "T48 L11"}},
        {attribute::ip_address,         3.669,  nature::identifying,                 distant, connected, source::connection, {},                 {}, {basis::gate, "T03 T46 T47 L11"}},
        {attribute::login_time,         3.320,  nature::trace,                       {},      connected, source::connection, {},                 {}, {basis::ordinal, "T46 T47 L11"}},
        {attribute::device_identifiers, 3.669,  nature::identifying,                 distant, guarded,   on_device,          {},                 {}, {basis::assumed, "T03 L11"}},
        {attribute::photos,             6.686,  nature::identifying,                 distant, served,    on_device,          {},                 {}, {basis::ordinal, "T03 T10 T11"}},
        {attribute::contacts,           6.686,  nature::identifying,                 distant, served,    on_device,          {},                 {}, {basis::assumed, "T03"}},
        {attribute::family,             1.649,  {},                                  {},      served,    usual,              {},                 {}, {basis::assumed, "T01"}},
        {attribute::occupation,         1.419,  {},                                  {},      served,    usual,              {},                 {}, {basis::assumed, "T01"}},
        {attribute::interests,          0.819,  {},                                  {},      served,    usual,              {},                 {}, {basis::assumed, "T01"}},
        {attribute::language,           0.407,  {},                                  {},      served,    usual,              {},                 {}, {basis::assumed, "T01"}},
        {attribute::social_profile,     4.055,  nature::identifying,                 distant, served,    usual,              {},                 {}, {basis::assumed, "T03 T65"}},
        {attribute::persuasion_profile, 4.055,  {},                                  {},      served,    usual,              {},                 {}, {basis::assumed, "T65"}},
        {attribute::insurance_details,  13.464, nature::never,                       {},      {},        {},                 {},                 {}, {basis::gate, "T01 T05"}},
        {attribute::medical_history,    20.086, nature::never | nature::special,     {},      {},        {},                 {},                 {}, {basis::gate, "T01 T05 L5"}},
        {attribute::race_or_origin,     16.445, nature::never | nature::special,     {},      {},        {},                 {},                 {}, {basis::gate, "T01 T05 L5"}},
        {attribute::political_opinion,  16.445, nature::never | nature::special,     {},      {},        {},                 {},                 {}, {basis::gate, "T01 T05 L5"}},
        {attribute::religion,           16.445, nature::never | nature::special,     {},      {},        {},                 {},                 {}, {basis::gate, "L4 L5"}},
        {attribute::trade_union,        16.445, nature::never | nature::special,     {},      {},        {},                 {},                 {}, {basis::gate, "L4 L5"}},
        {attribute::sexual_orientation, 18.174, nature::never | nature::special,     {},      {},        {},                 {},                 {}, {basis::gate, "L4 L5"}},
        {attribute::genetic,            20.086, nature::never | nature::special,     {},      {},        {},                 {},                 {}, {basis::gate, "L4 L5"}},
        {attribute::biometric,          20.086, nature::never | nature::special,     {},      {},        {},                 {},                 {}, {basis::gate, "L4 L5"}},
    }},
    .sources = {{ // multiplier, one's own, purposes, consent required
        {source::unstated,       2.858, false, {},        {}, {basis::gate, "L1"}},
        {source::declared,       0.741, true,  anything,  {}, {basis::assumed, "ladder"}},
        {source::first_party,    1.000, true,  anything,  {}, {basis::assumed, "ladder"}},
        {source::inferred,       1.822, false, served,    {}, {basis::assumed, "ladder"}},
        {source::third_party,    2.460, false, served,    {}, {basis::assumed, "ladder"}},
        {source::connection,     2.858, false, connected, {}, {basis::gate, "T47 L11"}},
        {source::device_content, 2.858, false, guarded,   {}, {basis::gate, "T10"}},
        {source::covert,         2.858, false, {},        {}, {basis::gate, "T02"}},
    }},
    .purposes = {{ // multiplier, assisting
        {purpose::unstated,       1.822, false, {basis::gate, "L1"}},
        {purpose::support,        0.670, true,  {basis::assumed, "T26"}},
        {purpose::recommendation, 1.000, true,  {basis::assumed, "T26"}},
        {purpose::marketing,      1.492, false, {basis::assumed, "ladder"}},
        {purpose::advertising,    1.822, false, {basis::assumed, "ladder"}},
        {purpose::measurement,    1.221, false, {basis::assumed, "ladder"}},
        {purpose::improvement,    1.105, false, {basis::assumed, "ladder"}},
        {purpose::learning,       1.492, false, {basis::assumed, "ladder"}},
        {purpose::pricing,        1.822, false, {basis::assumed, "L10"}},
        {purpose::security,       1.000, false, {basis::gate, "L11"}},
    }},
    .connectednesses = {{
        {connectedness::unstated, 1.000, {basis::assumed, "T14"}},
        {connectedness::none,     1.000, {basis::ordinal, "T14"}},
        {connectedness::distant,  0.741, {basis::ordinal, "T14 T17"}},
        {connectedness::warm,     0.497, {basis::ordinal, "T14 T17"}},
        {connectedness::close,    0.301, {basis::ordinal, "T14 T17"}},
    }},
    .trusts = {{
        {trust::unstated, 1.000, {basis::assumed, "T15"}},
        {trust::none,     1.000, {basis::ordinal, "T15"}},
        {trust::low,      0.861, {basis::ordinal, "T15 T17"}},
        {trust::medium,   0.705, {basis::ordinal, "T15 T17"}},
        {trust::high,     0.549, {basis::ordinal, "T15 T17"}},
    }},
    .pressures = {{ // assisting, promoting
        {pressure::unstated,  1.000, 1.000, {basis::assumed, "T26"}},
        {pressure::relaxed,   1.000, 1.000, {basis::ordinal, "T26 T29"}},
        {pressure::pressed,   0.670, 1.000, {basis::ordinal, "T26"}},
        {pressure::exhausted, 0.670, 1.000, {basis::ordinal, "T27"}},
    }},
    .settings = {{ // assisting, promoting
        {setting::unstated,  1.000, 1.000, {basis::assumed, "T30"}},
        {setting::home,      1.000, 1.000, {basis::ordinal, "T30"}},
        {setting::work,      0.741, 1.000, {basis::ordinal, "T30"}},
        {setting::shop,      0.741, 1.000, {basis::ordinal, "T30"}},
        {setting::transport, 0.741, 1.000, {basis::ordinal, "T30"}},
    }},
    .exposures = {{
        {exposure::unstated, 1.492, {basis::assumed, "T31"}},
        {exposure::nobody,   1.000, {basis::assumed, "T31"}},
        {exposure::others,   1.492, {basis::assumed, "T31"}},
    }},
    .industries = {{ // assisting, promoting
        {industry::unstated,        1.221, 1.221, {basis::assumed, "ladder"}},
        {industry::banking,         0.670, 1.000, {basis::ordinal, "T32 T33"}},
        {industry::insurance,       1.000, 1.000, {basis::assumed, "ladder"}},
        {industry::travel,          1.221, 1.221, {basis::ordinal, "T32"}},
        {industry::fashion,         1.221, 1.221, {basis::ordinal, "T33"}},
        {industry::grocery,         1.000, 1.000, {basis::assumed, "ladder"}},
        {industry::electronics,     1.000, 1.000, {basis::assumed, "ladder"}},
        {industry::media,           1.000, 1.000, {basis::assumed, "ladder"}},
        {industry::telecom,         1.000, 1.000, {basis::assumed, "ladder"}},
        {industry::health,          1.000, 1.000, {basis::assumed, "ladder"}},
        {industry::education,       1.000, 1.000, {basis::assumed, "ladder"}},
        {industry::public_services, 1.000, 1.000, {basis::assumed, "ladder"}},
        {industry::gaming,          1.000, 1.000, {basis::assumed, "ladder"}},
        {industry::automotive,      1.000, 1.000, {basis::assumed, "ladder"}},
        {industry::other,           1.000, 1.000, {basis::assumed, "ladder"}},
    }},
    .channels = {{
        {channel::unstated,     1.000, {basis::gate, "T66"}},
        {channel::own_page,     1.000, {basis::gate, "T66"}},
        {channel::app,          1.000, {basis::gate, "T66"}},
        {channel::email,        1.000, {basis::gate, "T66"}},
        {channel::push,         1.000, {basis::gate, "T66"}},
        {channel::text_message, 1.000, {basis::gate, "T66"}},
        {channel::phone,        1.000, {basis::gate, "T66"}},
        {channel::chat,         1.000, {basis::gate, "T66"}},
        {channel::social,       1.000, {basis::gate, "T66"}},
        {channel::in_store,     1.000, {basis::gate, "T66"}},
        {channel::off_site,     1.000, {basis::gate, "T66"}},
    }},
    .genders = {{
        {gender::unstated, 1.000, {basis::assumed, "T35"}},
        {gender::female,   0.905, {basis::ordinal, "T35"}},
        {gender::male,     1.105, {basis::ordinal, "T36"}},
        {gender::other,    1.000, {basis::assumed, "T35 T36"}},
    }},
    .age_bands = {{
        {age_band::unstated,      1.000, {basis::assumed, "T35"}},
        {age_band::from_18_to_34, 0.819, {basis::ordinal, "T35"}},
        {age_band::from_35_to_49, 1.000, {basis::assumed, "T35 T36"}},
        {age_band::from_50,       1.221, {basis::ordinal, "T36"}},
    }},
    .households = {{
        {young_children::unstated, 1.000, {basis::assumed, "T35"}},
        {young_children::none,     1.000, {basis::assumed, "T35"}},
        {young_children::some,     0.923, {basis::ordinal, "T35"}},
    }},
    .age_assurances = {{
        {age_assurance::unstated, 1.000, {basis::assumed, "L3"}},
        {age_assurance::adult,    1.000, {basis::assumed, "L3"}},
        {age_assurance::minor,    1.000, {basis::assumed, "L3"}},
    }},
    .initiatives = {{
        {initiative::unstated,     1.105, {basis::assumed, "T39"}},
        {initiative::answering,    1.000, {basis::assumed, "T39"}},
        {initiative::anticipating, 1.105, {basis::assumed, "T39"}},
    }},
    .expectednesses = {{
        {expectedness::unstated,   1.492, {basis::assumed, "T52"}},
        {expectedness::expected,   1.000, {basis::ordinal, "T52"}},
        {expectedness::unexpected, 1.492, {basis::ordinal, "T52"}},
    }},
    .benefits = {{
        {benefit::unstated, 1.284, {basis::assumed, "T49"}},
        {benefit::named,    1.000, {basis::ordinal, "T49"}},
        {benefit::unnamed,  1.284, {basis::ordinal, "T49"}},
    }},
    .controls = {{
        {control::unstated, 1.162, {basis::assumed, "T43"}},
        {control::offered,  1.000, {basis::ordinal, "T43"}},
        {control::withheld, 1.162, {basis::ordinal, "T43"}},
    }},
    .transparencies = {{
        {transparency::unstated, 1.105, {basis::assumed, "T44"}},
        {transparency::told,     1.000, {basis::ordinal, "T44"}},
        {transparency::untold,   1.105, {basis::ordinal, "T44"}},
    }},
    .confidences = {{
        {confidence::unstated, 1.000, {basis::assumed, "T34"}},
        {confidence::high,     1.000, {basis::ordinal, "T34"}},
        {confidence::low,      0.905, {basis::ordinal, "T34"}},
    }},
    .effects = {{
        {effect::unstated,         1.000, {basis::assumed, "L6"}},
        {effect::none,             1.000, {basis::assumed, "L6"}},
        {effect::legal_or_similar, 1.000, {basis::assumed, "L6"}},
    }},
    .marks = {{ // denies, needs
        {mark::identifying_combination, false, strong, {basis::assumed, "T03"}},
        {mark::beyond_depth,            true,  {},     {basis::gate, "T48"}},
        {mark::beyond_degree,           false, strong, {basis::assumed, "T51 T70"}},
    }},
    .combinations = {{
        {{attribute::date_of_birth, attribute::residence, attribute::gender},                 {basis::assumed, "T03"}},
        {{attribute::date_of_birth, attribute::current_location, attribute::gender},          {basis::assumed, "T03"}},
        {{attribute::date_of_birth, attribute::region, attribute::gender},                    {basis::assumed, "T03"}},
        {{attribute::birthday, attribute::age_range, attribute::region, attribute::gender},   {basis::assumed, "T03"}},
        {{attribute::occupation, attribute::age_range, attribute::region, attribute::gender}, {basis::assumed, "T03"}},
    }},
    .trace_depth = 50,     // assumed: T48 names no number; the labeller's window is a session or a day
    .attribute_degree = 8, // assumed: T51 and T70 name no number
    .coarsenings = {{
        {attribute::date_of_birth,    attribute::birthday,  {basis::ordinal, "T04"}},
        {attribute::date_of_birth,    attribute::age_range, {basis::ordinal, "T04"}},
        {attribute::current_location, attribute::region,    {basis::assumed, "T24"}},
        {attribute::residence,        attribute::region,    {basis::assumed, "T24"}},
    }},
    .obligations = {{ // purposes, when the axis has one of the values
        {obligation::put_as_question,  served,   axis::initiative, values(initiative::unstated, initiative::anticipating), {basis::gate, "T12"}},
        {obligation::name_the_benefit, priced,   axis::purpose,    0, {basis::gate, "T13 T49"}},
        {obligation::show_the_use,     priced,   axis::purpose,    0, {basis::gate, "T45"}},
        {obligation::name_the_source,  anything, axis::purpose,    0, {basis::gate, "GDPR 14(2)(f)"}},
        {obligation::offer_control,    priced,   axis::purpose,    0, {basis::ordinal, "T42 T43"}},
        {obligation::offer_a_person,   anything, axis::effect,     values(effect::unstated, effect::legal_or_similar), {basis::gate, "T62 L6"}},
        {obligation::offer_unprofiled, {purpose::recommendation, purpose::marketing, purpose::advertising}, axis::purpose, 0, {basis::gate, "L7"}},
        {obligation::disclose,         purpose::pricing, axis::purpose, 0, {basis::gate, "L10"}},
        {obligation::be_discreet,      anything, axis::exposure,   values(exposure::unstated, exposure::others), {basis::assumed, "T31"}},
    }},
    };
    // clang-format on
}

} // namespace study_words

/// The tables of the published studies, all five rules; what `standard` narrows.
inline constexpr policy_table study_table = study_words::table_of_study();

/// The published studies as a policy, without what law adds; production takes `standard`.
inline constexpr policy study = compile<study_table>();

} // namespace tact

#endif
