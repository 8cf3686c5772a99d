// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/snapshot/flags.hpp>
#include <tact/signals/snapshot/to_consent.hpp>

#include "../../twice.hpp"

#include <initializer_list>
#include <string_view>

using namespace tact;

TEST_CASE("a number is a flag, or unknown") {
    TWICE(flag_of(0) == flag::no && flag_of(1) == flag::yes && flag_of(2) == flag::unknown &&
          flag_of(-1) == flag::unknown);
}

TEST_CASE("a flag as it arrives: a number, a truth value, a character or text, what is none of these refuses") {
    TWICE(flag_of(true) == flag::yes && flag_of(false) == flag::no);
    TWICE(flag_of('1') == flag::yes && flag_of('0') == flag::no && flag_of('y') == flag::unreadable);
    for (const char* yes : {"1", "true", "TRUE", "True", "granted", " 1", "1\t", " true "})
        CHECK(flag_of(yes) == flag::yes);
    for (const char* no : {"0", "false", "False", "denied", " 0 "}) CHECK(flag_of(no) == flag::no);
    TWICE(flag_of("") == flag::unknown && flag_of("  ") == flag::unknown && flag_of(signal_text()) == flag::unknown);
    for (const char* none : {"2", "-1", "01", "10", "yes", "no", "\"1\"", "1.0", "tru", "truee", "nul", "null", "%31"})
        CHECK(flag_of(none) == flag::unreadable);
    TWICE(flag_of({"1\0", 2}) == flag::unreadable);
    const std::string_view cut("100", 1);
    CHECK(flag_of(cut) == flag::yes);
}

TEST_CASE("a flag that could not be read is a no to everything, and never counts as not sent") {
    for (const flag f : {flag::unreadable, static_cast<flag>(9), static_cast<flag>(255)}) {
        flag_map purposes, learning, limits;
        purposes.set(purpose::advertising, f);
        learning.set(purpose::advertising, flag::yes, f);
        limits.set(signal_limit::device, f);
        for (const consent_snapshot& s :
             {purposes.snapshot(), learning.snapshot(), limits.snapshot(), snapshot_of_lmt(f), snapshot_of_coppa(f),
              google_consent_mode{.ad_storage = f}.snapshot(), google_consent_mode{.ad_user_data = f}.snapshot(),
              google_consent_mode{.ad_personalization = f}.snapshot(),
              google_consent_mode{.analytics_storage = f}.snapshot(),
              google_consent_mode{.personalization_storage = f}.snapshot()})
            CHECK(to_consent(s).is_unreadable());
    }
}

TEST_CASE("unknown says nothing, yes grants in general, no objects, said twice, the lesser counts") {
    flag_map m;
    CHECK(m.snapshot() == consent_snapshot{});
    m.set(purpose::recommendation, flag::yes);
    m.set(purpose::advertising, flag::no);
    m.set(purpose::measurement, flag::unknown);
    const consent c = to_consent(m.snapshot());
    CHECK(c.state(attribute::interests, purpose::recommendation) == consent_state::general);
    CHECK(c.objected(purpose::advertising));
    CHECK(c.state(attribute::interests, purpose::measurement) == consent_state::never_asked);
    CHECK(m.snapshot()[purpose::recommendation].learn == learn_level::yes);
    CHECK(m.snapshot()[purpose::advertising].learn == learn_level::no);
    CHECK(m.snapshot()[purpose::measurement].learn == learn_level::unsaid);
    CHECK_FALSE(to_learning_consent(m.snapshot(), purpose::recommendation).objected(purpose::learning));
    CHECK(to_learning_consent(m.snapshot(), purpose::advertising).objected(purpose::learning));
    m.set(purpose::recommendation, flag::no);
    m.set(purpose::recommendation, flag::yes);
    CHECK(to_consent(m.snapshot()).objected(purpose::recommendation));
    m.set(static_cast<purpose>(99), flag::yes);
    CHECK(m.snapshot().unreadable);
    for (const flag f : {flag::yes, flag::no}) {
        flag_map limits;
        limits.set(static_cast<signal_limit>(200), f);
        CHECK(limits.snapshot().unreadable);
    }
    flag_map limit;
    limit.set(signal_limit::device, static_cast<flag>(9));
    CHECK(limit.snapshot().unreadable);
    flag_map odd;
    odd.set(purpose::recommendation, static_cast<flag>(9));
    CHECK(odd.snapshot().unreadable);
}

TEST_CASE("Google Consent Mode: personalisation storage is for recommendations, any storage denied closes the device") {
    constexpr google_consent_mode granted{flag::yes, flag::yes, flag::yes, flag::yes, flag::yes};
    TWICE(granted.snapshot()[purpose::recommendation].agreed == use_level::profile);
    TWICE(granted.snapshot()[purpose::advertising].agreed == use_level::profile);
    TWICE(granted.snapshot().opens(signal_limit::device));
    TWICE(google_consent_mode{}.snapshot() == consent_snapshot{});
    constexpr google_consent_mode not_sent{flag::yes, flag::no, flag::yes, flag::yes, flag::yes};
    TWICE(not_sent.snapshot()[purpose::advertising].allowed == use_level::none);
    TWICE(not_sent.snapshot()[purpose::marketing].allowed == use_level::profile);
    constexpr google_consent_mode no_ads{flag::no, flag::yes, flag::yes, flag::yes, flag::yes};
    TWICE(no_ads.snapshot().closes(signal_limit::device));
    TWICE(google_consent_mode{.analytics_storage = flag::no}.snapshot().closes(signal_limit::device));
    TWICE(google_consent_mode{.personalization_storage = flag::no}.snapshot().closes(signal_limit::device));
    constexpr google_consent_mode measured{
        .ad_personalization = flag::yes, .analytics_storage = flag::yes, .personalization_storage = flag::yes};
    TWICE(!measured.snapshot().opens(signal_limit::device)); // none of these holds the advertising identifiers
}

TEST_CASE("Apple, limited tracking, COPPA") {
    for (int status = -1; status < 6; ++status)
        CHECK((snapshot_of_att(status)[purpose::advertising].allowed == use_level::none) == (status != 3));
    TWICE(snapshot_of_att(3) == consent_snapshot{});
    TWICE(snapshot_of_lmt(flag::yes)[purpose::advertising].allowed == use_level::none);
    TWICE(snapshot_of_lmt(flag::no) == consent_snapshot{});
    TWICE(snapshot_of_coppa(flag::yes)[purpose::recommendation].allowed == use_level::limited);
    TWICE(snapshot_of_coppa(flag::yes)[purpose::marketing].why == signal_reason::child);
    TWICE(snapshot_of_coppa(flag::unknown) == consent_snapshot{});
    signal_mapping mine = standard_signals;
    mine.closed_to_children = mine.cross_context = purpose::measurement | purpose::advertising;
    for (const consent_snapshot& s :
         {snapshot_of_coppa(flag::yes, mine), snapshot_of_att(2, mine), snapshot_of_lmt(flag::yes, mine)})
        CHECK(s[purpose::measurement].allowed == use_level::none);
}
TEST_CASE("sending data of the person being denied closes sharing, and granted opens none") {
    const auto sharing = [](flag f) { return google_consent_mode{.ad_user_data = f}.snapshot()[purpose::sharing]; };
    CHECK((sharing(flag::no).allowed == use_level::none && sharing(flag::no).why == signal_reason::not_chosen));
    CHECK((sharing(flag::yes) == purpose_stance{} && sharing(flag::unknown) == purpose_stance{}));
    CHECK(snapshot_of_att(1)[purpose::sharing].allowed == use_level::none);
}
