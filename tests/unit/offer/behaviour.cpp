// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/behaviour.hpp>

#include "../twice.hpp"

#include <initializer_list>

using namespace tact;

static_assert(aversive(motivator::fear) && !aversive(motivator::hope) && aversive(static_cast<motivator>(6)));

namespace {

constexpr simplicity all_of(level l) { return {l, l, l, l, l, l}; }

constexpr level simplicity::*of_six[]{
    &simplicity::time,          &simplicity::money,           &simplicity::physical_effort,
    &simplicity::mental_effort, &simplicity::social_deviance, &simplicity::non_routine};
constexpr level motivation::*motives[]{&motivation::pleasure, &motivation::pain,       &motivation::hope,
                                       &motivation::fear,     &motivation::acceptance, &motivation::rejection};

/// What is left of one factor, in hundredths of what there is, rounded up.
int left_of(int has, int takes) {
    if (takes == 0) return 100;
    return takes >= has ? 0 : (100 * (has - takes) + has - 1) / has;
}

} // namespace

TEST_CASE("the second of each pair of motivators drives by what is disliked") {
    TWICE(aversive(motivator::pain) && aversive(motivator::fear) && aversive(motivator::rejection));
    TWICE(!aversive(motivator::pleasure) && !aversive(motivator::hope) && !aversive(motivator::acceptance));
    TWICE(enum_size<motivator> == 6);
}
TEST_CASE("the strongest motivator is the person's own motivation, whichever it is") {
    TWICE(motivation{}.intrinsic() == level(0) && motivation{}.total() == level(0));
    TWICE(motivation{.pleasure = 20, .pain = 30, .hope = 10}.intrinsic() == level(30));
    TWICE(motivation{.from_others = 90}.intrinsic() == level(0)); // what others add is not the person's own
    for (const auto strongest : motives) {
        motivation m{10, 10, 10, 10, 10, 10, {}};
        m.*strongest = 70;
        CHECK(m.intrinsic() == level(70));
        CHECK(motives[position(m.strongest())] == strongest);
        CHECK(m.by(m.strongest()) == level(70));
    }
}
TEST_CASE("of motivators alike the first is the strongest, what is unstated or out of range moves nobody") {
    TWICE(motivation{}.strongest() == motivator::pleasure);
    TWICE(motivation{.pain = 30, .hope = 30}.strongest() == motivator::pain);
    TWICE(motivation{.hope = 30, .fear = 30}.strongest() == motivator::hope);
    TWICE(motivation{.rejection = 1}.strongest() == motivator::rejection);
    TWICE(!motivation{.hope = 30}.by(motivator::fear).stated() &&
          motivation{.hope = 30}.by(motivator::hope) == level(30));
    TWICE(!motivation{1, 1, 1, 1, 1, 1, 1}.by(static_cast<motivator>(6)).stated());
}
TEST_CASE("others add to motivation, up to all there can be") {
    TWICE(motivation{.hope = 40, .from_others = 25}.total() == level(65));
    TWICE(motivation{.hope = 40, .from_others = 59}.total() == level(99));
    TWICE(motivation{.hope = 40, .from_others = 60}.total() == level(100));
    TWICE(motivation{.hope = 100, .from_others = 100}.total() == level(100));
    TWICE(motivation{.from_others = 25}.total() == level(25));
}
TEST_CASE("what takes nothing leaves all, what takes as much as there is leaves none") {
    TWICE(ability_of(all_of(50), all_of(0)) == level(100));
    TWICE(ability_of(all_of({}), all_of(0)) == level(100));
    TWICE(ability_of(all_of(50), all_of(50)) == level(0));
    TWICE(ability_of(all_of(50), all_of(25)) == level(50));
    TWICE(ability_of(all_of(50), all_of(60)) == level(0));
    TWICE(ability_of(all_of(0), all_of(1)) == level(0));
}
TEST_CASE("what is unstated leaves none") {
    TWICE(ability_of(all_of(100), all_of({})) == level(0));
    TWICE(ability_of(all_of({}), all_of(1)) == level(0));
    TWICE(ability_of({}, {}) == level(0));
}
TEST_CASE("the scarcest of the six factors decides, whichever it is") {
    for (const auto scarcest : of_six) {
        simplicity takes = all_of(10);
        takes.*scarcest = 80;
        CHECK(ability_of(all_of(100), takes) == level(20));
        takes.*scarcest = level{};
        CHECK(ability_of(all_of(100), takes) == level(0));
        simplicity spare = all_of(100);
        spare.*scarcest = 20;
        CHECK(ability_of(spare, all_of(10)) == level(50));
    }
}
TEST_CASE("the share that is left, at every level") {
    for (int has = 0; has <= 100; ++has)
        for (int takes = 0; takes <= 100; ++takes) {
            simplicity spare = all_of(100), needed = all_of(0);
            spare.money = level::of(has);
            needed.money = level::of(takes);
            const int expected = left_of(has, takes);
            if (ability_of(spare, needed) != level::of(expected)) FAIL_CHECK(has << " has, takes " << takes);
        }
}
TEST_CASE("motivation and ability trade off, and without a prompt nobody acts") {
    TWICE(activation(50, 40, true) == 2000 && activation(40, 50, true) == 2000);
    TWICE(activation(100, 100, true) == 10'000 && activation(100, 100, false) == 0);
    TWICE(activation(0, 100, true) == 0 && activation(100, 0, true) == 0);
    TWICE(activation({}, 100, true) == 0 && activation(100, {}, true) == 0);
}
