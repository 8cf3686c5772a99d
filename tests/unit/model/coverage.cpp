// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/model/coverage.hpp>

#include "random_catalogue.hpp"

#include <tact/model/best_question.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <vector>

using namespace tact;
using namespace people;

namespace {

struct none_given {
    const feature* data() const { return nullptr; }
    std::size_t size() const { return 0; }
};

} // namespace

TEST_CASE("coverage: a cell says what together says, and the part that stops a feature stops it alone") {
    dice d;
    std::size_t kept = 0, culprits = 0, risks = 0, by_source = 0;
    for (int round = 0; round < 60; ++round) {
        const random_catalogue<10> made(d);
        const visitor who = made.visitor_of(d);
        const gate g = narrow_policy().in(who.where).under(who.person);
        const std::vector<valued_feature> ranked = made.ranked(d);
        const auto c = std::make_unique<basic_coverage<attribute, 10, 80>>(made.features, ranked);
        REQUIRE(c->size() == ranked.size());
        const auto all = together(made.features, g, ranked);
        const moment m{"page", who.where, &who.person, 1};
        CHECK(c->value_in(m) == all.value());
        std::size_t i = 0;
        c->for_each_cell(m, [&](const basic_coverage_cell<attribute>& cell) {
            CHECK(cell.feature == ranked[i++].what);
            CHECK(cell.kept == all.contains(cell.feature));
            CHECK(cell.alone == g.decide(made.features.use_of(cell.feature)));
            if (cell.alone == decision::permit) CHECK(cell.kept == cell.risks.empty());
            kept += cell.kept;
            culprits += cell.has_culprit;
            risks += !cell.risks.empty();
            by_source += cell.stopped_by_source;
            if (!cell.has_culprit) return;
            const bool own = cell.from == source::declared || cell.from == source::first_party;
            const bool better = g.decide({cell.what, source::declared}) > cell.alone ||
                                g.decide({cell.what, source::first_party}) > cell.alone;
            CHECK(cell.stopped_by_source == (better && (!own || cell.reasons.contains(reason::source_closed))));
            CHECK(!cell.reasons.empty());
        });
        CHECK(i == ranked.size());
    }
    CHECK(kept > 100);
    CHECK(culprits > 50);
    CHECK(risks > 20);
    CHECK(by_source > 3);
}

TEST_CASE("coverage: no single yes brings more than the best question, and one moment counts as often as it occurs") {
    dice d;
    std::size_t data = 0, joint = 0, coarser = 0;
    for (int round = 0; round < 120; ++round) {
        const random_catalogue<10> made(d);
        const visitor who = made.visitor_of(d), other = made.visitor_of(d);
        const std::vector<valued_feature> ranked = made.ranked(d);
        const auto c = std::make_unique<basic_coverage<attribute, 10, 80>>(made.features, ranked);
        const moment both[]{{"page", who.where, &who.person, 1}, {"other", other.where, &other.person, 0.25}};
        const auto value = [&](const visitor& v, const consent& said) {
            return together(made.features, narrow_policy().in(v.where).under(said), ranked).value();
        };
        double most = 0;
        c->for_each_change(both, 1, [&](const basic_change<attribute>& change) {
            CHECK(change.gain > 0);
            CHECK(change.moments == 1);
            coarser += change.change == coverage_change::coarser_datum;
            if (change.change == coverage_change::coarser_datum) return;
            consent said = who.person;
            if (change.change == coverage_change::yes_to_datum)
                CHECK(said.grant(change.what, purpose::recommendation, change.from));
            else
                CHECK(said.grant(change.risk, purpose::recommendation));
            CHECK(change.gain == value(who, said) - value(who, who.person));
            most = change.gain > most ? change.gain : most;
            data += change.change == coverage_change::yes_to_datum;
            joint += change.change == coverage_change::yes_to_risk;
        });
        CHECK(most == best_question(made.features, narrow_policy().in(who.where).under(who.person), ranked).gain);
        // Over both moments, a yes is given in each where it is asked for.
        c->for_each_change(both, 2, [&](const basic_change<attribute>& change) {
            if (change.change != coverage_change::yes_to_datum) return;
            double gain = 0; // which a moment can also lose, where what is read first takes the place of more
            const visitor* whose[]{&who, &other};
            for (std::size_t i = 0; i < 2; ++i) {
                consent said = whose[i]->person;
                for (std::size_t s = 1; s < enum_size<source>; ++s)
                    if (said.state(change.what, purpose::recommendation, enum_at<source>(s)) !=
                            consent_state::refused &&
                        change.from.contains(enum_at<source>(s)))
                        said.grant(change.what, purpose::recommendation, enum_at<source>(s));
                gain += both[i].weight * (value(*whose[i], said) - value(*whose[i], whose[i]->person));
            }
            CHECK(change.gain == doctest::Approx(gain));
        });
        CHECK(c->best_change(both, 1).gain >= most);
    }
    CHECK(data > 40);
    CHECK(joint > 5);
    CHECK(coarser > 10);
}

