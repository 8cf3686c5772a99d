// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_STUDY_ATTRIBUTES_HPP
#define TACT_POLICY_STUDY_ATTRIBUTES_HPP

#include <tact/policy/policy_table.hpp>

// What `study` says of attributes, alone and together, and of where they come from. Each row: its figure, what it is
// admitted for, and the statements of the studies that it serves (T) or the law (L). See study.hpp on the figures.

namespace tact {

namespace study_rows { // abbreviations of these tables

/// What data given for a service may serve, score and consent permitting.
inline constexpr set<purpose> served{purpose::support,     purpose::recommendation, purpose::marketing,
                                     purpose::advertising, purpose::measurement,    purpose::improvement,
                                     purpose::learning};
/// The same and an individual price (L10).
inline constexpr set<purpose> priced = served | set{purpose::pricing};
/// What the connection may serve (L11).
inline constexpr set<purpose> connected{purpose::support, purpose::security};
/// The same as served, and security (L11).
inline constexpr set<purpose> guarded = served | set{purpose::security};
/// Every purpose that is stated.
inline constexpr set<purpose> anything = priced | set{purpose::security};

/// One's own data.
inline constexpr set<source> own{source::declared, source::first_party};
/// Whatever is not taken automatically.
inline constexpr set<source> usual{source::declared, source::first_party, source::inferred, source::third_party};
/// One's own data, and what the device holds.
inline constexpr set<source> on_device{source::declared, source::first_party, source::device_content};
/// Where a place may be known from.
inline constexpr set<source> located = usual | set{source::device_content};

/// At least known to each other (T03).
inline constexpr relationship distant{connectedness::distant, trust::unstated};
/// At least medium trust (T22).
inline constexpr relationship trusted{connectedness::unstated, trust::medium};
/// A strong relationship (T19, T20); its trust part is assumed.
inline constexpr relationship strong{connectedness::close, trust::medium};

/// What the policy says of each attribute.
inline constexpr table<attribute, attribute_row<attribute>> attributes{{
    // clang-format off
    // odds of objecting, nature, needs, purposes, sources, consent required whatever the source, and required elsewhere
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
    // clang-format on
}};

/// What the policy says of each source: multiplier, one's own, purposes, consent required.
inline constexpr table<source, source_row> sources{{
    // clang-format off
    {source::unstated,       2.858, false, {},        {}, {basis::gate, "L1"}},
    {source::declared,       0.741, true,  anything,  {}, {basis::assumed, "ladder"}},
    {source::first_party,    1.000, true,  anything,  {}, {basis::assumed, "ladder"}},
    {source::inferred,       1.822, false, served,    {}, {basis::assumed, "ladder"}},
    {source::third_party,    2.460, false, served,    {}, {basis::assumed, "ladder"}},
    {source::connection,     2.858, false, connected, {}, {basis::gate, "T47 L11"}},
    {source::device_content, 2.858, false, guarded,   {}, {basis::gate, "T10"}},
    {source::covert,         2.858, false, {},        {}, {basis::gate, "T02"}},
    // clang-format on
}};

/// What the policy says of each mark: whether it denies, and what it needs.
inline constexpr table<mark, mark_row> marks{{
    // clang-format off
    {mark::identifying_combination, false, strong, {basis::assumed, "T03"}},
    {mark::beyond_depth,            true,  {},     {basis::gate, "T48"}},
    {mark::beyond_degree,           false, strong, {basis::assumed, "T51 T70"}},
    // clang-format on
}};

/// What identifies when used together; the best known is date of birth, residence and gender.
inline constexpr bounded_list<combination<attribute>, 8> combinations{{
    // clang-format off
    {{attribute::date_of_birth, attribute::residence, attribute::gender},                 {basis::assumed, "T03"}},
    {{attribute::date_of_birth, attribute::current_location, attribute::gender},          {basis::assumed, "T03"}},
    {{attribute::date_of_birth, attribute::region, attribute::gender},                    {basis::assumed, "T03"}},
    {{attribute::birthday, attribute::age_range, attribute::region, attribute::gender},   {basis::assumed, "T03"}},
    {{attribute::occupation, attribute::age_range, attribute::region, attribute::gender}, {basis::assumed, "T03"}},
    // clang-format on
}};

/// What may stand in for something more telling.
inline constexpr bounded_list<coarsening<attribute>, most_coarsenings> coarsenings{{
    // clang-format off
    {attribute::date_of_birth,    attribute::birthday,  {basis::ordinal, "T04"}},
    {attribute::date_of_birth,    attribute::age_range, {basis::ordinal, "T04"}},
    {attribute::current_location, attribute::region,    {basis::assumed, "T24"}},
    {attribute::residence,        attribute::region,    {basis::assumed, "T24"}},
    // clang-format on
}};

} // namespace study_rows

} // namespace tact

#endif
