// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/detail/score_limits.hpp>

#include "../../twice.hpp"
#include "../changed.hpp"

#include <initializer_list>

using namespace tact;

namespace {

/// Whether the ladder agrees with adding and comparing, at every sum around every limit.
bool agrees(const policy_table& t) {
    const detail::score_limits<attribute> steps(t);
    for (std::int32_t sum = -12000; sum <= 12000; ++sum)
        for (const auto& r : t.attributes) {
            const bool never = r.classes.contains(attribute_class::never);
            const auto& levels = steps.levels_of(sum - steps.lowest());
            for (const bool expected : {true, false}) {
                const std::int32_t score =
                    sum + log_odds(r.sensitivity) + (expected ? 0 : log_odds(detail::unexpected_factor(t.axes)));
                const std::size_t level = expected ? levels.expected : levels.unexpected;
                const bool permit = !never && score <= log_odds(t.tolerances.permit);
                const bool ask = !never && score <= log_odds(t.tolerances.ask);
                if (steps.beyond_permit(level).contains(r.key) == permit ||
                    steps.beyond_ask(level).contains(r.key) == ask)
                    return false;
            }
        }
    return true;
}

} // namespace

TEST_CASE("a rung says exactly what is beyond each tolerance, at every sum") {
    CHECK(agrees(study_table));
    CHECK(agrees(changed([](policy_table& t) { // the widest ladder that is lawful
        t.tolerances.permit = 0.100;
        t.tolerances.ask = 10.000;
        t.attributes[attribute::photos].sensitivity = 100.000;
        t.attributes[attribute::language].sensitivity = 0.010;
        for (auto& r : t.axes.expectedness)
            r.multiplier = r.key == expectedness::expected ? odds_factor(1.000) : odds_factor(100.000);
    })));
    CHECK(agrees(changed([](policy_table& t) { // nothing is unexpected
        for (auto& r : t.axes.expectedness) r.multiplier = 1.000;
    })));
    CHECK(agrees(changed([](policy_table& t) { // every limit on one step
        t.tolerances.ask = t.tolerances.permit;
        for (auto& r : t.attributes) r.sensitivity = 1.000;
    })));
}
TEST_CASE("sums far outside every limit stay at the ends") {
    const detail::score_limits<attribute> l(study_table);
    CHECK(!l.beyond_permit(l.levels_of(-1'000'000).expected).contains(attribute::photos));
    CHECK(l.beyond_ask(l.levels_of(1'000'000).expected) == attribute_bits<attribute>::all());
}
TEST_CASE("where everything is never, and where there is no policy, everything is beyond") {
    TWICE(detail::score_limits<attribute>{}.beyond_ask(detail::score_limits<attribute>{}.levels_of(-100000).expected) ==
          attribute_bits<attribute>::all());
    const detail::score_limits<attribute> never(changed([](policy_table& t) {
        for (auto& r : t.attributes) r.classes = attribute_class::never;
    }));
    CHECK(never.beyond_ask(never.levels_of(-100000).expected) == attribute_bits<attribute>::all());
}
TEST_CASE("the widest ladder that is lawful has room, its last rung included") {
    TWICE([] {
        const detail::score_limits<attribute> widest(changed([](policy_table& t) {
            t.tolerances.permit = 0.100;
            t.tolerances.ask = 10.000;
            t.attributes[attribute::photos].sensitivity = 100.000;
            t.attributes[attribute::language].sensitivity = 0.010;
        }));
        const auto beyond_ask = [&](std::int32_t sum) {
            return widest.beyond_ask(widest.levels_of(sum - widest.lowest()).expected);
        };
        return beyond_ask(1'000'000) == attribute_bits<attribute>::all() &&
               !beyond_ask(-1'000'000).contains(attribute::photos) &&
               !beyond_ask(2303 + 4605).contains(attribute::language) &&
               beyond_ask(2303 + 4606).contains(attribute::language);
    }());
}
TEST_CASE("there is a rung for every limit, where no two attributes share one") {
    const auto apart = [](policy_table& t) {
        std::int32_t thousandths = 1000;
        for (auto& r : t.attributes) {
            r.classes = {};
            r.sensitivity = odds_factor::of_thousandths(thousandths += 50);
        }
    };
    CHECK(agrees(changed(apart)));
    TWICE([apart] {
        const detail::score_limits<attribute> l(changed(apart));
        const std::size_t highest = l.levels_of(-1).expected;
        return highest == 2 * enum_size<attribute> &&
               !l.beyond_permit(highest).intersects(attribute_bits<attribute>(enum_set<attribute>::all()));
    }());
}
