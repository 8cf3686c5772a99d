// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/learning.hpp>

#include "../twice.hpp"
#include "offers.hpp"
#include "people_of.hpp"
#include "random.hpp"

#include <initializer_list>

using namespace tact;
using namespace offers;

namespace {

constexpr context recommending = friendly(purpose::recommendation);
constexpr consent yes = said([](consent& c) { agree_to_profile(c, purpose::recommendation); });
constexpr gate serving = standard.in(recommending).under(yes);
constexpr gate learning = standard.in(learning_from(recommending)).under(yes);

constexpr population alike(people_of({9, 9, 9, 9, 9, 9, 9}, 1));

/// A proposal that was worded by a choice of liking, in one way or another.
constexpr proposal worded_by(chosen_by by, delivery reached = delivery::applied) {
    proposal p;
    p.delivery = reached;
    p.offer.wording = persuasion(serving, {}, alike, enum_set<principle>::all()).best();
    p.offer.wording.principle = principle::liking;
    p.offer.wording.by = by;
    return p;
}
/// Whether something was learned, and of what.
struct lesson {
    bool learned;
    persuasion_profile stored;
    constexpr bool nothing() const { return !learned && stored.empty(); }
};
constexpr lesson learned(const gate& g, const proposal& made, outcome o = outcome::accepted) {
    lesson l{};
    l.learned = learn(g, l.stored, made, o);
    return l;
}
constexpr bool counted(const gate& g, const proposal& made, outcome o = outcome::accepted) {
    population_tally t;
    return t.add(g, made, o);
}
template <class Change>
constexpr proposal changed(Change change, chosen_by by = chosen_by::chance) {
    proposal p = worded_by(by);
    change(p);
    return p;
}

} // namespace

