// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/relationship/relationship_rules.hpp>

#include "../twice.hpp"
#include "changed.hpp"

using namespace tact;
using enum relationship_invariant;

namespace {

constexpr provenance why{evidence::assumed, "a test"};
constexpr auto orders_are = [](bounded_list<observable_step, 4> steps) {
    return changed([&](relationship_table& t) { t.observables[observable::orders].steps = steps; });
};
constexpr auto complaints_are = [](observable o, bounded_list<observable_step, 4> steps) {
    return changed([&](relationship_table& t) { t.observables[o].steps = steps; });
};
constexpr auto takes = [](auto value, int at_least) {
    return changed([&](relationship_table& t) {
        if constexpr (std::is_same_v<decltype(value), connectedness>)
            t.connectedness[value].at_least = static_cast<std::int16_t>(at_least);
        else
            t.trust[value].at_least = static_cast<std::int16_t>(at_least);
    });
};

} // namespace

TEST_CASE("default rules are invalid, and so is a table of which nothing was written") {
    TWICE(!relationship_rules{}.valid() && !relationship_rules(relationship_table{}).valid());
    TWICE(relationship_rules(standard_relationship_table).valid() && violations(standard_relationship_table) == 0);
    TWICE(relationship_rules(standard_relationship_table).table().version == 1);
}
TEST_CASE("each row names its key and says where it comes from, whatever it is a row of") {
    TWICE(
        breaks_only(changed([](relationship_table& t) { t.observables[observable::visits].key = observable::orders; }),
                    every_row_names_its_key, observable::visits));
    TWICE(breaks_only(changed([](relationship_table& t) { t.trust[trust::low].key = trust::high; }),
                      every_row_names_its_key, trust::low));
    TWICE(breaks_only(changed([](relationship_table& t) { t.connectedness[connectedness::warm].key = {}; }),
                      every_row_names_its_key, connectedness::warm));
    TWICE(breaks_only(changed([](relationship_table& t) { t.observables[observable::visits].why = {}; }),
                      every_row_says_where_it_comes_from, observable::visits));
    TWICE(breaks_only(changed([](relationship_table& t) { t.connectedness[connectedness::none].why = {}; }),
                      every_row_says_where_it_comes_from, connectedness::none));
    TWICE(breaks_only(changed([](relationship_table& t) { t.trust[trust::high].why.statement = ""; }),
                      every_row_says_where_it_comes_from, trust::high));
}
TEST_CASE("attribute, source, version and points are in range") {
    TWICE(breaks_only(changed([](relationship_table& t) { t.version = 0; }), every_value_is_in_range,
                      observable::orders));
    TWICE(breaks_only(changed([](relationship_table& t) { t.observables[observable::visits].from = source::covert; }),
                      every_value_is_in_range, observable::visits));
    TWICE(breaks_only(changed([](relationship_table& t) { t.observables[observable::visits].from = {}; }),
                      every_value_is_in_range, observable::visits));
    TWICE(breaks_only(
        changed([](relationship_table& t) { t.observables[observable::opted_in].what = static_cast<attribute>(999); }),
        every_value_is_in_range, observable::opted_in));
    TWICE(breaks_only(complaints_are(observable::open_complaints, {{{1, -2, -101}}}), every_value_is_in_range,
                      observable::open_complaints));
    TWICE(violations(complaints_are(observable::open_complaints, {{{1, -100, -100}}})) == 0);
    TWICE(breaks(orders_are({{{1, 101, 1}}}), every_value_is_in_range, observable::orders));
    TWICE(violations(takes(connectedness::close, 800)) == 0);
    TWICE(breaks_only(takes(connectedness::close, 801), every_value_is_in_range, connectedness::close));
}
TEST_CASE("steps rise from 1 on") {
    TWICE(breaks_only(orders_are({{{0, 1, 1}}}), steps_rise, observable::orders));
    TWICE(breaks_only(orders_are({{{3, 1, 1}, {3, 2, 2}}}), steps_rise, observable::orders));
    TWICE(breaks_only(orders_are({{{3, 1, 1}, {2, 2, 2}}}), steps_rise, observable::orders));
    TWICE(violations(orders_are({})) == 0);
}
TEST_CASE("more never lowers") {
    TWICE(breaks_only(orders_are({{{1, -1, 0}}}), more_never_lowers, observable::orders));
    TWICE(breaks_only(orders_are({{{1, 3, 3}, {2, 2, 3}}}), more_never_lowers, observable::orders));
    TWICE(breaks_only(orders_are({{{1, 3, 3}, {2, 3, 2}}}), more_never_lowers, observable::orders));
    TWICE(violations(orders_are({{{1, 3, 3}, {2, 3, 3}}})) == 0);
}
TEST_CASE("a complaint never raises, open or settled") {
    for (const observable o : adverse_observables) {
        CHECK(breaks(complaints_are(o, {{{1, 1, 0}}}), a_complaint_never_raises, o));
        CHECK(breaks(complaints_are(o, {{{1, 0, 1}}}), a_complaint_never_raises, o));
    }
    TWICE(breaks_only(complaints_are(observable::open_complaints, {{{1, -2, -3}, {2, -1, -3}}}),
                      a_complaint_never_raises, observable::open_complaints));
    TWICE(breaks_only(complaints_are(observable::settled_complaints, {{{1, 0, 1}}}), a_complaint_never_raises,
                      observable::settled_complaints));
}
TEST_CASE("settled complaints, however many, weigh no more than an open one") {
    TWICE(violations(complaints_are(observable::settled_complaints, {{{1, -1, -1}, {9, -2, -3}}})) == 0);
    TWICE(breaks_only(complaints_are(observable::settled_complaints, {{{1, -1, -1}, {9, -2, -4}}}),
                      settled_complaints_weigh_no_more_than_an_open_one, observable::settled_complaints));
    TWICE(breaks_only(complaints_are(observable::settled_complaints, {{{9, -3, -3}}}),
                      settled_complaints_weigh_no_more_than_an_open_one, observable::settled_complaints));
    TWICE(breaks_only(complaints_are(observable::open_complaints, {{{2, -4, -6}}}), // one open one weighs nothing
                      settled_complaints_weigh_no_more_than_an_open_one, observable::settled_complaints));
}
TEST_CASE("no observable alone reaches close or high") {
    TWICE(violations(orders_are({{{1, 11, 7}}})) == 0);
    TWICE(breaks_only(orders_are({{{1, 12, 7}}}), no_observable_alone_reaches_the_top, observable::orders));
    TWICE(breaks_only(orders_are({{{1, 10, 8}}}), no_observable_alone_reaches_the_top, observable::orders));
}
TEST_CASE("no signal is no relationship") {
    TWICE(breaks_only(takes(connectedness::none, 1), no_signal_is_no_relationship, connectedness::none));
    TWICE(breaks_only(takes(trust::unstated, -1), no_signal_is_no_relationship, trust::unstated));
    TWICE(breaks_only(takes(trust::low, 0), no_signal_is_no_relationship, trust::low));
    TWICE(breaks(takes(connectedness::distant, 0), no_signal_is_no_relationship, connectedness::distant));
    TWICE(violations(takes(trust::low, 1)) == 0);
}
TEST_CASE("a closer relationship takes more") {
    TWICE(breaks_only(takes(trust::medium, 2), a_closer_relationship_takes_more, trust::medium));
    TWICE(breaks(takes(connectedness::warm, 3), a_closer_relationship_takes_more, connectedness::warm));
    TWICE(breaks(takes(connectedness::warm, 12), a_closer_relationship_takes_more, connectedness::close));
}
TEST_CASE("connectedness takes more than trust of the same rank") {
    TWICE(breaks_only(takes(connectedness::distant, 2), connectedness_takes_more_than_trust, connectedness::distant));
    TWICE(breaks_only(takes(trust::medium, 7), connectedness_takes_more_than_trust, connectedness::warm));
    TWICE(breaks_only(takes(trust::high, 12), connectedness_takes_more_than_trust, connectedness::close));
    TWICE(violations(takes(trust::high, 11)) == 0);
}
TEST_CASE("a table over attributes of one's own is checked as any other") {
    constexpr auto own = [](std::int16_t given) {
        basic_relationship_table<joint_risk> t; // any enumeration will do
        t.version = 1;
        for (auto& r : t.observables) r.from = source::first_party, r.why = why;
        for (auto& r : t.connectedness) r.at_least = static_cast<std::int16_t>(position(r.key) * 3), r.why = why;
        for (auto& r : t.trust) r.at_least = static_cast<std::int16_t>(position(r.key) * 2), r.why = why;
        t.connectedness[connectedness::none].at_least = 0;
        t.trust[trust::none].at_least = 0;
        t.observables[observable::orders].steps = {{{1, given, 0}}};
        return t;
    };
    TWICE(basic_relationship_rules(own(11)).valid() && !basic_relationship_rules(own(12)).valid());
}
