// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_DETAIL_STUDY_ATTRIBUTES_HPP
#define TACT_POLICY_DETAIL_STUDY_ATTRIBUTES_HPP

#include <tact/policy/policy_table.hpp>

// What `study` says of attributes, alone and together, and of where they come from. Each row: its factor, what it is
// admitted for, and the statements of the studies (T) or the laws (L) that it serves. study_table.hpp tells how the
// factors were chosen.

namespace tact {

namespace study_rows { // abbreviations of these tables

/// What data given for a service may serve, if score and consent permit.
inline constexpr enum_set<purpose> served{purpose::support,     purpose::recommendation, purpose::marketing,
                                          purpose::advertising, purpose::measurement,    purpose::improvement,
                                          purpose::learning};
/// The same, and an individual price (L10).
inline constexpr enum_set<purpose> priced = served | enum_set{purpose::pricing};
/// What the connection may serve (L11).
inline constexpr enum_set<purpose> connected{purpose::support, purpose::security};
/// The same as served, and security (L11).
inline constexpr enum_set<purpose> guarded = served | enum_set{purpose::security};
/// Every purpose that is stated.
inline constexpr enum_set<purpose> anything = priced | enum_set{purpose::security};

/// First-party data: declared here, or collected by your own service.
inline constexpr enum_set<source> own{source::declared, source::first_party};
/// Every source but what is taken automatically.
inline constexpr enum_set<source> usual{source::declared, source::first_party, source::inferred, source::third_party};
/// First-party data, and what the device holds.
inline constexpr enum_set<source> on_device{source::declared, source::first_party, source::device_content};
/// The sources of a place.
inline constexpr enum_set<source> located = usual | enum_set{source::device_content};

/// At least known to each other (T03).
inline constexpr relationship distant{connectedness::distant, trust::unstated};
/// At least medium trust (T22).
inline constexpr relationship trusted{connectedness::unstated, trust::medium};
/// A strong relationship (T19, T20); its trust part is assumed.
inline constexpr relationship strong{connectedness::close, trust::medium};

/// What the policy says of each attribute.
inline constexpr enum_table<attribute, attribute_row<attribute>> attributes{{
    // clang-format off
    // odds of objecting, classes, needs, purposes, sources, consent required from every source, and elsewhere
    {attribute::gender,             0.301,  attribute_class::open,                        {},      served,    usual,              {},                 {}, {evidence::ordinal, "T01 T02"}},
    {attribute::age_range,          0.301,  attribute_class::open,                        {},      served,    usual,              {},                 {}, {evidence::ordinal, "T01 T02 T04"}},
    {attribute::date_of_birth,      1.492,  attribute_class::identifying,                 strong,  served,    usual,              {},                 {}, {evidence::ordinal, "T01 T04 T19 T20"}},
    {attribute::birthday,           1.105,  {},                                  {},      served,    usual,              {},                 {}, {evidence::assumed, "T01"}},
    {attribute::name,               1.162,  attribute_class::identifying,                 distant, served,    usual,              {},                 {}, {evidence::assumed, "T03"}},
    {attribute::clothing_size,      1.350,  {},                                  strong,  served,    usual,              {},                 {}, {evidence::ordinal, "T01 T09 T11 T19 T20"}},
    {attribute::style,              1.105,  {},                                  {},      served,    usual,              {},                 {}, {evidence::assumed, "T10"}},
    {attribute::budget,             1.822,  {},                                  strong,  served,    usual,              {},                 {}, {evidence::ordinal, "T01 T19 T20"}},
    {attribute::income,             2.460,  {},                                  strong,  served,    usual,              {},                 {}, {evidence::assumed, "T19"}},
    {attribute::current_location,   2.014,  attribute_class::identifying | attribute_class::trace, strong,  served,    located,            {},                 {}, {evidence::ordinal, "T01 T19 T20 T24"}},
    {attribute::region,             0.741,  {},                                  {},      served,    located,            {},                 {}, {evidence::assumed, "T24"}},
    {attribute::residence,          2.014,  attribute_class::identifying,                 strong,  served,    usual,              {},                 {}, {evidence::ordinal, "T01 T19 T20 T24"}},
    {attribute::email,              1.221,  attribute_class::identifying,                 distant, served,    usual,              purpose::marketing, {}, {evidence::assumed, "T03 T40 T49"}},
    {attribute::phone,              1.649,  attribute_class::identifying,                 distant, served,    usual,              purpose::marketing, {}, {evidence::assumed, "T03 T40 T49"}},
    {attribute::push_token,         1.649,  attribute_class::identifying,                 distant, served,    usual,              purpose::marketing, {}, {evidence::assumed, "T03 T40"}},
    {attribute::past_purchases,     0.670,  {},                                  {},      priced,    own,                {},                 {}, {evidence::ordinal, "T46 L10"}},
    {attribute::entitlements,       0.549,  {},                                  {},      priced,    own,                {},                 {}, {evidence::assumed, "L10"}},
    {attribute::eligibility,        0.549,  {},                                  {},      priced,    own,                {},                 {}, {evidence::assumed, "L10"}},
    {attribute::visited_websites,   2.226,  attribute_class::trace,                       trusted, served,    usual,              {},                 {}, {evidence::assumed, "T22 T23"}},
    {attribute::behaviour_on_site,  1.350,  attribute_class::trace,                       {},      guarded,   own,                {},                 {}, {evidence::assumed, "T48 L11"}},
    {attribute::ip_address,         3.669,  attribute_class::identifying,                 distant, connected, source::connection, {},                 {}, {evidence::rule, "T03 T46 T47 L11"}},
    {attribute::login_time,         3.320,  attribute_class::trace,                       {},      connected, source::connection, {},                 {}, {evidence::ordinal, "T46 T47 L11"}},
    {attribute::device_identifiers, 3.669,  attribute_class::identifying,                 distant, guarded,   on_device,          {},                 {}, {evidence::assumed, "T03 L11"}},
    {attribute::photos,             6.686,  attribute_class::identifying,                 distant, served,    on_device,          {},                 {}, {evidence::ordinal, "T03 T10 T11"}},
    {attribute::contacts,           6.686,  attribute_class::identifying,                 distant, served,    on_device,          {},                 {}, {evidence::assumed, "T03"}},
    {attribute::family,             1.649,  {},                                  {},      served,    usual,              {},                 {}, {evidence::assumed, "T01"}},
    {attribute::occupation,         1.419,  {},                                  {},      served,    usual,              {},                 {}, {evidence::assumed, "T01"}},
    {attribute::interests,          0.819,  {},                                  {},      served,    usual,              {},                 {}, {evidence::assumed, "T01"}},
    {attribute::language,           0.407,  {},                                  {},      served,    usual,              {},                 {}, {evidence::assumed, "T01"}},
    {attribute::social_profile,     4.055,  attribute_class::identifying,                 distant, served,    usual,              {},                 {}, {evidence::assumed, "T03 T65"}},
    {attribute::persuasion_profile, 4.055,  {},                                  {},      served,    usual,              {},                 {}, {evidence::assumed, "T65"}},
    {attribute::insurance_details,  13.464, attribute_class::never,                       {},      {},        {},                 {},                 {}, {evidence::rule, "T01 T05"}},
    {attribute::medical_history,    20.086, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "T01 T05 L5"}},
    {attribute::race_or_origin,     16.445, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "T01 T05 L5"}},
    {attribute::political_opinion,  16.445, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "T01 T05 L5"}},
    {attribute::religion,           16.445, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "L4 L5"}},
    {attribute::trade_union,        16.445, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "L4 L5"}},
    {attribute::sexual_orientation, 18.174, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "L4 L5"}},
    {attribute::genetic,            20.086, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "L4 L5"}},
    {attribute::biometric,          20.086, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "L4 L5"}},
    // clang-format on
}};

