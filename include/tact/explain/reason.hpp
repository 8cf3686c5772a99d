// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXPLAIN_REASON_HPP
#define TACT_EXPLAIN_REASON_HPP

#include <tact/vocabulary/decision.hpp>
#include <tact/vocabulary/enum_set.hpp>

namespace tact::inline v0_1 {

/// Why a use is permitted, asked for or denied: one bit per cause.
enum class reason : std::uint16_t {
    // why it is permitted
    nothing_personal, ///< nothing personal is used
    open,             ///< open attributes of first-party data pass without a score
    security,         ///< on the closed list of security
    within_tolerance, ///< intrusion is within the tolerance of a permit
    agreed,           ///< a yes that satisfies what was required
    // why it is asked
    intrusive,               ///< intrusion is above that, within the tolerance of an ask
    weak_relationship,       ///< a need for connectedness or trust is unmet
    age_unstated,            ///< it is unstated whether the person is an adult
    legal_effect,            ///< the effect is legal or similar
    always_asked,            ///< the purpose takes a specific yes, whatever the score
    consent_missing,         ///< a yes is required and was never given
    consent_expired,         ///< a yes was given and has ended
    identifying_combination, ///< the attributes identify together
    too_many_attributes,     ///< more attributes at once than pass unasked
    origin_consent_missing,  ///< coarsened from an attribute that requires a yes, never given
    asked_together,          ///< a joint risk of the parts is to be asked for
    // why it is denied
    unknown,          ///< an attribute, source or context out of range
    other_scheme,     ///< made for another policy
    policy_invalid,   ///< the policy's table breaks an invariant: it denies everything personal
    crosses_a_line,   ///< never used, never asked for
    purpose_unstated, ///< the purpose, or what is learned for, is unstated
    purpose_closed,   ///< not admitted for this purpose
    source_closed,    ///< not admitted from this source
    minor,            ///< closed to minors
    too_intrusive,    ///< intrusion is above both tolerances
    refused,          ///< the person said no
    withdrawn,        ///< the person took a yes back
    objected,         ///< the person objected to the purpose
    unreadable,       ///< the consent could not be read
    origin_closed,    ///< coarsened from an attribute that is refused or not admitted
    too_many_events,  ///< more behaviour than is followed
    denied_together,  ///< a joint risk of the parts is closed, or was refused
    // why it is denied though the datum may be used
    no_benefit,          ///< the offer names no benefit for the person
    purpose_not_offered, ///< nothing is offered for this purpose
    manner_closed,       ///< it leans harder on the person than this moment allows
    purpose_changed,     ///< the conversation was opened for something else
    said_in_public,      ///< others would read it
    intrusion_spent,     ///< the budget of intrusion is used up
    asks_spent,          ///< the budget of questions is used up
    asked_too_soon       ///< the person said no to this not long ago
};
constexpr reason last_enumerator(reason) { return reason::asked_too_soon; }

/// The decision that a reason can explain.
constexpr decision decision_of(reason r) {
    return r <= reason::agreed ? decision::permit : r <= reason::asked_together ? decision::ask : decision::deny;
}

/// The reasons among `all` that explain a decision.
constexpr enum_set<reason> bearing_on(enum_set<reason> all, decision d) {
    enum_set<reason> kept;
    for (std::size_t i = 0; i < enum_size<reason>; ++i)
        if (all.contains(enum_at<reason>(i)) && decision_of(enum_at<reason>(i)) == d) kept.insert(enum_at<reason>(i));
    return kept;
}

} // namespace tact

#endif
