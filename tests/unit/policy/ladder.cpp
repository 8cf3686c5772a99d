// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/ladder.hpp>

#include "../twice.hpp"
#include "changed.hpp"

using namespace tact;

namespace {

/// Whether the ladder agrees with adding and comparing, at every sum around every limit.
bool agrees(const policy_table& t) {
    const ladder<attribute> steps(t);
    for (std::int32_t sum = -12000; sum <= 12000; ++sum)
        for (const auto& r : t.attributes) {
            const bool never = r.nature.contains(nature::never);
            const bool permit = !never && sum + points(r.sensitivity) <= points(t.tolerances.permit);
            const bool ask = !never && sum + points(r.sensitivity) <= points(t.tolerances.ask);
            const std::size_t rung = steps.rung(sum - steps.lowest());
            if (steps.beyond_permit(rung).contains(r.key) == permit || steps.beyond_ask(rung).contains(r.key) == ask)
                return false;
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
    })));
    CHECK(agrees(changed([](policy_table& t) { // every limit on one step
        t.tolerances.ask = t.tolerances.permit;
        for (auto& r : t.attributes) r.sensitivity = 1.000;
    })));
}
TEST_CASE("sums far outside every limit stay at the ends") {
    const ladder<attribute> l(study_table);
    CHECK(!l.beyond_permit(l.rung(-1'000'000)).contains(attribute::photos));
    CHECK(l.beyond_ask(l.rung(1'000'000)) == row<attribute>::all());
}
TEST_CASE("where everything is never, and where there is no policy, everything is beyond") {
    TWICE(ladder<attribute>{}.beyond_ask(ladder<attribute>{}.rung(-100000)) == row<attribute>::all());
    const ladder<attribute> never(changed([](policy_table& t) {
        for (auto& r : t.attributes) r.nature = nature::never;
    }));
    CHECK(never.beyond_ask(never.rung(-100000)) == row<attribute>::all());
}
TEST_CASE("the widest ladder that is lawful has room, its last rung included") {
    TWICE([] {
        const ladder<attribute> widest(changed([](policy_table& t) {
            t.tolerances.permit = 0.100;
            t.tolerances.ask = 10.000;
            t.attributes[attribute::photos].sensitivity = 100.000;
            t.attributes[attribute::language].sensitivity = 0.010;
        }));
        const auto beyond_ask = [&](std::int32_t sum) { return widest.beyond_ask(widest.rung(sum - widest.lowest())); };
        return beyond_ask(1'000'000) == row<attribute>::all() && !beyond_ask(-1'000'000).contains(attribute::photos) &&
               !beyond_ask(2303 + 4605).contains(attribute::language) &&
               beyond_ask(2303 + 4606).contains(attribute::language);
    }());
}
TEST_CASE("there is a rung for every limit, where no two attributes share one") {
    const auto apart = [](policy_table& t) {
        std::int32_t thousandths = 1000;
        for (auto& r : t.attributes) {
            r.nature = {};
            r.sensitivity = decimal::of_thousandths(thousandths += 50);
        }
    };
    CHECK(agrees(changed(apart)));
    TWICE([apart] {
        const ladder<attribute> l(changed(apart));
        const std::size_t highest = l.rung(-1);
        return highest == 2 * count<attribute> &&
               !l.beyond_permit(highest).intersects(row<attribute>(set<attribute>::all()));
    }());
}
