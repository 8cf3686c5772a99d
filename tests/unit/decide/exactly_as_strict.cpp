// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/exactly_as_strict.hpp>

#include <tact/decide/standard.hpp>

#include "../policy/changed.hpp"
#include "../twice.hpp"

#include <tact/decide/standard.hpp>

#include <memory>

using namespace tact;

namespace {

struct against_standard {
    std::unique_ptr<strictness_workspace> w = std::make_unique<strictness_workspace>();
    bool operator()(void (*change)(policy_table&)) const {
        const auto p = std::make_unique<policy>(changed(change));
        REQUIRE(p->valid());
        return at_least_as_strict(*p, standard, *w);
    }
};

} // namespace

TEST_CASE("one term may make up for another, which only the exact comparison sees") {
    const against_standard narrower;
    const auto makes_up = [](policy_table& t) { // work helps a little more, everything weighs half as much again
        t.axes.setting[setting::work].assisting = 0.700;
        for (auto& r : t.attributes) r.sensitivity = odds_factor::of_thousandths(r.sensitivity.thousandths() * 3 / 2);
    };
    CHECK(!at_least_as_strict(changed(makes_up), standard_table));
    CHECK(narrower(makes_up));
}
TEST_CASE("one step too far is found, however little and wherever") {
    const against_standard narrower;
    CHECK(narrower([](policy_table&) {}));
    CHECK(!narrower([](policy_table& t) { t.axes.setting[setting::work].assisting = 0.700; }));
    CHECK(!narrower([](policy_table& t) { t.attributes[attribute::photos].sensitivity = 6.600; }));
    CHECK(!narrower([](policy_table& t) { t.attributes[attribute::style].consent_elsewhere = {}; }));
    CHECK(!narrower([](policy_table& t) { t.clauses.asked_where_effect_is_legal = {}; }));
    CHECK(!narrower([](policy_table& t) { t.attributes[attribute::clothing_size].needs.trust = trust::low; }));
    CHECK(!narrower([](policy_table& t) { t.attributes[attribute::budget].needs = {}; }));
    CHECK(!narrower([](policy_table& t) { t.axes.trust[trust::high].assisting = 0.548; }));
    CHECK(!narrower([](policy_table& t) {
        t.attributes[attribute::ip_address].purposes |= purpose::learning;
        t.max_events = 51;
    }));
}
TEST_CASE("what an industry is expected to use is compared too, alone and with what a request says of all") {
    const against_standard narrower;
    CHECK(narrower([](policy_table& t) { t.expectations = {}; }));
    CHECK(!narrower([](policy_table& t) { t.expectations[industry::media].expected.insert(attribute::style); }));
    CHECK(!narrower([](policy_table& t) {
        for (auto& r : t.axes.expectedness)
            if (r.key != expectedness::expected) r.multiplier = 3.215;
    }));
    // What is expected besides weighs more: no context is wider for it.
    CHECK(narrower([](policy_table& t) {
        t.expectations[industry::media].expected.insert(attribute::style);
        t.attributes[attribute::style].sensitivity = 9.000;
        t.attributes[attribute::style].consent_elsewhere |= purpose::support;
    }));
    // Of what both expect, more is permitted here; of what neither does, no more.
    CHECK(!narrower([](policy_table& t) {
        t.attributes[attribute::interests].sensitivity = 0.550;
        for (auto& r : t.axes.expectedness)
            if (r.key != expectedness::expected) r.multiplier = 9.000;
    }));
}
TEST_CASE("what a minor may supply, and what an edge lets through, is compared too") {
    const against_standard narrower;
    CHECK(!narrower([](policy_table& t) {
        t.clauses.closed_to_minors = t.clauses.closed_to_minors - enum_set{purpose::marketing};
        t.clauses.supplied_only_for_minors |= purpose::marketing;
    }));
    CHECK(!narrower([](policy_table& t) { // denied itself, but not what is coarsened from it
        t.attributes[attribute::current_location].sensitivity = 100.000;
        t.attributes[attribute::current_location].consent = purpose::advertising;
    }));
}
TEST_CASE("what cannot be told apart by any context is no widening") {
    const against_standard narrower;
    // A need for trust of an attribute that nothing admits changes no answer, and term by term it would seem to.
    const auto idle = [](policy_table& t) {
        t.attributes[attribute::photos].purposes = {};
        t.attributes[attribute::photos].sensitivity = 1.000;
    };
    CHECK(!at_least_as_strict(changed(idle), standard_table));
    CHECK(narrower(idle));
    // Nor does a need where security alone is served, which knows none.
    const auto secured = [](policy_table& t) {
        t.attributes[attribute::ip_address].purposes = purpose::security;
        t.attributes[attribute::ip_address].classes = {};
        t.attributes[attribute::ip_address].needs = {};
    };
    CHECK(!at_least_as_strict(changed(secured), standard_table));
    CHECK(narrower(secured));
}
TEST_CASE("an unlawful policy denies everything and so narrows any") {
    const auto w = std::make_unique<strictness_workspace>();
    const auto none = std::make_unique<policy>();
    CHECK(at_least_as_strict(*none, standard, *w));
    CHECK(!at_least_as_strict(standard, *none, *w));
}
