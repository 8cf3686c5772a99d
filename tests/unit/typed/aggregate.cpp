// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/typed/aggregate.hpp>

#include "../twice.hpp"
#include "places.hpp"

#include <cstdint>
#include <vector>

using namespace tact;
using namespace places;

namespace {

template <std::size_t K, class Rows>
concept addable = requires(const Rows& rows) {
    total_of<K>(rows, no_record);
};

} // namespace

TEST_CASE("a total over enough people is impersonal, and recorded") {
    const std::vector<size_type> sizes{size_type(36), size_type(38), size_type(40)};
    int recorded = 0;
    const auto sum = total_of<3>(sizes, [&](const escape_record<attribute>& r) {
        ++recorded;
        CHECK(r.kind == escape::aggregated);
        CHECK(r.people == 3);
        CHECK(r.size == 1);
    });
    CHECK((sum && sum.sum() == 114 && sum.people() == 3));
    CHECK(recorded == 1);
    constexpr size_type two[]{size_type(36), size_type(38)};
    TWICE(total_of<2>(two, no_record).sum() == 74);
}
TEST_CASE("over too few people there is none, and nothing is told of them") {
    const std::vector<size_type> sizes{size_type(36), size_type(38)};
    int recorded = 0;
    const auto sum = total_of<3>(sizes, [&](const auto&) { ++recorded; });
    CHECK((!sum && sum.sum() == 0 && sum.people() == 0));
    CHECK(recorded == 0);
    CHECK_FALSE(total_of<2>(std::vector<size_type>{}, no_record));
    CHECK_FALSE(total<int, 2>{});
}
TEST_CASE("whole numbers are added in 64 bits") {
    const std::vector<size_type> large(4, size_type(2'000'000'000));
    CHECK(total_of<2>(large, no_record).sum() == std::int64_t{8'000'000'000});
    using spent_type = personal<double, first_party<attribute::past_purchases>>;
    CHECK(total_of<2>(std::vector<spent_type>(2, spent_type(1.5)), no_record).sum() == 3.0);
}
TEST_CASE("a total that does not fit 64 bits is none, and nothing is recorded") {
    using count_type = personal<std::int64_t, first_party<attribute::past_purchases>>;
    using unsigned_type = personal<std::uint64_t, first_party<attribute::past_purchases>>;
    constexpr auto most = std::int64_t{0x7FFF'FFFF'FFFF'FFFF};
    int recorded = 0;
    const auto record = [&](const auto&) { ++recorded; };
    CHECK_FALSE(total_of<2>(std::vector{count_type(most), count_type(1)}, record));
    CHECK_FALSE(total_of<2>(std::vector{count_type(-most), count_type(-2)}, record));
    CHECK_FALSE(total_of<2>(std::vector{count_type(most), count_type(1), count_type(-1)}, record));
    CHECK_FALSE(total_of<2>(std::vector{unsigned_type(~std::uint64_t{}), unsigned_type(1)}, record));
    CHECK(recorded == 0);
    CHECK(total_of<2>(std::vector{count_type(most), count_type(-1)}, record).sum() == most - 1);
}
TEST_CASE("not of one person, not of what is never used, not of what is no number, as `requires` sees it") {
    CHECK(addable<2, std::vector<size_type>>);
    CHECK_FALSE(addable<1, std::vector<size_type>>);
    CHECK_FALSE(addable<2, std::vector<illness_type>>);
    struct outfit {};
    CHECK_FALSE(addable<2, std::vector<personal<outfit, declared<attribute::style>>>>);
}
