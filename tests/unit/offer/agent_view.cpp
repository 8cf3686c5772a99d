// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/agent_view.hpp>

#include "../twice.hpp"
#include "offers.hpp"
#include "people_of.hpp"

#include <tact/offer/learning.hpp>

#include <initializer_list>

using namespace tact;
using namespace offers;

namespace {

constexpr auto no_reply = static_cast<reply>(3);
constexpr enum_set plain{principle::none};

/// A brief with the request that it is for.
struct help {
    context where;
    consent person{};
    enum_set<vulnerability> vulnerable = no_vulnerability;

    constexpr tact::agent_view agent_view(purpose opened_for, reply to = reply::direct) const {
        return {request{standard, standard_influence, where, person, vulnerable}, conversation(opened_for), to};
    }
};
constexpr context seen_by(exposure e, context where = friendly(purpose::support)) {
    where.exposure = e;
    return where;
}
constexpr bool denied_because(const reasoned_decision& v, reason why) {
    return v.decision == decision::deny && v.reasons.contains(why) && v.obligations.empty();
}

constexpr help serving{friendly(purpose::support)};
constexpr help selling{friendly(purpose::marketing)};

} // namespace

TEST_CASE("a conversation keeps its purpose, or turns to support and stays there") {
    constexpr auto after = [](purpose opened_for, std::initializer_list<purpose> turns) {
        conversation c(opened_for);
        bool all = true;
        for (const purpose p : turns) all = c.turn_to(p) && all;
        return all;
    };
    TWICE(after(purpose::marketing, {purpose::marketing, purpose::support, purpose::support}));
    TWICE(!after(purpose::marketing, {purpose::support, purpose::marketing}));
    TWICE(!after(purpose::support, {purpose::marketing}) && !after(purpose::marketing, {purpose::advertising}));
    TWICE(conversation(purpose::marketing).admits(purpose::support));
    TWICE(!conversation(purpose::support).admits(purpose::recommendation));
    conversation c(purpose::recommendation);
    CHECK((!c.turn_to(purpose::marketing) && c.admits(purpose::recommendation))); // nothing changed
}
TEST_CASE("who sees it being out of range, nothing is known and nothing said") {
    constexpr auto of = [](exposure e) { return help{seen_by(e)}; };
    constexpr use wanted{attribute::clothing_size, source::declared};
    static constexpr help nobody = of(exposure::nobody);
    static constexpr help out_of_range = of(static_cast<exposure>(3));
    TWICE(nobody.agent_view(purpose::support).may_know(wanted).decision == decision::permit);
    TWICE(out_of_range.agent_view(purpose::support).may_know(wanted).decision == decision::deny);
    TWICE(out_of_range.agent_view(purpose::support).may_say(wanted).decision == decision::deny);
}
TEST_CASE("in a conversation of its own purpose a helper knows and says what the gate permits") {
    constexpr auto b = [] { return serving.agent_view(purpose::support); };
    TWICE(b().may_know(size) == assess(standard, friendly(purpose::support), size));
    TWICE(b().may_say(size) == b().may_know(size) && b().may_say(size).decision == decision::permit);
    TWICE(b().may_know(religion).decision == decision::deny && b().may_say(religion).decision == decision::deny);
}
TEST_CASE("the person's consent is asked for, as anywhere") {
    constexpr consent refused = said([](consent& c) { c.refuse(attribute::clothing_size, purpose::support); });
    TWICE(denied_because(help{asked, refused}.agent_view(purpose::support).may_know(size), reason::refused));
    TWICE(denied_because(help{asked, refused}.agent_view(purpose::support).may_say(size), reason::refused));
}
TEST_CASE("in a conversation that was opened for something else nothing personal is known or said") {
    for (std::size_t from = 0; from < enum_size<purpose>; ++from)
        for (std::size_t to = 0; to < enum_size<purpose>; ++to) {
            const auto opened_for = enum_at<purpose>(from), now = enum_at<purpose>(to);
            const help h{friendly(now)};
            const auto b = h.agent_view(opened_for);
            const bool kept = from == to || now == purpose::support;
            const reasoned_decision met = assess(standard, friendly(now), size);
            CHECK(b.may_know(size).decision == (kept ? met.decision : decision::deny));
            CHECK(b.may_know(size).reasons.contains(reason::purpose_changed) == !kept);
            CHECK(b.may_say(size).decision == (kept ? met.decision : decision::deny));
            CHECK(b.may_know(impersonal).decision == decision::permit);
            CHECK(b.may_say(impersonal).decision == decision::permit);
        }
}
TEST_CASE("what was opened as support denies all that is personal once it would market, whatever was agreed to") {
    help h = selling;
    for (std::size_t i = 0; i < enum_size<attribute>; ++i)
        h.person.grant(enum_at<attribute>(i), purpose::marketing, enum_set<source>::all());
    const auto b = h.agent_view(purpose::support);
    for (std::size_t i = 0; i < enum_size<attribute>; ++i)
        for (std::size_t s = 0; s < enum_size<source>; ++s) {
            const use u{enum_at<attribute>(i), enum_at<source>(s)};
            CHECK(denied_because(b.may_know(u), reason::purpose_changed));
            CHECK(denied_because(b.may_say(u), reason::purpose_changed));
        }
}
TEST_CASE("a published reply says nothing personal, so does one of which nobody says who reads it") {
    for (const reply to : {reply::unstated, reply::published, no_reply}) {
        const auto b = serving.agent_view(purpose::support, to);
        CHECK(b.may_know(size).decision == decision::permit); // whoever answers may read it still
        CHECK(b.may_say(impersonal).decision == decision::permit);
        for (std::size_t i = 0; i < enum_size<attribute>; ++i)
            CHECK(denied_because(b.may_say({enum_at<attribute>(i), source::declared}), reason::said_in_public));
        CHECK(denied_because(b.may_say(use{}), reason::said_in_public));
    }
    constexpr auto left_out = [] {
        const request r{standard, standard_influence, asked, nothing_said};
        return tact::agent_view(r, conversation(purpose::support)).may_say(size);
    };
    TWICE(denied_because(left_out(), reason::said_in_public));
    TWICE(serving.agent_view(purpose::support, reply::published).may_say(religion).reasons ==
          (reason::crosses_a_line | reason::said_in_public));
}
TEST_CASE("others do not see what is known, and may see what is said") {
    constexpr use money{attribute::budget, source::declared};
    constexpr context near = seen_by(exposure::others, regular(purpose::support));
    constexpr context alone = seen_by(exposure::nobody, regular(purpose::support));
    TWICE(help{near}.agent_view(purpose::support).may_know(money) == assess(standard, alone, money));
    TWICE(help{near}.agent_view(purpose::support).may_say(money) ==
          detail::worse_of(assess(standard, alone, money), assess(standard, near, money)));
    int less = 0; // of what may be read may not be said
    const help h{near};
    for (std::size_t i = 0; i < enum_size<attribute>; ++i) {
        const use u{enum_at<attribute>(i), source::declared};
        if (h.agent_view(purpose::support).may_say(u).decision < h.agent_view(purpose::support).may_know(u).decision)
            ++less;
    }
    CHECK(less > 0);
}
TEST_CASE("what may be said never exceeds what may be known") {
    for (std::size_t p = 0; p < enum_size<purpose>; ++p)
        for (std::size_t e = 0; e <= enum_size<exposure>; ++e)
            for (const context& who : {neutral(enum_at<purpose>(p)), friendly(enum_at<purpose>(p))})
                for (const reply to : {reply::direct, reply::published}) {
                    const help h{seen_by(enum_at<exposure>(e), who)};
                    const auto b = h.agent_view(enum_at<purpose>(p), to);
                    for (std::size_t i = 0; i < enum_size<attribute>; ++i) {
                        const use u{enum_at<attribute>(i), source::declared};
                        const reasoned_decision v = b.may_say(u);
                        CHECK(v.decision <= b.may_know(u).decision);
                        CHECK(v.decision <= standard.in(h.where).decide(u));
                    }
                }
}
TEST_CASE("a helper words it as the moment leaves open, plainly where the purpose changed") {
    TWICE(selling.agent_view(purpose::marketing).principles() == enum_set<principle>::all());
    TWICE(help{friendly(purpose::marketing), {}, {vulnerability::life_event}}
              .agent_view(purpose::marketing)
              .principles() == plain);
    TWICE(selling.agent_view(purpose::support).principles() == plain);
    TWICE(serving.agent_view(purpose::marketing).principles() == enum_set<principle>::all());
    TWICE(help{{.purpose = purpose::support}}.agent_view(purpose::support).principles() == plain);
}
TEST_CASE("a helper chooses by the profile where the gate permits, and by nothing where the purpose changed") {
    const population people(people_of({1, 2, 3, 4, 5, 6, 7}, 1));
    persuasion_profile stored;
    for (int i = 0; i < 9; ++i) stored.add(principle::liking, true);
    const auto chosen = [&](const help& h, purpose opened_for) {
        return h.agent_view(opened_for).wording(profile_use, stored, people).best();
    };
    CHECK(chosen(serving, purpose::support).principle == principle::liking);
    CHECK(chosen(serving, purpose::support).decided_by == standard.in(serving.where).under(nothing_said).fingerprint());
    help no = serving;
    no.person.refuse(attribute::persuasion_profile, purpose::support);
    CHECK(chosen(no, purpose::support).principle == principle::scarcity);
    CHECK(!chosen(no, purpose::support).profile_read);
    CHECK(chosen(selling, purpose::support).principle == principle::none);
    CHECK((!chosen(selling, purpose::support).profile_read &&
           chosen(selling, purpose::support).processing_purpose == processing_purpose{}));
}
