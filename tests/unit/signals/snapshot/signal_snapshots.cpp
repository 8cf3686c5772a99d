// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/snapshot/signal_snapshots.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

using namespace tact;

namespace {

using enum use_level;
constexpr deciseconds today = day(2026, 11, 21);

legal_basis based(tcf_set consent, tcf_set li, tcf_set features = {}) {
    return {vendor_gate::open, consent, li, {}, features, true};
}
consent_snapshot of(const legal_basis& b) {
    static const std::string text = encoder::encode(encoder::tc_model{});
    return snapshot_of(tc_string::decode(text), b);
}

} // namespace

TEST_CASE("purposes of the framework become levels of a purpose") {
    const consent_snapshot all = of(based({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, {}, {1, 2}));
    for (const purpose p : {purpose::recommendation, purpose::marketing, purpose::advertising})
        CHECK(all[p] == purpose_stance{profile, profile, learn_level::yes, signal_reason::none});
    for (const purpose p : {purpose::measurement, purpose::improvement})
        CHECK(all[p] == purpose_stance{profile, profile, learn_level::no, signal_reason::none});
    for (const purpose p : {purpose::support, purpose::pricing, purpose::security, purpose::learning})
        CHECK(all[p] == purpose_stance{});
    CHECK(all.opens(signal_limit::device));
    CHECK(all.opens(signal_limit::precise_location));
    CHECK(all.opens(signal_limit::device_scanning));
    CHECK(all.last_updated == 17000000000);
    CHECK(all.hash != 0);
}

TEST_CASE("each purpose opens its own, and legitimate interest is no yes") {
    CHECK(of(based({6}, {}))[purpose::recommendation] ==
          purpose_stance{profile, profile, learn_level::no, signal_reason::none});
    CHECK(of(based({11}, {}))[purpose::recommendation] ==
          purpose_stance{limited, limited, learn_level::no, signal_reason::not_chosen});
    CHECK(of(based({}, {11}))[purpose::recommendation] ==
          purpose_stance{limited, none, learn_level::no, signal_reason::not_chosen});
    CHECK(of(based({5}, {}))[purpose::recommendation].allowed == none);
    CHECK(of(based({7}, {}))[purpose::measurement].allowed == none);
    CHECK(of(based({7}, {8}))[purpose::measurement] ==
          purpose_stance{profile, none, learn_level::no, signal_reason::none});
    CHECK(of(based({4}, {}))[purpose::recommendation].allowed == none);
    CHECK(of(based({6}, {})).closes(signal_limit::device));
    legal_basis undisclosed = based({1, 6}, {});
    undisclosed.purpose_one_disclosed = false;
    CHECK(of(undisclosed).closes(signal_limit::device));
}

TEST_CASE("invalid, undisclosed, absent and unreadable are told apart") {
    CHECK(of({})[purpose::recommendation].why == signal_reason::invalid);
    CHECK(of({.gate = vendor_gate::not_disclosed})[purpose::recommendation].why == signal_reason::not_disclosed);
    TWICE(snapshot_of(tc_string::decode("nonsense"), {}).unreadable);
    TWICE(absent_signal().absent && !absent_signal().unreadable);
    TWICE(absent_signal()[purpose::recommendation].allowed == none);
    TWICE(absent_signal()[purpose::support] == purpose_stance{});
    TWICE(absent_signal().closes(signal_limit::device) && absent_signal().closes(signal_limit::precise_location));
    TWICE(merge(absent_signal(), absent_signal())[purpose::advertising].why == signal_reason::absent);
    TWICE(unreadable_signal()[purpose::support].allowed == none);
    TWICE(snapshot_of(tcf_canada(), today).unreadable && snapshot_of(us_section()).unreadable &&
          snapshot_of(us_privacy()).unreadable);
}

TEST_CASE("signals of the United States close, and grant nothing") {
    const auto of_nation = [](const std::string& text) { return snapshot_of(us_section::decode(7, text)); };
    // every choice yes, every notice given
    encoder::bits open;
    open.add(1, 6);
    for (int i = 0; i < 6; ++i) open.add(1, 2);
    for (int i = 0; i < 21; ++i) open.add(2, 2);
    CHECK(of_nation(open.text())[purpose::advertising] == purpose_stance{});
    CHECK(of_nation(open.text()).opens(signal_limit::precise_location));
    // every choice no
    encoder::bits closed;
    closed.add(1, 6);
    for (int i = 0; i < 27; ++i) closed.add(1, 2);
    const consent_snapshot s = of_nation(closed.text());
    CHECK(s[purpose::advertising].allowed == none);
    CHECK(s[purpose::marketing].why == signal_reason::child);
    CHECK(s[purpose::recommendation].allowed == limited);
    CHECK(s[purpose::improvement].allowed == none);
    CHECK(s.closes(signal_limit::precise_location));
    CHECK(s[purpose::support] == purpose_stance{});
    CHECK(of_nation(open.text() + ".YA")[purpose::advertising].why == signal_reason::global_control);
    TWICE(snapshot_of(us_privacy::decode("1YYN"))[purpose::advertising].why == signal_reason::opted_out);
    TWICE(snapshot_of(us_privacy::decode("1YNN"))[purpose::advertising] == purpose_stance{});
    TWICE(snapshot_of_gpc("1")[purpose::advertising].why == signal_reason::global_control);
    TWICE(snapshot_of_gpc("0") == consent_snapshot{} && snapshot_of_gpc({}) == consent_snapshot{});
}

TEST_CASE("a service provider by an undefined MSPA field has a reason of its own") {
    // All choices yes, in service provider mode; then the same without saying whether MSPA covers it.
    CHECK(snapshot_of(us_section::decode(8, "BVqqqqpk"))[purpose::advertising].why == signal_reason::by_contract);
    CHECK(snapshot_of(us_section::decode(8, "BVqqqqqk"))[purpose::advertising].why == signal_reason::by_contract);
    const consent_snapshot s = snapshot_of(us_section::decode(8, "BVqqqqok"));
    CHECK(s[purpose::advertising].why == signal_reason::covered_undefined);
    CHECK(s[purpose::advertising].allowed == none);
}

TEST_CASE("each sensitive answer of a section closes or opens its category") {
    for (const detail::us_layout& l : detail::us_layouts::all) {
        if (l.late()) continue;
        for (std::size_t no = 0; no < l.categories; ++no) {
            encoder::bits b;
            b.add(1, 6);
            for (std::size_t i = 0; i < enum_size<us_field>; ++i)
                for (std::size_t k = 0; k < l.size(enum_at<us_field>(i)); ++k) {
                    const bool choice = enum_at<us_field>(i) >= us_field::sale;
                    b.add((enum_at<us_field>(i) == us_field::sensitive && k == no) || !choice ? 1 : 2, 2);
                }
            const std::string text = b.text();
            const consent_snapshot s = snapshot_of(us_section::decode(l.section, text));
            REQUIRE_FALSE(s.unreadable);
            enum_set<signal_limit> open, closed = l.category[no];
            for (std::size_t k = 0; k < l.categories; ++k) open |= l.category[k];
            for (std::size_t k = 0; k < enum_size<signal_limit>; ++k) {
                const auto limit = enum_at<signal_limit>(k);
                CHECK(s.closes(limit) == closed.contains(limit));
                if (limit != signal_limit::nothing) CHECK(s.opens(limit) == (open - closed).contains(limit));
            }
        }
    }
}

TEST_CASE("a snapshot carries the hash of its string, whatever kind it is") {
    const auto hash = [](const char* text) { return signal_text(text).hash(); };
    CHECK(snapshot_of(us_section::decode(8, "BZSQBUCY.YA")).hash == hash("BZSQBUCY.YA"));
    CHECK(snapshot_of(us_section::decode(8, "BZSQBUC~")).hash == hash("BZSQBUC~"));
    CHECK(snapshot_of(us_privacy::decode("1YNN")).hash == hash("1YNN"));
    CHECK(snapshot_of(us_privacy::decode("1YN?")).hash == hash("1YN?"));
    CHECK(snapshot_of(tcf_canada::decode("C?"), today).hash == hash("C?"));
    CHECK(snapshot_of(tc_string::decode("C?"), {}).hash == hash("C?"));
}

TEST_CASE("an opt-out holds against a TC string's yes") {
    const consent_snapshot yes = of(based({1, 2, 3, 4, 5, 6, 11}, {}));
    const consent_snapshot m = merge(yes, snapshot_of_gpc("1"));
    CHECK(m[purpose::advertising] == purpose_stance{none, none, learn_level::no, signal_reason::global_control});
    CHECK(m[purpose::recommendation] == yes[purpose::recommendation]);
    CHECK(m.hash == yes.hash);
}
