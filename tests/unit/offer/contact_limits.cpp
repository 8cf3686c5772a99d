// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/contact_limits.hpp>

#include "../twice.hpp"

#include <initializer_list>
#include <limits>

using namespace tact;

namespace {

constexpr std::uint32_t last_tick = std::numeric_limits<std::uint32_t>::max();
constexpr auto back = [](odds_factor amount, std::uint32_t ticks, std::uint64_t elapsed) {
    return contact_limits::back({amount, ticks}, elapsed);
};

} // namespace

TEST_CASE("a default limit holds nothing, and nothing comes back") {
    TWICE(contact_limits{}.max_intrusion() == 0 && contact_limits{}.max_asks() == 0);
    TWICE(contact_limits::back({}, last_tick) == 0 && back(1.000, 0, last_tick) == 0);
}
TEST_CASE("limits are read in millionths") {
    TWICE(contact_limits{.intrusion = 6.000}.max_intrusion() == 6'000'000);
    TWICE(contact_limits{.intrusion = 0.010}.max_intrusion() == 10'000);
    TWICE(contact_limits{.intrusion = 100.0}.max_intrusion() == 100'000'000);
    TWICE(contact_limits{.asks = 3}.max_asks() == 3'000'000 && contact_limits{.asks = 255}.max_asks() == 255'000'000);
}
TEST_CASE("an unlawful figure holds nothing and brings nothing back") {
    for (const std::int32_t thousandths :
         {-1, 0, 9, 100'001, std::numeric_limits<std::int32_t>::max(), std::numeric_limits<std::int32_t>::min()}) {
        const odds_factor invalid = odds_factor::of_thousandths(thousandths);
        CHECK(contact_limits{.intrusion = invalid}.max_intrusion() == 0);
        CHECK(back(invalid, 1, last_tick) == 0);
    }
}
TEST_CASE("what comes back is so much in so many ticks, rounded down") {
    TWICE(back(3.000, 10, 0) == 0 && back(3.000, 10, 1) == 300'000 && back(3.000, 10, 10) == 3'000'000);
    TWICE(back(1.000, 3, 1) == 333'333 && back(1.000, 3, 2) == 666'666 && back(1.000, 3, 3) == 1'000'000);
    TWICE(back(0.010, last_tick, 1) == 0 && back(0.010, last_tick, last_tick) == 10'000);
    TWICE(back(100.0, 1, last_tick) == std::uint64_t{100'000'000} * last_tick);
    TWICE(back(0.011, last_tick - 1, last_tick - 1) == 11'000); // nothing overflows on the way
    TWICE(back(100.0, 99'999'999, last_tick) == 4'294'967'337); // 10^8 (2^32 - 1) / 99,999,999, which fits 64 bits
    for (std::uint64_t elapsed = 0; elapsed < 20'000; elapsed += 7)
        CHECK(back(20.000, 7 * 1440, elapsed) == 20'000'000 * elapsed / (7 * 1440));
}
TEST_CASE("the shipped limits are lawful and say where they come from, all of a week's questions come back in one") {
    TWICE(session_limits.why.stated() && person_limits.why.stated());
    TWICE(session_limits.max_intrusion() == 6'000'000 && session_limits.max_asks() == 2'000'000);
    TWICE(contact_limits::back(session_limits.intrusion_refill, last_tick) == 0);
    TWICE(contact_limits::back(person_limits.asks_refill, 7 * 1440) == person_limits.max_asks());
    TWICE(contact_limits::back(person_limits.intrusion_refill, 7 * 1440) == person_limits.max_intrusion());
    TWICE(person_limits.quiet_after_a_no == 30 * 1440);
}
TEST_CASE("a charge left out is nothing, an allowance left out is within") {
    TWICE(!charge{}.question && charge{}.intrusion == 0 && allowance{} == allowance::within &&
          enum_size<allowance> == 4);
}
