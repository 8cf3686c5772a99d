// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/violations.hpp>

#include <tact/policy/require_valid.hpp>

#include "../twice.hpp"
#include "changed.hpp"

#include <memory>
#include <vector>

using namespace tact;

// One rejected table for each law: what it breaks is found where it is, and nothing else is.

namespace {

std::vector<violation> broken(void (*change)(policy_table&)) {
    std::vector<violation> all;
    for_each_violation(changed(change), [&](const violation& v) { all.push_back(v); });
    return all;
}

violation at(invariant l, attribute a) { return {l, witness::attribute, axis::purpose, position(a)}; }
violation at(invariant l, source s) { return {l, witness::source, axis::purpose, position(s)}; }
template <enumeration E>
violation at(invariant l, axis a, E value) {
    return {l, witness::axis_value, a, position(value)};
}

} // namespace

#define REJECTED(expected, ...)                                                                                        \
    do {                                                                                                               \
        const std::vector<violation> rejected = broken([](policy_table& t) { __VA_ARGS__; });                          \
        CHECK(rejected == std::vector<violation>{expected});                                                           \
    } while (false)

TEST_CASE("the shipped tables are lawful") {
    TWICE(detail::first_violation(study_table).count == 0);
    TWICE(detail::first_violation(standard_table).count == 0);
}
TEST_CASE("law: every row names its key") {
    const auto found = broken([](policy_table& t) { t.axes.trust[trust::low].key = trust::high; });
    REQUIRE(!found.empty());
    CHECK(found[0] == at(invariant::every_row_names_its_key, axis::trust, trust::low));
}
TEST_CASE("law: every row says where it comes from") {
    REJECTED(at(invariant::every_row_says_where_it_comes_from, attribute::style),
             t.attributes[attribute::style].why = {});
    REJECTED(at(invariant::every_row_says_where_it_comes_from, axis::effect, effect::none),
             t.axes.effect[effect::none].why.statement = "");
    REJECTED((violation{invariant::every_row_says_where_it_comes_from}),
             t.tolerances.why.evidence = evidence::unstated);
    REJECTED((violation{invariant::every_row_says_where_it_comes_from}), t.clauses.why.statement = nullptr);
}
TEST_CASE("law: every figure is stated and in range") {
    REJECTED(at(invariant::every_figure_is_stated_and_in_range, attribute::photos),
             t.attributes[attribute::photos].sensitivity = {});
    REJECTED(at(invariant::every_figure_is_stated_and_in_range, source::inferred),
             t.sources[source::inferred].multiplier = odds_factor::of_thousandths(100001));
    REJECTED(at(invariant::every_figure_is_stated_and_in_range, axis::channel, channel::chat),
             t.axes.channel[channel::chat].multiplier = odds_factor::of_thousandths(9));
}
TEST_CASE("law: tolerances are ordered") {
    REJECTED((violation{invariant::tolerances_are_ordered}), t.tolerances.ask = 0.999);
    REJECTED((violation{invariant::tolerances_are_ordered}), t.tolerances.ask = 10.001);
    REJECTED((violation{invariant::tolerances_are_ordered}), t.tolerances.permit = 0.099);
}
TEST_CASE("law: unstated is the worst of its axis") {
    REJECTED(at(invariant::unstated_is_the_worst_of_its_axis, axis::channel, channel::phone),
             t.axes.channel[channel::phone].multiplier = 1.001);
    REJECTED(at(invariant::unstated_is_the_worst_of_its_axis, axis::setting, setting::work),
             t.axes.setting[setting::work].promoting = 1.100);
    REJECTED(at(invariant::unstated_is_the_worst_of_its_axis, axis::confidence, confidence::high),
             t.axes.confidence[confidence::high].assisting = 1.100);
    REJECTED((std::vector<violation>{}), t.axes.audience.gender[gender::male].multiplier = 3.000);
    REJECTED(at(invariant::unstated_is_the_worst_of_its_axis, axis::gender, gender::unstated),
             t.axes.audience.gender[gender::unstated].multiplier = 4.000);
}
TEST_CASE("law: a closer relationship takes nothing away") {
    const auto found = broken([](policy_table& t) {
        t.axes.connectedness[connectedness::warm].assisting = 0.745;
        t.axes.connectedness[connectedness::warm].promoting = 0.780;
    });
    CHECK(found ==
          std::vector<violation>{
              at(invariant::a_closer_relationship_takes_nothing_away, axis::connectedness, connectedness::warm),
              {invariant::connectedness_outweighs_trust}}); // a step backwards is also the smallest
    REJECTED(at(invariant::a_closer_relationship_takes_nothing_away, axis::trust, trust::medium),
             t.axes.trust[trust::medium].promoting = 0.890;
             t.axes.trust[trust::high].promoting = 0.750);
}
TEST_CASE("law: connectedness outweighs trust") {
    REJECTED((violation{invariant::connectedness_outweighs_trust}), t.axes.trust[trust::high].assisting = 0.500);
    REJECTED((violation{invariant::connectedness_outweighs_trust}),
             t.axes.trust[trust::high].assisting = 0.522); // as much
}
TEST_CASE("law: better terms never raise intrusion") {
    const auto found = broken([](policy_table& t) { t.axes.benefit[benefit::unnamed].multiplier = 0.900; });
    CHECK(found ==
          std::vector<violation>{at(invariant::better_terms_never_raise_intrusion, axis::benefit, benefit::named)});
    REJECTED(at(invariant::better_terms_never_raise_intrusion, axis::exposure, exposure::nobody),
             t.axes.exposure[exposure::others].multiplier = 0.900);
    REJECTED(at(invariant::better_terms_never_raise_intrusion, axis::control, control::offered),
             t.axes.control[control::withheld].multiplier = 0.900);
    REJECTED(at(invariant::better_terms_never_raise_intrusion, axis::transparency, transparency::told),
             t.axes.transparency[transparency::untold].multiplier = 0.900);
    REJECTED(at(invariant::better_terms_never_raise_intrusion, axis::age_assurance, age_assurance::adult),
             t.axes.age_assurance[age_assurance::minor].multiplier = 0.900);
    REJECTED(at(invariant::better_terms_never_raise_intrusion, axis::effect, effect::none),
             t.axes.effect[effect::legal_or_similar].multiplier = 0.900);
}
TEST_CASE("law: the moment helps but does not sell") {
    REJECTED(at(invariant::the_moment_helps_but_does_not_sell, axis::industry, industry::banking),
             t.axes.industry[industry::banking].promoting = 0.670);
    REJECTED(at(invariant::the_moment_helps_but_does_not_sell, axis::setting, setting::shop),
             t.axes.setting[setting::shop].promoting = 0.999);
    REJECTED(at(invariant::the_moment_helps_but_does_not_sell, axis::confidence, confidence::low),
             t.axes.confidence[confidence::low].promoting = 0.999);
}
TEST_CASE("law: the audience only narrows, where the clause says so") {
    REJECTED(at(invariant::the_audience_only_narrows, axis::gender, gender::female),
             t.axes.audience.gender[gender::female].multiplier = 0.905);
    REJECTED((std::vector<violation>{}), t.axes.audience.gender[gender::female].multiplier = 0.905;
             t.clauses.audience_only_narrows = false);
}
TEST_CASE("law: an open attribute identifies nobody") {
    REJECTED(at(invariant::an_open_attribute_identifies_nobody, attribute::email),
             t.attributes[attribute::email].classes = attribute_class::open | attribute_class::identifying);
    REJECTED(at(invariant::an_open_attribute_identifies_nobody, attribute::gender),
             t.attributes[attribute::gender].needs = {connectedness::warm, trust::unstated});
}
TEST_CASE("law: an identifying attribute needs a relationship") {
    REJECTED(at(invariant::an_identifying_attribute_needs_a_relationship, attribute::phone),
             t.attributes[attribute::phone].needs = {connectedness::none, trust::high});
}
TEST_CASE("law: a special category is never advertised") {
    REJECTED(at(invariant::a_special_category_is_never_advertised, attribute::religion),
             t.attributes[attribute::religion].classes = attribute_class::special;
             t.attributes[attribute::religion].purposes = purpose::advertising);
    REJECTED((std::vector<violation>{}), t.attributes[attribute::religion].classes = attribute_class::special;
             t.attributes[attribute::religion].purposes =
                 purpose::support); // care with consent is another policy's choice
}
TEST_CASE("law: nothing covert, unstated or unknown is admitted") {
    constexpr invariant l = invariant::nothing_covert_unstated_or_unknown_is_admitted;
    REJECTED(at(l, attribute::style), t.attributes[attribute::style].sources |= source::covert);
    REJECTED(at(l, attribute::style), t.attributes[attribute::style].sources |= source::unstated);
    REJECTED(at(l, attribute::style), t.attributes[attribute::style].purposes |= purpose::unstated);
    REJECTED(at(l, attribute::style), t.attributes[attribute::style].sources |= static_cast<source>(77));
    REJECTED(at(l, attribute::style), t.attributes[attribute::style].needs.trust = static_cast<trust>(77));
    REJECTED(at(l, source::covert), t.sources[source::covert].purposes = purpose::security);
    REJECTED(at(l, source::declared), t.sources[source::declared].purposes |= static_cast<purpose>(77));
    REJECTED(at(l, attribute::style), t.attributes[attribute::style].consent |= static_cast<purpose>(77));
    REJECTED(at(l, attribute::style), t.attributes[attribute::style].consent_elsewhere |= static_cast<purpose>(77));
    REJECTED(at(l, source::declared), t.sources[source::declared].consent |= static_cast<purpose>(77));
    REJECTED((violation{l}), t.clauses.closed_to_minors |= static_cast<purpose>(77));
    REJECTED((violation{l}), t.clauses.sources_closed_to_minors |= static_cast<source>(77));
    REJECTED((violation{l, witness::obligation, axis::purpose, position(obligation::disclose)}),
             t.obligations[obligation::disclose].when = static_cast<axis>(4000));
    REJECTED((violation{l, witness::obligation, axis::purpose, position(obligation::disclose)}),
             t.obligations[obligation::disclose].purposes |= static_cast<purpose>(77));
}
TEST_CASE("law: security asks for no consent") {
    REJECTED(at(invariant::security_asks_for_no_consent, attribute::ip_address),
             t.attributes[attribute::ip_address].consent |= purpose::security);
    REJECTED(at(invariant::security_asks_for_no_consent, attribute::ip_address),
             t.attributes[attribute::ip_address].consent_elsewhere |= purpose::security);
    REJECTED(at(invariant::security_asks_for_no_consent, source::connection),
             t.sources[source::connection].consent |= purpose::security);
    REJECTED((violation{invariant::security_asks_for_no_consent}),
             t.clauses.asked_where_effect_is_legal |= purpose::security);
    REJECTED((violation{invariant::security_asks_for_no_consent}),
             t.clauses.asked_where_age_is_unstated |= purpose::security);
    REJECTED((violation{invariant::security_asks_for_no_consent}),
             t.clauses.supplied_only_for_minors |= purpose::security);
}
TEST_CASE("law: what is taken automatically serves support and security only") {
    REJECTED(at(invariant::what_is_taken_automatically_serves_support_and_security_only, source::connection),
             t.sources[source::connection].purposes |= purpose::recommendation);
}
TEST_CASE("law: coarsening is acyclic and names attributes") {
    const auto found = broken([](policy_table& t) {
        t.coarsenings.add({attribute::region, attribute::residence, {evidence::assumed, "x"}});
        t.expectations = {};
    });
    CHECK(found == std::vector<violation>{at(invariant::coarsening_is_acyclic, attribute::residence),
                                          at(invariant::coarsening_is_acyclic, attribute::region),
                                          at(invariant::the_coarser_is_not_more_sensitive, attribute::region)});
    REJECTED(at(invariant::coarsening_is_acyclic, attribute::style),
             t.coarsenings.add({attribute::style, static_cast<attribute>(99), {evidence::assumed, "x"}}));
}
TEST_CASE("law: a never attribute is not coarsened") {
    REJECTED(at(invariant::a_never_attribute_is_not_coarsened, attribute::insurance_details),
             t.coarsenings.add({attribute::insurance_details, attribute::interests, {evidence::assumed, "x"}}));
}
TEST_CASE("law: the coarser is not more sensitive") {
    REJECTED(at(invariant::the_coarser_is_not_more_sensitive, attribute::interests),
             t.coarsenings.add({attribute::interests, attribute::style, {evidence::assumed, "x"}});
             t.expectations = {});
}
TEST_CASE("law: connectedness outweighs trust where it promotes too") {
    REJECTED((violation{invariant::connectedness_outweighs_trust}),
             t.axes.connectedness[connectedness::warm].promoting = 0.787);
}
TEST_CASE("law: a relationship helps more than it sells") {
    REJECTED(at(invariant::a_relationship_helps_more_than_it_sells, axis::connectedness, connectedness::close),
             t.axes.connectedness[connectedness::close].promoting = 0.300);
    REJECTED(at(invariant::a_relationship_helps_more_than_it_sells, axis::trust, trust::none),
             t.axes.trust[trust::none].promoting = 0.990);
    REJECTED((std::vector<violation>{}), // as much is no more
             for (auto& r
                  : t.axes.connectedness) r.promoting = r.assisting;
             for (auto& r
                  : t.axes.trust) r.promoting = r.assisting);
}
TEST_CASE("law: what is expected is neutral, and what is unstated is not") {
    for (const odds_factor wrong : {odds_factor(0.999), odds_factor(1.001)}) {
        const auto t = std::make_unique<policy_table>(standard_table);
        t->axes.expectedness[expectedness::expected].multiplier = wrong;
        std::vector<violation> all;
        for_each_violation(*t, [&](const violation& v) { all.push_back(v); });
        CHECK(all == std::vector<violation>{
                         at(invariant::what_is_expected_is_neutral, axis::expectedness, expectedness::expected)});
    }
    REJECTED(at(invariant::what_is_expected_is_neutral, axis::expectedness, expectedness::unexpected),
             t.axes.expectedness[expectedness::unexpected].multiplier = 2.000);
}
TEST_CASE("law: nobody expects the connection's data, what is never used, or anything where no industry is stated") {
    const auto of = [](invariant l, industry i) {
        return violation{l, witness::expectation, axis::purpose, position(i)};
    };
    using enum invariant;
    REJECTED(of(what_nobody_expects_is_in_no_set, industry::health),
             t.expectations[industry::health].expected.insert(attribute::genetic));
    REJECTED(of(what_nobody_expects_is_in_no_set, industry::telecom),
             t.expectations[industry::telecom].expected.insert(attribute::ip_address));
    REJECTED(of(what_nobody_expects_is_in_no_set, industry::media),
             t.expectations[industry::media].expected.insert(static_cast<attribute>(99)));
    REJECTED(of(what_nobody_expects_is_in_no_set, industry::unstated),
             t.expectations[industry::unstated].expected.insert(attribute::language));
    REJECTED(of(what_is_expected_is_expected_coarser, industry::other),
             t.expectations[industry::other].expected.insert(attribute::date_of_birth));
    REJECTED(of(every_row_says_where_it_comes_from, industry::other), t.expectations[industry::other].why = {});
    REJECTED((std::vector<violation>{}), t.expectations = {}); // to expect nothing needs no evidence
}
TEST_CASE("law: the coarser requires no more consent") {
    REJECTED(at(invariant::the_coarser_requires_no_more_consent, attribute::date_of_birth),
             t.attributes[attribute::birthday].consent |= purpose::measurement);
    REJECTED(at(invariant::the_coarser_requires_no_more_consent, attribute::residence),
             t.attributes[attribute::residence].consent_elsewhere = {});
}
TEST_CASE("law: a set rule can fire") {
    REJECTED((violation{invariant::a_set_rule_can_fire}), t.max_events = 0);
    REJECTED((violation{invariant::a_set_rule_can_fire}), t.max_joint_attributes = 0);
    REJECTED((violation{invariant::a_set_rule_can_fire}),
             t.combinations.add({attribute::style, {evidence::assumed, "x"}}));
    REJECTED((violation{invariant::a_set_rule_can_fire}),
             t.combinations.add({{attribute::style, static_cast<attribute>(99)}, {evidence::assumed, "x"}}));
}
TEST_CASE("law: only support and recommendation assist") {
    REJECTED(at(invariant::only_support_and_recommendation_assist, axis::purpose, purpose::marketing),
             t.axes.purpose[purpose::marketing].assisting = true);
    REJECTED(at(invariant::only_support_and_recommendation_assist, axis::purpose, purpose::security),
             t.axes.purpose[purpose::security].assisting = true);
    CHECK(broken([](policy_table& t) { t.axes.purpose[purpose::support].assisting = false; }).empty());
}
TEST_CASE("law: only what was declared or collected here is own") {
    for (const source from : {source::unstated, source::inferred, source::third_party, source::connection,
                              source::device_content, source::covert}) {
        policy_table t = standard_table;
        t.sources[from].own = true;
        CHECK(detail::first_violation(t).first == at(invariant::only_what_was_declared_or_collected_here_is_own, from));
        CHECK(detail::first_violation(t).count == 1);
    }
}
TEST_CASE("law: an unstated age or effect is no better than an adult or none") {
    REJECTED(at(invariant::unstated_is_the_worst_of_its_axis, axis::age_assurance, age_assurance::adult),
             t.axes.age_assurance[age_assurance::unstated].multiplier = 0.999);
    REJECTED(at(invariant::unstated_is_the_worst_of_its_axis, axis::effect, effect::none),
             t.axes.effect[effect::unstated].multiplier = 0.010);
    CHECK(broken([](policy_table& t) { t.axes.age_assurance[age_assurance::minor].multiplier = 2.000; }).empty());
}
TEST_CASE("law: a mark closes something") {
    REJECTED((violation{invariant::a_joint_risk_closes_something, witness::joint_risk, axis::purpose,
                        position(joint_risk::too_many_events)}),
             t.joint_risks[joint_risk::too_many_events].needs.trust = static_cast<trust>(9));
    REJECTED((violation{invariant::a_joint_risk_closes_something, witness::joint_risk, axis::purpose,
                        position(joint_risk::too_many_attributes)}),
             t.joint_risks[joint_risk::too_many_attributes].needs = {});
}
TEST_CASE("everything that is violated is returned, not the first alone") {
    CHECK(broken([](policy_table& t) {
              t.max_events = 0;
              t.tolerances.ask = 0.500;
              t.attributes[attribute::photos].sensitivity = {};
          }).size() == 3);
    CHECK(detail::first_violation(policy_table{}).count > 200);
}
