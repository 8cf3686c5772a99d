// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/snapshot/signal_snapshots.hpp>
#include <tact/signals/snapshot/withdrawal.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

#include <initializer_list>
#include <string>

using namespace tact;

namespace {

constexpr auto shown = purpose::recommendation;
constexpr consent_snapshot saying(use_level allowed, use_level agreed, learn_level learn = learn_level::yes,
                                  signal_reason why = signal_reason::none) {
    consent_snapshot s;
    s.of[position(shown)] = {allowed, agreed, learn, why};
    return s;
}
constexpr consent_snapshot because(signal_reason why) {
    return saying(use_level::none, use_level::none, learn_level::no, why);
}
constexpr consent_snapshot yes = saying(use_level::profile, use_level::profile);
constexpr consent_snapshot no = because(signal_reason::not_chosen);
constexpr signal_reason nobody_said[]{signal_reason::absent,      signal_reason::invalid,
                                      signal_reason::unreadable,  signal_reason::not_disclosed,
                                      signal_reason::by_contract, signal_reason::notice_missing,
                                      signal_reason::restricted,  signal_reason::covered_undefined};

} // namespace

TEST_CASE("what was agreed to and is no longer was withdrawn, if the person said so") {
    TWICE(withdrawn_since(yes, no).withdrawn && withdrawn_since(yes, no)[shown].why == signal_reason::withdrawn);
    TWICE(!withdrawn_since(yes, yes).withdrawn && !withdrawn_since(no, yes).withdrawn &&
          !withdrawn_since(no, no).withdrawn);
    TWICE(!withdrawn_since(yes, consent_snapshot{}).withdrawn);
    TWICE(withdrawn_since(yes, saying(use_level::profile, use_level::limited)).withdrawn);
    for (const signal_reason why : {signal_reason::opted_out, signal_reason::global_control, signal_reason::child})
        CHECK(withdrawn_since(yes, because(why)).withdrawn);
    for (const signal_reason why : nobody_said) {
        CHECK_FALSE(withdrawn_since(yes, because(why)).withdrawn);
        CHECK(withdrawn_since(yes, because(why))[shown].why == why);
    }
    CHECK_FALSE(withdrawn_since(yes, absent_signal()).withdrawn);
    CHECK_FALSE(withdrawn_since(yes, unreadable_signal()).withdrawn);
}

TEST_CASE("learning alone may be taken back, by the person and nobody else") {
    constexpr consent_snapshot unlearned = saying(use_level::profile, use_level::profile, learn_level::no);
    TWICE(withdrawn_since(yes, unlearned).withdrawn);
    TWICE(withdrawn_since(yes, unlearned)[shown] == unlearned[shown]); // what may be used has not changed
    constexpr consent_snapshot closed = saying(use_level::profile, use_level::profile, learn_level::closed);
    TWICE(!withdrawn_since(yes, closed).withdrawn);
}

TEST_CASE("so may a limit, which no purpose knows of") {
    consent_snapshot open = yes, closed = yes, lapsed = because(signal_reason::invalid);
    open.set_limit(signal_limit::device, true);
    closed.set_limit(signal_limit::device, false);
    lapsed.set_limit(signal_limit::device, false);
    CHECK(withdrawn_since(open, closed).withdrawn);
    CHECK_FALSE(withdrawn_since(closed, closed).withdrawn);
    CHECK_FALSE(withdrawn_since(merge(open, closed), closed).withdrawn); // it was not open
    CHECK_FALSE(withdrawn_since(open, yes).withdrawn);
    CHECK_FALSE(withdrawn_since(open, lapsed).withdrawn);
    CHECK_FALSE(withdrawn_since(open, absent_signal()).withdrawn);
    closed.closed_by_others = true;
    CHECK_FALSE(withdrawn_since(open, closed).withdrawn);
}

TEST_CASE("a string that is older than what is known takes nothing back, and is not kept") {
    consent_snapshot newer = yes, old = no, undated = no;
    newer.last_updated = 100;
    old.last_updated = 99;
    CHECK_FALSE(withdrawn_since(newer, old).withdrawn);
    CHECK(to_keep(newer, old) == newer);
    CHECK(withdrawn_since(newer, undated).withdrawn);
    old.last_updated = 100;
    CHECK(withdrawn_since(newer, old).withdrawn);
    CHECK(to_keep(newer, old) == old);
}