TEST_CASE("coverage: a coarser datum brings what a catalogue coarsened by hand has") {
    // Residence needs more than a new customer gives; the region that it lies in does not.
    static catalogue<4> all(standard);
    const feature home = all.add("home", attribute::residence, source::declared);
    const feature taste = all.add("taste", attribute::interests, source::declared);
    const feature both = all.derive("both", {home, taste});
    const valued_feature ranked[]{{home, 5}, {both, 3}, {taste, 1}};
    const struct {
        const valued_feature* items;
        const valued_feature* data() const { return items; }
        std::size_t size() const { return 3; }
    } by_value{ranked};
    context where = friendly(purpose::recommendation);
    where.connectedness = connectedness::distant;
    where.industry = industry::fashion;

    static catalogue<4> coarse(standard);
    const feature area =
        coarse.coarsen("area", coarse.add("home", attribute::residence, source::declared), attribute::region);
    REQUIRE(area != feature::none);
    const gate g = standard.in(where);
    REQUIRE(g.decide(all.use_of(home)) != decision::permit); // or this shows nothing
    REQUIRE(g.decide(coarse.use_of(area)) == decision::permit);
    REQUIRE(g.decide(all.use_of(taste)) == decision::permit);

    static basic_coverage c(all, by_value);
    const moment m[]{{"page", where, nullptr, 2}};
    CHECK(c.value_in(m[0]) == 1);
    double gain = 0;
    c.for_each_change(m, 1, [&](const basic_change<attribute>& change) {
        if (change.change == coverage_change::coarser_datum) {
            CHECK(change.what == attribute::residence);
            CHECK(change.to == attribute::region);
            gain += change.gain;
        }
    });
    CHECK(gain == 16); // home and both, twice
}

TEST_CASE("coverage: a no to a step counts in what is coarsened from it") {
    static const policy stepwise([] {
        policy_table t = standard_table;
        t.attributes[attribute::region].needs.connectedness = connectedness::close;
        const provenance why{evidence::assumed, "test"};
        t.coarsenings.add({attribute::region, attribute::language, why});
        t.coarsenings.add({attribute::residence, attribute::language, why});
        return t;
    }());
    REQUIRE(stepwise.valid());
    static catalogue<2> all(stepwise);
    const feature area =
        all.coarsen("area", all.add("home", attribute::residence, source::declared), attribute::region);
    REQUIRE(area != feature::none);
    const std::vector<feature> given{area};
    static basic_coverage c(all, given);
    context where = friendly(purpose::recommendation);
    where.connectedness = connectedness::distant;
    where.industry = industry::fashion;
    const auto gain_of = [&](const consent& person) {
        const moment m[]{{"page", where, &person, 1}};
        double gain = 0;
        c.for_each_change(m, 1, [&](const basic_change<attribute>& change) {
            if (change.change == coverage_change::coarser_datum && change.what == attribute::region)
                gain += change.gain;
        });
        return gain;
    };
    consent refused, refused_origin;
    refused.refuse(attribute::region, purpose::recommendation);
    refused_origin.refuse(attribute::residence, purpose::recommendation);
    CHECK(gain_of({}) == 1);
    CHECK(gain_of(refused) == 0);
    CHECK(gain_of(refused_origin) == 0);
}

TEST_CASE("coverage: nothing given, nothing to change, and what is no feature is left out") {
    static catalogue<4> all(standard), others(standard);
    const feature taste = all.add("taste", attribute::interests, source::declared);
    const feature stranger = others.add("stranger", attribute::email, source::declared);
    static basic_coverage<attribute, 4, 8> empty(all, none_given{});
    const moment m[]{{"page", neutral(purpose::recommendation), nullptr, 1}};
    CHECK(empty.size() == 0);
    CHECK(!empty.best_change(m, 1));
    CHECK(!empty.best_change(m, 0));
    const std::vector<feature> given{taste, stranger, feature::none, taste};
    static basic_coverage c(all, given);
    CHECK(c.size() == 1);
}
