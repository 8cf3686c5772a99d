// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/service.hpp>

#include "../twice.hpp"
#include "changed.hpp"

#include <tact/offer/service_plan.hpp>

#include <initializer_list>

using namespace tact;

namespace {

constexpr auto no_prominence = static_cast<prominence>(4);
constexpr prominence service_row::*occasions[]{&service_row::always, &service_row::where_stuck,
                                               &service_row::where_public, &service_row::under_pressure,
                                               &service_row::where_serious};

/// The shipped table with one change.
template <class Change>
constexpr service_table with(Change change) {
    return changed(standard_services_table, change);
}
constexpr service_table with(service s, prominence service_row::*when, prominence p) {
    return with([=](service_table& t) { t.services[s].*when = p; });
}
constexpr service_table with(service s, level service_row::*what, level l) {
    return with([=](service_table& t) { t.services[s].*what = l; });
}
constexpr service_table with(prominence p, level effort) {
    return with([=](service_table& t) { t.finding[p].effort = effort; });
}

} // namespace

TEST_CASE("the shipped services break no law, and default ones are not lawful") {
    TWICE(violations(standard_services_table) == 0 && standard_services.valid() && !service_rules{}.valid());
    TWICE(violations(service_table{}) > 0);
}
TEST_CASE("every row of services says where it comes from") {
    constexpr auto invariant = offer_invariant::every_row_says_where_it_comes_from;
    for (std::size_t i = 0; i < enum_size<service>; ++i) {
        const auto s = enum_at<service>(i);
        CHECK(breaks_only(with([=](service_table& t) { t.services[s].why = {}; }), invariant, s));
    }
    for (std::size_t i = 0; i < enum_size<prominence>; ++i) {
        const auto p = enum_at<prominence>(i);
        CHECK(
            breaks_only(with([=](service_table& t) { t.finding[p].why.evidence = evidence::unstated; }), invariant, p));
    }
}
TEST_CASE("every row of services names its key") {
    constexpr auto invariant = offer_invariant::every_row_names_its_key;
    for (std::size_t i = 0; i < enum_size<service>; ++i) {
        const auto s = enum_at<service>(i);
        CHECK(breaks_only(with([=](service_table& t) { t.services[s].key = enum_at<service>((i + 1) % 6); }), invariant,
                          s));
    }
    for (std::size_t i = 0; i < enum_size<prominence>; ++i)
        for (const std::size_t other : {(i + 1) % 4, std::size_t{4000}}) {
            const auto p = enum_at<prominence>(i);
            CHECK(breaks_only(with([=](service_table& t) { t.finding[p].key = enum_at<prominence>(other); }), invariant,
                              p));
        }
}
TEST_CASE("every value of services is in range") {
    constexpr auto invariant = offer_invariant::every_value_is_in_range;
    for (std::size_t i = 0; i < enum_size<service>; ++i) {
        const auto s = enum_at<service>(i);
        CHECK(breaks_only(with(s, &service_row::effort, level{}), invariant, s));
        for (const auto when : occasions) CHECK(breaks(with(s, when, no_prominence), invariant, s));
    }
    TWICE(breaks_only(with(service::self_service, &service_row::where_stuck, no_prominence), invariant,
                      service::self_service));
    for (std::size_t i = 0; i < enum_size<prominence>; ++i)
        CHECK(breaks(with(enum_at<prominence>(i), level{}), invariant, enum_at<prominence>(i)));
}
TEST_CASE("self-service, an assistant and a person are in every plan") {
    constexpr auto invariant = offer_invariant::self_service_assistant_and_person_are_in_every_plan;
    for (const service s : {service::self_service, service::virtual_assistant, service::person}) {
        CHECK(breaks_only(with(s, &service_row::always, prominence::absent), invariant, s));
        CHECK(violations(with(s, &service_row::always, prominence::findable)) == 0);
        CHECK(violations(with(s, &service_row::always, prominence::offered)) == 0);
    }
}
TEST_CASE("the peer forum is always findable") {
    TWICE(breaks_only(with(service::peer_forum, &service_row::always, prominence::absent),
                      offer_invariant::the_peer_forum_is_always_findable, service::peer_forum));
}
TEST_CASE("a serious effect has a person, and no less than due") {
    for (const prominence p : {prominence::absent, prominence::findable, prominence::offered})
        CHECK(breaks_only(with(service::person, &service_row::where_serious, p),
                          offer_invariant::a_serious_effect_has_a_person, service::person));
}
TEST_CASE("nothing comes by itself without reason: always, or for pressure alone") {
    constexpr auto invariant = offer_invariant::nothing_comes_by_itself_without_reason;
    for (const service s : {service::self_service, service::virtual_assistant, service::peer_forum, service::person}) {
        CHECK(breaks_only(with(s, &service_row::always, prominence::due), invariant, s));
        CHECK(breaks_only(with(s, &service_row::under_pressure, prominence::due), invariant, s));
        CHECK(violations(with(s, &service_row::under_pressure, prominence::offered)) == 0);
        for (const auto when : {&service_row::where_stuck, &service_row::where_public, &service_row::where_serious})
            CHECK(violations(with(s, when, prominence::due)) == 0);
    }
}
TEST_CASE("proactive chat is due where stuck, and absent otherwise") {
    constexpr auto invariant = offer_invariant::proactive_chat_is_for_stuck_customers;
    for (const auto when : occasions)
        for (const prominence p : {prominence::absent, prominence::findable, prominence::offered, prominence::due}) {
            const bool shipped = (when == &service_row::where_stuck) == (p == prominence::due) &&
                                 (when == &service_row::where_stuck || p == prominence::absent);
            if (shipped)
                CHECK(violations(with(service::proactive_chat, when, p)) == 0);
            else
                CHECK(breaks(with(service::proactive_chat, when, p), invariant, service::proactive_chat));
        }
    TWICE(breaks_only(with(service::proactive_chat, &service_row::offered_from_effort, 0), invariant,
                      service::proactive_chat));
    TWICE(breaks_only(with(service::proactive_chat, &service_row::offered_from_stakes, 100), invariant,
                      service::proactive_chat));
}
TEST_CASE("webcare answers in public only, where it is offered at least") {
    constexpr auto invariant = offer_invariant::webcare_answers_in_public_only;
    for (const auto when : occasions)
        for (const prominence p : {prominence::absent, prominence::findable, prominence::offered, prominence::due}) {
            const bool valid = when == &service_row::where_public ? p >= prominence::offered : p == prominence::absent;
            if (valid)
                CHECK(violations(with(service::social_care, when, p)) == 0);
            else
                CHECK(breaks(with(service::social_care, when, p), invariant, service::social_care));
        }
    TWICE(breaks_only(with(service::social_care, &service_row::offered_from_effort, 50), invariant,
                      service::social_care));
    TWICE(breaks_only(with(service::social_care, &service_row::offered_from_stakes, 50), invariant,
                      service::social_care));
}
TEST_CASE("the more prominent takes less effort to find, what is absent all there can be") {
    constexpr auto invariant = offer_invariant::the_more_prominent_takes_less_effort;
    TWICE(breaks_only(with(prominence::findable, 4), invariant, prominence::offered));
    TWICE(breaks_only(with(prominence::due, 6), invariant, prominence::due));
    TWICE(breaks_only(with(prominence::absent, 99), invariant, prominence::absent));
    TWICE(breaks(with(prominence::absent, 19), invariant, prominence::findable));
    TWICE(violations(with(prominence::due, 5)) == 0); // as much is no more
}
