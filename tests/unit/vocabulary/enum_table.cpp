// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/enum_table.hpp>

#include <tact/vocabulary/audience.hpp>

#include "../twice.hpp"

using namespace tact;

namespace {

struct priced {
    young_children key{};
    int price = 0;
};
constexpr enum_table<young_children, priced> prices{{
    {young_children::unstated, 1},
    {young_children::none, 2},
    {young_children::some, 3},
}};

constexpr int sum(const enum_table<young_children, priced>& t) {
    int s = 0;
    for (const priced& r : t) s += r.price;
    return s;
}

} // namespace

TEST_CASE("a row is found by its key, and all rows in order") {
    TWICE(prices[young_children::some].price == 3 && prices[young_children::unstated].price == 1);
    TWICE(sum(prices) == 6);
}

TEST_CASE("a default table names its keys and says nothing else") {
    TWICE(enum_table<young_children, priced>{}[young_children::some].key == young_children::some);
    TWICE(sum({}) == 0);
}

TEST_CASE("a row can be changed in a copy") {
    TWICE([] {
        auto t = prices;
        t[young_children::none].price = 20;
        return sum(t) == 24 && sum(prices) == 6;
    }());
}
