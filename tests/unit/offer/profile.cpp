// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/profile.hpp>

#include "../twice.hpp"
#include "changed.hpp"
#include "people_of.hpp"
#include "random.hpp"

#include <array>
#include <bit>
#include <type_traits>

using namespace tact;

static_assert(std::is_trivially_copyable_v<persuasion_profile> && sizeof(persuasion_profile) <= 64);

namespace {

constexpr auto no_principle = static_cast<principle>(7);

/// A profile of so many trials of one principle, the first of which succeeded.
constexpr persuasion_profile tried(principle p, int trials, int successes) {
    persuasion_profile r;
    for (int i = 0; i < trials; ++i) r.add(p, i < successes);
    return r;
}
/// Whether a rate is so many successes of so many trials.
constexpr bool is(const rate& r, std::uint64_t successes, std::uint64_t trials) {
    const rate wanted{successes * 1'000'000, trials};
    return !(r < wanted) && !(wanted < r);
}

constexpr population_table fifth = people_of({200'000, 200'000, 200'000, 200'000, 200'000, 200'000, 200'000}, 10);

} // namespace

TEST_CASE("a population says where each rate comes from") {
    TWICE(violations(fifth) == 0);
    for (std::size_t i = 0; i < enum_size<principle>; ++i) {
        const auto p = enum_at<principle>(i);
        CHECK(breaks_only(changed(fifth, [=](population_table& t) { t.rates[p].why = {}; }),
                          offer_invariant::every_row_says_where_it_comes_from, p));
    }
}
TEST_CASE("every rate of a population names its key") {
    for (std::size_t i = 0; i < enum_size<principle>; ++i) {
        const auto p = enum_at<principle>(i);
        CHECK(breaks_only(changed(fifth, [=](population_table& t) { t.rates[p].key = enum_at<principle>(i + 1); }),
                          offer_invariant::every_row_names_its_key, p));
    }
}
TEST_CASE("that nothing is known is a lawful population, whose rates are all alike") {
    constexpr population nothing(nothing_known());
    TWICE(nothing.valid());
    for (std::size_t i = 1; i < enum_size<principle>; ++i) {
        const persuasion_profile anybody;
        const rate r = anybody.estimate(nothing, enum_at<principle>(i));
        CHECK(!(r < anybody.estimate(nothing, principle::none)));
        CHECK(!(anybody.estimate(nothing, principle::none) < r));
    }
    TWICE(is(tried(principle::liking, 1, 1).estimate(nothing, principle::liking), 3, 4));
}
TEST_CASE("a rate lies between none and all, and weighs something") {
    constexpr auto invariant = offer_invariant::a_rate_lies_between_none_and_all;
    for (std::size_t i = 0; i < enum_size<principle>; ++i) {
        const auto p = enum_at<principle>(i);
        CHECK(breaks_only(changed(fifth, [=](population_table& t) { t.rates[p].per_million = 1'000'001; }), invariant,
                          p));
        CHECK(breaks_only(changed(fifth, [=](population_table& t) { t.rates[p].weight = 0; }), invariant, p));
        CHECK(violations(changed(fifth, [=](population_table& t) { t.rates[p].per_million = 0; })) == 0);
        CHECK(violations(changed(fifth, [=](population_table& t) { t.rates[p].per_million = 1'000'000; })) == 0);
        CHECK(violations(changed(fifth, [=](population_table& t) { t.rates[p].weight = 1; })) == 0);
    }
    TWICE(!population{}.valid() && !population(population_table{}).valid());
}
TEST_CASE("rates compare as fractions, exactly") {
    TWICE(rate{1, 3} < rate{334, 1000} && !(rate{334, 1000} < rate{1, 3}));
    TWICE(!(rate{1, 3} < rate{2, 6}) && !(rate{2, 6} < rate{1, 3}));
    constexpr std::uint64_t most = std::uint64_t{1} << 21; // the largest that is promised not to overflow
    TWICE(rate{most * 1'000'000 - 1, most} < rate{most * 1'000'000, most});
    TWICE(rate{(most - 1) * 1'000'000 - 1, most - 1} < rate{most * 1'000'000, most});
}
TEST_CASE("a profile counts trials and successes of each principle by itself") {
    constexpr persuasion_profile p = [] {
        persuasion_profile r = tried(principle::liking, 5, 2);
        r.add(principle::none, true);
        return r;
    }();
    TWICE(p.trials(principle::liking) == 5 && p.successes(principle::liking) == 2);
    TWICE(p.trials(principle::none) == 1 && p.successes(principle::none) == 1);
    TWICE(p.trials(principle::scarcity) == 0 && p.successes(principle::scarcity) == 0);
    TWICE(!p.empty() && persuasion_profile{}.empty() && p != persuasion_profile{});
    TWICE(tried(principle::none, 1, 0) != tried(principle::none, 1, 1));
}
TEST_CASE("what is out of range is not booked") {
    constexpr auto refused = [] {
        persuasion_profile r;
        return !r.add(no_principle, true) && !r.add(static_cast<principle>(0xFFFF), false) && r.empty();
    };
    TWICE(refused());
    TWICE(tried(principle::none, 3, 3).trials(no_principle) == 0);
    TWICE(tried(principle::none, 3, 3).successes(no_principle) == 0);
    TWICE(is(tried(principle::none, 3, 3).estimate(population(fifth), no_principle), 0, 1));
    constexpr auto booked = [] {
        persuasion_profile r;
        return r.add(principle::scarcity, false);
    };
    TWICE(booked());
}
TEST_CASE("beyond the most trials the older half is forgotten, and nothing overflows") {
    persuasion_profile p = tried(principle::liking, persuasion_profile::most_trials, persuasion_profile::most_trials);
    CHECK(p.trials(principle::liking) == persuasion_profile::most_trials);
    CHECK(p.add(principle::liking, false));
    CHECK(p.trials(principle::liking) == persuasion_profile::most_trials / 2 + 1);
    CHECK(p.successes(principle::liking) == persuasion_profile::most_trials / 2);
    for (int i = 0; i < 20'000; ++i) {
        if (i % 977 == 0) p.fade(); // leaves odd sixteenths
        p.add(principle::liking, true);
        if (p.trials(principle::liking) < p.successes(principle::liking) ||
            p.trials(principle::liking) > persuasion_profile::most_trials)
            FAIL_CHECK("after " << i << " more trials");
    }
}
TEST_CASE("a profile that faded once is not lost when it is full") {
    persuasion_profile p = tried(principle::liking, 1, 1);
    p.fade();
    for (int i = 0; i < persuasion_profile::most_trials; ++i) p.add(principle::liking, true);
    CHECK(p.trials(principle::liking) >= persuasion_profile::most_trials / 2);
    CHECK(!p.empty());
}
TEST_CASE("fading forgets half of everything, and all in the end") {
    persuasion_profile p = tried(principle::liking, 40, 10);
    for (int i = 0; i < 8; ++i) p.add(principle::authority, true);
    p.fade();
    CHECK((p.trials(principle::liking) == 20 && p.successes(principle::liking) == 5));
    CHECK((p.trials(principle::authority) == 4 && p.successes(principle::authority) == 4));
    p.fade();
    CHECK((p.trials(principle::liking) == 10 && p.successes(principle::liking) == 2)); // 2.5, rounded down
    p.fade();
    p.fade();
    CHECK((p.trials(principle::liking) == 2 && !p.empty())); // 2.5: halves are kept
    for (int i = 0; i < 16; ++i) p.fade();
    CHECK(p.empty());
}
TEST_CASE("an estimate is the person's trials, shrunk towards the population as by its weight") {
    constexpr population people(fifth);
    TWICE(is(persuasion_profile{}.estimate(people, principle::liking), 1, 5));
    TWICE(is(tried(principle::liking, 10, 10).estimate(people, principle::liking), 12, 20));
    TWICE(is(tried(principle::liking, 10, 0).estimate(people, principle::liking), 2, 20));
    TWICE(is(tried(principle::liking, 10, 10).estimate(people, principle::none), 1, 5));
    constexpr population one(people_of({0, 1'000'000, 500'000, 0, 0, 0, 0}, 1));
    TWICE(is(persuasion_profile{}.estimate(one, principle::none), 0, 1));
    TWICE(is(persuasion_profile{}.estimate(one, principle::reciprocity), 1, 1));
    TWICE(is(tried(principle::commitment, 1, 0).estimate(one, principle::commitment), 1, 4));
}
TEST_CASE("estimates of random profiles, against fractions of whole trials") {
    random_bits random(1);
    for (int i = 0; i < 2000; ++i) {
        const std::uint32_t per_million = random.below(1'000'001);
        const auto weight = static_cast<std::uint16_t>(1 + random.below(0xFFFF));
        const population people(people_of({per_million, 0, 0, 0, 0, 0, 0}, weight));
        const std::uint32_t trials = random.below(40), successes = random.below(trials + 1);
        const persuasion_profile p = tried(principle::none, static_cast<int>(trials), static_cast<int>(successes));
        const rate r = p.estimate(people, principle::none);
        const std::uint64_t millionths = std::uint64_t{weight} * per_million + std::uint64_t{successes} * 1'000'000;
        CHECK(r.successes * (std::uint64_t{weight} + trials) == millionths * r.trials); // the same fraction
        CHECK(r.trials <= std::uint64_t{1} << 21);
        CHECK(r.successes <= r.trials * 1'000'000);
    }
}
TEST_CASE("an estimate at its largest overflows nowhere") {
    persuasion_profile p;
    for (int i = 0; i < persuasion_profile::most_trials; ++i) p.add(principle::none, true);
    const population people(people_of({1'000'000, 999'999, 0, 0, 0, 0, 0}, 0xFFFF));
    const rate most = p.estimate(people, principle::none);
    CHECK(most.trials <= std::uint64_t{1} << 21);
    CHECK(most.successes == most.trials * 1'000'000);
    CHECK(p.estimate(people, principle::reciprocity) < most);
    CHECK(!(most < p.estimate(people, principle::reciprocity)));
}
TEST_CASE("what cannot have come about, in bytes that were damaged, counts as nothing") {
    random_bits random(2);
    const population people(fifth);
    for (int i = 0; i < 2000; ++i) {
        std::array<std::uint16_t, sizeof(persuasion_profile) / 2> bytes{}; // trials and successes, in turn
        for (auto& word : bytes) word = static_cast<std::uint16_t>(random());
        persuasion_profile p = std::bit_cast<persuasion_profile>(bytes);
        bool none = true;
        for (std::size_t k = 0; k < enum_size<principle>; ++k) {
            const auto which = enum_at<principle>(k);
            const int trials = bytes[2 * k], successes = bytes[2 * k + 1];
            const bool sound = successes <= trials && trials <= 16 * persuasion_profile::most_trials;
            none = none && (!sound || trials == 0);
            CHECK(p.trials(which) == (sound ? trials / 16 : 0));
            CHECK(p.successes(which) == (sound ? successes / 16 : 0));
            const rate r = p.estimate(people, which);
            CHECK(r.trials == 160u + static_cast<std::uint32_t>(sound ? trials : 0));
            CHECK(r.successes <= r.trials * 1'000'000);
        }
        CHECK(p.empty() == none);
        for (std::size_t k = 0; k < enum_size<principle>; ++k) {
            const auto which = enum_at<principle>(k);
            const bool sound = bytes[2 * k + 1] <= bytes[2 * k] && bytes[2 * k] <= 16 * persuasion_profile::most_trials;
            const int before = sound ? bytes[2 * k] : 0; // in sixteenths
            const bool full = before + 16 > 16 * persuasion_profile::most_trials;
            p.add(which, true);
            CHECK(p.trials(which) == ((full ? before / 2 : before) + 16) / 16);
            CHECK(p.successes(which) <= p.trials(which));
        }
        p.fade();
        for (std::size_t k = 0; k < enum_size<principle>; ++k)
            CHECK(p.trials(enum_at<principle>(k)) <= persuasion_profile::most_trials / 2);
    }
}
TEST_CASE("an unlawful population knows of no success, and divides by nothing") {
    constexpr population closed[]{
        population{}, population(people_of({900'000, 900'000, 900'000, 900'000, 900'000, 900'000, 900'000}, 0)),
        population(people_of({2'000'000, 900'000, 900'000, 900'000, 900'000, 900'000, 900'000}, 9))};
    for (const population& people : closed)
        for (std::size_t i = 0; i < enum_size<principle>; ++i) {
            const auto p = enum_at<principle>(i);
            CHECK(is(persuasion_profile{}.estimate(people, p), 0, 1));
            CHECK(is(tried(p, 3, 3).estimate(people, p), 3, 4));
        }
}
