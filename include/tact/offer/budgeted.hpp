// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_BUDGETED_HPP
#define TACT_OFFER_BUDGETED_HPP

#include <tact/gate/budget.hpp>
#include <tact/offer/propose.hpp>

namespace tact {

/// A budget and its limits: one for the visit, one for the person altogether.
struct account {
    tact::budget& budget;
    const budget_limits& limits;
};

/// What a proposal spends: a question where it reaches the person as one, and intrusion where data are read for it.
template <enumeration Attribute>
constexpr charge charge_of(const basic_proposal<Attribute>& made) {
    const bool asks = made.delivery == delivery::question_of_datum || made.delivery == delivery::question_of_service;
    return {asks, made.delivery >= delivery::question_of_service ? made.intrusion : 0};
}

/// A proposal held to budgets: booked in all of them, or withheld, with the reason, and booked in none.
template <enumeration Attribute, class... Accounts>
constexpr basic_proposal<Attribute> within_budgets(basic_proposal<Attribute> made, std::uint32_t now,
                                                   Accounts... accounts) {
    if (made.delivery == delivery::withheld) return made;
    const charge spends = charge_of(made);
    const auto& u = made.offer.draws_on;
    allowance worst = allowance::within;
    const auto ask = [&](account a) {
        const allowance answered = a.budget.admits(a.limits, now, spends, u);
        if (worst == allowance::within) worst = answered;
    };
    (ask(accounts), ...);
    switch (worst) {
    case allowance::within:
        (account(accounts).budget.spend(account(accounts).limits, now, spends, u), ...);
        return made;
    case allowance::intrusion_spent: made.verdict = detail::denied_for(made.verdict, reason::intrusion_spent); break;
    case allowance::asks_spent: made.verdict = detail::denied_for(made.verdict, reason::asks_spent); break;
    case allowance::asked_too_soon: made.verdict = detail::denied_for(made.verdict, reason::asked_too_soon); break;
    }
    made.delivery = delivery::withheld;
    return made;
}

/// Books a no to a proposal that reached the person: what it drew on rests, in all of these budgets.
template <enumeration Attribute, class... Accounts>
constexpr void said_no(const basic_proposal<Attribute>& made, std::uint32_t now, Accounts... accounts) {
    (account(accounts).budget.no(account(accounts).limits, now, made.offer.draws_on), ...);
}

} // namespace tact

#endif
