// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/enum_set.hpp>

#include <tact/vocabulary/purpose.hpp>

#include "../twice.hpp"

#include <iterator>

using namespace tact;

namespace {
enum class number : std::uint16_t { first, last = 99 };
constexpr number last_enumerator(number) { return number::last; }

constexpr auto nowhere = static_cast<purpose>(999);
constexpr enum_set both = purpose::support | purpose::security;
} // namespace

TEST_CASE("a set holds what was put in") {
    TWICE(enum_set<purpose>{}.empty() && enum_set<purpose>{}.size() == 0);
    TWICE(both.contains(purpose::support) && both.contains(purpose::security) && !both.contains(purpose::pricing));
    TWICE(both.size() == 2 && enum_set{purpose::support, purpose::support}.size() == 1);
    TWICE(enum_set<purpose>::all().size() == enum_size<purpose>);
}

TEST_CASE("sets join, meet and differ") {
    TWICE((both | enum_set{purpose::pricing}) == enum_set{purpose::pricing, purpose::security, purpose::support});
    TWICE((both & enum_set{purpose::support, purpose::pricing}) == enum_set{purpose::support});
    TWICE(both - enum_set{purpose::support} == enum_set{purpose::security});
    TWICE(both.includes(purpose::support) && !enum_set{purpose::support}.includes(both) && both.includes({}));
    TWICE(both.intersects(purpose::support) && !both.intersects(purpose::pricing));
}

TEST_CASE("what is out of range is the unknown, which all() does not hold") {
    TWICE(enum_set{nowhere}.unknown() && enum_set{nowhere}.contains(nowhere) && !enum_set{nowhere}.empty());
    TWICE(!enum_set<purpose>::all().unknown() && !enum_set<purpose>::all().contains(nowhere));
    TWICE(!enum_set<purpose>::all().includes(enum_set{nowhere}));
    TWICE((both | enum_set{nowhere}).unknown() && !(both & enum_set{nowhere}).unknown());
}
TEST_CASE("a set is gone through value by value, in order, and the unknown is passed over") {
    constexpr auto digits = [](const enum_set<purpose>& s) {
        std::size_t n = 0;
        for (const purpose p : s) n = 10 * n + position(p);
        return n;
    };
    TWICE(digits({purpose::security, purpose::support, purpose::marketing}) == 139);
    TWICE(digits(purpose::unstated | purpose::pricing) == 8 && digits({}) == 0 && digits(enum_set{nowhere}) == 0);
    TWICE(digits(enum_set{nowhere} | enum_set{purpose::marketing}) == 3);
    TWICE(digits(enum_set<purpose>::all()) == 1234567900);
    TWICE(enum_set<purpose>{}.begin() == enum_set<purpose>{}.end());
    constexpr auto first_two = [](const enum_set<purpose>& s) {
        auto at = s.begin();
        const auto before = at++;
        return *before == purpose::support && *at == purpose::security && ++at == s.end();
    };
    TWICE(first_two(both));
    static_assert(std::forward_iterator<enum_set<purpose>::iterator>);
}
TEST_CASE("a set of more values than a word has bits is gone through to its end") {
    enum_set<number> s{number::first, number::last, static_cast<number>(63), static_cast<number>(64)};
    std::size_t sum = 0;
    for (const number n : s) sum = 1000 * sum + position(n);
    CHECK(sum == 63'064'099);
}
