// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/relationship/standard_relationship.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("the shipped rules are valid, and every figure says that it is assumed") {
    TWICE(standard_relationship.valid());
    for (const auto& r : standard_relationship_table.observables) CHECK(r.why.evidence == evidence::assumed);
    for (const auto& r : standard_relationship_table.connectedness) CHECK(r.why.evidence == evidence::assumed);
    for (const auto& r : standard_relationship_table.trust) CHECK(r.why.evidence == evidence::assumed);
}
TEST_CASE("orders, their age and complaints are past purchases, visits and signing in are behaviour on the site") {
    const auto& rows = standard_relationship_table.observables;
    const auto is = [&](observable o, attribute what, source from) {
        return rows[o].what == what && rows[o].from == from;
    };
    for (const observable o :
         enum_set{observable::orders, observable::months, observable::open_complaints, observable::settled_complaints})
        CHECK(is(o, attribute::past_purchases, source::first_party));
    CHECK(is(observable::visits, attribute::behaviour_on_site, source::first_party));
    CHECK(is(observable::logged_in, attribute::behaviour_on_site, source::first_party));
    CHECK(is(observable::first_impression, attribute::behaviour_on_site, source::declared));
    CHECK(is(observable::opted_in, attribute::entitlements, source::declared));
}
TEST_CASE("every observable gives something, or reading it would be for nothing") {
    for (const auto& r : standard_relationship_table.observables) CHECK(r.counts_to() >= 1);
    CHECK(standard_relationship_table.observables[observable::visits].counts_to() == 8);
}