TEST_CASE("restrictions of the publisher, a vendor's own entry and purpose 1 undisclosed take nothing back") {
    encoder::tc_model m;
    m.consent = {1, 3, 4, 5, 6};
    m.vendors = {10, false, {7}};
    const vendor_declaration seven{.id = 7, .consent = {1, 3, 4, 5, 6}};
    const auto of = [](const encoder::tc_model& model, const vendor_declaration& v) {
        const std::string text = encoder::encode(model);
        const tc_string tc = tc_string::decode(text);
        return snapshot_of(tc, basis_for(tc, v, day(2026, 11, 21)));
    };
    const consent_snapshot before = of(m, seven);
    CHECK(before[shown].allowed == use_level::profile);
    CHECK(before.opens(signal_limit::device));
    for (const std::size_t purpose_id : {1u, 5u, 6u}) {
        encoder::tc_model restricted = m;
        restricted.restrictions.push_back({purpose_id, 0, {7}});
        CHECK_FALSE(withdrawn_since(before, of(restricted, seven)).withdrawn);
        encoder::tc_model taken_back = m;
        taken_back.consent.erase(purpose_id);
        CHECK(withdrawn_since(before, of(taken_back, seven)).withdrawn);
    }
    encoder::tc_model restricted = m;
    restricted.restrictions.push_back({6, 0, {7}});
    CHECK(of(restricted, seven)[shown].why == signal_reason::restricted);
    CHECK(of(restricted, seven)[shown].allowed == use_level::none);
    CHECK_FALSE(withdrawn_since(before, of(m, {.id = 7, .consent = {1, 3}})).withdrawn);
    m.purpose_one_treatment = true;
    CHECK(of(m, seven).closes(signal_limit::device));
    CHECK_FALSE(withdrawn_since(before, of(m, seven)).withdrawn);
}

TEST_CASE("a no is a withdrawal however many requests lie between it and the yes") {
    for (const signal_reason why : nobody_said) {
        consent_snapshot kept = to_keep(consent_snapshot{}, yes);
        kept = to_keep(kept, withdrawn_since(kept, because(why)));
        kept = to_keep(kept, withdrawn_since(kept, consent_snapshot{}));
        kept = to_keep(kept, withdrawn_since(kept, absent_signal()));
        kept = to_keep(kept, withdrawn_since(kept, unreadable_signal()));
        CHECK(withdrawn_since(kept, no).withdrawn);
        kept = to_keep(kept, withdrawn_since(kept, no));
        CHECK_FALSE(withdrawn_since(kept, no).withdrawn); // said once
    }
}

TEST_CASE("limits are kept as they were said last, with the string that said so") {
    consent_snapshot open = yes, closed = yes, broken = unreadable_signal("C?");
    open.set_limit(signal_limit::device, true);
    open.set_limit(signal_limit::precise_location, true);
    open.hash = 7;
    open.last_updated = 70;
    closed.set_limit(signal_limit::device, false);
    closed.hash = 8;
    closed.last_updated = 80;
    broken.set_limit(signal_limit::precise_location, false);
    consent_snapshot kept = to_keep(to_keep(consent_snapshot{}, open), broken);
    CHECK(kept.opens(signal_limit::device));
    CHECK(kept.opens(signal_limit::precise_location));
    CHECK(kept.hash == 7);
    kept = to_keep(kept, closed);
    CHECK(kept.closes(signal_limit::device));
    CHECK_FALSE(kept.opens(signal_limit::device));
    CHECK((kept.opened & 1u << position(signal_limit::device)) == 0);
    CHECK(kept.opens(signal_limit::precise_location));
    CHECK(kept.hash == 8);
    CHECK(kept.last_updated == 80);
    open.last_updated = 90;
    kept = to_keep(kept, open);
    CHECK(kept.opens(signal_limit::device));
    CHECK_FALSE(kept.unreadable);
}
