// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_DETAIL_STUDY_ATTRIBUTES_HPP
#define TACT_POLICY_DETAIL_STUDY_ATTRIBUTES_HPP

#include <tact/policy/policy_table.hpp>

// What `study` says of attributes, alone and together, and of where they come from. Each row: its factor, what it is
// admitted for, and the statements of the studies (T) or the laws (L) that it serves. A measured row names the study,
// how many people answered, and the 95 % interval, in logits of acceptance. Left stricter than measured on purpose:
// date of birth, photos and contacts (which tell of others), visited websites. The factor of a never row decides
// nothing. study_table.hpp tells how the factors were chosen.

namespace tact::inline v0_1 {

namespace detail::study_rows { // abbreviations of these tables

/// What data given for a service may serve there, if score and consent permit.
inline constexpr enum_set<purpose> kept{purpose::support,     purpose::recommendation, purpose::marketing,
                                        purpose::advertising, purpose::measurement,    purpose::improvement,
                                        purpose::learning};
/// The same, and handing it on (L12).
inline constexpr enum_set<purpose> served = kept | enum_set{purpose::sharing};
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
    {attribute::income,             3.320,  {},                                  strong,  served,    usual,              {},                 {}, {evidence::measured, "T19; credit score from past purchases -1.78 [-1.95, -1.62], brain, 1,450 people; in part"}},
    {attribute::current_location,   2.014,  attribute_class::identifying | attribute_class::trace, strong,  served,    located,            {},                 {}, {evidence::ordinal, "T01 T19 T20 T24"}},
    {attribute::region,             0.741,  {},                                  {},      served,    located,            {},                 {}, {evidence::assumed, "T24"}},
    {attribute::residence,          2.014,  attribute_class::identifying,                 strong,  served,    usual,              {},                 {}, {evidence::measured, "T01 T19 T20 T24; from name -1.00 [-1.33, -0.67], HCOMP, 493 people; in part"}},
    {attribute::email,              1.568,  attribute_class::identifying,                 distant, served,    usual,              purpose::marketing, {}, {evidence::measured, "T03 T40 T49; from name -0.38 [-0.67, -0.11], HCOMP, 493 people"}},
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
    {attribute::photos,             6.686,  attribute_class::identifying,                 distant, kept,      on_device,          {},                 {}, {evidence::ordinal, "T03 T10 T11"}},
    {attribute::contacts,           6.686,  attribute_class::identifying,                 distant, kept,      on_device,          {},                 {}, {evidence::assumed, "T03"}},
    {attribute::family,             1.974,  {},                                  {},      served,    usual,              {},                 {}, {evidence::measured, "T01; relationships from past purchases -1.08 [-1.23, -0.94], brain, 1,450 people"}},
    {attribute::occupation,         1.419,  {},                                  {},      served,    usual,              {},                 {}, {evidence::assumed, "T01"}},
    {attribute::interests,          0.600,  {},                                  {},      served,    usual,              {},                 {}, {evidence::measured, "T01; from past purchases +0.54 [0.43, 0.66], brain, 1,450 people; least of three studies, in part"}},
    {attribute::language,           0.407,  {},                                  {},      served,    usual,              {},                 {}, {evidence::assumed, "T01"}},
    {attribute::social_profile,     2.718,  attribute_class::identifying,                 distant, served,    usual,              {},                 {}, {evidence::measured, "T03 T65; from past purchases -0.54 [-0.66, -0.43], brain, 1,450 people; part of it taken"}},
    {attribute::persuasion_profile, 4.055,  {},                                  {},      served,    usual,              {},                 {}, {evidence::assumed, "T65"}},
    {attribute::insurance_details,  13.464, attribute_class::never,                       {},      {},        {},                 {},                 {}, {evidence::rule, "T01 T05; a line, no measurement"}},
    {attribute::medical_history,    20.086, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "T01 T05 L5; a line, no measurement"}},
    {attribute::race_or_origin,     16.445, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "T01 T05 L5; a line, no measurement"}},
    {attribute::political_opinion,  16.445, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "T01 T05 L5; a line, no measurement"}},
    {attribute::religion,           16.445, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "L4 L5; a line, no measurement"}},
    {attribute::trade_union,        16.445, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "L4 L5; a line, no measurement"}},
    {attribute::sexual_orientation, 18.174, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "L4 L5; a line, no measurement"}},
    {attribute::genetic,            20.086, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "L4 L5; a line, no measurement"}},
    {attribute::biometric,          20.086, attribute_class::never | attribute_class::special,     {},      {},        {},                 {},                 {}, {evidence::rule, "L4 L5; a line, no measurement"}},
    // What people mind most among what was missing. The first three help in a strong relationship, with a yes, and serve
    // nothing else. Feelings and thoughts are read from people, not told by them: a line, as for special categories.
    {attribute::government_id,      11.023, attribute_class::identifying,                 strong,  purpose::support, own,         purpose::support,   {}, {evidence::assumed, "T03; -85 of 100 where a shop uses it"}},
    {attribute::payment_account,    4.482,  attribute_class::identifying,                 strong,  purpose::support, own,         purpose::support,   {}, {evidence::measured, "T03; money and debt from past purchases -1.5, wearables, 1,782 people, no interval; in part"}},
    {attribute::message_content,    7.389,  {},                                  strong,  purpose::support, own,         purpose::support,   {}, {evidence::assumed, "no statement"}},
    {attribute::mood,               16.445, attribute_class::never,                       {},      {},        {},                 {},                 {}, {evidence::rule, "a line, no measurement"}},
    // clang-format on
}};

