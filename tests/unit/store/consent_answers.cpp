// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/store/consent_answers.hpp>

#include "../twice.hpp"
#include "histories.hpp"

#include <vector>

using namespace tact;
using namespace histories;

namespace {

std::vector<consent_answer> answers_in(const consent& c) {
    std::vector<consent_answer> found;
    for_each_answer(c, [&](const consent_answer& a) { found.push_back(a); });
    return found;
}

constexpr auto said_twice = static_cast<consent_state>(99);

/// What the answers say of one attribute or joint risk, for one purpose and source: as `consent::state` says it.
template <class What>
consent_state state_told(const std::vector<consent_answer>& of, What what, purpose p, source from) {
    consent_state state = consent_state::never_asked;
    bool objected = false;
    int said = 0;
    for (const consent_answer& a : of) {
        if (a.state == consent_state::unreadable) return consent_state::unreadable;
        if (a.purpose != p) continue;
        const bool here = [&] {
            if constexpr (std::is_same_v<What, attribute>)
                return a.attributes.contains(what);
            else
                return a.joint_risks.contains(what);
        }();
        objected = objected || a.objection;
        if (a.objection || !here || !a.from.contains(from)) continue;
        state = a.state;
        ++said;
    }
    if (said > 1) return said_twice;
    return objected && state != consent_state::withdrawn ? consent_state::refused : state;
}

bool is_no(const consent_answer& a) { return a.state == consent_state::refused || a.state == consent_state::withdrawn; }

/// Gives an answer by the verbs of a consent.
template <class... From>
void give(consent& c, const consent_answer& a, const From&... from) {
    const auto each = [&](auto what, const auto&... sources) {
        switch (a.state) {
        case consent_state::general: c.grant_generally(what, a.purpose, sources...); break;
        case consent_state::specific: c.grant(what, a.purpose, sources...); break;
        case consent_state::expired:
            c.grant(what, a.purpose, sources...);
            c.expire(what, a.purpose, sources...);
            break;
        case consent_state::refused: c.refuse(what, a.purpose, sources...); break;
        case consent_state::withdrawn: c.withdraw(what, a.purpose, sources...); break;
        case consent_state::never_asked:
        case consent_state::unreadable:
        default: REQUIRE(false);
        }
    };
    for (const attribute what : a.attributes) each(what, from...);
    for (const joint_risk what : a.joint_risks) each(what);
}

/// The consent of a person who gives these answers to somebody who never heard of them. A no from unstated sources
/// alone is left where the other sources were answered anew after it, so it is given to all of these first.
consent given_anew(const std::vector<consent_answer>& all) {
    constexpr enum_set nowhere{source::unstated, source::covert};
    consent c;
    for (const consent_answer& no : all) {
        if (no.objection || !is_no(no) || !(no.from - nowhere).empty()) continue;
        for (const attribute what : no.attributes) {
            consent_answer first = no;
            first.attributes = what;
            for (const consent_answer& after : all)
                if (!after.objection && after.purpose == no.purpose && after.attributes.contains(what))
                    first.from |= after.from;
            give(c, first, first.from);
        }
        for (const joint_risk what : no.joint_risks) {
            consent_answer first = no;
            first.joint_risks = what;
            give(c, first);
        }
    }
    for (const consent_answer& a : all)
        if (!a.objection && !(a.from - nowhere).empty()) give(c, a, a.from);
    for (const consent_answer& a : all)
        if (a.objection) c.object_to(a.purpose);
    return c;
}

} // namespace

