// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "../examples/strategies.hpp"

#include <doctest/doctest.h>

using namespace strategies;

using tact::population;

namespace {

constexpr std::size_t people = 1000, sessions = 40;

/// Whether a share lies above none by more than chance.
bool surely_positive(const simulated::share& s) { return s.percent - s.plus_minus > 0; }

} // namespace

TEST_CASE("simulated people: being free to use no principle lowers harm, and costs no success") {
    const population measured = measured_population(7000);
    const result forced = tried(strategy::without_doing_nothing, measured, people, sessions);
    for (const strategy with : {strategy::best_estimate, strategy::drawn}) {
        const result with_the_arm = tried(with, measured, people, sessions);
        CHECK(surely_positive(less_by(with_the_arm.annoyed, forced.annoyed)));
        CHECK(surely_positive(less_by(with_the_arm.leant_on, forced.leant_on)));
    }
    const result best = tried(strategy::best_estimate, measured, people, sessions);
    const simulated::share lost = less_by(best.accepted, forced.accepted);
    CHECK(lost.percent + lost.plus_minus < 1); // of a hundred sessions
}
TEST_CASE("simulated people: one wording for all annoys more than one for each, and plain words the least") {
    const population measured = measured_population(7000);
    const result plain = tried(strategy::plain_words, measured, people, sessions);
    const result average = tried(strategy::best_on_average, measured, people, sessions);
    const result each = tried(strategy::best_estimate, measured, people, sessions);
    CHECK(surely_positive(less_by(each.annoyed, average.annoyed)));
    CHECK(surely_positive(less_by(plain.annoyed, each.annoyed)));
    CHECK(surely_positive(less_by(average.accepted, each.accepted)));
    CHECK(simulated::share_of(plain.leant_on).percent == 0.0);
}
TEST_CASE("simulated people: they differ, change, and are the same for every strategy") {
    for (std::uint64_t seed = 1; seed < 50; ++seed) {
        simulated::person one(seed), other(seed);
        for (int s = 0; s < 20; ++s) {
            const simulated::reaction a = one.meet(0), b = other.meet(0);
            CHECK(a.accepted == b.accepted);
            CHECK(a.annoyed == b.annoyed);
        }
    }
}
