// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/service_plan.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"

#include <initializer_list>

using namespace tact;
using namespace people;

namespace {

constexpr context at_ease = neutral(purpose::support);
constexpr customer fine{.progress = progress::fine, .effort = 0, .stakes = 0};
constexpr service_rules closed;

template <class Change>
constexpr context where(Change change) {
    context c = at_ease;
    change(c);
    return c;
}
template <class Change>
constexpr customer who(Change change) {
    customer c = fine;
    change(c);
    return c;
}
constexpr customer stuck = who([](customer& c) { c.progress = progress::stuck; });
constexpr customer in_public = who([](customer& c) { c.asked_in_public = true; });

constexpr service_plan plan(const context& c, const customer& p) { return plan_for(standard_services, c, p); }

/// A plan that shows one service so, and no other.
constexpr service_plan only(service s, prominence p) {
    service_plan r;
    r.of[position(s)] = p;
    return r;
}

/// Where everything takes all there can be.
constexpr service_rules hard([] {
    service_table t = standard_services_table;
    t.services[service::person].effort = 100;
    t.finding[prominence::findable].effort = 100;
    return t;
}());
/// Where more is shown than the laws ask for.
constexpr service_rules mine([] {
    service_table t = standard_services_table;
    t.services[service::peer_forum].offered_from_effort = 70;
    t.services[service::self_service].where_serious = prominence::due;
    t.services[service::virtual_assistant].where_public = prominence::due;
    return t;
}());

} // namespace

