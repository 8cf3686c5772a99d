// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_SERVICE_PLAN_HPP
#define TACT_OFFER_SERVICE_PLAN_HPP

#include <tact/offer/service.hpp>
#include <tact/vocabulary/manner.hpp>

namespace tact {

/// How customers are served, as shipped.
inline constexpr service_table standard_services_table{
    // clang-format off
    .services = {{ // effort; always, where stuck, where public, under pressure, where serious; from effort, from stakes
        {service::self_service, 20, prominence::offered, {}, {}, {}, {}, {}, {}, {basis::gate, "T62 T68"}},
        {service::virtual_assistant, 25, prominence::findable, prominence::offered, {}, prominence::offered, {}, {}, {}, {basis::gate, "T62 T29"}},
        {service::peer_forum, 40, prominence::findable, {}, {}, {}, {}, {}, {}, {basis::gate, "T61"}},
        {service::webcare, 30, {}, {}, prominence::due, {}, {}, {}, {}, {basis::gate, "T61"}},
        {service::proactive_chat, 15, {}, prominence::due, {}, {}, {}, {}, {}, {basis::gate, "T61"}},
        {service::person, 35, prominence::findable, prominence::offered, {}, {}, prominence::due, 40, 60, {basis::gate, "T62 L6; the levels are assumed"}},
    }},
    .finding = {{
        {prominence::absent, 100, {basis::gate, "not there"}},
        {prominence::findable, 20, {basis::assumed, "T67 gives the order, no size"}},
        {prominence::offered, 5, {basis::assumed, "T67 gives the order, no size"}},
        {prominence::due, 0, {basis::assumed, "T67 gives the order, no size"}},
    }},
    // clang-format on
};

/// How customers are served, as shipped, held to its laws.
inline constexpr services standard_services = check<standard_services_table>();

/// How the customer is getting on.
enum class progress : std::uint16_t { unstated, fine, stuck };
/// Where `progress` ends.
constexpr progress last_enumerator(progress) { return progress::stuck; }

/// The state of somebody who is being served. What is left out of effort and stakes counts as all there can be.
struct customer {
    tact::progress progress = tact::progress::unstated; ///< unstated, or out of range, opens no chat by itself
    level effort{};                                     ///< spent so far: contacts, channels changed, things said twice
    level stakes{};                                     ///< how much depends on it for the customer
    bool asked_in_public = false;                       ///< on a social network, in a forum, in a review
    /// Whether both say the same.
    friend constexpr bool operator==(const customer&, const customer&) = default;
};

/// How prominent each service is. The same in every channel: apps and portals are channels like others.
struct service_plan {
    prominence of[count<service>]{};

    /// How prominent one service is; absent where out of range.
    constexpr prominence operator[](service s) const { return in_range(s) ? of[index(s)] : prominence::absent; }
    /// Whether both say the same.
    friend constexpr bool operator==(const service_plan&, const service_plan&) = default;
};

/// The plan for a customer in a context. Under an unlawful table all but what comes by itself is findable, and a person
/// is offered.
constexpr service_plan plan_for(const services& how, const context& where, const customer& who) {
    service_plan plan;
    const bool known = where.effect == effect::unstated || where.effect == effect::none;
    for (std::size_t i = 0; i < count<service>; ++i) {
        const auto s = enumerator<service>(i);
        prominence& p = plan.of[i];
        if (!how.lawful()) {
            if (s != service::proactive_chat && s != service::webcare) p = prominence::findable;
            continue;
        }
        const service_row& r = how.table().services[s];
        p = r.always;
        if (who.progress == progress::stuck) p = more(p, r.where_stuck);
        if (who.asked_in_public) p = more(p, r.where_public);
        if (reckoned(where.pressure) != pressure::relaxed) p = more(p, r.under_pressure);
        if (!known) p = more(p, r.where_serious);
        if ((r.offered_from_effort.stated() && who.effort.or_all() >= r.offered_from_effort.or_all()) ||
            (r.offered_from_stakes.stated() && who.stakes.or_all() >= r.offered_from_stakes.or_all()))
            p = more(p, prominence::offered);
    }
    if (where.effect != effect::none || !how.lawful()) {
        prominence& person = plan.of[index(service::person)];
        person = more(person, prominence::offered);
    }
    return plan;
}

/// What a plan takes of a customer: the effort of finding and using the easiest of the services that serve the need, at
/// most 100; unstated where none of them is there.
constexpr level effort_of(const services& how, const service_plan& plan, const set<service>& that_serve) {
    int least = 101;
    for (std::size_t i = 0; i < count<service>; ++i) {
        const auto s = enumerator<service>(i);
        if (!that_serve.contains(s) || !in_range(plan[s]) || plan[s] == prominence::absent) continue;
        const int sum = how.table().services[s].effort.or_all() + how.table().finding[plan[s]].effort.or_all();
        const int effort = sum < 100 ? sum : 100;
        least = effort < least ? effort : least;
    }
    return level::of(least);
}

/// Of two plans the one that takes less of the customer for the same need; the first where both take as much. One that
/// does not serve the need is never preferred to one that does.
constexpr service_plan preferred(const services& how, const service_plan& a, const service_plan& b,
                                 const set<service>& that_serve) {
    const level of_a = effort_of(how, a, that_serve);
    const level of_b = effort_of(how, b, that_serve);
    if (!of_b.stated()) return a;
    return !of_a.stated() || of_b.or_all() < of_a.or_all() ? b : a;
}

} // namespace tact

#endif
