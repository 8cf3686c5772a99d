// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/at_least_as_strict.hpp>

#include "../twice.hpp"
#include "changed.hpp"

using namespace tact;

namespace {
bool narrower(void (*change)(policy_table&)) { return at_least_as_strict(changed(change), standard_table); }
bool wider(void (*change)(policy_table&)) {
    return !at_least_as_strict(changed(change), standard_table) && at_least_as_strict(standard_table, changed(change));
}
bool widens_again(void (*change)(policy_table&)) {
    return at_least_as_strict(changed(change), standard_table) && !at_least_as_strict(standard_table, changed(change));
}
} // namespace

TEST_CASE("a table that breaks a law denies everything: it narrows all, and nothing lawful narrows it") {
    constexpr auto invalid = [](policy_table& t) { t.attributes[attribute::style].why = {}; };
    TWICE(at_least_as_strict(changed(invalid), standard_table) &&
          !at_least_as_strict(standard_table, changed(invalid)));
    TWICE(at_least_as_strict(changed(invalid), changed(invalid)));
}
TEST_CASE("a key out of range is looked up nowhere") {
    const auto everywhere = [](auto change) {
        CHECK((at_least_as_strict(changed(change), standard_table) &&
               !at_least_as_strict(standard_table, changed(change))));
    };
    everywhere([](policy_table& t) { t.attributes[attribute::style].key = static_cast<attribute>(60'000); });
    everywhere(
        [](policy_table& t) { t.joint_risks[joint_risk::too_many_events].key = static_cast<joint_risk>(60'000); });
    everywhere([](policy_table& t) { t.sources[source::inferred].key = static_cast<source>(60'000); });
    everywhere([](policy_table& t) { t.axes.purpose[purpose::pricing].key = static_cast<purpose>(60'000); });
    everywhere([](policy_table& t) { t.axes.pressure[pressure::pressed].key = static_cast<pressure>(60'000); });
    everywhere([](policy_table& t) { t.coarsenings.add({static_cast<attribute>(60'000), attribute::style, {}}); });
}
TEST_CASE("a policy narrows itself") { TWICE(at_least_as_strict(standard_table, standard_table)); }
TEST_CASE("every term can widen, and is then found") {
    CHECK(wider([](policy_table& t) { t.tolerances.permit = 1.001; }));
    CHECK(wider([](policy_table& t) { t.tolerances.ask = 4.501; }));
    CHECK(wider([](policy_table& t) { t.clauses.closed_to_minors = {}; }));
    CHECK(wider([](policy_table& t) { t.clauses.sources_closed_to_minors = {}; }));
    CHECK(wider([](policy_table& t) { t.clauses.supplied_only_for_minors = {}; }));
    CHECK(wider([](policy_table& t) { t.clauses.asked_where_age_is_unstated = {}; }));
    CHECK(wider([](policy_table& t) { t.clauses.asked_where_effect_is_legal = {}; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::style].classes = attribute_class::open; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::photos].sensitivity = 6.685; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::budget].needs.trust = trust::low; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::ip_address].purposes |= purpose::marketing; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::style].sources |= source::device_content; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::photos].consent = {}; }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::style].consent_elsewhere = {}; }));
    CHECK(wider([](policy_table& t) { t.sources[source::inferred].multiplier = 1.821; }));
    CHECK(wider([](policy_table& t) { t.sources[source::inferred].purposes |= purpose::pricing; }));
    CHECK(wider([](policy_table& t) { t.sources[source::device_content].consent = {}; }));
    CHECK(wider([](policy_table& t) { t.axes.purpose[purpose::marketing].multiplier = 1.491; }));
    CHECK(wider([](policy_table& t) { t.axes.setting[setting::work].assisting = 0.740; }));
    CHECK(wider([](policy_table& t) { t.axes.industry[industry::travel].promoting = 1.104; }));
    CHECK(wider([](policy_table& t) { t.axes.trust[trust::low].promoting = 0.886; }));
    CHECK(wider([](policy_table& t) { t.expectations[industry::media].expected.insert(attribute::style); }));
    CHECK(wider([](policy_table& t) { t.clauses.always_asked = {}; }));
    CHECK(wider([](policy_table& t) {
        for (auto& r : t.axes.expectedness)
            if (r.key != expectedness::expected) r.multiplier = 3.221;
    }));
    CHECK(wider([](policy_table& t) { t.max_events = 51; }));
    CHECK(wider([](policy_table& t) { t.max_joint_attributes = 9; }));
    CHECK(wider([](policy_table& t) { t.combinations = {}; }));
    CHECK(wider([](policy_table& t) { // one larger than all of them
        enum_set<attribute> together;
        for (const auto& c : t.combinations) together = together | c.together;
        t.combinations = {};
        t.combinations.add({together, {evidence::assumed, "x"}});
    }));
    CHECK(wider([](policy_table& t) {
        t.joint_risks[joint_risk::too_many_events].never = false;
        t.joint_risks[joint_risk::too_many_events].needs = {connectedness::close, trust::high};
    }));
    CHECK(widens_again([](policy_table& t) { t.sources[source::first_party].own = false; }));
    CHECK(widens_again([](policy_table& t) { t.axes.purpose[purpose::recommendation].assisting = false; }));
    CHECK(wider([](policy_table& t) {
        t.joint_risks[joint_risk::too_many_attributes].needs = {connectedness::distant, trust::low};
    }));
    CHECK(wider([](policy_table& t) { t.attributes[attribute::visited_websites].classes = {}; }));
    CHECK(wider([](policy_table& t) {
        t.coarsenings.add({attribute::name, attribute::language, {evidence::assumed, "x"}});
    }));
    CHECK(!narrower([](policy_table& t) { t.attributes[attribute::religion].classes = attribute_class::special; }));
}
TEST_CASE("what only narrows is accepted") {
    CHECK(narrower([](policy_table& t) {
        t.attributes[attribute::style].classes = attribute_class::never;
        for (auto& r : t.expectations) r.expected = r.expected - enum_set{attribute::style};
    }));
    CHECK(narrower([](policy_table& t) { t.expectations[industry::media].expected = {}; }));
    CHECK(narrower([](policy_table& t) {
        t.combinations.add({{attribute::style, attribute::region}, {evidence::assumed, "x"}});
    }));
    CHECK(narrower([](policy_table& t) { t.coarsenings = {}; }));
}
TEST_CASE("a purpose that helps under one policy alone is compared by the factors it takes under each") {
    constexpr auto slow = [](policy_table& t) {
        t.axes.setting[setting::work].assisting = t.axes.setting[setting::unstated].assisting = 2.000;
    };
    const policy_table b = changed(slow);
    policy_table a = b;
    a.axes.purpose[purpose::recommendation].assisting = false;
    REQUIRE((detail::first_violation(a).count == 0 && detail::first_violation(b).count == 0));
    CHECK(!at_least_as_strict(a, b)); // at work, 1.000 under a and 2.000 under b
    CHECK(!at_least_as_strict(changed([](policy_table& t) {
                                  t.clauses.closed_to_minors =
                                      t.clauses.closed_to_minors - enum_set{purpose::marketing};
                                  t.clauses.supplied_only_for_minors |= purpose::marketing;
                              }),
                              standard_table));
}
