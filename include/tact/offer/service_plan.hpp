// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_SERVICE_PLAN_HPP
#define TACT_OFFER_SERVICE_PLAN_HPP

#include <tact/offer/manner.hpp>
#include <tact/offer/service.hpp>

namespace tact::inline v0_1 {

/// How customers are served, as shipped.
inline constexpr service_table standard_services_table{
    // clang-format off
    .services = {{ // effort; always, where stuck, where public, under pressure, where serious; from effort, from stakes
        {service::self_service, 20, prominence::offered, {}, {}, {}, {}, {}, {}, {evidence::rule, "T62 T68"}},
        {service::virtual_assistant, 25, prominence::findable, prominence::offered, {}, prominence::offered, {}, {}, {}, {evidence::rule, "T62 T29"}},
        {service::peer_forum, 40, prominence::findable, {}, {}, {}, {}, {}, {}, {evidence::rule, "T61"}},
        {service::social_care, 30, {}, {}, prominence::due, {}, {}, {}, {}, {evidence::rule, "T61"}},
        {service::proactive_chat, 15, {}, prominence::due, {}, {}, {}, {}, {}, {evidence::rule, "T61"}},
        {service::person, 35, prominence::findable, prominence::offered, {}, {}, prominence::due, 40, 60, {evidence::rule, "T62 L6; the levels are assumed"}},
    }},
    .finding = {{
        {prominence::absent, 100, {evidence::rule, "not there"}},
        {prominence::findable, 20, {evidence::assumed, "T67 gives the order, no size"}},
        {prominence::offered, 5, {evidence::assumed, "T67 gives the order, no size"}},
        {prominence::due, 0, {evidence::assumed, "T67 gives the order, no size"}},
    }},
    // clang-format on
};

/// How customers are served, as shipped, checked against its invariants.
inline constexpr service_rules standard_services = compile<standard_services_table>();

/// How the customer is getting on.
enum class progress : std::uint16_t { unstated, fine, stuck };
constexpr progress last_enumerator(progress) { return progress::stuck; }

/// The state of a customer who is being served. Unset effort and stakes count as all there can be. A plain value: safe
/// to share between threads while none writes it.
struct customer {
    tact::progress progress = tact::progress::unstated; ///< unstated, or out of range, opens no chat by itself
    level effort{};                                     ///< spent so far: contacts, channels changed, things said twice
    level stakes{};                                     ///< how much depends on it for the customer
    bool asked_in_public = false;                       ///< on a social network, in a forum, in a review
    friend constexpr bool operator==(const customer&, const customer&) = default;
};

/// How prominent each service is. The same in every channel: apps and portals are channels like others. A plain value:
/// safe to share between threads while none writes it.
struct service_plan {
    prominence of[enum_size<service>]{}; ///< by the position of the service

    /// How prominent one service is; absent where out of range.
    constexpr prominence operator[](service s) const { return is_valid(s) ? of[position(s)] : prominence::absent; }
    friend constexpr bool operator==(const service_plan&, const service_plan&) = default;
};

/// The plan for a customer in a context. The more prominent wins, so that no state takes help away. It reads neither
/// channel nor setting: the same help is there in all of them.
constexpr service_plan plan_for(const service_rules& how, const context& where, const customer& who) {
    service_plan plan;
    const auto raise = [&](std::size_t i, prominence p, bool when) {
        if (when && plan.of[i] < p) plan.of[i] = p;
    };
    const bool serious = where.effect != effect::none && where.effect != effect::unstated;
    const auto reached = [](level now, level from) { return from.stated() && now.or_all() >= from.or_all(); };
    for (std::size_t i = 0; i < enum_size<service>; ++i) {
        const auto s = enum_at<service>(i);
        if (!how.valid()) {
            raise(i, prominence::findable, s != service::proactive_chat && s != service::social_care);
            continue;
        }
        const service_row& r = how.table().services[s];
        raise(i, r.always, true);
        raise(i, r.where_stuck, who.progress == progress::stuck);
        raise(i, r.where_public, who.asked_in_public);
        raise(i, r.under_pressure, effective_pressure(where.pressure) != pressure::relaxed);
        raise(i, r.where_serious, serious);
        raise(i, prominence::offered,
              reached(who.effort, r.offered_from_effort) || reached(who.stakes, r.offered_from_stakes));
    }
    raise(position(service::person), prominence::offered, where.effect != effect::none || !how.valid());
    raise(position(service::person), prominence::due, serious);
    return plan;
}

/// What `effort_of` returns if none of the services for the need is there.
inline constexpr int not_served = 201;

/// How much a plan takes of a customer, from 0 to 200: the effort of finding and using the easiest of the services for
/// the need; `not_served` if none of them is there.
constexpr int effort_of(const service_rules& how, const service_plan& plan, const enum_set<service>& that_serve) {
    int least = not_served;
    for (std::size_t i = 0; i < enum_size<service>; ++i) {
        const auto s = enum_at<service>(i);
        if (!that_serve.contains(s) || !is_valid(plan[s]) || plan[s] == prominence::absent) continue;
        const int sum = how.table().services[s].effort.or_all() + how.table().finding[plan[s]].effort.or_all();
        least = sum < least ? sum : least;
    }
    return least;
}

/// Of two plans the one that takes less of the customer for the same need; the first if both take as much.
constexpr service_plan preferred(const service_rules& how, const service_plan& a, const service_plan& b,
                                 const enum_set<service>& that_serve) {
    return effort_of(how, b, that_serve) < effort_of(how, a, that_serve) ? b : a;
}

} // namespace tact

#endif
