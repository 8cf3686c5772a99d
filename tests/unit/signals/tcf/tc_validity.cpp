// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/tcf/tc_validity.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

using namespace tact;

namespace {

constexpr deciseconds today = day(2026, 11, 21);
enum_set<tc_defect> defects(const encoder::tc_model& m, deciseconds now = today) {
    const std::string text = encoder::encode(m);
    return defects_of(tc_string::decode(text), now);
}
using model = encoder::tc_model;

} // namespace

TEST_CASE("a string that does not decode has that defect") {
    TWICE(defects_of({}, today) == enum_set{tc_defect::not_decoded});
}

TEST_CASE("each rule holds from its day on") {
    CHECK(defects({}).empty());
    CHECK(defects(model{.service_specific = false}) == enum_set{tc_defect::not_service_specific});
    CHECK(defects(model{.policy = 1}).contains(tc_defect::policy_version_unknown));
    CHECK(defects(model{.policy = 7}) == enum_set{tc_defect::policy_version_unknown});
    CHECK(defects(model{.policy = 6}).empty());
    CHECK(defects(model{.last_updated = day(2023, 10, 1), .policy = 3}) == enum_set{tc_defect::policy_version_expired});
    CHECK(defects(model{.last_updated = day(2023, 10, 1) - 1, .policy = 3}).empty());
    CHECK(defects(model{.last_updated = day(2026, 3, 1)}) == enum_set{tc_defect::disclosed_vendors_missing});
    CHECK(defects(model{.last_updated = day(2026, 3, 1) - 1}).empty());
    CHECK(defects(model{.last_updated = day(2026, 3, 1), .has_disclosed = true}).empty());
    CHECK(defects(model{.cmp = 0}) == enum_set{tc_defect::cmp_id_reserved});
    CHECK(defects(model{.cmp = 1}) == enum_set{tc_defect::cmp_id_reserved});
    CHECK(defects(model{.cmp = 2}).empty());
    CHECK(defects({}, 17000000000 - from_seconds(86400)).empty());
    CHECK(defects({}, 17000000000 - from_seconds(86400) - 1) == enum_set{tc_defect::from_the_future});
}

TEST_CASE("a string that was created after it was last updated is of no day") {
    // Created on 1 June 2026 without the list of disclosed vendors, and updated on 1 January 2025; created on 1 June
    // 2024 under policy version 2, and updated on 1 September 2023. Either day alone would be within a rule.
    constexpr const char* late[]{"CQlH_MAQKjTcAAyABBENBkFgAP_gAAAAAAYgAFP_AAAAAAAA",
                                 "CP_h-0APxa58AAyABBENBkCgAP_gAAAAAAYgAFP_AAAAAAAA"};
    TWICE(bool(tc_string::decode(late[0])) && bool(tc_string::decode(late[1])));
    TWICE(defects_of(tc_string::decode(late[0]), day(2027, 6, 1)) == enum_set{tc_defect::created_after_update});
    TWICE(defects_of(tc_string::decode(late[1]), day(2027, 6, 1)) == enum_set{tc_defect::created_after_update});
    CHECK(defects(model{.created = 17000000001}) == enum_set{tc_defect::created_after_update});
    CHECK(defects(model{.created = 0}).empty());
}

TEST_CASE("age, for the caller's own limit") {
    tc_head h;
    h.last_updated = 100;
    CHECK(age_of(h, 150) == 50);
    CHECK(age_of(h, 50) == 0);
}

TEST_CASE("profiles have no legitimate interest since policy 4, the device never") {
    TWICE(without_li(3) == tcf_set{1});
    TWICE(without_li(4) == tcf_set{1, 3, 4, 5, 6});
}
