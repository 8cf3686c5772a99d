// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_BUDGETED_HPP
#define TACT_OFFER_BUDGETED_HPP

#include <tact/offer/contact_budget.hpp>
#include <tact/offer/outliving.hpp>
#include <tact/offer/propose.hpp>

namespace tact::inline v0_1 {

/// A budget and its limits: one for the visit, one for the person altogether. It refers to both, for one thread at a
/// time.
struct account {
    contact_budget& budget;           ///< what is spent
    outliving<contact_limits> limits; ///< what may be
};

/// What a proposal spends: a question if it reaches the person as one, and intrusion if data are read for it.
template <enumeration Attribute>
constexpr charge charge_of(const basic_proposal<Attribute>& made) {
    const bool asks = made.delivery == delivery::question_of_datum || made.delivery == delivery::question_of_service;
    return {asks, made.delivery >= delivery::question_of_service ? made.intrusion : 0};
}

namespace detail {

/// Why something is not within a budget.
constexpr reason reason_of(allowance a) {
    return a == allowance::asks_spent       ? reason::asks_spent
           : a == allowance::asked_too_soon ? reason::asked_too_soon
                                            : reason::intrusion_spent;
}

/// Calls `visit` with all uses that a proposal draws on: the offer's, and the profile's if that worded the offer.
template <enumeration Attribute, class Visitor>
constexpr auto with_uses(const basic_proposal<Attribute>& made, Visitor visit) {
    const basic_offer<Attribute>& o = made.offer;
    return o.wording.profile_read ? visit(o.draws_on, o.wording.profile) : visit(o.draws_on);
}

} // namespace detail

/// A proposal held to budgets: booked in all of them, or withheld with the reason and booked in none.
template <enumeration Attribute, class... More>
constexpr basic_proposal<Attribute> within_budgets(basic_proposal<Attribute> made, std::uint32_t now, account first,
                                                   More... others) {
    if (made.delivery == delivery::withheld) return made;
    const account all[]{first, others...};
    const charge spends = tact::charge_of(made);
    for (const account& a : all) {
        const allowance answered = detail::with_uses(
            made, [&](const auto&... uses) { return a.budget.admits(*a.limits, now, spends, uses...); });
        if (answered == allowance::within) continue;
        made.assessed = detail::denied_for(made.assessed, detail::reason_of(answered));
        made.delivery = delivery::withheld;
        return made;
    }
    for (const account& a : all)
        detail::with_uses(made, [&](const auto&... uses) { return a.budget.spend(*a.limits, now, spends, uses...); });
    return made;
}

/// Books a no to a proposal that reached the person. In all of these budgets the attributes that it drew on rest,
/// including the profile if that worded it. If it drew on nothing personal, all such questions rest.
template <enumeration Attribute, class... More>
constexpr void record_refusal(const basic_proposal<Attribute>& made, std::uint32_t now, account first, More... others) {
    const account all[]{first, others...};
    for (const account& a : all)
        detail::with_uses(made, [&](const auto&... uses) { a.budget.record_refusal(*a.limits, now, uses...); });
}

} // namespace tact

#endif
