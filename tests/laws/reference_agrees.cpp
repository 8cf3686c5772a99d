// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "compare.hpp"

// Before the reference is asked what a policy answers: the tables it was transcribed into say the same, row by row.

namespace {

using reference::how_many_purposes;

template <class List, class Set>
bool same(const List& list, const Set& s) {
    bool all = !s.unknown();
    std::size_t i = 0;
    for (bool in : list.of) all = all && in == s.bits().test(1 + i++);
    return all;
}

bool same(const reference::need& n, const tact::relationship& r) {
    return n.connectedness == tact::position(r.connectedness) && n.trust == tact::position(r.trust);
}

bool same(const reference::figure& f, tact::odds_factor d) {
    return f.thousandths == d.thousandths() && f.log_odds == tact::log_odds(d);
}

} // namespace

TEST_CASE("the reference's words are the enumerations, in order") {
    CHECK(reference::attributes.size() == tact::enum_size<tact::attribute>);
    CHECK(reference::natures.size() == tact::enum_size<tact::attribute_class>);
    CHECK(reference::joint_risks.size() == tact::enum_size<tact::joint_risk>);
    CHECK(reference::purposes.size() == tact::enum_size<tact::purpose>);
    CHECK(reference::sources.size() == tact::enum_size<tact::source>);
    CHECK(reference::axes.size() == tact::enum_size<tact::axis>);
    for (std::size_t a = 0; a < reference::axes.size(); ++a)
        CHECK(reference::axes[a].values.size() == tact::size_of(tact::enum_at<tact::axis>(a)));
    const auto at = [](const reference::words& list, const char* word) { return reference::find(list, word); };
    CHECK(at(reference::attributes, "gender") == tact::position(tact::attribute::gender));
    CHECK(at(reference::attributes, "residence") == tact::position(tact::attribute::residence));
    CHECK(at(reference::attributes, "ip_address") == tact::position(tact::attribute::ip_address));
    CHECK(at(reference::attributes, "medical_history") == tact::position(tact::attribute::medical_history));
    CHECK(at(reference::attributes, "biometric") == tact::position(tact::attribute::biometric));
    CHECK(at(reference::attributes, "mood") == tact::position(tact::attribute::mood));
    CHECK(at(reference::purposes, "sharing") == tact::position(tact::purpose::sharing));
    CHECK(reference::axes[reference::industry_axis].name == "industry");
    CHECK(reference::axes[reference::expectedness_axis].name == "expectedness");
    CHECK(at(reference::sources, "third_party") == tact::position(tact::source::third_party));
    CHECK(at(reference::purposes, "improvement") == tact::position(tact::purpose::improvement));
    CHECK(at(reference::axes[6].values, "public_services") == tact::position(tact::industry::public_services));
    CHECK(at(reference::axes[7].values, "in_store") == tact::position(tact::channel::in_store));
}

