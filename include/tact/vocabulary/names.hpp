// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_NAMES_HPP
#define TACT_VOCABULARY_NAMES_HPP

#include <tact/vocabulary/attribute.hpp>
#include <tact/vocabulary/decision.hpp>
#include <tact/vocabulary/purpose_names.hpp>
#include <tact/vocabulary/source.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<attribute> attribute_names{{
    // clang-format off
    {attribute::gender, "gender", "gender"},
    {attribute::age_range, "age_range", "age range"},
    {attribute::date_of_birth, "date_of_birth", "date of birth"},
    {attribute::birthday, "birthday", "birthday"},
    {attribute::name, "name", "name"},
    {attribute::clothing_size, "clothing_size", "clothing size"},
    {attribute::style, "style", "style"},
    {attribute::budget, "budget", "budget"},
    {attribute::income, "income", "income"},
    {attribute::current_location, "current_location", "current location"},
    {attribute::region, "region", "region"},
    {attribute::residence, "residence", "residence"},
    {attribute::email, "email", "e-mail address"},
    {attribute::phone, "phone", "phone number"},
    {attribute::push_token, "push_token", "push token"},
    {attribute::past_purchases, "past_purchases", "past purchases"},
    {attribute::entitlements, "entitlements", "entitlements"},
    {attribute::eligibility, "eligibility", "eligibility"},
    {attribute::visited_websites, "visited_websites", "visited websites"},
    {attribute::behaviour_on_site, "behaviour_on_site", "behaviour on this site"},
    {attribute::ip_address, "ip_address", "IP address"},
    {attribute::login_time, "login_time", "login time"},
    {attribute::device_identifiers, "device_identifiers", "device identifiers"},
    {attribute::photos, "photos", "photos on the device"},
    {attribute::contacts, "contacts", "address book"},
    {attribute::family, "family", "family"},
    {attribute::occupation, "occupation", "occupation"},
    {attribute::interests, "interests", "interests"},
    {attribute::language, "language", "language"},
    {attribute::social_profile, "social_profile", "social-media profile"},
    {attribute::persuasion_profile, "persuasion_profile", "persuasion profile"},
    {attribute::insurance_details, "insurance_details", "insurance details"},
    {attribute::medical_history, "medical_history", "medical history"},
    {attribute::race_or_origin, "race_or_origin", "race or ethnic origin"},
    {attribute::political_opinion, "political_opinion", "political opinion"},
    {attribute::religion, "religion", "religion"},
    {attribute::trade_union, "trade_union", "trade union membership"},
    {attribute::sexual_orientation, "sexual_orientation", "sexual orientation"},
    {attribute::genetic, "genetic", "genetic data"},
    {attribute::biometric, "biometric", "biometric data"},
    {attribute::government_id, "government_id", "government identifier"},
    {attribute::payment_account, "payment_account", "payment and account data"},
    {attribute::message_content, "message_content", "content of messages"},
    {attribute::mood, "mood", "mood or thoughts"},
    // clang-format on
}};
constexpr const auto& names_of(attribute) { return attribute_names; }

inline constexpr name_table<attribute_class> attribute_class_names{{
    // clang-format off
    {attribute_class::open, "open", "open"},
    {attribute_class::identifying, "identifying", "identifying"},
    {attribute_class::never, "never", "never used"},
    {attribute_class::trace, "trace", "trace of behaviour"},
    {attribute_class::special, "special", "special category"},
    // clang-format on
}};
constexpr const auto& names_of(attribute_class) { return attribute_class_names; }

inline constexpr name_table<source> source_names{{
    // clang-format off
    {source::unstated, "unstated", "an unstated source"},
    {source::declared, "declared", "declared"},
    {source::first_party, "first_party", "from this service"},
    {source::inferred, "inferred", "inferred"},
    {source::third_party, "third_party", "from a third party"},
    {source::connection, "connection", "from the connection"},
    {source::device_content, "device_content", "from device content"},
    {source::covert, "covert", "taken covertly"},
    // clang-format on
}};
constexpr const auto& names_of(source) { return source_names; }

inline constexpr name_table<joint_risk> joint_risk_names{{
    // clang-format off
    {joint_risk::identifying_combination, "identifying_combination", "a combination that identifies"},
    {joint_risk::too_many_events, "too_many_events", "more behaviour than is followed"},
    {joint_risk::too_many_attributes, "too_many_attributes", "too many attributes at once"},
    // clang-format on
}};
constexpr const auto& names_of(joint_risk) { return joint_risk_names; }

inline constexpr name_table<decision> decision_names{{
    // clang-format off
    {decision::deny, "deny", "denied"},
    {decision::ask, "ask", "ask first"},
    {decision::permit, "permit", "permitted"},
    // clang-format on
}};
constexpr const auto& names_of(decision) { return decision_names; }

inline constexpr name_table<obligation> obligation_names{{
    // clang-format off
    {obligation::put_as_question, "put_as_question", "put it as a question"},
    {obligation::name_the_benefit, "name_the_benefit", "name the benefit"},
    {obligation::show_the_use, "show_the_use", "show the use"},
    {obligation::name_the_source, "name_the_source", "name the source"},
    {obligation::offer_control, "offer_control", "offer control"},
    {obligation::offer_a_person, "offer_a_person", "offer a person"},
    {obligation::offer_unprofiled, "offer_unprofiled", "offer an option that profiles nobody"},
    {obligation::disclose, "disclose", "disclose that it is individual"},
    {obligation::be_discreet, "be_discreet", "no details where others can see"},
    // clang-format on
}};
constexpr const auto& names_of(obligation) { return obligation_names; }

} // namespace tact

#endif
