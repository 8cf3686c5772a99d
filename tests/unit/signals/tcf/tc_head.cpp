// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/tcf/tc_head.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

using namespace tact;

namespace {

constexpr tc_head read(const char* text) {
    tc_head h;
    h.read_from(text);
    return h;
}
constexpr malformed error_of(const signal_text& text) {
    tc_head h;
    return h.read_from(text).what;
}
constexpr const char* example = "CQSbk4AQSbk4AAKABBENAvEsAP_gAEPgACiQKxwBAAAAgAAAAAAA";

} // namespace

TEST_CASE("days are counted from 1970") {
    TWICE(day(1970, 1, 1) == 0);
    TWICE(day(2000, 2, 29) == from_seconds(951782400));
    TWICE(day(2000, 3, 1) == from_seconds(951868800));
    TWICE(day(2023, 10, 1) == from_seconds(1696118400));
    TWICE(day(2026, 3, 1) == from_seconds(1772323200));
}

TEST_CASE("every fixed field stands where it is written") {
    TWICE(read(example).created == 17489088000);
    TWICE(read(example).last_updated == read(example).created);
    TWICE(read(example).consent_language == "EN");
    encoder::random_models random(7);
    for (int i = 0; i < 500; ++i) {
        const encoder::tc_model m = random.model();
        tc_head h;
        REQUIRE(h.read_from(encoder::encode(m)) == no_error);
        CHECK(h.created == m.created);
        CHECK(h.last_updated == m.last_updated);
        CHECK(h.cmp_id == m.cmp);
        CHECK(h.policy_version == m.policy);
        CHECK(h.is_service_specific == m.service_specific);
        CHECK(h.purpose_one_treatment == m.purpose_one_treatment);
        CHECK(h.consent_language == "EN");
        CHECK(h.publisher_country == "DE");
        for (std::size_t id = 1; id <= 24; ++id) {
            CHECK(h.purposes_consent.contains(id) == (m.consent.count(id) != 0));
            CHECK(h.purposes_li.contains(id) == (m.li.count(id) != 0));
            CHECK(h.special_features.contains(id) == (m.features.count(id) != 0));
        }
    }
}

TEST_CASE("what does not begin with a head is told") {
    TWICE(error_of("") == malformed::empty);
    TWICE(error_of("CO20") == malformed::truncated);
    TWICE(error_of("BO20") == malformed::version_1);
    TWICE(error_of("IAAA") == malformed::first_not_core);
    TWICE(error_of("DBAA") == malformed::bad_version);
    TWICE(error_of("CO 0") == malformed::bad_alphabet);
    TWICE(tc_head().read_from("CO20") == decode_error{malformed::truncated, 0, 24});
    TWICE(tc_head().read_from("CO 0") == decode_error{malformed::bad_alphabet, 0, 12});
    std::string text = encoder::encode(encoder::tc_model{});
    text[19] = '0';
    CHECK(error_of(text) == malformed::bad_letter);
    tc_head untouched;
    untouched.read_from(text);
    CHECK(untouched.created == 0);
    CHECK(untouched.purposes_consent.empty());
    CHECK(untouched.publisher_country == two_letters{});
    text = encoder::encode(encoder::tc_model{});
    for (const std::size_t at : {1u, 17u, 35u}) {
        std::string broken = text;
        broken[at] = '.';
        CHECK(error_of(broken) == malformed::bad_alphabet);
        tc_head h;
        CHECK(h.read_from(broken).bit == 6 * at);
    }
}
