// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/narrows.hpp>

#include "../twice.hpp"
#include "changed.hpp"

using namespace tact;

namespace {
bool narrower(void (*change)(policy_table&)) { return narrows(changed(change), standard_table); }
bool wider(void (*change)(policy_table&)) {
    return !narrows(changed(change), standard_table) && narrows(standard_table, changed(change));
}
} // namespace

TEST_CASE("a policy narrows itself") { TWICE(narrows(standard_table, standard_table)); }
TEST_CASE("every term can widen, and is then found") {
    CHECK(wider([](policy_table& t) { t.tolerances.permit = 1.001; }));
    CHECK(wider([](policy_table& t) { t.tolerances.ask = 4.501; }));
    CHECK(wider([](policy_table& t) { t.clauses.closed_to_minors = {}; }));
    CHECK(wider([](policy_table& t) { t.clauses.sources_closed_to_minors = {}; }));
    CHECK(wider([](policy_table& t) { t.clauses.supplied_only_for_minors = {}; }));
    CHECK(wider([](policy_table& t) { t.clauses.asked_where_age_is_unstated = {}; }));
    CHECK(wider([](policy_table& t) { t.clauses.asked_where_effect_is_legal = {}; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::style].nature = nature::open; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::photos].sensitivity = 6.685; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::budget].needs.trust = trust::low; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::ip_address].purposes |= purpose::marketing; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::style].sources |= source::device_content; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::photos].consent = {}; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::style].consent_elsewhere = {}; }));
    CHECK(wider([](policy_table& t) { t.sources[source::inferred].multiplier = 1.821; }));
    CHECK(wider([](policy_table& t) { t.sources[source::inferred].own = true; }));
    CHECK(wider([](policy_table& t) { t.sources[source::inferred].purposes |= purpose::pricing; }));
    CHECK(wider([](policy_table& t) { t.sources[source::device_content].consent = {}; }));
    CHECK(wider([](policy_table& t) { t.purposes[purpose::marketing].assisting = true; }));
    CHECK(wider([](policy_table& t) { t.purposes[purpose::marketing].multiplier = 1.491; }));
    CHECK(wider([](policy_table& t) { t.settings[setting::work].assisting = 0.740; }));
    CHECK(wider([](policy_table& t) { t.industries[industry::travel].promoting = 1.220; }));
    CHECK(wider([](policy_table& t) { t.trace_depth = 51; }));
    CHECK(wider([](policy_table& t) { t.attribute_degree = 9; }));
    CHECK(wider([](policy_table& t) { t.combinations = {}; }));
    CHECK(wider([](policy_table& t) { // one larger than all of them
        set<attribute> together;
        for (const auto& c : t.combinations) together = together | c.together;
        t.combinations = {};
        t.combinations.add({together, {basis::assumed, "x"}});
    }));
    CHECK(wider([](policy_table& t) {
        t.marks[mark::beyond_depth] = {mark::beyond_depth, false, {connectedness::close, trust::high}};
    }));
    CHECK(wider([](policy_table& t) { t.marks[mark::beyond_degree].needs = {connectedness::distant, trust::low}; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::visited_websites].nature = {}; }));
    CHECK(wider([](policy_table& t) {
        t.coarsenings.add({attribute::name, attribute::language, {basis::assumed, "x"}});
    }));
    CHECK(!narrower([](policy_table& t) { t.attributes[attribute::religion].nature = nature::special; }));
}
TEST_CASE("what only narrows is accepted") {
    CHECK(narrower([](policy_table& t) { t.attributes[attribute::style].nature = nature::never; }));
    CHECK(narrower([](policy_table& t) {
        t.combinations.add({{attribute::style, attribute::region}, {basis::assumed, "x"}});
    }));
    CHECK(narrower([](policy_table& t) { t.coarsenings = {}; }));
}
TEST_CASE("a purpose that helps under one policy alone is compared by the factors it takes under each") {
    constexpr auto slow = [](policy_table& t) {
        t.settings[setting::work].assisting = t.settings[setting::unstated].assisting = 2.000;
    };
    const policy_table b = changed(slow);
    policy_table a = b;
    a.purposes[purpose::recommendation].assisting = false;
    REQUIRE((first_violation(a).count == 0 && first_violation(b).count == 0));
    CHECK(!narrows(a, b)); // at work, 1.000 under a and 2.000 under b
    CHECK(!narrows(changed([](policy_table& t) {
                       t.clauses.closed_to_minors = t.clauses.closed_to_minors - set{purpose::marketing};
                       t.clauses.supplied_only_for_minors |= purpose::marketing;
                   }),
                   standard_table));
}
