// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_NAMES_HPP
#define TACT_VOCABULARY_NAMES_HPP

#include <tact/vocabulary/attribute.hpp>
#include <tact/vocabulary/decision.hpp>
#include <tact/vocabulary/enum_table.hpp>
#include <tact/vocabulary/purpose.hpp>
#include <tact/vocabulary/source.hpp>

// The words as text. Extension point: an integrator's own attribute enumeration brings its own
// `constexpr const char* name_of(trait)`, found by ADL.

namespace tact {

/// A value and what people call it.
template <enumeration E>
struct named {
    E key{};
    const char* text = "";
};

namespace detail { // used by every name_of

template <enumeration E>
constexpr const char* name_in(const enum_table<E, named<E>>& names, E e) {
    return tact::is_valid(e) ? names[e].text : "";
}

} // namespace detail

/// Names of attributes.
inline constexpr enum_table<attribute, named<attribute>> attribute_names{{
    // clang-format off
    {attribute::gender, "gender"},
    {attribute::age_range, "age range"},
    {attribute::date_of_birth, "date of birth"},
    {attribute::birthday, "birthday"},
    {attribute::name, "name"},
    {attribute::clothing_size, "clothing size"},
    {attribute::style, "style"},
    {attribute::budget, "budget"},
    {attribute::income, "income"},
    {attribute::current_location, "current location"},
    {attribute::region, "region"},
    {attribute::residence, "residence"},
    {attribute::email, "e-mail address"},
    {attribute::phone, "phone number"},
    {attribute::push_token, "push token"},
    {attribute::past_purchases, "past purchases"},
    {attribute::entitlements, "entitlements"},
    {attribute::eligibility, "eligibility"},
    {attribute::visited_websites, "visited websites"},
    {attribute::behaviour_on_site, "behaviour on this site"},
    {attribute::ip_address, "IP address"},
    {attribute::login_time, "login time"},
    {attribute::device_identifiers, "device identifiers"},
    {attribute::photos, "photos on the device"},
    {attribute::contacts, "address book"},
    {attribute::family, "family"},
    {attribute::occupation, "occupation"},
    {attribute::interests, "interests"},
    {attribute::language, "language"},
    {attribute::social_profile, "social-media profile"},
    {attribute::persuasion_profile, "persuasion profile"},
    {attribute::insurance_details, "insurance details"},
    {attribute::medical_history, "medical history"},
    {attribute::race_or_origin, "race or ethnic origin"},
    {attribute::political_opinion, "political opinion"},
    {attribute::religion, "religion"},
    {attribute::trade_union, "trade union membership"},
    {attribute::sexual_orientation, "sexual orientation"},
    {attribute::genetic, "genetic data"},
    {attribute::biometric, "biometric data"},
    // clang-format on
}};
/// Names of attributes, as text; empty where out of range.
constexpr const char* name_of(attribute e) { return detail::name_in(attribute_names, e); }

/// Names of sources.
inline constexpr enum_table<source, named<source>> source_names{{
    // clang-format off
    {source::unstated, "an unstated source"},
    {source::declared, "declared"},
    {source::first_party, "from this service"},
    {source::inferred, "inferred"},
    {source::third_party, "from a third party"},
    {source::connection, "from the connection"},
    {source::device_content, "from device content"},
    {source::covert, "taken covertly"},
    // clang-format on
}};
/// Names of sources, as text; empty where out of range.
constexpr const char* name_of(source e) { return detail::name_in(source_names, e); }

/// Names of purposes.
inline constexpr enum_table<purpose, named<purpose>> purpose_names{{
    // clang-format off
    {purpose::unstated, "unstated"},
    {purpose::support, "support"},
    {purpose::recommendation, "recommendation"},
    {purpose::marketing, "marketing"},
    {purpose::advertising, "advertising"},
    {purpose::measurement, "measurement"},
    {purpose::improvement, "improvement"},
    {purpose::learning, "learning"},
    {purpose::pricing, "pricing"},
    {purpose::security, "security"},
    // clang-format on
}};
/// Names of purposes, as text; empty where out of range.
constexpr const char* name_of(purpose e) { return detail::name_in(purpose_names, e); }

/// Names of marks.
inline constexpr enum_table<joint_risk, named<joint_risk>> joint_risk_names{{
    // clang-format off
    {joint_risk::identifying_combination, "a combination that identifies"},
    {joint_risk::too_many_events, "more behaviour than is followed"},
    {joint_risk::too_many_attributes, "too many attributes at once"},
    // clang-format on
}};
/// Names of marks, as text; empty where out of range.
constexpr const char* name_of(joint_risk e) { return detail::name_in(joint_risk_names, e); }

/// Names of decisions.
inline constexpr enum_table<decision, named<decision>> decision_names{{
    // clang-format off
    {decision::deny, "denied"},
    {decision::ask, "ask first"},
    {decision::permit, "permitted"},
    // clang-format on
}};
/// Names of decisions, as text; empty where out of range.
constexpr const char* name_of(decision e) { return detail::name_in(decision_names, e); }

/// Names of obligations.
inline constexpr enum_table<obligation, named<obligation>> obligation_names{{
    // clang-format off
    {obligation::put_as_question, "put it as a question"},
    {obligation::name_the_benefit, "name the benefit"},
    {obligation::show_the_use, "show the use"},
    {obligation::name_the_source, "name the source"},
    {obligation::offer_control, "offer control"},
    {obligation::offer_a_person, "offer a person"},
    {obligation::offer_unprofiled, "offer an option that profiles nobody"},
    {obligation::disclose, "disclose that it is individual"},
    {obligation::be_discreet, "no details where others can see"},
    // clang-format on
}};
/// Names of obligations, as text; empty where out of range.
constexpr const char* name_of(obligation e) { return detail::name_in(obligation_names, e); }

} // namespace tact

#endif
