// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/explain/explain_violation.hpp>

#include <tact/policy/require_valid.hpp>

#include "../policy/changed.hpp"
#include "../twice.hpp"

#include <map>
#include <string>

using namespace tact;

namespace gym {

enum class trait : std::uint16_t { shoe_size, gait };
constexpr trait last_enumerator(trait) { return trait::gait; }
constexpr const char* name_of(trait t) { return t == trait::gait ? "gait" : "shoe size"; }
enum class medal : std::uint16_t { gold };
constexpr medal last_enumerator(medal) { return medal::gold; }

} // namespace gym

namespace {

/// Every violation of `standard` after a change, in words.
using sentences = std::map<invariant, std::string>;
void add(sentences& all, void (*change)(policy_table&)) {
    const policy_table table = changed(change);
    for_each_violation(table, [&](const violation& v) {
        const auto sentence = explain(table, v);
        CHECK_FALSE(sentence.truncated());
        all.emplace(v.invariant, sentence);
    });
}
constexpr provenance why{evidence::assumed, "a test"};

} // namespace

TEST_CASE("every invariant, broken once, is a sentence that names the row and the mend") {
    sentences all;
    add(all, [](policy_table& t) { t.axes.trust[trust::low].key = trust::high; });
    add(all, [](policy_table& t) { t.attributes[attribute::style].why = {}; });
    add(all, [](policy_table& t) { t.sources[source::inferred].multiplier = odds_factor::of_thousandths(100001); });
    add(all, [](policy_table& t) { t.tolerances.ask = 0.999; });
    add(all, [](policy_table& t) { t.axes.channel[channel::text_message].multiplier = 1.001; });
    add(all, [](policy_table& t) { t.axes.connectedness[connectedness::warm].assisting = 0.745; });
    add(all, [](policy_table& t) { t.axes.benefit[benefit::unnamed].multiplier = 0.900; });
    add(all, [](policy_table& t) { t.axes.setting[setting::shop].promoting = 0.999; });
    add(all, [](policy_table& t) { t.axes.expectedness[expectedness::expected].multiplier = 0.999; });
    add(all, [](policy_table& t) { t.expectations[industry::health].expected.insert(attribute::medical_history); });
    add(all, [](policy_table& t) { t.expectations[industry::media].expected.insert(attribute::date_of_birth); });
    add(all, [](policy_table& t) { t.axes.purpose[purpose::marketing].assisting = true; });
    add(all, [](policy_table& t) { t.sources[source::third_party].own = true; });
    add(all, [](policy_table& t) { t.axes.audience.gender[gender::female].multiplier = 0.905; });
    add(all, [](policy_table& t) { t.attributes[attribute::gender].needs = {connectedness::warm, trust::unstated}; });
    add(all, [](policy_table& t) { t.attributes[attribute::phone].needs = {connectedness::none, trust::high}; });
    add(all, [](policy_table& t) {
        t.attributes[attribute::religion].classes = attribute_class::special;
        t.attributes[attribute::religion].purposes = purpose::advertising;
    });
    add(all, [](policy_table& t) { t.obligations[obligation::disclose].when = static_cast<axis>(4000); });
    add(all, [](policy_table& t) { t.clauses.asked_where_effect_is_legal |= purpose::security; });
    add(all, [](policy_table& t) { t.sources[source::connection].purposes |= purpose::recommendation; });
    add(all, [](policy_table& t) { t.coarsenings.add({attribute::style, static_cast<attribute>(99), why}); });
    add(all, [](policy_table& t) { t.coarsenings.add({attribute::insurance_details, attribute::interests, why}); });
    add(all, [](policy_table& t) { t.attributes[attribute::birthday].consent |= purpose::measurement; });
    add(all, [](policy_table& t) { t.coarsenings.add({attribute::interests, attribute::style, why}); });
    add(all, [](policy_table& t) { t.max_events = 0; });
    add(all, [](policy_table& t) { t.joint_risks[joint_risk::too_many_attributes].needs = {}; });

    const std::map<invariant, std::string> begins{
        {invariant::every_row_names_its_key, "axis trust, row low: each row must name its own key"},
        {invariant::every_row_says_where_it_comes_from, "attributes, row style: each row must say where it comes from"},
        {invariant::every_figure_is_stated_and_in_range,
         "sources, row inferred: each factor must be written and in range"},
        {invariant::tolerances_are_ordered, "the table: the tolerances must be ordered"},
        {invariant::unstated_is_the_worst_of_its_axis, "axis channel, row text_message: unstated must be the worst"},
        {invariant::a_closer_relationship_takes_nothing_away, "axis connectedness, row warm: a closer relationship"},
        {invariant::connectedness_outweighs_trust, "the table: connectedness must outweigh trust"},
        {invariant::better_terms_never_raise_intrusion, "axis benefit, row named: better terms must never"},
        {invariant::the_moment_helps_but_does_not_sell, "axis setting, row shop: the moment must not"},
        {invariant::a_relationship_helps_more_than_it_sells, "axis connectedness, row warm: a relationship must help"},
        {invariant::what_is_expected_is_neutral, "axis expectedness, row expected: what is expected must be neutral"},
        {invariant::what_nobody_expects_is_in_no_set,
         "expectations, row health: what nobody expects must be in no set"},
        {invariant::what_is_expected_is_expected_coarser,
         "expectations, row media: what is expected must be expected in a coarser form too"},
        {invariant::only_support_and_recommendation_assist, "axis purpose, row marketing: only support"},
        {invariant::only_what_was_declared_or_collected_here_is_own,
         "sources, row third_party: only declared and first-party"},
        {invariant::the_audience_only_narrows, "axis gender, row female: an audience must not reduce"},
        {invariant::an_open_attribute_identifies_nobody, "attributes, row gender: an open attribute"},
        {invariant::an_identifying_attribute_needs_a_relationship,
         "attributes, row phone: an identifying attribute must need a relationship (at least distant)"},
        {invariant::a_special_category_is_never_advertised, "attributes, row religion: a special category"},
        {invariant::nothing_covert_unstated_or_unknown_is_admitted, "obligations, row disclose: nothing covert"},
        {invariant::security_asks_for_no_consent, "the table: security must not ask for consent"},
        {invariant::what_is_taken_automatically_serves_support_and_security_only,
         "sources, row connection: data taken automatically"},
        {invariant::coarsening_is_acyclic, "attributes, row style: coarsening must be acyclic"},
        {invariant::a_never_attribute_is_not_coarsened,
         "attributes, row insurance_details: an attribute that is never used"},
        {invariant::the_coarser_requires_no_more_consent, "attributes, row date_of_birth: the coarser attribute"},
        {invariant::the_coarser_is_not_more_sensitive, "attributes, row interests: the coarser attribute"},
        {invariant::a_set_rule_can_fire, "the table: a rule on several attributes must be able to fire"},
        {invariant::a_joint_risk_closes_something,
         "joint_risks, row too_many_attributes: a joint risk must close something"},
    };
    CHECK(begins.size() == enum_size<invariant>);
    for (const auto& [broken, begin] : begins) {
        CHECK(all[broken].substr(0, begin.size()) == begin);
        CHECK((!all[broken].empty() && all[broken].back() == ')'));
        CHECK((all[broken].find(" must ") != std::string::npos || all[broken].find(" may ") != std::string::npos));
    }
}
TEST_CASE("rows of attributes of one's own go by their owner's words, out of range, by number") {
    constexpr violation second{invariant::every_figure_is_stated_and_in_range, witness::attribute, axis::purpose, 1};
    constexpr violation no_row{invariant::coarsening_is_acyclic, witness::attribute, axis::purpose, 4711};
    TWICE(explain<gym::trait>(second) ==
          "attributes, row gait: each factor must be written and in range (from 0.010 to 100)");
    TWICE(explain<attribute>(second) ==
          "attributes, row age_range: each factor must be written and in range (from 0.010 to 100)");
    CHECK(std::string(explain<gym::trait>(no_row)).substr(0, 21) == "attributes, row 4711:");
    constexpr violation past_the_last{invariant::coarsening_is_acyclic, witness::attribute, axis::purpose, 2};
    CHECK(std::string(explain<gym::trait>(past_the_last)).substr(0, 18) == "attributes, row 2:");
    constexpr violation nameless{invariant::every_figure_is_stated_and_in_range, witness::attribute};
    CHECK(std::string(explain<gym::medal>(nameless)).substr(0, 18) == "attributes, row 0:");
}
TEST_CASE("no sentence of the shipped tables is cut") {
    for (std::size_t i = 0; i < enum_size<invariant>; ++i)
        for (std::size_t a = 0; a < enum_size<axis>; ++a)
            for (std::size_t at = 0; at < size_of(enum_at<axis>(a)); ++at)
                CHECK_FALSE(
                    explain<attribute>(violation{enum_at<invariant>(i), witness::axis_value, enum_at<axis>(a), at})
                        .truncated());
}
