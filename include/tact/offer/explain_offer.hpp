// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_EXPLAIN_OFFER_HPP
#define TACT_OFFER_EXPLAIN_OFFER_HPP

#include <tact/explain/explanation.hpp>
#include <tact/offer/delivery_names.hpp>
#include <tact/offer/offer.hpp>

namespace tact::inline v0_1 {

/// Why an offer was withheld though the data that it draws on may be used; empty for any other reason.
constexpr const char* withheld_because(reason r) {
    if (r == reason::no_benefit) return "it names nothing that the person gains";
    if (r == reason::manner_closed) return "it leans harder on the person than this moment leaves room for";
    if (r == reason::purpose_not_offered) return "nothing is offered for this purpose";
    if (r == reason::purpose_changed) return "the conversation was opened for something else";
    if (r == reason::said_in_public) return "others would read it";
    if (r == reason::intrusion_spent) return "as much has been used of this person as may add up";
    if (r == reason::asks_spent) return "the person was asked as often as may be";
    if (r == reason::asked_too_soon) return "the person said no to this not long ago";
    return "";
}

/// Why an offer reaches the person as it does, in words: a line for how, one for each reason of the offer's own, then
/// those of the data that it draws on.
template <enumeration Attribute>
constexpr explanation explain(const basic_request<Attribute>& r, const basic_proposal<Attribute>& made,
                              redaction how = redaction::none) {
    explanation out;
    out << name_of(made.delivery);
    for (std::size_t i = 0; i < enum_size<reason>; ++i) {
        const char* because = withheld_because(enum_at<reason>(i));
        if (made.assessed.reasons.contains(enum_at<reason>(i)) && *because != '\0') out << "\n" << because;
    }
    const context where = tact::context_of(made.offer, *r.where);
    out << "\nwhat it draws on is "
        << tact::explain(tact::assess(*r.policy, where, made.offer.draws_on, *r.person), how).c_str();
    if (made.offer.wording.profile_read)
        out << "\nthe profile that worded it is "
            << tact::explain(tact::assess(*r.policy, where, made.offer.wording.profile, *r.person), how).c_str();
    return out;
}

} // namespace tact

#endif