TEST_CASE("an answer holds what was answered alike, with every source") {
    TWICE([] {
        consent anna;
        anna.grant(attribute::email, purpose::marketing);
        anna.grant(attribute::phone, purpose::marketing);
        anna.grant(attribute::region, purpose::marketing, source::declared);
        anna.refuse(attribute::photos, purpose::support);
        anna.object_to(purpose::support);
        consent_answer a[8];
        std::size_t n = 0;
        for_each_answer(anna, [&](const consent_answer& one) { a[n++] = one; });
        return n == 4 && a[0].objection && a[0].state == consent_state::refused && a[0].purpose == purpose::support &&
               a[1].attributes == enum_set{attribute::photos} && a[1].from == consent::every && !a[1].objection &&
               a[2].attributes == enum_set{attribute::region} && a[2].from == enum_set{source::declared} &&
               a[3].attributes == enum_set{attribute::email, attribute::phone} && a[3].from == consent::own &&
               a[3].state == consent_state::specific && a[3].purpose == purpose::marketing;
    }());
}
TEST_CASE("nothing was answered, nothing is told") {
    TWICE([] {
        int n = 0;
        for_each_answer(consent{}, [&](const consent_answer&) { ++n; });
        return n == 0;
    }());
}
TEST_CASE("a consent that cannot be read is told first, and covers everything") {
    consent c;
    c.grant(attribute::email, purpose::marketing);
    c.object_to(static_cast<purpose>(77));
    const auto all = answers_in(c);
    REQUIRE(all.size() == 2);
    CHECK(all[0].state == consent_state::unreadable);
    CHECK(all[0].attributes == enum_set<attribute>::all());
    CHECK(all[0].from == enum_set<source>::all());
    CHECK(all[1].state == consent_state::specific); // what is stored beneath
}
TEST_CASE("an objection covers everything, whatever was answered beneath") {
    consent c;
    c.grant_generally(purpose::advertising);
    c.object_to(purpose::advertising);
    const auto all = answers_in(c);
    REQUIRE(all.size() == 2);
    CHECK(all[0].objection);
    CHECK(all[0].attributes == enum_set<attribute>::all());
    CHECK(all[0].joint_risks == enum_set<joint_risk>::all());
    CHECK(all[0].from == enum_set<source>::all());
    CHECK(all[1].attributes == enum_set<attribute>::all());
    CHECK(all[1].joint_risks.empty());
    CHECK(all[1].from == consent::own);
}
TEST_CASE("over random histories the answers are what the consent says of every attribute, purpose and source") {
    dice d;
    for (int i = 0; i < 300; ++i) {
        const consent c = random_history(d);
        const auto all = answers_in(c);
        bool same = true;
        for (std::size_t p = 1; p < enum_size<purpose>; ++p)
            for (std::size_t s = 0; s < enum_size<source>; ++s) {
                const auto to = enum_at<purpose>(p);
                const auto from = enum_at<source>(s);
                for (const attribute what : enum_set<attribute>::all())
                    same = same && state_told(all, what, to, from) == c.state(what, to, from);
                for (const joint_risk what : enum_set<joint_risk>::all())
                    same = same && state_told(all, what, to, from) == c.state(what, to, from);
            }
        REQUIRE(same);
    }
}
TEST_CASE("over random histories the answers, given anew, make the same consent") {
    dice d;
    int unreadable = 0;
    for (int i = 0; i < 1000; ++i) {
        const consent c = random_history(d);
        unreadable += c.is_unreadable();
        if (c.is_unreadable()) continue; // no verb leads to what is stored beneath
        REQUIRE(given_anew(answers_in(c)) == c);
    }
    CHECK(unreadable > 0);
}
TEST_CASE("an answer names attributes or joint risks, and each but once for a state and a purpose") {
    dice d;
    for (int i = 0; i < 200; ++i) {
        const consent c = random_history(d);
        const auto all = answers_in(c);
        for (std::size_t n = 0; n < all.size(); ++n) {
            if (all[n].objection || all[n].state == consent_state::unreadable) continue;
            REQUIRE(all[n].attributes.empty() != all[n].joint_risks.empty());
            REQUIRE_FALSE(all[n].from.empty());
            for (std::size_t m = 0; m < n; ++m) {
                if (all[m].objection || all[m].purpose != all[n].purpose || all[m].state != all[n].state) continue;
                REQUIRE_FALSE(all[m].attributes.intersects(all[n].attributes));
                REQUIRE_FALSE(all[m].joint_risks.intersects(all[n].joint_risks));
            }
        }
    }
}
TEST_CASE("the answers of a dated consent say when each yes was given, and are the same beside") {
    dice d;
    std::size_t dated = 0;
    for (int i = 0; i < 150; ++i) {
        dated_consent c;
        for (std::size_t k = d.below(15); k-- > 0;) {
            const auto a = enum_at<attribute>(d.below(enum_size<attribute>));
            const auto p = enum_at<purpose>(1 + d.below(2));
            const auto now = static_cast<minutes>(d.below(4) * 1000);
            switch (d.below(4)) {
            case 0: c.grant_generally(p, now); break;
            case 1: c.refuse(a, p, some_sources(d)); break;
            case 2: c.grant(joint_risk::too_many_events, p, now); break;
            default: c.grant(a, p, now, some_sources(d)); break;
            }
        }
        std::vector<consent_answer> all;
        for_each_answer(c, [&](const consent_answer& one) { all.push_back(one); });
        for (const consent_answer& one : all) {
            const bool yes = one.state == consent_state::general || one.state == consent_state::specific;
            for (const attribute a : one.attributes)
                for (const source s : one.from)
                    if (c.given(a, one.purpose, s) != one.given) FAIL("another time");
            for (const joint_risk r : one.joint_risks)
                for (const source s : one.from)
                    if (c.given(r, one.purpose, s) != one.given) FAIL("another time of a risk");
            dated += yes && one.given != 0;
            CHECK((yes || one.given == 0));
        }
        if (!c.consent().is_unreadable()) REQUIRE(given_anew(all) == c.consent());
    }
    CHECK(dated > 100);
}
