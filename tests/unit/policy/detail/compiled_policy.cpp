// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/detail/compiled_policy.hpp>

#include "../../twice.hpp"
#include "../changed.hpp"

#include <initializer_list>

using namespace tact;

namespace {
constexpr std::size_t standing_of(const context& c) { return packed_context(c)[detail::group::standing]; }
const detail::compiled_policy<attribute> compiled(standard_table);
detail::purpose_terms<attribute> at(const context& c, source s) {
    return compiled.terms_of[standing_of(c)][position(s)];
}
} // namespace

TEST_CASE("a context's points add up its axes, from the lowest limit, promoting or assisting") {
    const auto sum = [](const context& c, source from) {
        const packed_context p(c);
        detail::packed_log_odds all = at(c, from).start;
        for (std::size_t g = 1; g < enum_size<detail::group>; ++g)
            all = all + compiled.sums[g - 1][p[enum_at<detail::group>(g)]];
        return all.chosen() + compiled.steps.lowest();
    };
    const detail::axis_log_odds figures(standard_table);
    for (const purpose what_for : {purpose::support, purpose::marketing}) {
        const context c{.purpose = what_for,
                        .connectedness = connectedness::warm,
                        .trust = trust::low,
                        .pressure = pressure::pressed,
                        .setting = setting::work,
                        .exposure = exposure::others,
                        .industry = industry::fashion,
                        .audience = {.gender = gender::female},
                        .age_assurance = age_assurance::adult,
                        .benefit = benefit::named};
        const detail::axis_values v = detail::values_of(c);
        std::int32_t expected = log_odds(standard_table.sources[source::inferred].multiplier);
        for (std::size_t a = 0; a < enum_size<axis>; ++a)
            expected += figures.when(what_for == purpose::support)[a][v.at[a]];
        CHECK(sum(c, source::inferred) == expected);
    }
}
TEST_CASE("terms: what is admitted splits into what is scored and what passes, and an edge goes with its origin") {
    const auto marketing = at({.purpose = purpose::marketing, .age_assurance = age_assurance::adult}, source::declared);
    CHECK(!marketing.ask.not_scored.contains(attribute::style));
    CHECK(!marketing.ask.not_passing.contains(attribute::gender));
    CHECK(marketing.ask.not_scored.contains(attribute::medical_history));
    CHECK(marketing.ask.not_scored.contains(attribute::ip_address));
    CHECK(!marketing.ask.not_passing.contains_bit(attribute_bits<attribute>::edge_bit(0)));
    CHECK(marketing.consent.contains(attribute::email));
    CHECK(!marketing.consent.contains(attribute::style));
    CHECK(!marketing.ask.not_passing.contains(joint_risk::too_many_attributes));
    CHECK(marketing.ask.not_passing.contains(joint_risk::too_many_events));
    CHECK(at({.purpose = purpose::marketing, .age_assurance = age_assurance::adult}, source::inferred)
              .consent.contains(attribute::style));
    const auto inferred = at({.purpose = purpose::marketing, .age_assurance = age_assurance::adult}, source::inferred);
    CHECK(!inferred.ask.not_scored.contains(attribute::gender));
    CHECK(inferred.ask.not_passing.contains(attribute::gender));
    const auto support = at({.purpose = purpose::support}, source::declared); // a location asks for a yes, a region not
    CHECK(support.consent.contains_bit(attribute_bits<attribute>::bit_of(attribute::current_location)));
    CHECK(support.consent.contains_bit(attribute_bits<attribute>::edge_bit(2)));
    CHECK(!support.consent.contains_bit(attribute_bits<attribute>::edge_bit(3)));
    const auto connection = at({.purpose = purpose::support}, source::connection);
    CHECK(!connection.ask.not_scored.contains(attribute::ip_address));
    CHECK(connection.ask.not_passing.contains_bit(attribute_bits<attribute>::edge_bit(0)));
}
TEST_CASE("terms of learning: admitted for both purposes, and a yes where either requires it") {
    const context for_pricing{
        .purpose = purpose::learning, .learning_for = purpose::pricing, .age_assurance = age_assurance::adult};
    const context for_marketing{
        .purpose = purpose::learning, .learning_for = purpose::marketing, .age_assurance = age_assurance::adult};
    CHECK(!at(for_pricing, source::declared).ask.not_scored.contains(attribute::entitlements));
    CHECK(at(for_pricing, source::declared).ask.not_scored.contains(attribute::style));
    CHECK(at(for_marketing, source::declared).consent.contains(attribute::email));
    const detail::compiled_policy<attribute> priced(changed([](policy_table& t) {
        t.attributes[attribute::style].purposes |= purpose::pricing; // which data of others do not serve
    }));
    CHECK(!priced.terms_of[standing_of(for_pricing)][position(source::declared)].ask.not_scored.contains(
        attribute::style));
    CHECK(priced.terms_of[standing_of(for_pricing)][position(source::inferred)].ask.not_scored.contains(
        attribute::style));
}
TEST_CASE("terms: what is never used is admitted for nothing, whatever its row says besides") {
    const detail::compiled_policy<attribute> never(changed([](policy_table& t) {
        t.attributes[attribute::religion].purposes = purpose::support | purpose::security;
        t.attributes[attribute::religion].sources = source::declared;
    }));
    for (const purpose p : {purpose::support, purpose::security}) {
        const auto& terms = never.terms_of[standing_of({.purpose = p})][position(source::declared)];
        CHECK((terms.ask.not_scored & terms.ask.not_passing).contains(attribute::religion));
    }
}
TEST_CASE("clauses: minors, an unstated age and a legal effect narrow") {
    const auto nothing = attribute_bits<attribute>::all();
    CHECK(at({.purpose = purpose::marketing, .age_assurance = age_assurance::minor}, source::declared).ask.not_scored ==
          nothing);
    CHECK(at({.purpose = purpose::support, .age_assurance = age_assurance::minor}, source::inferred).ask.not_scored ==
          nothing);
    CHECK(at({.purpose = purpose::recommendation, .age_assurance = age_assurance::minor}, source::declared)
              .ask.not_scored == nothing);
    CHECK(at({.purpose = purpose::support, .age_assurance = age_assurance::minor}, source::declared).ask.not_scored !=
          nothing);
    const attribute_bits<attribute> data(enum_set<attribute>::all());
    for (const auto& asked :
         {at({.purpose = purpose::advertising}, source::declared),
          at({.purpose = purpose::support, .effect = effect::legal_or_similar}, source::declared)}) {
        CHECK(asked.permit.not_scored == (asked.ask.not_scored | data));
        CHECK(asked.permit.not_passing == (asked.ask.not_passing | data));
        CHECK(asked.ask.not_scored != nothing);
    }
    const auto security = at({.purpose = purpose::security, .effect = effect::legal_or_similar}, source::connection);
    CHECK(security.permit.not_passing == security.ask.not_passing);
}
TEST_CASE("whose need a relationship leaves unmet") {
    const packed_context stranger(
        {.purpose = purpose::support, .connectedness = connectedness::none, .trust = trust::none});
    const packed_context close(
        {.purpose = purpose::support, .connectedness = connectedness::close, .trust = trust::medium});
    CHECK(compiled.unmet[stranger[detail::group::relationship]].contains(attribute::clothing_size));
    CHECK(compiled.unmet[stranger[detail::group::relationship]].contains(joint_risk::identifying_combination));
    CHECK(!compiled.unmet[stranger[detail::group::relationship]].contains(attribute::style));
    CHECK(compiled.unmet[close[detail::group::relationship]].empty());
    const packed_context distrusted(
        {.purpose = purpose::support, .connectedness = connectedness::close, .trust = trust::low});
    CHECK(compiled.unmet[distrusted[detail::group::relationship]].contains(attribute::clothing_size));
    CHECK(!compiled.unmet[distrusted[detail::group::relationship]].contains(attribute::name));
    const packed_context offered({.purpose = purpose::support,
                                  .connectedness = connectedness::none,
                                  .expectedness = expectedness::unexpected,
                                  .benefit = benefit::named,
                                  .control = control::withheld,
                                  .transparency = transparency::untold});
    CHECK(compiled.unmet[offered[detail::group::relationship]].contains(
        attribute::clothing_size)); // however it is offered
}
TEST_CASE("terms: marks carry no source, and nothing stands against security's closed list") {
    const auto device = at({.purpose = purpose::support}, source::device_content);
    CHECK(device.consent.contains(attribute::current_location));
    CHECK(device.consent.contains_bit(attribute_bits<attribute>::edge_bit(0)));
    CHECK(!device.consent.contains(joint_risk::identifying_combination));
    const auto security = at({.purpose = purpose::security}, source::connection);
    CHECK(!security.ask.not_passing.contains(attribute::ip_address));
    CHECK(!security.ask.not_passing.contains(joint_risk::too_many_events));
    CHECK((security.consent.empty() && security.ask.not_scored == attribute_bits<attribute>::all()));
}
TEST_CASE("stopped is what a score puts beyond a tolerance, or admits nothing by, unless it passes without") {
    constexpr attribute_bits<attribute> style(enum_set<attribute>{attribute::style}),
        photos(enum_set<attribute>{attribute::photos}), open(enum_set<attribute>{attribute::gender});
    constexpr detail::admission<attribute> some{~(style | photos), ~open};
    TWICE(some.stops(photos | open) == ~(style | open));
    TWICE(some.stops({}) == ~(style | photos | open) && some.stops(attribute_bits<attribute>::all()) == ~open);
    TWICE(detail::admission<attribute>{}.stops({}) == attribute_bits<attribute>::all());
}
TEST_CASE("default terms admit nothing and require a yes of everything, so do those of no aim and of no source") {
    const auto nothing = attribute_bits<attribute>::all();
    const detail::compiled_policy<attribute> none;
    for (const detail::purpose_terms<attribute>& t :
         {detail::purpose_terms<attribute>{}, none.terms_of[standing_of({.purpose = purpose::support})][1],
          at({}, source::declared), at({.purpose = purpose::support}, source::unstated),
          at({.purpose = purpose::support}, source::covert)})
        for (const detail::admission<attribute>& a : {t.permit, t.ask})
            CHECK((a.not_scored == nothing && a.not_passing == nothing && t.consent == nothing));
}
TEST_CASE("what is compiled in code is what is compiled at run time, terms of nothing included") {
    static constexpr detail::compiled_policy<attribute> in_code(standard_table);
    for (std::size_t i = 0; i < compiled.standings; ++i)
        for (std::size_t s = 0; s < 8; ++s) {
            const auto &a = in_code.terms_of[i][s], &b = compiled.terms_of[i][s];
            CHECK(a.start.both == b.start.both);
            CHECK((a.permit.not_scored == b.permit.not_scored && a.permit.not_passing == b.permit.not_passing));
            CHECK((a.ask.not_scored == b.ask.not_scored && a.ask.not_passing == b.ask.not_passing));
            CHECK(a.consent == b.consent);
        }
    bool same = true;
    for (std::size_t g = 0; g < 3; ++g)
        for (std::size_t i = 0; i < detail::max_group_positions; ++i)
            same = same && in_code.sums[g][i].both == compiled.sums[g][i].both;
    for (std::size_t i = 0; i < detail::positions_of(detail::group::relationship); ++i)
        same = same && in_code.unmet[i] == compiled.unmet[i];
    CHECK(same);
}
