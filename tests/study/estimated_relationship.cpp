// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// T25 and T50 of the relationship that a shop estimates, each with a table that breaks it alone.
#include <tact/relationship.hpp>

#include <doctest/doctest.h>

#include <initializer_list>

using namespace tact;

namespace {

template <class Change>
relationship_table changed(Change change) {
    relationship_table t = standard_relationship_table;
    change(t);
    return t;
}

/// T50: at whatever number of orders and months, a better first impression never lowers trust, and somewhere raises it.
bool t50(const relationship_table& t) {
    const relationship_rules how(t);
    bool never_lower = how.valid(), somewhere_higher = false;
    for (int orders = 0; orders < 20; ++orders)
        for (int months = 0; months < 40; ++months)
            for (const int complaints : {0, 1, 2}) {
                trust before = trust::unstated;
                for (std::size_t i = 0; i < enum_size<first_impression>; ++i) {
                    const trust now = estimate(how, {.orders = orders,
                                                     .months = months,
                                                     .open_complaints = complaints,
                                                     .settled_complaints = 0,
                                                     .first_impression = enum_at<first_impression>(i)})
                                          .relationship.trust;
                    never_lower = never_lower && now >= before;
                    somewhere_higher = somewhere_higher || (i > 0 && now > before);
                    before = now;
                }
            }
    return never_lower && somewhere_higher;
}

/// T25: who comes for the first time has no relationship, who bought once and signs in a distant one of low trust, who
/// buys for a year a warm or close one of medium or high trust.
bool t25(const relationship_table& t) {
    const relationship_rules how(t);
    const auto of = [&](int orders, int months, bool signed_in) {
        return estimate(how, {.orders = orders,
                              .months = months,
                              .open_complaints = 0,
                              .settled_complaints = 0,
                              .visits = 1,
                              .logged_in = signed_in})
            .relationship;
    };
    return of(0, 0, false) == relationship{connectedness::none, trust::none} &&
           of(1, 0, true) == relationship{connectedness::distant, trust::low} &&
           of(4, 12, true).meets({connectedness::warm, trust::medium});
}

} // namespace

TEST_CASE("T25: first contact, second contact, steady relationship are estimated as such") {
    CHECK(t25(standard_relationship_table));
    const relationship_table too_soon = changed([](relationship_table& t) {
        t.observables[observable::orders].steps.replace(0, {1, 4, 3});
        t.connectedness[connectedness::warm].at_least = 6;
    });
    CHECK_FALSE(t25(too_soon));
    CHECK(t50(too_soon));
}
TEST_CASE("T50: a better first impression never lowers trust") {
    CHECK(t50(standard_relationship_table));
    const relationship_table falls = changed([](relationship_table& t) {
        t.observables[observable::first_impression].steps.replace(1, {2, 1, 0});
    });
    CHECK_FALSE(t50(falls)); // an invariant forbids the table, from which nothing is then estimated
    const relationship_table silent =
        changed([](relationship_table& t) { t.observables[observable::first_impression].steps = {}; });
    CHECK_FALSE(t50(silent));
    CHECK(t25(silent));
}
