// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/snapshot/gpp_snapshot.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

using namespace tact;

namespace {

constexpr deciseconds today = day(2026, 11, 21);
constexpr vendor_declaration seven{.id = 7, .consent = {1, 4, 6}};

/// Sections 2 and 6.
std::string two_sections(const char* us_privacy) {
    encoder::tc_model m;
    m.consent = {1, 4, 6};
    m.vendors = {10, false, {7}};
    m.has_publisher = true;
    m.publisher_consent = {6};
    return "DBACNY~" + encoder::encode(m) + '~' + us_privacy;
}

} // namespace

TEST_CASE("what is in force counts, and nothing else") {
    const std::string text = two_sections("1YYN");
    const gpp_string gpp = gpp_string::decode(text);
    REQUIRE(gpp);
    const consent_snapshot eu = snapshot_of(gpp, {2}, seven, today), us = snapshot_of(gpp, {6}, seven, today);
    CHECK(eu[purpose::advertising].allowed == use_level::profile);
    CHECK(us[purpose::advertising].why == signal_reason::opted_out);
    CHECK(us[purpose::recommendation] == purpose_stance{});
    CHECK(snapshot_of(gpp, {2, 6}, seven, today)[purpose::advertising].allowed == use_level::none);
    CHECK(snapshot_of(gpp, {2, 6}, seven, today) == snapshot_of(gpp, {6, 2}, seven, today));
    CHECK(snapshot_for_publisher(gpp, {2}, today)[purpose::recommendation].agreed == use_level::profile);
    CHECK(snapshot_for_publisher(gpp, {2}, today)[purpose::advertising].allowed == use_level::none);
    const std::uint16_t ids[]{2};
    CHECK(snapshot_of(gpp, ids, 1, seven, today) == eu);
    CHECK(snapshot_of(gpp, ids, 0, seven, today) == consent_snapshot{});
    CHECK(snapshot_for_publisher(gpp, ids, 1, today) == snapshot_for_publisher(gpp, {2}, today));
    CHECK(snapshot_of(gpp, {2, 6, 2, 6, 6}, seven, today) == snapshot_of(gpp, {2, 6}, seven, today));
    for (const int none : {-1}) CHECK(snapshot_of(gpp, &none, 1, seven, today) == consent_snapshot{});
    CHECK(snapshot_of(gpp, {2, -1, 6}, seven, today) == snapshot_of(gpp, {2, 6}, seven, today));
    for (const int id : {0, -2, 65536 + 2, 65536 + 6}) CHECK(snapshot_of(gpp, &id, 1, seven, today).unreadable);
    const long long wide = (1LL << 32) + 2;
    CHECK(snapshot_of(gpp, &wide, 1, seven, today).unreadable);
    std::uint16_t many[33]{};
    for (std::uint16_t& id : many) id = 2;
    CHECK(snapshot_of(gpp, many, 33, seven, today).unreadable);
    CHECK(snapshot_for_publisher(gpp, many, 33, today).unreadable);
}

TEST_CASE("in force and missing, unknown or malformed: everything is refused") {
    const std::string text = two_sections("1ynn");
    const gpp_string gpp = gpp_string::decode(text);
    CHECK_FALSE(snapshot_of(gpp, {2}, seven, today).unreadable);
    constexpr std::uint16_t ids[]{6, 7, 5, 1, 3, 4, 28, 63, 0, 65535};
    for (const std::uint16_t& id : ids) CHECK(snapshot_of(gpp, &id, 1, seven, today).unreadable);
    CHECK(snapshot_of(gpp, {2, 7}, seven, today).unreadable);
    TWICE(snapshot_of(gpp_string(), {2}, seven, today).unreadable);
    TWICE(snapshot_for_publisher(gpp_string::decode("DBAB"), {2}, today).unreadable);
}

TEST_CASE("vendors are denied under TCF Canada, whose lists cannot be told apart") {
    encoder::canada_model model;
    model.has_publisher = true;
    model.publisher_express = model.publisher_implied = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    const std::string header = encoder::bits().add(3, 6).add(1, 6).add(1, 12).add(0, 1).fibonacci(5).text();
    const std::string whole = header + '~' + encoder::encode(model);
    const gpp_string gpp = gpp_string::decode(whole);
    REQUIRE(gpp);
    CHECK(snapshot_of(gpp, {5}, seven, today)[purpose::recommendation].why == signal_reason::not_disclosed);
    CHECK_FALSE(snapshot_of(gpp, {5}, seven, today).unreadable);
    CHECK(snapshot_for_publisher(gpp, {5}, today)[purpose::recommendation].agreed == use_level::profile);
}

TEST_CASE("how long a GPP string may be is how long each of its sections may be") {
    encoder::tc_model eu;
    eu.consent = {1, 4, 6};
    eu.vendors = {65535, false, {7}}; // a bit for each vendor
    encoder::canada_model canada;
    canada.vendors_express = {65535, false, {7}};
    canada.has_publisher = true;
    canada.publisher_express = {2, 3, 4, 5, 6};
    const std::string tc = encoder::encode(eu), ca = encoder::encode(canada);
    CHECK(tc.size() > max_tc_string);
    CHECK(ca.size() > max_tc_string);
    CHECK(tc_string::decode(tc, 16384));
    const std::string in_2 = "DBABM~" + tc, in_5 = "DBABDA~" + ca, in_both = "DBACMY~" + tc + '~' + ca;
    for (const std::size_t max_length : {max_gpp_string, std::size_t{16384}}) {
        const gpp_string two = gpp_string::decode(in_2, max_length), five = gpp_string::decode(in_5, max_length);
        CHECK(two.max_length() == max_length);
        CHECK(snapshot_of(two, {2}, seven, today)[purpose::advertising].agreed == use_level::profile);
        CHECK(snapshot_of(two, {2}, seven, today) ==
              snapshot_of(tc_string::decode(tc, 16384), basis_for(tc_string::decode(tc, 16384), seven, today)));
        CHECK(snapshot_for_publisher(five, {5}, today)[purpose::recommendation].agreed == use_level::profile);
    }
    CHECK_FALSE(snapshot_of(gpp_string::decode(in_both, 32768), {2, 5}, seven, today).unreadable);
    CHECK(snapshot_of(gpp_string::decode(in_both), {2, 5}, seven, today).unreadable);
    CHECK(snapshot_of(gpp_string::decode(in_2, tc.size()), {2}, seven, today).unreadable);
}
