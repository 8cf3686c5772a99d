// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/relationship/explain_relationship.hpp>

#include <tact/relationship/standard_relationship.hpp>

#include "../twice.hpp"

using namespace tact;

namespace {

constexpr auto line_of = [](const observed_behaviour& seen) {
    return explain_relationship(estimate(standard_relationship, seen));
};

} // namespace

TEST_CASE("the line says that the relationship was estimated, by what figures and from what") {
    TWICE(
        line_of({.orders = 12, .months = 14, .open_complaints = 0, .visits = 3, .opted_in = true, .logged_in = true}) ==
        "estimated by assumed figures: connectedness close, trust medium; from 12 orders, 14 months since the first "
        "order, 0 open complaints, 3 visits in the last month, opted in to contact, signed in");
    TWICE(line_of({.orders = 1,
                   .months = 1,
                   .open_complaints = 1,
                   .settled_complaints = 1,
                   .visits = 1,
                   .opted_in = false,
                   .logged_in = false,
                   .first_impression = first_impression::good}) ==
          "estimated by assumed figures: connectedness none, trust none; from 1 order, 1 month since the first order, "
          "1 open complaint, 1 settled complaint, 1 visit in the last month, not opted in to contact, not signed in, "
          "a good first impression");
    TWICE(line_of({.settled_complaints = 2}) ==
          "estimated by assumed figures: connectedness none, trust none; from 2 settled complaints");
}
TEST_CASE("nothing read, nothing estimated") {
    TWICE(line_of({}) == "no relationship was estimated: nothing was read");
}
TEST_CASE("by measured figures, the line says nothing of assumptions") {
    constexpr auto measured = [] {
        estimated_relationship e = estimate(standard_relationship, {.orders = 2});
        e.assumed = false;
        return e;
    }();
    TWICE(explain_relationship(measured) == "estimated: connectedness none, trust none; from 2 orders");
}
TEST_CASE("what was not read is told with its decision") {
    constexpr auto e = [] {
        estimated_context of;
        of.estimate = estimate(standard_relationship, {.orders = 2});
        of.unread.add({observable::visits, decision::deny, false});
        of.unread.add({observable::logged_in, decision::ask, true});
        return of;
    }();
    TWICE(explain_relationship(e) ==
          "estimated by assumed figures: connectedness none, trust none; from 2 orders; not read: visits in the last "
          "month (denied), signed in (ask first together with the others)");
}
TEST_CASE("the longest line fits") {
    estimated_context of;
    const observation most = 0xfffffffeu;
    of.estimate = estimate(standard_relationship, {most, most, most, most, most, most, most, first_impression::good});
    for (std::size_t i = 0; i < enum_size<observable>; ++i)
        of.unread.add({enum_at<observable>(i), decision::ask, true});
    CHECK_FALSE(explain_relationship(of).truncated());
}
