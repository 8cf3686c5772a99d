// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/relationship/explain_relationship.hpp>

#include <tact/decide/standard.hpp>
#include <tact/relationship/standard_relationship.hpp>

#include "../twice.hpp"

#include <string>

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
        "order, 0 open complaints, 3 visits in the last month, opted in to contact, signed in; not known, and so "
        "counted as the most there is: settled complaints");
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
          "estimated by assumed figures: connectedness none, trust none; from 2 settled complaints; not known, and so "
          "counted as the most there is: open complaints");
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
    TWICE(explain_relationship(measured) == "estimated: connectedness none, trust none; from 2 orders; not known, and "
                                            "so counted as the most there is: open complaints, settled complaints");
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
          "estimated by assumed figures: connectedness none, trust none; from 2 orders; not known, and so counted as "
          "the most there is: open complaints, settled complaints; not read: visits in the last "
          "month (denied), signed in (ask first together with the others)");
}
TEST_CASE("each input is told with where it came from, inputs from one place together") {
    constexpr auto e = [] {
        estimated_context of;
        of.estimate = estimate(standard_relationship, {.orders = 2, .months = 5, .visits = 3, .opted_in = true});
        of.parts.add({attribute::past_purchases, source::first_party, 2});
        of.parts.add({attribute::past_purchases, source::first_party});
        of.parts.add({attribute::past_purchases, source::declared, 3});
        of.parts.add({attribute::entitlements, source::declared});
        return of;
    }();
    TWICE(explain_relationship(e) ==
          "estimated by assumed figures: connectedness none, trust none; from 2 orders, 5 months since the first order "
          "(past purchases, from this service), 3 visits in the last month (past purchases, declared), opted in to "
          "contact (entitlements, declared); not known, and so counted as the most there is: open complaints, settled "
          "complaints");
}
TEST_CASE("what is read of a person is told with where it came from, whatever it is") {
    const observed_behaviour all{5, 5, 0, 0, 2, true, true, first_impression::good};
    const context page{.purpose = purpose::support, .industry = industry::fashion, .transparency = transparency::told};
    consent yes;
    for (const attribute what : enum_set<attribute>::all()) yes.grant(what, purpose::support);
    const auto known = with_relationship(standard, page, yes, all, standard_relationship);
    REQUIRE(known.estimate.rests_on.size() == known.parts.size());
    const std::string line = explain_relationship(known);
    std::size_t i = 0;
    for (const observable o : known.estimate.rests_on) {
        const auto& row = standard_relationship_table.observables[o];
        CHECK(known.parts[i].what == row.what);
        CHECK(known.parts[i].from == row.from);
        const std::string from = std::string("(") + name_of(row.what) + ", " + name_of(row.from) + ")";
        CHECK(line.find(from) != std::string::npos);
        ++i;
    }
    CHECK(i >= 6);
}
TEST_CASE("the longest line fits") {
    estimated_context of;
    const observation most = 0xfffffffeu;
    of.estimate = estimate(standard_relationship, {most, most, most, most, most, most, most, first_impression::good});
    for (std::size_t i = 0; i < enum_size<observable>; ++i) {
        of.unread.add({enum_at<observable>(i), decision::ask, true});
        of.parts.add({attribute::behaviour_on_site, i % 2 == 0 ? source::device_content : source::third_party});
    }
    CHECK_FALSE(explain_relationship(of).truncated());
}
