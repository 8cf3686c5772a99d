// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/fingerprint.hpp>

#include "../twice.hpp"
#include "changed.hpp"

using namespace tact;

namespace {
constexpr fingerprint of(auto... n) {
    fingerprint f;
    (f.add(static_cast<std::uint64_t>(n)), ...);
    return f;
}
bool moves(void (*change)(policy_table&)) { return fingerprint_of(changed(change)) != fingerprint_of(standard_table); }
bool moves_labels(void (*change)(policy_table&)) { return scheme_of(changed(change)) != scheme_of(standard_table); }
} // namespace

TEST_CASE("a fingerprint depends on every number and their order") {
    TWICE(of(1, 2) == of(1, 2) && of(1, 2) != of(2, 1) && of(1) != of(1, 0) && of(7) != of(8));
}
TEST_CASE("every kind of row moves the fingerprint, names and provenance do not") {
    CHECK(moves([](policy_table& t) { t.tolerances.ask = 4.000; }));
    CHECK(moves([](policy_table& t) { t.clauses.closed_to_minors = {}; }));
    CHECK(moves([](policy_table& t) { t.clauses.sources_closed_to_minors = {}; }));
    CHECK(moves([](policy_table& t) { t.clauses.supplied_only_for_minors = {}; }));
    CHECK(moves([](policy_table& t) { t.clauses.asked_where_age_is_unstated = {}; }));
    CHECK(moves([](policy_table& t) { t.clauses.asked_where_effect_is_legal = {}; }));
    CHECK(moves([](policy_table& t) { t.attributes[attribute::style].sensitivity = 1.106; }));
    CHECK(moves([](policy_table& t) { t.attributes[attribute::style].needs.trust = trust::low; }));
    CHECK(moves([](policy_table& t) { t.attributes[attribute::style].classes = attribute_class::open; }));
    CHECK(moves([](policy_table& t) { t.attributes[attribute::style].purposes = {}; }));
    CHECK(moves([](policy_table& t) { t.attributes[attribute::style].sources = {}; }));
    CHECK(moves([](policy_table& t) { t.attributes[attribute::style].consent = {}; }));
    CHECK(moves([](policy_table& t) { t.attributes[attribute::style].consent_elsewhere = {}; }));
    CHECK(moves([](policy_table& t) { t.sources[source::inferred].multiplier = 1.800; }));
    CHECK(moves([](policy_table& t) { t.sources[source::inferred].own = true; }));
    CHECK(moves([](policy_table& t) { t.sources[source::inferred].purposes = {}; }));
    CHECK(moves([](policy_table& t) { t.sources[source::inferred].consent = purpose::support; }));
    CHECK(moves([](policy_table& t) { t.axes.purpose[purpose::marketing].assisting = true; }));
    CHECK(moves([](policy_table& t) { t.axes.purpose[purpose::marketing].multiplier = 1.500; }));
    CHECK(moves([](policy_table& t) { t.axes.pressure[pressure::pressed].assisting = 0.700; }));
    CHECK(moves([](policy_table& t) { t.axes.pressure[pressure::pressed].promoting = 1.100; }));
    CHECK(moves([](policy_table& t) { t.axes.effect[effect::none].multiplier = 0.999; }));
    CHECK(moves([](policy_table& t) { t.joint_risks[joint_risk::too_many_attributes].never = true; }));
    CHECK(moves([](policy_table& t) { t.joint_risks[joint_risk::too_many_attributes].needs.trust = trust::high; }));
    CHECK(moves([](policy_table& t) { t.obligations[obligation::disclose].purposes = {}; }));
    CHECK(moves([](policy_table& t) { t.obligations[obligation::be_discreet].values = 0; }));
    CHECK(!moves([](policy_table& t) { t.name = "other"; }));
    CHECK(!moves([](policy_table& t) { t.attributes[attribute::style].why = {evidence::rule, "other"}; }));
}
TEST_CASE("what labels depend on moves both fingerprints, what they do not depend on leaves labels alone") {
    CHECK(moves_labels([](policy_table& t) { t.max_events = 51; }));
    CHECK(moves_labels([](policy_table& t) { t.max_joint_attributes = 9; }));
    CHECK(moves_labels([](policy_table& t) { t.combinations = {}; }));
    CHECK(moves_labels([](policy_table& t) { t.coarsenings = {}; }));
    CHECK(moves_labels([](policy_table& t) { t.attributes[attribute::style].classes = attribute_class::trace; }));
    const auto leading_to = [](attribute coarser) {
        return scheme_of(changed([&](policy_table& t) {
            t.coarsenings = {};
            t.coarsenings.add({attribute::residence, coarser, {evidence::assumed, "x"}});
        }));
    };
    CHECK(leading_to(attribute::region) != leading_to(attribute::language));
    CHECK(moves([](policy_table& t) { t.max_events = 51; }));
    CHECK(!moves_labels([](policy_table& t) { t.attributes[attribute::style].sensitivity = 1.106; }));
}