TEST_CASE("every figure and gate of the shipped tables is the one transcribed from the ladder") {
    for (const laws::shipped& s : laws::both_shipped()) {
        CAPTURE(s.what);
        const tact::policy_table& t = s.gate.table();
        const reference::policy& p = s.rules;
        CHECK(same(p.permit, t.tolerances.permit));
        CHECK(same(p.ask, t.tolerances.ask));
        for (const auto& r : t.attributes) {
            const reference::attribute_facts& a = p.attributes[tact::position(r.key)];
            CAPTURE(p.names[tact::position(r.key)]);
            CHECK(same(a.sensitivity, r.sensitivity));
            CHECK(a.open == r.classes.contains(tact::attribute_class::open));
            CHECK(a.identifying == r.classes.contains(tact::attribute_class::identifying));
            CHECK(a.never == r.classes.contains(tact::attribute_class::never));
            CHECK(a.trace == r.classes.contains(tact::attribute_class::trace));
            CHECK(a.special == r.classes.contains(tact::attribute_class::special));
            CHECK(same(a.needs, r.needs));
            CHECK(same(a.purposes, r.purposes));
            CHECK(same(a.sources, r.sources));
            CHECK(same(a.consent, r.consent));
            CHECK(same(a.consent_elsewhere, r.consent_elsewhere));
        }
        for (const tact::source_row& r : t.sources) {
            const reference::source_facts& f = p.sources[tact::position(r.key)];
            CAPTURE(reference::sources[tact::position(r.key)]);
            CHECK(same(f.multiplier, r.multiplier));
            CHECK(f.own == r.own);
            CHECK(same(f.purposes, r.purposes));
            CHECK(same(f.consent, r.consent));
        }
        for (const tact::purpose_row& r : t.axes.purpose) CHECK(p.assisting[tact::position(r.key)] == r.assisting);
        tact::for_each_axis(t.axes, [&](tact::axis a, const auto& rows) {
            CAPTURE(reference::axes[tact::position(a)].name);
            for (const auto& r : rows) {
                const reference::value_facts& v = p.axes[tact::position(a)][tact::position(r.key)];
                CAPTURE(reference::axes[tact::position(a)].values[tact::position(r.key)]);
                CHECK(same(v.assisting, tact::detail::factors_of(r).assisting));
                CHECK(same(v.promoting, tact::detail::factors_of(r).promoting));
            }
        });
        CHECK(same(p.closed_to_minors, t.clauses.closed_to_minors));
        CHECK(same(p.sources_closed_to_minors, t.clauses.sources_closed_to_minors));
        CHECK(same(p.supplied_only_for_minors, t.clauses.supplied_only_for_minors));
        CHECK(same(p.asked_where_age_is_unstated, t.clauses.asked_where_age_is_unstated));
        CHECK(same(p.asked_where_effect_is_legal, t.clauses.asked_where_effect_is_legal));
        CHECK(same(p.always_asked, t.clauses.always_asked));
        for (const auto& r : t.expectations)
            for (std::size_t i = 0; i < p.attributes.size(); ++i)
                CHECK(p.expected[tact::position(r.key)][i] == r.expected.contains(tact::enum_at<tact::attribute>(i)));
        for (const tact::joint_risk_row& r : t.joint_risks) {
            CHECK(p.joint_risks[tact::position(r.key)].never == r.never);
            CHECK(same(p.joint_risks[tact::position(r.key)].needs, r.needs));
        }
        CHECK(p.depth == t.max_events);
        CHECK(p.degree == t.max_joint_attributes);
        REQUIRE(p.combinations.size() == t.combinations.size());
        for (std::size_t i = 0; i < p.combinations.size(); ++i) {
            tact::enum_set<tact::attribute> together;
            for (std::size_t a : p.combinations[i]) together.insert(tact::enum_at<tact::attribute>(a));
            CHECK(together == t.combinations[i].together);
        }
        REQUIRE(p.edges.size() == t.coarsenings.size());
        for (std::size_t e = 0; e < p.edges.size(); ++e) {
            CHECK(p.edges[e].from == tact::position(t.coarsenings[e].from));
            CHECK(p.edges[e].to == tact::position(t.coarsenings[e].to));
        }
    }
}

TEST_CASE("what the reference keeps between questions is what it answers from nothing") {
    laws::random_bits bits(1);
    for (const laws::shipped& s : laws::both_shipped()) {
        laws::differences d;
        for (int i = 0; i < 3000; ++i) {
            const tact::context c = laws::random_context(bits);
            const reference::moment m = reference::read_context(s.rules, c);
            const std::vector<std::size_t> at = reference::positions(c);
            for (std::size_t source = 0; source < reference::how_many_sources; ++source) {
                const auto kept = laws::column<tact::attribute>(s.rules, m, source)
                                      .at(m.sum, reference::expected(s.rules, at[6], at[13]));
                const auto fresh = laws::slowly<tact::attribute>(s.rules, m, nullptr, source);
                d.note(kept == fresh, [&] { return laws::describe(c); });
            }
        }
        NO_DIFFERENCE(d);
    }
}
