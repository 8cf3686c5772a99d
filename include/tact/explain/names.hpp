// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXPLAIN_NAMES_HPP
#define TACT_EXPLAIN_NAMES_HPP

#include <tact/explain/reason.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<reason> reason_names{{
    // clang-format off
    {reason::nothing_personal, "nothing_personal", "nothing personal is used"},
    {reason::open, "open", "open, passes without a score"},
    {reason::security, "security", "on the closed list of security"},
    {reason::within_tolerance, "within_tolerance", "intrusion is within what is permitted"},
    {reason::agreed, "agreed", "the person said yes"},
    {reason::intrusive, "intrusive", "intrusion is above what is permitted, within what is asked"},
    {reason::weak_relationship, "weak_relationship", "the relationship is weaker than needed"},
    {reason::age_unstated, "age_unstated", "nobody said whether the person is an adult"},
    {reason::legal_effect, "legal_effect", "the effect is legal or similar"},
    {reason::always_asked, "always_asked", "the purpose takes a yes that names it"},
    {reason::consent_missing, "consent_missing", "a yes is required and was not given"},
    {reason::consent_expired, "consent_expired", "the yes has expired"},
    {reason::identifying_combination, "identifying_combination", "the attributes identify when used together"},
    {reason::too_many_attributes, "too_many_attributes", "more attributes at once than pass unasked"},
    {reason::origin_consent_missing, "origin_consent_missing", "coarsened from something that needs a yes"},
    {reason::asked_together, "asked_together", "what the parts amount to together is to be asked for"},
    {reason::unknown, "unknown", "an attribute, a source or the context is out of range"},
    {reason::other_scheme, "other_scheme", "labelled for another policy"},
    {reason::policy_invalid, "policy_invalid", "the table of the policy breaks an invariant"},
    {reason::crosses_a_line, "crosses_a_line", "never used, never asked for"},
    {reason::purpose_unstated, "purpose_unstated", "no purpose is stated"},
    {reason::purpose_closed, "purpose_closed", "not admitted for this purpose"},
    {reason::source_closed, "source_closed", "not admitted from this source"},
    {reason::minor, "minor", "closed to minors"},
    {reason::too_intrusive, "too_intrusive", "intrusion is above what is asked for"},
    {reason::refused, "refused", "the person said no"},
    {reason::withdrawn, "withdrawn", "the person took the yes back"},
    {reason::objected, "objected", "the person objected"},
    {reason::unreadable, "unreadable", "the consent could not be read"},
    {reason::origin_closed, "origin_closed", "coarsened from something that is refused or not admitted"},
    {reason::too_many_events, "too_many_events", "more behaviour than is followed"},
    {reason::denied_together, "denied_together", "what the parts amount to together is closed, or was refused"},
    {reason::no_benefit, "no_benefit", "it names nothing that the person gains"},
    {reason::purpose_not_offered, "purpose_not_offered", "nothing is offered for this purpose"},
    {reason::manner_closed, "manner_closed", "it leans harder on the person than this moment leaves room for"},
    {reason::purpose_changed, "purpose_changed", "the conversation was opened for something else"},
    {reason::said_in_public, "said_in_public", "others would read it"},
    {reason::intrusion_spent, "intrusion_spent", "as much has been used of this person as may add up"},
    {reason::asks_spent, "asks_spent", "the person was asked as often as may be"},
    {reason::asked_too_soon, "asked_too_soon", "the person said no to this not long ago"},
    // clang-format on
}};
constexpr const auto& names_of(reason) { return reason_names; }

} // namespace tact

#endif
