// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/found.hpp>

#include "../batch/layouts.hpp"

#include <array>

using namespace tact;

TEST_CASE("results are counted a query, and the first query that brought fewer is named") {
    layouts::bits next;
    for (std::size_t round = 0; round < 200; ++round) {
        const std::size_t queries = next.below(6), k = 1 + next.below(5);
        std::vector<std::int64_t> labels(queries * k, -1);
        std::vector<std::size_t> expected(queries);
        std::size_t total = 0, incomplete = 0, first = queries;
        for (std::size_t q = queries; q-- > 0;) {
            expected[q] = next.below(3) != 0 ? k : next.below(k + 1);
            for (std::size_t i = 0; i < expected[q]; ++i) labels[q * k + i] = static_cast<std::int64_t>(next.below(10));
            total += expected[q];
            if (expected[q] < k) ++incomplete, first = q;
        }
        const found_results f = found_of(labels, k);
        CHECK((f.queries() == queries && f.wanted() == queries * k && f.total() == total));
        CHECK((f.incomplete() == incomplete && f.first_incomplete() == first && f.all_found() == (incomplete == 0)));
        for (std::size_t q = 0; q < queries; ++q) CHECK(f[q] == expected[q]);
    }
}
TEST_CASE("labels that are no whole number of queries are never complete") {
    const std::vector<std::int64_t> labels{1, 2, 3, 4, 5};
    CHECK_FALSE(found_of(labels, 2).all_found());
    CHECK(found_of(labels, 2).queries() == 2);
    CHECK_FALSE(found_of(labels, 0).all_found());
    CHECK((found_of(labels, 0).queries() == 0 && found_of(labels, 0).total() == 0));
    CHECK_FALSE(found_of(labels, 6).all_found());
    CHECK(found_of(labels, 5).all_found());
    const std::vector<std::int64_t> none;
    CHECK(found_of(none, 3).all_found()); // of no query
    CHECK_FALSE(found_of(none, 0).all_found());
}
TEST_CASE("results are counted while compiling") {
    TWICE([] {
        const std::array<std::int32_t, 6> labels{7, 0, 3, 9, -1, -1};
        const found_results f = found_of(labels, 3);
        return f[0] == 3 && f[1] == 1 && f.total() == 4 && !f.all_found() && f.incomplete() == 1 &&
               f.first_incomplete() == 1;
    }());
}
