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
            if (steps.at(sum).permit.contains(r.key) != permit || steps.at(sum).ask.contains(r.key) != ask)
                return false;
        }
    return true;
}

} // namespace

TEST_CASE("a step holds exactly what stays within each tolerance, at every sum") {
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
    TWICE(ladder<attribute>(study_table).at(-1'000'000).permit.contains(attribute::photos));
    TWICE(ladder<attribute>(study_table).at(1'000'000).ask.empty());
}
TEST_CASE("where everything is never, and where there is no policy, no step holds anything") {
    TWICE(ladder<attribute>{}.at(-100000).ask.empty());
    CHECK(ladder<attribute>(changed([](policy_table& t) {
              for (auto& r : t.attributes) r.nature = nature::never;
          }))
              .at(-100000)
              .ask.empty());
}
TEST_CASE("the widest ladder that is lawful has room, its last step included") {
    TWICE([] {
        const ladder<attribute> widest(changed([](policy_table& t) {
            t.tolerances.permit = 0.100;
            t.tolerances.ask = 10.000;
            t.attributes[attribute::photos].sensitivity = 100.000;
            t.attributes[attribute::language].sensitivity = 0.010;
        }));
        return widest.at(1'000'000).ask.empty() && widest.at(-1'000'000).permit.contains(attribute::photos) &&
               widest.at(2303 + 4605).ask.contains(attribute::language);
    }());
}