/// What the policy says of each source: multiplier, whether it is first-party, purposes, consent required.
inline constexpr enum_table<source, source_row> sources{{
    // clang-format off
    {source::unstated,       2.858, false, {},        {}, {evidence::rule, "L1"}},
    {source::declared,       0.741, true,  anything,  {}, {evidence::assumed, "no statement"}},
    {source::first_party,    1.000, true,  anything,  {}, {evidence::assumed, "no statement"}},
    {source::inferred,       1.822, false, kept,      {}, {evidence::assumed, "no statement"}},
    {source::third_party,    2.460, false, kept,      {}, {evidence::measured, "elsewhere from own service -1.72, chatbot, 300 people, no interval; in part"}},
    {source::connection,     2.858, false, connected, {}, {evidence::rule, "T47 L11"}},
    {source::device_content, 2.858, false, guarded,   {}, {evidence::rule, "T10"}},
    {source::covert,         2.858, false, {},        {}, {evidence::rule, "T02"}},
    // clang-format on
}};

/// What any service is expected to hold of its customers: whom it deals with, and what passed between them.
inline constexpr enum_set<attribute> dealt_with{
    attribute::name,           attribute::email,        attribute::language,    attribute::region,
    attribute::past_purchases, attribute::entitlements, attribute::eligibility, attribute::behaviour_on_site};
/// What is needed to call on a customer at home.
inline constexpr enum_set<attribute> delivered = dealt_with | enum_set{attribute::phone, attribute::residence};
/// An age in every form.
inline constexpr enum_set<attribute> aged{attribute::date_of_birth, attribute::birthday, attribute::age_range};

/// What the customers of each industry expect it to use (T52): what its service cannot be given without, or what they
/// say themselves when they ask for it. Argued, and written before any agreement was computed.
inline constexpr enum_table<industry, policy_table::expectation_row> expectations{{
    // clang-format off
    {industry::unstated,        {}, {evidence::assumed, "nothing can be expected of nobody"}},
    {industry::banking,         delivered | aged | attribute::income | attribute::budget | attribute::occupation | attribute::payment_account | attribute::government_id, {evidence::assumed, "T52; identity and means are asked by law before an account is opened"}},
    {industry::insurance,       delivered | aged | attribute::family | attribute::occupation | attribute::payment_account, {evidence::assumed, "T52; who and what is insured"}},
    {industry::travel,          dealt_with | aged | attribute::phone | attribute::current_location | attribute::budget | attribute::family | attribute::government_id, {evidence::assumed, "T52; who travels, from where, and the passport"}},
    {industry::fashion,         delivered | attribute::clothing_size | attribute::style | attribute::gender | attribute::budget, {evidence::assumed, "T09 T52; what fits and pleases"}},
    {industry::grocery,         delivered | attribute::budget, {evidence::assumed, "T52; where to deliver; not the household, which baskets betray"}},
    {industry::electronics,     delivered | attribute::budget | attribute::device_identifiers, {evidence::assumed, "T52; which device is to be served"}},
    {industry::media,           dealt_with | attribute::interests | attribute::age_range, {evidence::assumed, "T52; what to show next, and whether it suits the age"}},
    {industry::telecom,         delivered | attribute::device_identifiers, {evidence::assumed, "T52; the line and the device; not where the person is"}},
    {industry::health,          delivered | aged | attribute::gender, {evidence::assumed, "T52; whom to treat; what the person has is never used"}},
    {industry::education,       dealt_with | attribute::age_range | attribute::occupation | attribute::interests, {evidence::assumed, "T52; who learns, and what"}},
    {industry::public_services, delivered | aged | attribute::family | attribute::government_id, {evidence::assumed, "T52; who is entitled"}},
    {industry::gaming,          dealt_with | attribute::age_range | attribute::interests | attribute::device_identifiers, {evidence::assumed, "T52; what to play, on which device, and whether it suits the age"}},
    {industry::automotive,      delivered | attribute::current_location | attribute::budget, {evidence::assumed, "T52; where the car is, and what it may cost"}},
    {industry::other,           dealt_with, {evidence::assumed, "T52; what every service holds"}},
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

} // namespace detail::study_rows

} // namespace tact

#endif
