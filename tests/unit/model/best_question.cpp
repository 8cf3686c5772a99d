// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/model/best_question.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"
#include "random_catalogue.hpp"

#include <tact/decide/standard.hpp>

using namespace tact;
using namespace people;

namespace {

constexpr context page = neutral(purpose::recommendation);
constexpr gate guests = standard.in(page);

struct shelf {
    catalogue<8> all{standard};
    feature home = all.add("home", attribute::residence, source::declared);
    feature income = all.add("income", attribute::income, source::declared);
    feature pills = all.category("pills", attribute::medical_history);
};
constexpr shelf s{};

struct values {
    valued_feature items[3];
    constexpr const valued_feature* data() const { return items; }
    constexpr std::size_t size() const { return 3; }
};

} // namespace

TEST_CASE("the question that brings most is asked, and a yes brings what was said") {
    static constexpr values by_value{{{s.pills, 100}, {s.home, 5}, {s.income, 3}}};
    static constexpr consent_question q = best_question(s.all, guests, by_value);
    TWICE(guests.decide(s.all.use_of(s.home)) == decision::ask);
    TWICE(q && !q.about_risk && q.what == attribute::residence && q.from == enum_set{source::declared});
    TWICE(q.gain == 5.0 && q.kept == 1);
    constexpr double after = [] {
        consent anna;
        q.record_yes(anna);
        return together(s.all, standard.in(page).under(anna), by_value).value();
    }();
    TWICE(after == 5.0);
}
TEST_CASE("features are taken from an array as from any range") {
    static constexpr valued_feature array[]{{s.pills, 100}, {s.home, 5}, {s.income, 3}};
    TWICE(best_question(s.all, guests, array).what == attribute::residence &&
          best_question(s.all, guests, array).gain == 5.0);
}
TEST_CASE("nothing is asked where no single yes helps") {
    constexpr values denied{{{s.pills, 1}, {feature::none, 1}, {s.pills, 2}}};
    TWICE(!best_question(s.all, guests, denied));
    TWICE(!best_question(s.all, gate{}, denied));
    TWICE([] {
        consent anna;
        return !consent_question{}.record_yes(anna) && anna == consent{};
    }());
}
TEST_CASE("over random catalogues no single yes brings more, and the yes that is named brings what is said") {
    people::dice dice;
    std::size_t worth_asking = 0, about_risks = 0;
    for (int round = 0; round < 120; ++round) {
        const people::random_catalogue<10> made(dice);
        const people::visitor who = made.visitor_of(dice);
        const policy& p = narrow_policy();
        const std::vector<valued_feature> ranked = made.ranked(dice);
        const double now = together(made.features, p.in(who.where).under(who.person), ranked).value();
        const consent_question q = best_question(made.features, p.in(who.where).under(who.person), ranked);

        const auto gain_of = [&](auto yes) {
            consent said = who.person;
            yes(said);
            return together(made.features, p.in(who.where).under(said), ranked).value() - now;
        };
        double most = 0;
        for (std::size_t a = 0; a < enum_size<attribute>; ++a) {
            const auto what = enum_at<attribute>(a);
            bool refused = false;
            for (std::size_t i = 0; i < enum_size<source>; ++i)
                refused = refused ||
                          who.person.state(what, purpose::recommendation, enum_at<source>(i)) == consent_state::refused;
            if (refused) continue; // a no is not asked about again
            const double gain =
                gain_of([&](consent& c) { c.grant(what, purpose::recommendation, enum_set<source>::all()); });
            most = gain > most ? gain : most;
        }
        for (std::size_t r = 0; r < enum_size<joint_risk>; ++r) {
            const double gain = gain_of([&](consent& c) { c.grant(enum_at<joint_risk>(r), purpose::recommendation); });
            most = gain > most ? gain : most;
        }
        CHECK(q.gain == most);
        CHECK(q.worth_asking == (most > 0));
        if (!q) continue;
        ++worth_asking;
        about_risks += q.about_risk;
        CHECK(gain_of([&](consent& c) { CHECK(q.record_yes(c)); }) == q.gain);
    }
    CHECK(worth_asking > 40);
    CHECK(about_risks > 5);
}
