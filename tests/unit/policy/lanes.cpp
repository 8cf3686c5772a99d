// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/lanes.hpp>

#include "../twice.hpp"
#include "changed.hpp"

#include <initializer_list>

using namespace tact;

namespace {
constexpr std::size_t standing_of(const context& c) { return packed_context(c)[group::standing]; }
const lanes<attribute> compiled(standard_table);
const terms<attribute>& at(const context& c, source s) { return compiled.terms_of[index(s)][standing_of(c)]; }
} // namespace

TEST_CASE("two sums ride in one number without borrowing from each other") {
    TWICE((two_points(-5, 7) + two_points(-10, -20)).sum(0, 2) == -15);
    TWICE((two_points(-5, 7) + two_points(-10, -20)).sum(1, 2) == -13);
    TWICE((two_points(-92100, 92100) + two_points(1, -1)).sum(0, 2) == -92099);
    TWICE((two_points(-92100, 92100) + two_points(1, -1)).sum(1, 2) == 92099);
}
TEST_CASE("the points of a group add up its axes; learning adds what is learned for") {
    const packed_context p({.purpose = purpose::learning,
                            .learning_for = purpose::advertising,
                            .pressure = pressure::pressed,
                            .setting = setting::work});
    CHECK(compiled.points[index(group::standing)][p[group::standing]].sum(0, 1) ==
          points(decimal(1.492)) + points(decimal(1.822)));
    CHECK(compiled.points[index(group::moment)][p[group::moment]].sum(1, 1) ==
          points(decimal(0.670)) + points(decimal(0.741)));
    CHECK(compiled.points[index(group::moment)][p[group::moment]].sum(0, 1) == 0);
}
TEST_CASE("assisting is for support and recommendation, never for learning for them") {
    CHECK(compiled.assisting[standing_of({.purpose = purpose::support})] == 1);
    CHECK(compiled.assisting[standing_of({.purpose = purpose::marketing})] == 0);
    CHECK(compiled.assisting[standing_of({.purpose = purpose::learning, .learning_for = purpose::support})] == 0);
}
TEST_CASE("terms: what is admitted splits into scored and unscored, and an edge goes with its origin") {
    const auto& marketing =
        at({.purpose = purpose::marketing, .age_assurance = age_assurance::adult}, source::declared);
    CHECK(marketing.scored.contains(attribute::style));
    CHECK(marketing.unscored.contains(attribute::gender));
    CHECK(!marketing.scored.contains(attribute::medical_history));
    CHECK(!marketing.scored.contains(attribute::ip_address));
    CHECK(marketing.unscored.contains_bit(row<attribute>::edge_bit(0)));
    CHECK(marketing.consent.contains(attribute::email));
    CHECK(!marketing.consent.contains(attribute::style));
    CHECK(marketing.unscored.contains(mark::beyond_degree));
    CHECK(!marketing.unscored.contains(mark::beyond_depth));
    CHECK(marketing.needy.contains(mark::beyond_degree));
    CHECK(at({.purpose = purpose::marketing, .age_assurance = age_assurance::adult}, source::inferred)
              .consent.contains(attribute::style));
    const auto& inferred = at({.purpose = purpose::marketing, .age_assurance = age_assurance::adult}, source::inferred);
    CHECK(inferred.scored.contains(attribute::gender));
    CHECK(!inferred.unscored.contains(attribute::gender));
    const auto& support =
        at({.purpose = purpose::support}, source::declared); // a location asks for a yes, a region not
    CHECK(support.consent.contains_bit(row<attribute>::bit(attribute::current_location)));
    CHECK(support.consent.contains_bit(row<attribute>::edge_bit(2)));
    CHECK(!support.consent.contains_bit(row<attribute>::edge_bit(3)));
    const auto& connection = at({.purpose = purpose::support}, source::connection);
    CHECK(connection.scored.contains(attribute::ip_address));
    CHECK(!connection.unscored.contains_bit(row<attribute>::edge_bit(0)));
}
TEST_CASE("terms of learning: admitted for both purposes, and a yes where either requires it") {
    const context for_pricing{
        .purpose = purpose::learning, .learning_for = purpose::pricing, .age_assurance = age_assurance::adult};
    const context for_marketing{
        .purpose = purpose::learning, .learning_for = purpose::marketing, .age_assurance = age_assurance::adult};
    CHECK(at(for_pricing, source::declared).scored.contains(attribute::entitlements));
    CHECK(!at(for_pricing, source::declared).scored.contains(attribute::style));
    CHECK(at(for_marketing, source::declared).consent.contains(attribute::email));
    const lanes<attribute> priced(changed([](policy_table& t) {
        t.attributes[attribute::style].purposes |= purpose::pricing; // which data of others do not serve
    }));
    CHECK(priced.terms_of[index(source::declared)][standing_of(for_pricing)].scored.contains(attribute::style));
    CHECK(!priced.terms_of[index(source::inferred)][standing_of(for_pricing)].scored.contains(attribute::style));
}
TEST_CASE("terms: what is never used is admitted for nothing, whatever its row says besides") {
    const lanes<attribute> never(changed([](policy_table& t) {
        t.attributes[attribute::religion].purposes = purpose::support | purpose::security;
        t.attributes[attribute::religion].sources = source::declared;
    }));
    for (const purpose p : {purpose::support, purpose::security}) {
        const auto& terms = never.terms_of[index(source::declared)][standing_of({.purpose = p})];
        CHECK(!(terms.scored | terms.unscored).contains(attribute::religion));
    }
}
TEST_CASE("clauses: minors, an unstated age and a legal effect narrow") {
    CHECK(at({.purpose = purpose::marketing, .age_assurance = age_assurance::minor}, source::declared).scored.empty());
    CHECK(at({.purpose = purpose::support, .age_assurance = age_assurance::minor}, source::inferred).scored.empty());
    CHECK(at({.purpose = purpose::recommendation, .age_assurance = age_assurance::minor}, source::declared)
              .scored.empty());
    CHECK(!at({.purpose = purpose::support, .age_assurance = age_assurance::minor}, source::declared).scored.empty());
    CHECK(at({.purpose = purpose::advertising}, source::declared).asked == row<attribute>(set<attribute>::all()));
    CHECK(at({.purpose = purpose::support, .effect = effect::legal_or_similar}, source::declared).asked ==
          row<attribute>(set<attribute>::all()));
    CHECK(at({.purpose = purpose::security, .effect = effect::legal_or_similar}, source::connection).asked.empty());
}
TEST_CASE("whose need a relationship leaves unmet") {
    const packed_context stranger(
        {.purpose = purpose::support, .connectedness = connectedness::none, .trust = trust::none});
    const packed_context close(
        {.purpose = purpose::support, .connectedness = connectedness::close, .trust = trust::medium});
    CHECK(compiled.unmet[stranger[group::relationship]].contains(attribute::clothing_size));
    CHECK(compiled.unmet[stranger[group::relationship]].contains(mark::identifying_combination));
    CHECK(!compiled.unmet[stranger[group::relationship]].contains(attribute::style));
    CHECK(compiled.unmet[close[group::relationship]].empty());
}
TEST_CASE("terms: marks carry no source, and nothing stands against security's closed list") {
    const auto& device = at({.purpose = purpose::support}, source::device_content);
    CHECK(device.consent.contains(attribute::current_location));
    CHECK(device.consent.contains_bit(row<attribute>::edge_bit(0)));
    CHECK(!device.consent.contains(mark::identifying_combination));
    const auto& security = at({.purpose = purpose::security}, source::connection);
    CHECK(security.unscored.contains(attribute::ip_address));
    CHECK(security.unscored.contains(mark::beyond_depth));
    CHECK((security.needy.empty() && security.consent.empty() && security.scored.empty()));
}