/// What the policy says of each source: multiplier, whether it is first-party, purposes, consent required.
inline constexpr enum_table<source, source_row> sources{{
    // clang-format off
    {source::unstated,       2.858, false, {},        {}, {evidence::rule, "L1"}},
    {source::declared,       0.741, true,  anything,  {}, {evidence::assumed, "no statement"}},
    {source::first_party,    1.000, true,  anything,  {}, {evidence::assumed, "no statement"}},
    {source::inferred,       1.822, false, served,    {}, {evidence::assumed, "no statement"}},
    {source::third_party,    2.460, false, served,    {}, {evidence::assumed, "no statement"}},
    {source::connection,     2.858, false, connected, {}, {evidence::rule, "T47 L11"}},
    {source::device_content, 2.858, false, guarded,   {}, {evidence::rule, "T10"}},
    {source::covert,         2.858, false, {},        {}, {evidence::rule, "T02"}},
    // clang-format on
}};

/// What the policy says of each joint risk: whether it denies, and what it needs.
inline constexpr enum_table<joint_risk, joint_risk_row> joint_risks{{
    // clang-format off
    {joint_risk::identifying_combination, false, strong, {evidence::assumed, "T03"}},
    {joint_risk::too_many_events,            true,  {},     {evidence::rule, "T48"}},
    {joint_risk::too_many_attributes,           false, strong, {evidence::assumed, "T51 T70"}},
    // clang-format on
}};

/// Attributes that identify when used together; the best known are date of birth, residence and gender.
inline constexpr bounded_list<combination<attribute>, 8> combinations{{
    // clang-format off
    {{attribute::date_of_birth, attribute::residence, attribute::gender},                 {evidence::assumed, "T03"}},
    {{attribute::date_of_birth, attribute::current_location, attribute::gender},          {evidence::assumed, "T03"}},
    {{attribute::date_of_birth, attribute::region, attribute::gender},                    {evidence::assumed, "T03"}},
    {{attribute::birthday, attribute::age_range, attribute::region, attribute::gender},   {evidence::assumed, "T03"}},
    {{attribute::occupation, attribute::age_range, attribute::region, attribute::gender}, {evidence::assumed, "T03"}},
    // clang-format on
}};

/// Which attribute may stand in for a more telling one.
inline constexpr bounded_list<coarsening<attribute>, max_coarsenings> coarsenings{{
    // clang-format off
    {attribute::date_of_birth,    attribute::birthday,  {evidence::ordinal, "T04"}},
    {attribute::date_of_birth,    attribute::age_range, {evidence::ordinal, "T04"}},
    {attribute::current_location, attribute::region,    {evidence::assumed, "T24"}},
    {attribute::residence,        attribute::region,    {evidence::assumed, "T24"}},
    // clang-format on
}};

} // namespace study_rows

} // namespace tact

#endif
