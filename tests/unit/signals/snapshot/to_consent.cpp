// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/snapshot/to_consent.hpp>

#include <tact/decide/gate.hpp>
#include <tact/decide/standard.hpp>

#include "../../twice.hpp"

#include <initializer_list>
#include <random>

using namespace tact;

namespace {

using enum use_level;
constexpr auto shown = purpose::recommendation;

constexpr consent_snapshot saying(purpose_stance stance, purpose p = shown) {
    consent_snapshot s;
    s.of[position(p)] = stance;
    return s;
}
constexpr purpose_stance all{profile, profile, learn_level::yes, signal_reason::none};
constexpr consent_state state(const consent_snapshot& s, attribute a, purpose p = shown,
                              source from = source::declared) {
    constant_on_demand();
    return to_consent(s).state(a, p, from);
}

} // namespace

TEST_CASE("a yes is general, for one's own data") {
    TWICE(state(saying(all), attribute::past_purchases) == consent_state::general);
    TWICE(state(saying(all), attribute::past_purchases, shown, source::third_party) == consent_state::never_asked);
    TWICE(state(saying(all), attribute::past_purchases, purpose::marketing) == consent_state::never_asked);
    TWICE(state(consent_snapshot{}, attribute::past_purchases) == consent_state::never_asked);
}

TEST_CASE("limited opens language and region, and refuses the rest") {
    constexpr purpose_stance some{limited, limited, learn_level::no, signal_reason::not_chosen};
    TWICE(state(saying(some), attribute::region) == consent_state::general);
    TWICE(state(saying(some), attribute::past_purchases) == consent_state::refused);
    constexpr purpose_stance interest{limited, none, learn_level::no, signal_reason::not_chosen};
    TWICE(state(saying(interest), attribute::region) == consent_state::never_asked);
    TWICE(state(saying(interest), attribute::age_range) == consent_state::refused);
}

TEST_CASE("a no is an objection, a withdrawal is one that remembers") {
    constexpr purpose_stance never{none, none, learn_level::no, signal_reason::not_chosen};
    constexpr purpose_stance back{none, none, learn_level::no, signal_reason::withdrawn};
    TWICE(to_consent(saying(never)).objected(shown));
    TWICE(state(saying(never), attribute::region) == consent_state::refused);
    TWICE(state(saying(back), attribute::region) == consent_state::withdrawn);
    TWICE(to_consent(saying(back)).objected(shown));
}

TEST_CASE("a yes that is missing refuses nothing and grants nothing, an unreadable signal refuses everything") {
    constexpr purpose_stance missing{unsaid, none, learn_level::no, signal_reason::absent};
    TWICE(state(saying(missing), attribute::region) == consent_state::never_asked);
    consent_snapshot broken = saying(all);
    broken.unreadable = true;
    CHECK(to_consent(broken).is_unreadable());
    for (const purpose p : {static_cast<purpose>(99), purpose::unstated, purpose::learning})
        CHECK(to_learning_consent(saying(all), p).is_unreadable());
    CHECK(to_learning_consent(broken, shown).is_unreadable());
}

TEST_CASE("device and place need their own yes, and sensitive attributes have none") {
    consent_snapshot s = saying(all);
    CHECK(state(s, attribute::behaviour_on_site) == consent_state::never_asked);
    CHECK(state(s, attribute::current_location) == consent_state::never_asked);
    s.set_limit(signal_limit::device, true);
    s.set_limit(signal_limit::precise_location, true);
    CHECK(state(s, attribute::behaviour_on_site) == consent_state::general);
    CHECK(state(s, attribute::current_location, shown, source::device_content) == consent_state::general);
    s.set_limit(signal_limit::device, false);
    CHECK(state(s, attribute::behaviour_on_site) == consent_state::refused);
    CHECK(state(s, attribute::current_location) == consent_state::general);    // as the person told it
    for (const attribute a : {attribute::current_location, attribute::region}) // whatever is read from it
        CHECK(state(s, a, shown, source::device_content) == consent_state::refused);
    CHECK(state(s, attribute::region, purpose::support, source::device_content) == consent_state::never_asked);
    CHECK(state(s, attribute::device_identifiers, purpose::support) ==
          consent_state::never_asked); // the service asked for
    for (const attribute a : {attribute::medical_history, attribute::religion, attribute::biometric, attribute::photos,
                              attribute::contacts, attribute::persuasion_profile, attribute::ip_address})
        CHECK(state(s, a) != consent_state::general);
}

TEST_CASE("a US answer on sensitive data: a no refuses, a yes leaves it to be asked for") {
    struct pair {
        signal_limit answered;
        attribute about;
    };
    constexpr pair pairs[]{{signal_limit::race_or_origin, attribute::race_or_origin},
                           {signal_limit::religion, attribute::religion},
                           {signal_limit::health, attribute::medical_history},
                           {signal_limit::sexuality, attribute::sexual_orientation},
                           {signal_limit::genetic, attribute::genetic},
                           {signal_limit::biometric, attribute::biometric},
                           {signal_limit::trade_union, attribute::trade_union},
                           {signal_limit::precise_location, attribute::current_location}};
    for (const pair& p : pairs)
        for (const bool yes : {false, true}) {
            consent_snapshot s;
            s.set_limit(p.answered, yes);
            for (std::size_t i = 0; i < enum_size<attribute>; ++i) {
                const auto a = enum_at<attribute>(i);
                CHECK(state(s, a) == (a == p.about && !yes ? consent_state::refused : consent_state::never_asked));
            }
            CHECK(state(s, p.about, purpose::support) == consent_state::never_asked); // the service asked for
            s.of[position(shown)] = all;
            if (p.answered != signal_limit::precise_location && yes) // even with a TC string's yes
                CHECK(state(s, p.about) == consent_state::never_asked);
        }
}