TEST_CASE("who is fine finds self-service in sight, an assistant, the forum and a person a step away") {
    constexpr service_plan p = plan(at_ease, fine);
    TWICE(p[service::self_service] == prominence::offered && p[service::virtual_assistant] == prominence::findable);
    TWICE(p[service::peer_forum] == prominence::findable && p[service::person] == prominence::findable);
    TWICE(p[service::social_care] == prominence::absent && p[service::proactive_chat] == prominence::absent);
    TWICE(p[static_cast<service>(6)] == prominence::absent);
}
TEST_CASE("who is stuck gets a chat, an assistant and a person in sight, nobody else gets a chat") {
    TWICE(plan(at_ease, stuck)[service::proactive_chat] == prominence::due);
    TWICE(plan(at_ease, stuck)[service::virtual_assistant] == prominence::offered);
    TWICE(plan(at_ease, stuck)[service::person] == prominence::offered);
    TWICE(plan(at_ease, {})[service::proactive_chat] == prominence::absent);
    TWICE(plan(at_ease, {.progress = static_cast<progress>(3)})[service::proactive_chat] == prominence::absent);
    TWICE(plan({}, {})[service::proactive_chat] == prominence::absent);
}
TEST_CASE("what was asked in public is answered by webcare, and only that") {
    TWICE(plan(at_ease, in_public)[service::social_care] == prominence::due);
    TWICE(plan({}, {.progress = progress::stuck})[service::social_care] == prominence::absent);
}
TEST_CASE("under pressure, stated or not, the assistant is in sight") {
    for (const pressure now : {pressure::unstated, pressure::pressed, pressure::exhausted, static_cast<pressure>(4)})
        CHECK(plan(where([=](context& c) { c.pressure = now; }), fine)[service::virtual_assistant] ==
              prominence::offered);
    TWICE(plan(at_ease, fine)[service::virtual_assistant] == prominence::findable);
}
TEST_CASE("a serious effect brings a person, one unstated offers one") {
    TWICE(plan(where([](context& c) { c.effect = effect::legal_or_similar; }), fine)[service::person] ==
          prominence::due);
    TWICE(plan(where([](context& c) { c.effect = static_cast<effect>(3); }), fine)[service::person] == prominence::due);
    TWICE(plan(where([](context& c) { c.effect = effect::unstated; }), fine)[service::person] == prominence::offered);
    TWICE(plan(where([](context& c) { c.effect = effect::none; }), fine)[service::person] == prominence::findable);
}
TEST_CASE("who spent much, or has much at stake, is offered a person, unstated counts as all there can be") {
    constexpr auto person_at = [](level effort, level stakes) {
        return plan(at_ease, {progress::fine, effort, stakes, false})[service::person];
    };
    TWICE(person_at(39, 59) == prominence::findable);
    TWICE(person_at(40, 0) == prominence::offered && person_at(100, 0) == prominence::offered);
    TWICE(person_at(0, 60) == prominence::offered && person_at(0, 100) == prominence::offered);
    TWICE(person_at({}, 0) == prominence::offered && person_at(0, {}) == prominence::offered);
    TWICE(plan(where([](context& c) { c.effect = effect::legal_or_similar; }), {})[service::person] == prominence::due);
}
TEST_CASE("whatever the state, the laws hold for the plan, and every channel is served alike") {
    for (const progress p : {progress::unstated, progress::fine, progress::stuck})
        for (const bool asked_in_public : {false, true})
            for (std::size_t e = 0; e <= enum_size<effect>; ++e)
                for (std::size_t now = 0; now <= enum_size<pressure>; ++now)
                    for (const int spent : {-1, 0, 39, 40, 100}) {
                        const customer c{p, level::of(spent), level::of(100 - spent), asked_in_public};
                        context w = at_ease;
                        w.effect = enum_at<effect>(e);
                        w.pressure = enum_at<pressure>(now);
                        const service_plan made = plan(w, c);
                        for (const service s :
                             {service::self_service, service::virtual_assistant, service::person, service::peer_forum})
                            CHECK(made[s] >= prominence::findable);
                        CHECK((made[service::proactive_chat] == prominence::due) == (p == progress::stuck));
                        CHECK((made[service::proactive_chat] == prominence::absent) == (p != progress::stuck));
                        CHECK((made[service::social_care] != prominence::absent) == asked_in_public);
                        for (std::size_t i = 0; i < enum_size<channel>; ++i) {
                            w.channel = enum_at<channel>(i);
                            CHECK(plan(w, c) == made);
                        }
                    }
}
TEST_CASE("under an unlawful table all but what intrudes is findable, and a person is offered") {
    for (const customer& c : {customer{}, fine, stuck, in_public})
        for (const context& w : {context{}, at_ease}) {
            const service_plan p = plan_for(closed, w, c);
            CHECK(p[service::self_service] == prominence::findable);
            CHECK(p[service::virtual_assistant] == prominence::findable);
            CHECK(p[service::peer_forum] == prominence::findable);
            CHECK(p[service::social_care] == prominence::absent);
            CHECK(p[service::proactive_chat] == prominence::absent);
            CHECK(p[service::person] == prominence::offered);
        }
    constexpr service_plan p = plan_for(closed, at_ease, fine);
    TWICE(effort_of(closed, p, enum_set<service>::all()) == 200); // nothing is known of it: all
}
TEST_CASE("effort is that of the easiest service that serves, and of finding it") {
    constexpr service_plan p = plan(at_ease, fine);
    TWICE(effort_of(standard_services, p, {service::self_service}) == 25);
    TWICE(effort_of(standard_services, p, {service::virtual_assistant}) == 45);
    TWICE(effort_of(standard_services, p, {service::person, service::virtual_assistant}) == 45);
    TWICE(effort_of(standard_services, p, enum_set<service>::all()) == 25);
    TWICE(effort_of(standard_services, p, {service::social_care}) == not_served &&
          effort_of(standard_services, p, {}) == not_served);
    TWICE(effort_of(standard_services, service_plan{}, enum_set<service>::all()) == not_served);
    TWICE(effort_of(standard_services, only(service::person, static_cast<prominence>(4)), {service::person}) ==
          not_served);
    TWICE(effort_of(standard_services, p, {static_cast<service>(6)}) == not_served);
    TWICE(effort_of(standard_services, only(service::person, prominence::due), {service::person}) == 35);
}
TEST_CASE("effort of a service and of finding it add up, beyond what one level holds") {
    constexpr auto takes = [](prominence p) { return effort_of(hard, only(service::person, p), {service::person}); };
    TWICE(hard.valid() && takes(prominence::findable) == 200 && takes(prominence::offered) == 105);
    TWICE(takes(prominence::absent) == not_served && not_served > 200);
}
TEST_CASE("a table of one's own is read, a serious effect has a person in any case") {
    constexpr auto shown = [](const context& c, const customer& p) { return plan_for(mine, c, p); };
    constexpr context serious = where([](context& c) { c.effect = effect::legal_or_similar; });
    TWICE(mine.valid() && shown(at_ease, fine) == plan(at_ease, fine));
    TWICE(shown(at_ease, {progress::fine, 70, 0, false})[service::peer_forum] == prominence::offered);
    TWICE(shown(at_ease, {progress::fine, 69, 0, false})[service::peer_forum] == prominence::findable);
    TWICE(shown(serious, fine)[service::self_service] == prominence::due);
    TWICE(shown(at_ease, in_public)[service::virtual_assistant] == prominence::due);
    TWICE(plan_for(closed, serious, fine)[service::person] == prominence::due);
}
TEST_CASE("of two plans the one that takes less for the same need, the first where both take as much") {
    constexpr service_plan none;
    constexpr service_plan due = only(service::person, prominence::due);
    constexpr service_plan findable = only(service::person, prominence::findable);
    constexpr service_plan assistant = only(service::virtual_assistant, prominence::due);
    constexpr auto which = [](const service_plan& a, const service_plan& b, const enum_set<service>& need) {
        return preferred(standard_services, a, b, need);
    };
    TWICE(which(due, findable, {service::person}) == due && which(findable, due, {service::person}) == due);
    TWICE(which(none, findable, {service::person}) == findable && which(findable, none, {service::person}) == findable);
    TWICE(which(none, assistant, {service::person}) == none && which(assistant, none, {service::person}) == assistant);
    TWICE(which(due, assistant, enum_set<service>::all()) == assistant &&
          which(due, assistant, {service::person}) == due);
    constexpr service_plan with_chat = [] {
        service_plan p = only(service::person, prominence::due);
        p.of[position(service::proactive_chat)] = prominence::due;
        return p;
    }();
    TWICE(which(due, with_chat, {service::person}) == due && which(with_chat, due, {service::person}) == with_chat);
}
