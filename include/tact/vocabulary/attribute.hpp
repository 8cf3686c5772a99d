// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_ATTRIBUTE_HPP
#define TACT_VOCABULARY_ATTRIBUTE_HPP

#include <tact/vocabulary/enum_set.hpp>

namespace tact::inline v0_1 {

/// What can be known of a person. You may bring an enumeration of your own (enumeration.hpp).
enum class attribute : std::uint16_t {
    gender,             ///< as the person states it
    age_range,          ///< a band of years, never the year
    date_of_birth,      ///< day, month and year
    birthday,           ///< day and month, no year
    name,               ///< given or family name
    clothing_size,      ///< dress, shoe or ring size
    style,              ///< taste in clothes or interiors
    budget,             ///< what the person wants to spend
    income,             ///< what the person earns
    current_location,   ///< where the person is now
    region,             ///< a city or larger
    residence,          ///< home address or postcode
    email,              ///< electronic mail address
    phone,              ///< telephone number
    push_token,         ///< address for push messages to a device
    past_purchases,     ///< what was bought here
    entitlements,       ///< loyalty tier, subscription, coupons held
    eligibility,        ///< whether the person qualifies for an offer or price
    visited_websites,   ///< pages on other sites
    behaviour_on_site,  ///< pages and clicks on this site
    ip_address,         ///< network address of the connection
    login_time,         ///< when the person signed in
    device_identifiers, ///< advertising or hardware identifiers
    photos,             ///< pictures on the person's device
    contacts,           ///< the person's address book
    family,             ///< household, partner, children
    occupation,         ///< work or studies
    interests,          ///< topics the person follows
    language,           ///< language preferred
    social_profile,     ///< profile on a social network
    persuasion_profile, ///< which influence works on the person
    insurance_details,  ///< policies held, claims
    medical_history,    ///< anything on health
    race_or_origin,     ///< race or ethnic origin
    political_opinion,  ///< party, vote, cause
    religion,           ///< religion or philosophical belief
    trade_union,        ///< union membership
    sexual_orientation, ///< sex life or orientation
    genetic,            ///< genetic data
    biometric,          ///< face, fingerprint or voice as identifier
    government_id,      ///< number of an identity card, passport, driving licence or social insurance
    payment_account,    ///< card and account numbers, balances, what opens an account
    message_content,    ///< what was written or said in mail, chats and calls
    mood                ///< feelings or thoughts, as read from behaviour, voice or face
};
constexpr attribute last_enumerator(attribute) { return attribute::mood; }

/// What kind of attribute a policy takes it for.
enum class attribute_class : std::uint16_t {
    open,        ///< passes without a score if it is first-party data
    identifying, ///< linkable to one person; never permitted unasked to a stranger
    never,       ///< denied in every context, and not asked for
    trace,       ///< a step of the person's behaviour; its events count against `max_events`
    special      ///< a special category of personal data (GDPR 9(1)), or treated so; redacted in explanations
};
constexpr attribute_class last_enumerator(attribute_class) { return attribute_class::special; }

/// What several attributes of one use amount to together, whatever their sources.
enum class joint_risk : std::uint16_t {
    identifying_combination, ///< together they identify, such as date of birth, residence and gender
    too_many_events,         ///< more behaviour events than the policy follows
    too_many_attributes      ///< more attributes at once than the policy lets pass unasked
};
constexpr joint_risk last_enumerator(joint_risk) { return joint_risk::too_many_attributes; }

} // namespace tact

#endif