TEST_CASE("what a table does not open is not opened, whatever sources it names") {
    signal_mapping mine = standard_signals;
    consent_snapshot open = saying(all);
    open.set_limit(signal_limit::religion, true);
    mine.attributes[attribute::religion].from = {source::declared};
    for (const use_level needs : {none, unsaid}) {
        mine.attributes[attribute::religion].needs = needs;
        CHECK(to_consent(open, mine).state(attribute::religion, shown) == consent_state::never_asked);
    }
    mine.attributes[attribute::religion].needs = limited;
    CHECK(to_consent(open, mine).state(attribute::religion, shown) == consent_state::general);
    CHECK(to_consent(saying(all), mine).state(attribute::religion, shown) == consent_state::never_asked);
}

TEST_CASE("learning: for one purpose at a time, and objected to otherwise") {
    consent_snapshot s = saying(all);
    s.of[position(purpose::advertising)] = {profile, profile, learn_level::no, signal_reason::none};
    const auto agreed = [&](const consent& c, purpose learned) {
        const detail::effective_consent<attribute> a =
            c.to(processing_purpose{purpose::learning, learned}, source::declared);
        return a.general.contains(attribute::interests) && !a.refused.contains(attribute::interests);
    };
    CHECK_FALSE(agreed(to_consent(s), shown));
    CHECK(to_consent(s).objected(purpose::learning));
    CHECK(to_consent(consent_snapshot{}).objected(purpose::learning));
    CHECK(agreed(to_learning_consent(s, shown), shown));
    CHECK_FALSE(agreed(to_learning_consent(s, shown), purpose::advertising));
    CHECK_FALSE(agreed(to_learning_consent(s, purpose::advertising), purpose::advertising));
    CHECK_FALSE(agreed(to_learning_consent(s, purpose::advertising), shown));
    CHECK(to_learning_consent(s, shown).objected(purpose::advertising));
    s.of[position(shown)].learn = learn_level::unsaid;
    CHECK_FALSE(agreed(to_learning_consent(s, shown), shown));
    s = saying(all);
    s.of[position(purpose::learning)] = {none, none, learn_level::no, signal_reason::not_chosen};
    CHECK(to_learning_consent(s, shown).objected(purpose::learning)); // a no to all of it
    s = saying(all);
    s.of[position(purpose::learning)].learn = learn_level::no;
    CHECK(to_learning_consent(s, shown).objected(purpose::learning));
    for (const purpose p : {purpose::support, purpose::security}) { // used for the service asked for, never reused
        CHECK(to_learning_consent(consent_snapshot{}, p).objected(purpose::learning));
        CHECK_FALSE(to_learning_consent(saying(all, p), p).objected(purpose::learning));
    }
    CHECK_FALSE(to_learning_consent(consent_snapshot{}, shown).objected(purpose::learning));
    s = saying(all);
    s.of[position(shown)].learn = learn_level::closed; // by others, and closed all the same
    CHECK(to_learning_consent(s, shown).objected(purpose::learning));
}

TEST_CASE("less said is less permitted: no merge opens a gate, for the default policy") {
    std::mt19937 random(9);
    const auto upto = [&](unsigned n) { return std::uniform_int_distribution<unsigned>(0, n)(random); };
    const auto some = [&] {
        consent_snapshot s;
        for (purpose_stance& p : s.of) {
            const auto allowed = enum_at<use_level>(upto(3));
            p = {allowed,
                 enum_at<use_level>(allowed == unsaid ? upto(3) : upto(static_cast<unsigned>(position(allowed)))),
                 enum_at<learn_level>(upto(3)), enum_at<signal_reason>(upto(12))};
        }
        for (std::size_t i = 1; i < enum_size<signal_limit>; ++i)
            if (const unsigned r = upto(2); r != 0) s.set_limit(enum_at<signal_limit>(i), r == 1);
        return s;
    };
    for (int i = 0; i < 25; ++i) {
        const consent_snapshot a = some(), b = some(), m = merge(a, b);
        for (std::size_t p = 1; p < enum_size<purpose>; ++p) {
            const context where{.purpose = enum_at<purpose>(p),
                                .connectedness = connectedness::close,
                                .trust = trust::high,
                                .age_assurance = age_assurance::adult};
            const context_gate plain = standard.in(where);
            for (std::size_t x = 0; x < enum_size<attribute>; ++x)
                for (const source from : {source::declared, source::first_party, source::device_content}) {
                    const use u{enum_at<attribute>(x), from};
                    // Merged permits no more than each that speaks: what one alone denies stays denied.
                    if (a[where.purpose].allowed != unsaid && plain.under(to_consent(a)).decide(u) == decision::deny)
                        CHECK(plain.under(to_consent(m)).decide(u) == decision::deny);
                }
        }
    }
}
