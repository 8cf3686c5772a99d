// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/persuasion.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"
#include "random_people.hpp"
#include "thompson.hpp"

#include <tact/decide/standard.hpp>
#include <tact/offer/learning.hpp>

#include <initializer_list>

using namespace tact;
using namespace people;

namespace {

constexpr consent granted = [] {
    consent c;
    agree_to_profile(c, purpose::recommendation);
    return c;
}();
constexpr gate asked = standard.in(friendly(purpose::recommendation)).under(consent{}); // to be asked, so not known
constexpr gate permitted = standard.in(friendly(purpose::recommendation)).under(granted);
constexpr gate learning = standard.in(learning_from(friendly(purpose::recommendation))).under(granted);
constexpr gate not_learning = standard.in(learning_from(friendly(purpose::recommendation))).under(consent{});
constexpr auto all = enum_set<principle>::all();
constexpr enum_set plain{principle::none};

/// Plain words succeed for a fifth, each principle for a twentieth more than the one before, but for scarcity.
constexpr population people_known(people_of({200'000, 250'000, 300'000, 350'000, 400'000, 450'000, 150'000}, 20));
constexpr population alike(people_of({300'000, 300'000, 300'000, 300'000, 300'000, 300'000, 300'000}, 20));
constexpr population nobody_known;

constexpr persuasion_profile tried(principle p, int trials, int successes) {
    persuasion_profile r;
    for (int i = 0; i < trials; ++i) r.add(p, i < successes);
    return r;
}
constexpr persuasion over(const persuasion_profile& stored = {}, const enum_set<principle>& open = all,
                          const gate& g = permitted, const population& people = people_known) {
    return {g, stored, people, open};
}
/// Gives bits of so many ones to plain words, and others to each principle.
struct given_ones {
    int none, other;
    std::size_t calls = 0;
    constexpr std::uint64_t operator()() {
        const int ones = calls++ == 0 ? none : other;
        return ones == 0 ? 0 : ~std::uint64_t{0} >> (64 - ones);
    }
};

} // namespace

TEST_CASE("the best by estimate, in plain words where none is better") {
    TWICE(over().best().principle == principle::liking);
    TWICE(over(tried(principle::liking, 20, 0)).best().principle == principle::authority);
    TWICE(over(tried(principle::none, 50, 50)).best().principle == principle::none);
    TWICE(over({}, {principle::commitment, principle::scarcity}).best().principle == principle::commitment);
    TWICE(over({}, plain).best().principle == principle::none && over({}, {}).best().principle == principle::none);
    TWICE(over({}, all, permitted, alike).best().principle == principle::none); // as good is not better
    TWICE(over({}, all, permitted, alike).open() == all);                       // and does no harm
}
TEST_CASE("what may be chosen is open and does no harm, plain words always are") {
    TWICE(over().open() == all - enum_set{principle::scarcity});
    TWICE(over({}, {principle::liking, principle::scarcity}).open() == (principle::none | principle::liking));
    TWICE(over(tried(principle::scarcity, 10, 10)).open() == all);
    TWICE(over({}, {}).open() == plain && over({}, {static_cast<principle>(7)}).open() == plain);
    TWICE(over({}, all, permitted, nobody_known).open() == plain);
}
TEST_CASE("a choice remembers how it came about, for what, by which profile, and under which gate") {
    constexpr choice best = over().best();
    TWICE(best.by == chosen_by::estimate && best.profile_read &&
          best.processing_purpose == processing_purpose{purpose::recommendation});
    TWICE(best.profile == profile_use && best.decided_by == permitted.fingerprint());
    TWICE(!over({}, all, asked).best().profile_read && over({}, all, asked).best().profile == profile_use);
    constexpr choice drawn = over().draw(random_bits(1));
    TWICE(drawn.by == chosen_by::draw && drawn.profile_read && drawn.decided_by == permitted.fingerprint());
    constexpr choice chance = over({}, all, permitted, alike).by_chance(learning, random_bits(1));
    TWICE(chance.by == chosen_by::chance && chance.profile_read &&
          chance.processing_purpose == processing_purpose{purpose::recommendation});
    TWICE(choice{}.principle == principle::none && !choice{}.profile_read && !choice{}.profile.impersonal());
}
TEST_CASE("a profile whose use is said to be impersonal is not read") {
    constexpr persuasion p(permitted, impersonal, tried(principle::authority, 20, 20), people_known, all);
    TWICE(!p.best().profile_read && p.best().principle == principle::liking);
    TWICE(p.by_chance(learning, random_bits(1)).by == chosen_by::estimate);
}
TEST_CASE("by chance goes who is new and may be known and learned from, where all is open, else the best") {
    constexpr auto how = [](const persuasion& p, const gate& g) { return p.by_chance(g, random_bits(1)).by; };
    constexpr persuasion_profile known = tried(principle::none, 1, 0);
    TWICE(how(over({}, all, permitted, alike), learning) == chosen_by::chance);
    TWICE(how(over(known, all, permitted, alike), learning) == chosen_by::estimate);
    TWICE(how(over({}, all, asked, alike), learning) == chosen_by::estimate);
    TWICE(how(over({}, all, permitted, alike), not_learning) == chosen_by::estimate);
    TWICE(how(over({}, all - enum_set{principle::scarcity}, permitted, alike), learning) == chosen_by::estimate);
    TWICE(how(over(), learning) == chosen_by::estimate); // scarcity would do harm
    TWICE(over(known).by_chance(learning, random_bits(1)) == over(known).best());
    TWICE(over().by_chance(not_learning, random_bits(1)) == over().best());
}
TEST_CASE("nobody is tried by chance under a gate that is not for learning from this") {
    CHECK(over({}, all, permitted, alike).by_chance(permitted, random_bits(1)).by == chosen_by::estimate);
}
TEST_CASE("bits are taken once for each principle when drawing, once by chance, whatever is open") {
    random_bits random(3);
    for (int i = 0; i < 200; ++i) {
        int calls = 0;
        const auto bits = [&] { return ++calls, random(); };
        const persuasion p =
            over(person(random, 3).stored, random_subset(random), random.one_in(2) ? permitted : asked);
        p.draw(bits);
        CHECK(calls == enum_size<principle>);
        p.by_chance(learning, bits);
        CHECK(calls == enum_size<principle> + 1);
    }
}
TEST_CASE("never a principle that is closed or does harm, in whichever way, over random people") {
    random_bits random(4);
    for (int i = 0; i < 1500; ++i) {
        const person one(random, i % 4 == 0 ? 1 : 12);
        const population_table t = random_people(random);
        const enum_set<principle> open = random_subset(random);
        const population people(t);
        const persuasion p(permitted, one.stored, people, open);
        for (const choice& c : {p.best(), p.draw(random), p.draw(random), p.by_chance(learning, random)}) {
            const bool allowed =
                c.principle == principle::none || (open.contains(c.principle) && !one.harms(t, c.principle));
            CHECK(allowed);
        }
        for (std::size_t k = 1; k < enum_size<principle>; ++k) {
            const auto other = enum_at<principle>(k);
            CHECK(p.open().contains(other) == (open.contains(other) && !one.harms(t, other)));
            if (p.open().contains(other)) CHECK(!(p.estimate(p.best().principle) < p.estimate(other)));
        }
    }
}
TEST_CASE("without permission what is stored of a person changes nothing") {
    random_bits random(5);
    for (int i = 0; i < 300; ++i) {
        const population people(random_people(random));
        const enum_set<principle> open = random_subset(random);
        const persuasion with(asked, person(random, 30).stored, people, open), without(asked, {}, people, open);
        const std::uint64_t seed = random();
        CHECK(with.best() == without.best());
        CHECK(with.draw(random_bits(seed)) == without.draw(random_bits(seed)));
        CHECK(with.by_chance(learning, random_bits(seed)) == without.by_chance(learning, random_bits(seed)));
        CHECK(with.open() == without.open());
    }
}
TEST_CASE("an unlawful population leaves plain words, and nothing is divided by") {
    random_bits random(6);
    for (int i = 0; i < 500; ++i) {
        population_table t = random_people(random);
        rate_row& r = t.rates[enum_at<principle>(random.below(7))];
        switch (random.below(3)) {
        case 0: r.weight = 0; break;
        case 1: r.per_million = 1'000'001 + random.below(~std::uint32_t{0} - 1'000'001); break;
        default: r.why = {};
        }
        const population people = i == 0 ? nobody_known : population(t);
        const persuasion p(permitted, person(random, 5).stored, people, all);
        for (const choice& c : {p.best(), p.draw(random), p.by_chance(learning, random)})
            CHECK(c.principle == principle::none);
    }
}
TEST_CASE("a rate is drawn with the mean and the deviation of the beta, at every count of ones") {
    // Plain words and liking are compared for bits of so many ones: the rate of one at which the choice turns is where
    // the other was drawn. 32 ones, the mean of 64 random bits, draw the estimate itself; each more or less, whose
    // deviation is 4, a quarter of the deviation of the beta. So what is drawn has its mean and its variance.
    const auto rates = [](std::uint32_t none, std::uint32_t liking, std::uint16_t weight) {
        return population(people_of({none, 0, 0, 0, 0, liking, 0}, weight));
    };
    for (const std::uint16_t weight : {std::uint16_t{8}, std::uint16_t{40}, std::uint16_t{1000}})
        for (const std::uint32_t mean : {500'000u, 300'000u, 100'000u})
            for (int ones = 16; ones <= 48; ++ones) {
                const auto liked = [&](std::uint32_t at) { // with the other at its own estimate
                    const bool above = ones > 32;          // liking must be the higher, lest it do harm
                    given_ones bits{above ? ones : 32, above ? 32 : ones};
                    const population people = above ? rates(mean, at, weight) : rates(at, mean, weight);
                    return persuasion(permitted, {}, people, all).draw(bits).principle == principle::liking;
                };
                const std::int64_t from = ones > 32 ? mean : 0, to = ones > 32 ? 1'000'000 : mean;
                std::int64_t low = from, high = to; // the choice turns between them
                while (high - low > 1) {
                    const std::int64_t middle = (low + high) / 2;
                    (liked(static_cast<std::uint32_t>(middle)) == (ones > 32) ? high : low) = middle;
                }
                const long double mu = mean / 1e6L;
                const long double deviation = std::sqrt(mu * (1 - mu) / (weight + 1));
                const long double wanted = (mu + (ones - 32) * deviation / 4) * 1e6L;
                if (wanted < static_cast<long double>(from) || wanted > static_cast<long double>(to)) continue;
                const long double off = (static_cast<long double>(low) - wanted);
                CAPTURE(ones);
                CAPTURE(mean);
                CHECK(std::fabs(off) < 2 + std::abs(ones - 32) / 4.0L); // a millionth for each rounding
            }
}
TEST_CASE("draws choose as often as Thompson sampling over betas does") {
    // 8,000 draws leave 0.006 of chance on each side, five times which is 0.03 on both; the normal in place of the beta
    // takes at most 0.03 more where each rate rests on 20 trials or more.
    random_bits random(7);
    constexpr int draws = 8000;
    for (int i = 0; i < 4; ++i) {
        const person one(random, 60);
        const persuasion p(permitted, one.stored, people_known, all);
        std::array<long double, enum_size<principle>> taken{}, successes{}, failures{};
        for (std::size_t k = 0; k < enum_size<principle>; ++k) {
            const rate_row& r = people_known.table().rates[enum_at<principle>(k)];
            const long double a = r.weight * (r.per_million / 1e6L) + static_cast<long double>(one.successes[k]);
            const bool open = p.open().contains(enum_at<principle>(k));
            successes[k] = open ? a : 1; // what is closed is never the highest
            failures[k] = open ? static_cast<long double>(r.weight + one.trials[k]) - a : 1e12L;
        }
        for (int n = 0; n < draws; ++n) taken[position(p.draw(random).principle)] += 1.0L / draws;
        const auto wanted = textbook(random()).frequencies(successes, failures, draws);
        for (std::size_t k = 0; k < enum_size<principle>; ++k) {
            CAPTURE(k);
            CHECK(std::fabs(taken[k] - wanted[k]) < 0.06L);
        }
    }
}
TEST_CASE("ties are fair, whether there is a spread or none") {
    random_bits random(8);
    constexpr int draws = 7000;
    for (const std::uint32_t rate : {0u, 300'000u, 1'000'000u}) {
        const population people(people_of({rate, rate, rate, rate, rate, rate, rate}, 20));
        const persuasion p(permitted, {}, people, all);
        int taken[enum_size<principle>]{}, by_chance[enum_size<principle>]{};
        for (int i = 0; i < draws; ++i) {
            ++taken[position(p.draw(random).principle)];
            ++by_chance[position(p.by_chance(learning, random).principle)];
        }
        for (std::size_t k = 0; k < enum_size<principle>; ++k) {
            CHECK(std::abs(taken[k] - draws / 7) < 150); // five deviations: 5 sqrt(7000 6/49) = 146
            CHECK(std::abs(by_chance[k] - draws / 7) < 150);
        }
    }
}
TEST_CASE("by chance each is as likely as any other, to the last bit") {
    const persuasion p = over({}, all, permitted, alike);
    for (std::size_t i = 0; i < enum_size<principle>; ++i) {
        const std::uint64_t first = ((std::uint64_t{i} << 32) + 6) / 7; // the least of its share of 2^32
        CHECK(p.by_chance(learning, [=] { return first << 32; }).principle == enum_at<principle>(i));
        if (i != 0)
            CHECK(p.by_chance(learning, [=] { return (first << 32) - 1; }).principle == enum_at<principle>(i - 1));
    }
    CHECK(p.by_chance(learning, [] { return ~std::uint64_t{0}; }).principle == principle::scarcity);
}
TEST_CASE("who is learned from settles on what works for them, and what is little known is tried too") {
    random_bits random(9);
    constexpr std::uint32_t works[enum_size<principle>]{10, 10, 10, 35, 10, 10, 10}; // of a hundred, for this person
    const population people(people_of({100'000, 100'000, 100'000, 100'000, 100'000, 110'000, 100'000}, 10));
    persuasion_profile stored;
    int tried_at_all[enum_size<principle>]{}, settled = 0;
    for (int i = 0; i < 1500; ++i) {
        const choice c = persuasion(permitted, stored, people, all).draw(random);
        ++tried_at_all[position(c.principle)];
        if (i >= 1000 && c.principle == principle::social_proof) ++settled;
        stored.add(c.principle, random.below(100) < works[position(c.principle)]);
    }
    CHECK(settled > 400); // of 500
    CHECK(tried_at_all[position(principle::none)] > 0);
    CHECK(persuasion(permitted, stored, people, all).best().principle == principle::social_proof);
}
