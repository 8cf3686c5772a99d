// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <functional>
#include <set>

#include "compare.hpp"

// The fingerprint tells one policy from another; it is stored with decisions and labels, and compared across machines.

namespace {

using tact::attribute;
using tact::policy_table;

std::uint64_t of(const policy_table& t) { return tact::fingerprint_of(t).value(); }
std::uint64_t scheme_of(const policy_table& t) { return tact::scheme_of(t).value(); }

struct change {
    const char* what;
    std::function<void(policy_table&)> make;
    bool of_labels;
};

constexpr tact::odds_factor odd = 3.141;

// clang-format off
const std::vector<change> changes{
    {"tolerance of permit", [](policy_table& t) { t.tolerances.permit = odd; }, false},
    {"tolerance of ask", [](policy_table& t) { t.tolerances.ask = odd; }, false},
    {"purposes closed to minors", [](policy_table& t) { t.clauses.closed_to_minors.insert(tact::purpose::support); }, false},
    {"sources closed to minors", [](policy_table& t) { t.clauses.sources_closed_to_minors.insert(tact::source::connection); }, false},
    {"supplied only for minors", [](policy_table& t) { t.clauses.supplied_only_for_minors.insert(tact::purpose::support); }, false},
    {"asked where age is unstated", [](policy_table& t) { t.clauses.asked_where_age_is_unstated.insert(tact::purpose::support); }, false},
    {"asked where effect is legal", [](policy_table& t) { t.clauses.asked_where_effect_is_legal.insert(tact::purpose::security); }, false},
    {"sensitivity", [](policy_table& t) { t.attributes[attribute::style].sensitivity = odd; }, false},
    {"nature", [](policy_table& t) { t.attributes[attribute::style].classes.insert(tact::attribute_class::identifying); }, false},
    {"trace", [](policy_table& t) { t.attributes[attribute::style].classes.insert(tact::attribute_class::trace); }, true},
    {"need of connectedness", [](policy_table& t) { t.attributes[attribute::style].needs.connectedness = tact::connectedness::warm; }, false},
    {"need of trust", [](policy_table& t) { t.attributes[attribute::style].needs.trust = tact::trust::low; }, false},
    {"purposes of an attribute", [](policy_table& t) { t.attributes[attribute::style].purposes.insert(tact::purpose::pricing); }, false},
    {"sources of an attribute", [](policy_table& t) { t.attributes[attribute::style].sources.insert(tact::source::connection); }, false},
    {"consent", [](policy_table& t) { t.attributes[attribute::style].consent.insert(tact::purpose::support); }, false},
    {"consent elsewhere", [](policy_table& t) { t.attributes[attribute::style].consent_elsewhere.insert(tact::purpose::support); }, false},
    {"multiplier of a source", [](policy_table& t) { t.sources[tact::source::inferred].multiplier = odd; }, false},
    {"own source", [](policy_table& t) { t.sources[tact::source::inferred].own = true; }, false},
    {"purposes of a source", [](policy_table& t) { t.sources[tact::source::inferred].purposes.insert(tact::purpose::security); }, false},
    {"consent of a source", [](policy_table& t) { t.sources[tact::source::inferred].consent.insert(tact::purpose::support); }, false},
    {"assisting purpose", [](policy_table& t) { t.axes.purpose[tact::purpose::marketing].assisting = true; }, false},
    {"purpose", [](policy_table& t) { t.axes.purpose[tact::purpose::marketing].multiplier = odd; }, false},
    {"connectedness", [](policy_table& t) { t.axes.connectedness[tact::connectedness::warm].assisting = odd; }, false},
    {"connectedness, promoting", [](policy_table& t) { t.axes.connectedness[tact::connectedness::warm].promoting = odd; }, false},
    {"trust", [](policy_table& t) { t.axes.trust[tact::trust::low].assisting = odd; }, false},
    {"what an industry is expected to use", [](policy_table& t) { t.expectations[tact::industry::media].expected.insert(attribute::style); }, false},
    {"always asked", [](policy_table& t) { t.clauses.always_asked.insert(tact::purpose::support); }, false},
    {"version", [](policy_table& t) { t.version += 1; }, false},
    {"pressure, assisting", [](policy_table& t) { t.axes.pressure[tact::pressure::pressed].assisting = odd; }, false},
    {"pressure, promoting", [](policy_table& t) { t.axes.pressure[tact::pressure::pressed].promoting = odd; }, false},
    {"setting", [](policy_table& t) { t.axes.setting[tact::setting::work].assisting = odd; }, false},
    {"exposure", [](policy_table& t) { t.axes.exposure[tact::exposure::others].multiplier = odd; }, false},
    {"industry", [](policy_table& t) { t.axes.industry[tact::industry::media].promoting = odd; }, false},
    {"channel", [](policy_table& t) { t.axes.channel[tact::channel::chat].multiplier = odd; }, false},
    {"gender", [](policy_table& t) { t.axes.audience.gender[tact::gender::other].multiplier = odd; }, false},
    {"age band", [](policy_table& t) { t.axes.audience.age_band[tact::age_band::from_50].multiplier = odd; }, false},
    {"young children", [](policy_table& t) { t.axes.audience.young_children[tact::young_children::some].multiplier = odd; }, false},
    {"age assurance", [](policy_table& t) { t.axes.age_assurance[tact::age_assurance::minor].multiplier = odd; }, false},
    {"initiative", [](policy_table& t) { t.axes.initiative[tact::initiative::answering].multiplier = odd; }, false},
    {"expectedness", [](policy_table& t) { t.axes.expectedness[tact::expectedness::expected].multiplier = odd; }, false},
    {"benefit", [](policy_table& t) { t.axes.benefit[tact::benefit::named].multiplier = odd; }, false},
    {"control", [](policy_table& t) { t.axes.control[tact::control::offered].multiplier = odd; }, false},
    {"transparency", [](policy_table& t) { t.axes.transparency[tact::transparency::told].multiplier = odd; }, false},
    {"confidence", [](policy_table& t) { t.axes.confidence[tact::confidence::low].promoting = odd; }, false},
    {"effect", [](policy_table& t) { t.axes.effect[tact::effect::none].multiplier = odd; }, false},
    {"mark that denies", [](policy_table& t) { t.joint_risks[tact::joint_risk::too_many_attributes].never = true; }, false},
    {"need of a mark", [](policy_table& t) { t.joint_risks[tact::joint_risk::too_many_attributes].needs.trust = tact::trust::high; }, false},
    {"combination", [](policy_table& t) { t.combinations.add({{attribute::name, attribute::region}, {}}); }, true},
    {"trace depth", [](policy_table& t) { t.max_events += 1; }, true},
    {"attribute degree", [](policy_table& t) { t.max_joint_attributes += 1; }, true},
    {"coarsening", [](policy_table& t) { t.coarsenings.add({attribute::income, attribute::budget, {}}); }, true},
    {"purposes of an obligation", [](policy_table& t) { t.obligations[tact::obligation::disclose].purposes.insert(tact::purpose::support); }, false},
    {"axis of an obligation", [](policy_table& t) { t.obligations[tact::obligation::disclose].when = tact::axis::trust; }, false},
    {"values of an obligation", [](policy_table& t) { t.obligations[tact::obligation::disclose].values = 2; }, false},
};
// clang-format on

} // namespace