TEST_CASE("one learns in the same moment, for what one served for") {
    constexpr context where = learning_from(recommending);
    TWICE(where.purpose == purpose::learning && where.learning_for == purpose::recommendation);
    TWICE(where.pressure == recommending.pressure &&
          processing_purpose::of(where) == processing_purpose{purpose::learning, purpose::recommendation});
    TWICE(processing_purpose::of(learning_from(where)) == processing_purpose{}); // nothing is learned from learning
}
TEST_CASE("agreeing to a profile is a yes by name, from where it comes, to serving and to learning") {
    for (const purpose p : {purpose::recommendation, purpose::learning})
        CHECK(yes.state(attribute::persuasion_profile, p, source::inferred) == consent_state::specific);
    TWICE(yes.state(attribute::persuasion_profile, purpose::recommendation) == consent_state::never_asked);
    TWICE(yes.state(attribute::persuasion_profile, purpose::marketing, source::inferred) == consent_state::never_asked);
    constexpr auto understood = [](purpose p, consent c = {}) { return agree_to_profile(c, p); };
    TWICE(understood(purpose::support) && !understood(purpose::unstated));
    TWICE(!understood(static_cast<purpose>(11)) && !understood(purpose::support, consent::unreadable()));
}
TEST_CASE("an outcome is learned from where the gate permits: accepted is a success, declined and left are not") {
    constexpr auto of = [](outcome o) { return learned(learning, worded_by(chosen_by::draw), o); };
    TWICE(of(outcome::accepted).learned && of(outcome::accepted).stored.successes(principle::liking) == 1);
    TWICE(of(outcome::declined).learned && of(outcome::declined).stored.successes(principle::liking) == 0);
    TWICE(of(outcome::left).learned && of(outcome::left).stored.successes(principle::liking) == 0);
    TWICE(of(outcome::left).stored.trials(principle::liking) == 1);
    TWICE(of(static_cast<outcome>(3)).nothing());
}
TEST_CASE("nothing is learned without permission, or under a gate that is not for learning from this") {
    constexpr auto made_now = [] { return worded_by(chosen_by::chance); };
    TWICE(learned(standard.in(learning_from(recommending)).under(nothing_said), made_now()).nothing());
    TWICE(learned(serving, made_now()).nothing()); // permits to serve, not to learn
    constexpr consent selling = said([](consent& c) { agree_to_profile(c, purpose::marketing); });
    constexpr gate for_other = standard.in(learning_from(friendly(purpose::marketing))).under(selling);
    TWICE(for_other.permits(profile_use) && learned(for_other, made_now()).nothing());
    TWICE(learned(gate{}, made_now()).nothing());
    constexpr consent no = said([](consent& c) {
        agree_to_profile(c, purpose::recommendation);
        c.withdraw(attribute::persuasion_profile, purpose::learning);
    });
    TWICE(learned(standard.in(learning_from(recommending)).under(no), made_now()).nothing());
}
TEST_CASE("nothing is learned from what was withheld, chosen by nothing, or out of range") {
    TWICE(learned(learning, worded_by(chosen_by::chance, delivery::withheld)).nothing());
    for (const delivery d : {delivery::question_of_datum, delivery::question_of_service, delivery::applied})
        CHECK(learned(learning, worded_by(chosen_by::chance, d)).learned);
    TWICE(learned(learning, changed([](proposal& p) { p.offer.wording = {}; })).nothing());
    TWICE(learned(learning, changed([](proposal& p) { p.offer.wording.profile = {}; })).nothing());
    TWICE(learned(learning, changed([](proposal& p) { p.offer.wording.profile = impersonal; })).nothing());
    TWICE(learned(learning, changed([](proposal& p) { p.offer.wording.processing_purpose = {}; })).nothing());
    TWICE(learned(learning, changed([](proposal& p) { p.offer.wording.principle = static_cast<principle>(7); }))
              .nothing());
    TWICE(learned(learning, proposal{}).nothing());
}
TEST_CASE("a population is measured by choices by chance only, and only by what may be learned from") {
    TWICE(counted(learning, worded_by(chosen_by::chance)));
    TWICE(!counted(learning, worded_by(chosen_by::draw)) && !counted(learning, worded_by(chosen_by::estimate)));
    TWICE(!counted(learning, worded_by(static_cast<chosen_by>(3))));
    TWICE(!counted(serving, worded_by(chosen_by::chance)));
    TWICE(!counted(learning, worded_by(chosen_by::chance, delivery::withheld)));
    TWICE(!counted(learning, worded_by(chosen_by::chance), static_cast<outcome>(3)));
    constexpr auto untouched = [] {
        population_tally t;
        t.add(learning, worded_by(chosen_by::draw), outcome::accepted);
        t.add(serving, worded_by(chosen_by::chance), outcome::accepted);
        return t.rates(5).rates[principle::liking].per_million;
    };
    TWICE(untouched() == 0);
}
TEST_CASE("rates are successes of trials, what was not tried is closed, all where plain words were not") {
    population_tally t;
    const auto add = [&](principle p, int trials, int successes) {
        proposal made_now = worded_by(chosen_by::chance);
        made_now.offer.wording.principle = p;
        for (int i = 0; i < trials; ++i)
            t.add(learning, made_now,
                  i < successes ? outcome::accepted
                  : i % 2 == 0  ? outcome::left
                                : outcome::declined);
    };
    add(principle::liking, 3, 2);
    add(principle::scarcity, 4, 0);
    const population_table before = t.rates(7);
    CHECK(before.rates[principle::liking].per_million == 666'666);
    CHECK(before.rates[principle::scarcity].per_million == 0);
    CHECK(before.rates[principle::none].per_million == 1'000'000);
    CHECK(before.rates[principle::authority].per_million == 0);
    const population people(before);
    CHECK(people.valid());
    CHECK(persuasion(serving, {}, people, enum_set<principle>::all()).open() == enum_set{principle::none});
    add(principle::none, 2, 1);
    const population_table after = t.rates(7);
    CHECK(after.rates[principle::none].per_million == 500'000);
    for (const rate_row& r : after.rates) CHECK((r.weight == 7 && r.why.evidence == evidence::measured));
    CHECK((!population(t.rates(0)).valid() && population(population_tally{}.rates(1)).valid()));
    const population measured(after);
    CHECK(persuasion(serving, {}, measured, enum_set<principle>::all()).open() ==
          (principle::none | principle::liking));
}
TEST_CASE("a population measured by chance comes to its true rates") {
    random_bits random(11);
    constexpr std::uint32_t truth[enum_size<principle>]{20, 30, 10, 40, 50, 60, 5}; // of a hundred
    population_tally t;
    const persuasion p(serving, {}, alike, enum_set<principle>::all());
    for (int i = 0; i < 7000; ++i) {
        proposal made_now;
        made_now.delivery = delivery::applied;
        made_now.offer.wording = p.by_chance(learning, random);
        const bool took = random.below(100) < truth[position(made_now.offer.wording.principle)];
        CHECK(t.add(learning, made_now, took ? outcome::accepted : outcome::declined));
    }
    const population_table rates = t.rates(1);
    for (std::size_t i = 0; i < enum_size<principle>; ++i) {
        const auto found = static_cast<long>(rates.rates[enum_at<principle>(i)].per_million);
        const long off = found - static_cast<long>(truth[i]) * 10'000;
        CHECK((off < 80'000 && off > -80'000)); // five deviations of some 1,000 trials each
    }
}
