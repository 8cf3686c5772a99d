// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/snapshot/consent_snapshot.hpp>

#include "../../twice.hpp"

#include <random>
#include <type_traits>

using namespace tact;

static_assert(std::is_trivially_copyable_v<consent_snapshot> && sizeof(consent_snapshot) <= 72);

namespace {

constexpr auto shown = purpose::recommendation;

constexpr consent_snapshot saying(use_level allowed, use_level agreed, learn_level learn = learn_level::unsaid,
                                  signal_reason why = signal_reason::none) {
    consent_snapshot s;
    s.of[position(shown)] = {allowed, agreed, learn, why};
    return s;
}
constexpr consent_snapshot yes = saying(use_level::profile, use_level::profile, learn_level::yes);
constexpr consent_snapshot no = saying(use_level::none, use_level::none, learn_level::no, signal_reason::opted_out);
constexpr consent_snapshot some =
    saying(use_level::limited, use_level::unsaid, learn_level::unsaid, signal_reason::child);

consent_snapshot random_snapshot(std::mt19937& random) {
    const auto upto = [&](unsigned n) { return std::uniform_int_distribution<unsigned>(0, n)(random); };
    consent_snapshot s;
    for (purpose_stance& p : s.of)
        p = {enum_at<use_level>(upto(3)), enum_at<use_level>(upto(3)), enum_at<learn_level>(upto(3)),
             enum_at<signal_reason>(upto(12))};
    for (std::size_t i = 1; i < enum_size<signal_limit>; ++i)
        if (const unsigned r = upto(2); r != 0) s.set_limit(enum_at<signal_limit>(i), r == 1);
    s.hash = random();
    s.last_updated = upto(5);
    s.closed_by_others = upto(4) == 0;
    s.absent = upto(4) == 0;
    s.unreadable = upto(4) == 0;
    s.withdrawn = upto(4) == 0;
    return s;
}

} // namespace

TEST_CASE("a default one says nothing, and changes nothing it is merged with") {
    TWICE(consent_snapshot{}[shown] == purpose_stance{});
    TWICE(merge(yes, consent_snapshot{}) == yes && merge(consent_snapshot{}, no) == no);
    TWICE(consent_snapshot{}[static_cast<purpose>(99)] == purpose_stance{});
}

TEST_CASE("a no holds against any yes, and keeps its reason") {
    TWICE(merge(yes, no)[shown].allowed == use_level::none);
    TWICE(merge(yes, no)[shown].agreed == use_level::none);
    TWICE(merge(yes, no)[shown].learn == learn_level::no);
    TWICE(merge(no, yes)[shown].why == signal_reason::opted_out);
    TWICE(merge(yes, some)[shown].agreed == use_level::limited);
    TWICE(merge(merge(yes, some), no)[shown].why == signal_reason::opted_out);
}

TEST_CASE("limits: closed by one is closed, open only if said") {
    consent_snapshot open, closed;
    open.set_limit(signal_limit::device, true);
    closed.set_limit(signal_limit::device, false);
    CHECK(open.opens(signal_limit::device));
    CHECK_FALSE(merge(open, closed).opens(signal_limit::device));
    CHECK(merge(open, closed).closes(signal_limit::device));
    CHECK_FALSE(consent_snapshot{}.opens(signal_limit::device));
    CHECK_FALSE(consent_snapshot{}.closes(signal_limit::device));
    TWICE(consent_snapshot{}.opens(signal_limit::nothing) && !consent_snapshot{}.closes(signal_limit::nothing));
}

TEST_CASE("merging: in any order, as often as one likes, and never more") {
    std::mt19937 random(1);
    for (int i = 0; i < 5000; ++i) {
        const consent_snapshot a = random_snapshot(random), b = random_snapshot(random), c = random_snapshot(random);
        CHECK(merge(a, b) == merge(b, a));
        CHECK(merge(merge(a, b), c).opened == merge(a, merge(b, c)).opened);
        const consent_snapshot m = merge(a, b);
        for (std::size_t p = 0; p < enum_size<purpose>; ++p) {
            CHECK(merge(merge(a, b), c).of[p].allowed == merge(a, merge(b, c)).of[p].allowed);
            CHECK(merge(merge(a, b), c).of[p].agreed == merge(a, merge(b, c)).of[p].agreed);
            for (const consent_snapshot& part : {a, b}) {
                if (part.of[p].allowed != use_level::unsaid) CHECK(m.of[p].allowed <= part.of[p].allowed);
                if (part.of[p].allowed != use_level::unsaid) CHECK(m.of[p].agreed <= part.of[p].allowed);
                if (part.of[p].agreed != use_level::unsaid) CHECK(m.of[p].agreed <= part.of[p].agreed);
                if (part.of[p].learn == learn_level::no) CHECK(m.of[p].learn == learn_level::no);
            }
        }
        CHECK((m.unreadable == (a.unreadable || b.unreadable)));
        CHECK((m.absent == (a.absent || b.absent) && m.withdrawn == (a.withdrawn || b.withdrawn)));
    }
}

TEST_CASE("limits are set one by one or together, and what is out of range is none") {
    consent_snapshot s;
    s.set_limits({signal_limit::health, signal_limit::crime_victim}, false);
    s.set_limits({signal_limit::genetic}, true);
    CHECK(s.closes(signal_limit::health));
    CHECK(s.closes(signal_limit::crime_victim));
    CHECK(s.opens(signal_limit::genetic));
    CHECK_FALSE(s.closes(signal_limit::genetic));
    CHECK_FALSE(s.closes(signal_limit::religion));
    s.set_limit(static_cast<signal_limit>(99), true);
    CHECK_FALSE(s.opens(static_cast<signal_limit>(99)));
    CHECK_FALSE(s.unreadable);
    s.set_limit(static_cast<signal_limit>(99), false); // a no that is not understood
    CHECK(s.unreadable);
}

TEST_CASE("limit_to narrows and never widens") {
    consent_snapshot s = yes;
    s.limit_to(shown, use_level::limited, signal_reason::child);
    CHECK(s[shown] == purpose_stance{use_level::limited, use_level::limited, learn_level::no, signal_reason::child});
    s.limit_to(shown, use_level::profile, signal_reason::none);
    CHECK(s[shown].allowed == use_level::limited);
    CHECK_FALSE(s.unreadable);
    for (const purpose unnamed : {static_cast<purpose>(99), purpose::unstated}) {
        consent_snapshot of_nothing = yes;
        of_nothing.limit_to(unnamed, use_level::none, signal_reason::child);
        CHECK(of_nothing.unreadable);
    }
}
