// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/store/max_age.hpp>

#include "../twice.hpp"

#include <initializer_list>
#include <type_traits>

using namespace tact;

namespace {

constexpr attribute_bits<attribute> email_and_phone = [] {
    attribute_bits<attribute> b;
    b.insert(attribute::email);
    b.insert(attribute::phone);
    return b;
}();
constexpr attribute_bits<attribute> email = [] {
    attribute_bits<attribute> b;
    b.insert(attribute::email);
    return b;
}();

} // namespace

TEST_CASE("seconds and days are minutes, and what no clock shows is not known") {
    TWICE(minutes_from_seconds(0) == 0 && minutes_from_seconds(59) == 0 && minutes_from_seconds(120) == 2);
    TWICE(minutes_from_seconds(-60) == 0 && minutes_from_seconds(std::int64_t{0xFFFFFFFF} * 60) == 0xFFFFFFFF);
    TWICE(minutes_from_seconds((std::int64_t{0xFFFFFFFF} + 1) * 60) == 0);
    TWICE(minutes_of_days(1) == 1440 && minutes_of_days(2982616) == 4294967040 &&
          minutes_of_days(2982617) == 0xFFFFFFFF);
}
TEST_CASE("the shorter limit counts, and nothing is limited that nobody limited") {
    constexpr max_age limits = max_age{}.limit(purpose::marketing, 100).limit(attribute::email, 50);
    TWICE(limits.of(purpose::marketing) == 100 && limits.of(attribute::phone, purpose::marketing) == 100);
    TWICE(limits.of(attribute::email, purpose::marketing) == 50 && limits.of(attribute::email, purpose::support) == 50);
    TWICE(limits.of(attribute::phone, purpose::support) == max_age::unlimited);
    TWICE(limits.of(purpose{99}) == 0 && limits.of(attribute{999}, purpose::support) == 0);
    TWICE(max_age{}.ended(email_and_phone, purpose::support, 0, 5).empty());
}
TEST_CASE("a yes holds for as long as it may, and no minute longer") {
    constexpr max_age limits = max_age{}.limit(purpose::marketing, 100).limit(attribute::email, 50);
    TWICE(limits.ended(email_and_phone, purpose::marketing, 1000, 1050).empty());
    TWICE(limits.ended(email_and_phone, purpose::marketing, 1000, 1051) == email);
    TWICE(limits.ended(email_and_phone, purpose::marketing, 1000, 1100) == email);
    TWICE(limits.ended(email_and_phone, purpose::marketing, 1000, 1101) == email_and_phone);
    TWICE(limits.ended(email_and_phone, purpose::support, 1000, 9999) == email);
}
TEST_CASE("a yes of an unknown time, or of the future, has ended wherever there is a limit") {
    constexpr max_age limits = max_age{}.limit(purpose::marketing, 0xFFFFFFFE).limit(attribute::email, 0xFFFFFFFE);
    TWICE(limits.ended(email_and_phone, purpose::marketing, 0, 5) == email_and_phone);
    TWICE(limits.ended(email_and_phone, purpose::marketing, 6, 5) == email_and_phone);
    TWICE(limits.ended(email_and_phone, purpose::marketing, 1006, 5) == email_and_phone);
    TWICE(limits.ended(email_and_phone, purpose::support, 0, 5) == email);
    TWICE(limits.ended(email_and_phone, purpose::support, 6, 5) == email);
    TWICE(limits.ended(email_and_phone, purpose::marketing, 5, 5).empty());
}
TEST_CASE("a limit on nobody knows what ends every yes") {
    for (const max_age& limits : {max_age{}.limit(purpose{99}, 1000), max_age{}.limit(attribute{999}, 1000)})
        for (std::size_t p = 0; p < enum_size<purpose>; ++p)
            CHECK(limits.ended(email_and_phone, enum_at<purpose>(p), 10, 11) == email_and_phone);
}
TEST_CASE("it ends every yes whatever is limited before or after, and so does a limit on the unstated purpose") {
    const auto ends_all = [](const max_age& limits) {
        bool all = true;
        for (std::size_t p = 0; p < enum_size<purpose>; ++p)
            all = all && limits.of(enum_at<purpose>(p)) == 0 && limits.of(attribute::email, enum_at<purpose>(p)) == 0;
        return all;
    };
    for (const minutes age : {minutes{5}, max_age::unlimited})
        for (const purpose p : {purpose{99}, purpose::unstated}) {
            CHECK(ends_all(max_age{}.limit(p, age)));
            CHECK(ends_all(max_age{}.limit(purpose::marketing, 1000).limit(p, age)));
            CHECK(ends_all(max_age{}.limit(p, age).limit(purpose::marketing, 1000).limit(attribute::email, 1000)));
        }
    TWICE(max_age{}.limit(attribute{999}, 5).limit(purpose::marketing, 1000).of(purpose::marketing) == 0);
    CHECK(ends_all(max_age{}.limit(attribute{999}, 5).limit(purpose::marketing, max_age::unlimited)));
}
TEST_CASE("limits are set one after the other, or written in place") {
    max_age limits;
    limits.limit(purpose::marketing, 100).limit(attribute::email, 50).limit(purpose::marketing, 70);
    constexpr max_age in_place = max_age{}.limit(purpose::marketing, 70).limit(attribute::email, 50);
    CHECK((limits.of(purpose::marketing) == 70 && limits.of(attribute::email, purpose::marketing) == 50));
    TWICE(in_place.of(purpose::marketing) == 70 && in_place.of(attribute::email, purpose::marketing) == 50);
    static_assert(std::is_same_v<decltype(max_age{}.limit(purpose::marketing, 70)), max_age>);
    static_assert(std::is_same_v<decltype(limits.limit(attribute::email, 70)), max_age&>);
}
TEST_CASE("the shortest and the longest limit say no more than each attribute's own") {
    std::uint32_t state = 5;
    const auto below = [&](std::uint32_t n) { return (state = state * 1664525u + 1013904223u) % 65536u % n; };
    constexpr auto everything = attribute_bits<attribute>(enum_set<attribute>::all());
    for (int i = 0; i < 3000; ++i) {
        max_age limits;
        for (std::uint32_t k = below(6); k > 0; --k) {
            const auto a = enum_at<attribute>(below(44));
            limits.limit(a, below(9) == 0 ? max_age::unlimited : minutes{below(100)});
            if (below(5) == 0) limits.limit(purpose::marketing, minutes{below(100)});
        }
        const minutes now = below(4) == 0 ? below(3) : 1000, given = below(4) == 0 ? below(3) : 900 + below(105);
        for (const purpose p : {purpose::marketing, purpose::support}) {
            attribute_bits<attribute> gone;
            minutes shortest = limits.of(p);
            for (std::size_t a = 0; a < enum_size<attribute>; ++a) {
                const minutes age = limits.of(enum_at<attribute>(a), p);
                shortest = age < shortest ? age : shortest;
                if (age != max_age::unlimited && (given == 0 || given > now || now - given > age))
                    gone.insert(enum_at<attribute>(a));
            }
            REQUIRE(limits.shortest(p) == shortest);
            REQUIRE(limits.ended(everything, p, given, now) == gone);
        }
    }
}
