// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_SERVICE_HPP
#define TACT_OFFER_SERVICE_HPP

#include <tact/offer/level.hpp>
#include <tact/offer/rules.hpp>
#include <tact/policy/rows.hpp>
#include <tact/vocabulary/enum_table.hpp>

#include <initializer_list>

namespace tact::inline v0_1 {

/// A way in which a customer is helped.
enum class service : std::uint16_t {
    self_service,      ///< a portal or app in which customers help themselves
    virtual_assistant, ///< a bot that answers
    peer_forum,        ///< other customers answer
    social_care,       ///< the company answers public questions in public
    proactive_chat,    ///< a chat that opens by itself
    person             ///< a human to talk to
};
constexpr service last_enumerator(service) { return service::person; }

/// How easily a service is found, ordered.
enum class prominence : std::uint16_t {
    absent,   ///< not there
    findable, ///< there, one step away
    offered,  ///< in sight
    due       ///< comes to the customer by itself
};
constexpr prominence last_enumerator(prominence) { return prominence::due; }

/// How one service is shown. The most prominent that applies holds; one that never applies is `absent` or unstated. A
/// plain value: safe to share between threads while none writes it.
struct service_row {
    service key{};
    level effort{};              ///< how much it takes of the customer, once found
    prominence always{};         ///< in every state
    prominence where_stuck{};    ///< where the customer is stuck
    prominence where_public{};   ///< where it was asked in public
    prominence under_pressure{}; ///< where the customer is pressed or exhausted
    prominence where_serious{};  ///< where the effect is legal or similar
    level offered_from_effort{}; ///< offered where this much effort was spent so far; unstated: never for that
    level offered_from_stakes{}; ///< offered where this much is at stake; unstated: never for that
    provenance why{};
};

/// What finding a service takes of the customer. A plain value: safe to share between threads while none writes it.
struct prominence_row {
    prominence key{};
    level effort{}; ///< on top of the service's own; of an absent service, 100
    provenance why{};
};

/// How customers are served. Safe to share between threads while none writes it.
struct service_table {
    using row_key = service;          ///< what violations name
    using other_row_key = prominence; ///< or this
    enum_table<service, service_row> services{};
    enum_table<prominence, prominence_row> finding{}; ///< what finding a service of each prominence takes
};

/// How customers are served, checked against its invariants. Under a default or an invalid one everything is findable
/// except what comes by itself, and a person is offered. Immutable: safe to share between threads.
using service_rules = rules<service_table>;

/// Calls `visit(invariant, row)` for every invariant that a table breaks.
template <class Visitor>
constexpr void for_each_violation(const service_table& t, Visitor visit) {
    const auto enforce = [&](bool holds, offer_invariant invariant, auto row) {
        if (!holds) visit(invariant, row);
    };
    const bool named = detail::keys_and_provenance(t.services, visit);
    if (!detail::keys_and_provenance(t.finding, visit) || !named) return;
    for (const service_row& r : t.services) {
        enforce(r.effort.stated() && is_valid(r.always) && is_valid(r.where_stuck) && is_valid(r.where_public) &&
                    is_valid(r.under_pressure) && is_valid(r.where_serious),
                offer_invariant::every_value_is_in_range, r.key);
        enforce(r.always < prominence::due && r.under_pressure < prominence::due,
                offer_invariant::nothing_comes_by_itself_without_reason, r.key);
    }
    for (const service s : {service::self_service, service::virtual_assistant, service::person})
        enforce(t.services[s].always >= prominence::findable,
                offer_invariant::self_service_assistant_and_person_are_in_every_plan, s);
    enforce(t.services[service::peer_forum].always >= prominence::findable,
            offer_invariant::the_peer_forum_is_always_findable, service::peer_forum);
    enforce(t.services[service::person].where_serious == prominence::due,
            offer_invariant::a_serious_effect_has_a_person, service::person);

    const auto only = [](const service_row& r, prominence service_row::*when) { // shown on this account alone
        bool none = !r.offered_from_effort.stated() && !r.offered_from_stakes.stated();
        for (const auto member : {&service_row::always, &service_row::where_stuck, &service_row::where_public,
                                  &service_row::under_pressure, &service_row::where_serious})
            none = none && (member == when || r.*member == prominence::absent);
        return none;
    };
    const service_row& chat = t.services[service::proactive_chat];
    enforce(chat.where_stuck == prominence::due && only(chat, &service_row::where_stuck),
            offer_invariant::proactive_chat_is_for_stuck_customers, chat.key);
    const service_row& social_care = t.services[service::social_care];
    enforce(social_care.where_public >= prominence::offered && only(social_care, &service_row::where_public),
            offer_invariant::webcare_answers_in_public_only, social_care.key);

    for (const prominence_row& r : t.finding) {
        enforce(r.effort.stated(), offer_invariant::every_value_is_in_range, r.key);
        if (r.key == prominence::absent)
            enforce(r.effort == level(100), offer_invariant::the_more_prominent_takes_less_effort, r.key);
        else
            enforce(r.effort.or_all() <= t.finding[enum_at<prominence>(position(r.key) - 1)].effort.or_all(),
                    offer_invariant::the_more_prominent_takes_less_effort, r.key);
    }
}

} // namespace tact

#endif
