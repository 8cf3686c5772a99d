// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/typed/escape.hpp>

#include "../twice.hpp"
#include "places.hpp"

#include <string>
#include <vector>

using namespace tact;
using namespace places;

namespace {

template <class Personal>
concept declassifiable = requires(const Personal& p) {
    declassify<"printed on the parcel">(p, no_record);
};
template <class Personal>
concept declassifiable_for_nothing = requires(const Personal& p) {
    declassify<"">(p, no_record);
};

} // namespace

TEST_CASE("declassified for a reason, the value is plain, and what it told is recorded") {
    const auto both = personal<int, declared<attribute::clothing_size, attribute::style>>(38);
    std::vector<std::string> told;
    const int plain = declassify<"printed on the parcel">(both, [&](const escape_record<attribute>& r) {
        told.emplace_back(r.reason);
        CHECK(r.kind == escape::declassified);
        CHECK(r.people == 1);
        REQUIRE(r.size == 2);
        CHECK(r.parts[0] == part{attribute::clothing_size, source::declared, 0});
        CHECK(r.parts[1] == part{attribute::style, source::declared, 0});
    });
    CHECK(plain == 38);
    CHECK(told == std::vector<std::string>{"printed on the parcel"});
    TWICE(declassify<"printed on the parcel">(size, no_record) == 38);
}
TEST_CASE("not without a reason, and never what is never used, as `requires` sees it") {
    CHECK(declassifiable<size_type>);
    CHECK_FALSE(declassifiable_for_nothing<size_type>);
    CHECK_FALSE(declassifiable<illness_type>);
}
