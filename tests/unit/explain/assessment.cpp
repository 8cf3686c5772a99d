// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/explain/assessment.hpp>

#include "../twice.hpp"

#include <tact/policy/standard_table.hpp>

using namespace tact;

namespace {

constexpr bool expects(industry i, expectedness said, attribute what) {
    return is_expected(standard_table, {.industry = i, .expectedness = said}, what);
}
/// The multiplier of expectedness on an attribute, and how often it came.
constexpr odds_factor expectedness_of(const context& where, attribute what, int& times) {
    odds_factor found;
    for_each_factor(standard_table, where, what, [&](odds_factor f, axis a, std::size_t) {
        if (a == axis::expectedness) found = f, ++times;
    });
    return found;
}

} // namespace

TEST_CASE("what is expected is the industry's, unless the request speaks of all") {
    TWICE(expects(industry::fashion, expectedness::unstated, attribute::clothing_size));
    TWICE(!expects(industry::media, expectedness::unstated, attribute::clothing_size));
    TWICE(expects(industry::media, expectedness::expected, attribute::clothing_size));
    TWICE(!expects(industry::fashion, expectedness::unexpected, attribute::clothing_size));
    TWICE(!expects(industry::unstated, expectedness::unstated, attribute::language));
}
TEST_CASE("nothing is expected where a value is out of range") {
    TWICE(!expects(static_cast<industry>(99), expectedness::unstated, attribute::language));
    TWICE(!expects(industry::media, static_cast<expectedness>(99), attribute::language));
    TWICE(!expects(industry::media, expectedness::unstated, static_cast<attribute>(99)));
}
TEST_CASE("the multiplier of expectedness comes once, and follows the attribute") {
    TWICE([] {
        const context shop{.purpose = purpose::support, .industry = industry::fashion};
        int times = 0;
        return expectedness_of(shop, attribute::clothing_size, times) == odds_factor(1.000) &&
               expectedness_of(shop, attribute::income, times) == odds_factor(3.222) && times == 2;
    }());
}
