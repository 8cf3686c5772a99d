// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/rows.hpp>

#include "../twice.hpp"

using namespace tact;

namespace {
constexpr int given[]{7, 8};
constexpr bounded_list<int, 3> list{given};
} // namespace

TEST_CASE("a bounded list keeps what fits and says what does not") {
    TWICE(list.size() == 2 && list[0] == 7 && list[1] == 8 && list.end() - list.begin() == 2);
    TWICE([] {
        auto l = list;
        return l.add(9) && !l.add(10) && l.size() == 3 && l[2] == 9;
    }());
}
TEST_CASE("edges are alike when they lead from and to the same") {
    TWICE(coarsening<attribute>{attribute::residence, attribute::region} ==
          coarsening<attribute>{attribute::residence, attribute::region, {evidence::rule, "x"}});
    TWICE(!(coarsening<attribute>{attribute::residence, attribute::region} ==
            coarsening<attribute>{attribute::current_location, attribute::region}));
    TWICE(!(coarsening<attribute>{attribute::date_of_birth, attribute::birthday} ==
            coarsening<attribute>{attribute::date_of_birth, attribute::age_range}));
}