TEST_CASE("the fingerprints of the shipped policies are pinned") {
    // Records and labels carry them. If one of these changes, then either a shipped row changed, and every decision
    // recorded until then was made by another policy: a new minor version at least, and a line in its notes; or the
    // hash itself changed, and every stored label is refused: a decision that breaks integrators, never a side effect.
    CHECK(tact::study.fingerprint().value() == 0xC939F3059D7FA135);
    CHECK(tact::standard.fingerprint().value() == 0x36EA720883FF08AC);
    CHECK(tact::study.scheme().value() == 0xE75EBCE9A4B71183);
    CHECK(tact::standard.scheme() == tact::study.scheme()); // the law adds no mark and no edge
}

TEST_CASE("a fingerprint is the same while compiling and at run time") {
    static policy_table copy = tact::study_table;
    CHECK(of(copy) == tact::study.fingerprint().value());
    CHECK(tact::policy(copy).fingerprint() == tact::study.fingerprint());
    static_assert(tact::fingerprint_of(tact::standard_table) == tact::standard.fingerprint());
}

TEST_CASE("every kind of row counts, and two changes are not one") {
    static policy_table t;
    std::set<std::uint64_t> seen{of(tact::study_table)};
    for (const change& c : changes) {
        CAPTURE(std::string(c.what));
        t = tact::study_table;
        c.make(t);
        CHECK(seen.insert(of(t)).second);
        CHECK((scheme_of(t) != scheme_of(tact::study_table)) == c.of_labels);
    }
}

TEST_CASE("the values of two neighbours exchanged are another policy") {
    static policy_table t;
    t = tact::study_table;
    std::swap(t.attributes[attribute::email].sensitivity, t.attributes[attribute::phone].sensitivity);
    CHECK(of(t) != of(tact::study_table));
    t = tact::study_table;
    std::swap(t.attributes[attribute::income].purposes, t.attributes[attribute::past_purchases].purposes);
    CHECK(of(t) != of(tact::study_table));
}

TEST_CASE("names and provenance do not count") {
    static policy_table t;
    t = tact::study_table;
    t.name = "another";
    for (auto& r : t.attributes) r.why = {tact::evidence::measured, "elsewhere"};
    for (auto& r : t.obligations) r.why = {tact::evidence::measured, "elsewhere"};
    t.clauses.why = {tact::evidence::measured, "elsewhere"};
    CHECK(of(t) == of(tact::study_table));
}

TEST_CASE("a gate's fingerprint tells policy, context and consent apart") {
    laws::random_bits bits(51);
    std::set<std::uint64_t> seen;
    std::set<std::uint64_t> contexts;
    tact::consent yes, no;
    yes.grant(attribute::style, tact::purpose::support);
    no.refuse(attribute::style, tact::purpose::support);
    for (int i = 0; i < 20'000; ++i) {
        tact::context c = laws::random_context(bits);
        if (laws::one_in(bits, 2)) c.purpose = tact::purpose::support;
        if (!contexts.insert(tact::packed_context(c).bits()).second) continue;
        for (const laws::shipped& s : laws::both_shipped()) {
            const tact::context_gate g = s.gate.in(c);
            CHECK(seen.insert(g.fingerprint().value()).second);
            if (c.purpose != tact::purpose::support)
                continue; // what a person said of support tells no other gate apart
            CHECK(seen.insert(g.under({}).fingerprint().value()).second);
            CHECK(seen.insert(g.under(yes).fingerprint().value()).second);
            CHECK(seen.insert(g.under(no).fingerprint().value()).second);
        }
    }
}
