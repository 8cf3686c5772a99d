// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/standard_influence.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"
#include "changed.hpp"

#include <initializer_list>

using namespace tact;
using namespace people;

namespace {

constexpr auto no_pressure = static_cast<pressure>(4);
constexpr auto no_principle = static_cast<principle>(7);

constexpr context in(purpose p, pressure now, age_assurance age = age_assurance::adult) {
    return {.purpose = p, .pressure = now, .age_assurance = age};
}
/// What the sources say of manners, written anew: help is for whoever is served, what there is may be said of prices
/// too, nudged are those alone who are neither vulnerable nor exhausted, pressed is nobody.
bool expected(manner how, const context& where, bool vulnerable) {
    if (!is_valid(where.pressure) || !is_valid(where.age_assurance)) return false;
    const purpose p = where.purpose;
    const bool helped = p == purpose::support || p == purpose::recommendation;
    const bool sold = p == purpose::marketing || p == purpose::advertising;
    const bool fresh = where.pressure == pressure::relaxed || where.pressure == pressure::pressed;
    switch (how) {
    case manner::assist: return helped;
    case manner::inform: return helped || sold || p == purpose::pricing;
    case manner::nudge:
        return (helped || sold) && fresh && !vulnerable && where.age_assurance != age_assurance::minor &&
               where.confidence != confidence::low;
    default: return false;
    }
}
enum_set<vulnerability> subset(unsigned members) {
    enum_set<vulnerability> s;
    for (std::size_t i = 0; i < enum_size<vulnerability>; ++i)
        if ((members >> i & 1u) != 0) s.insert(enum_at<vulnerability>(i));
    return s;
}

} // namespace

TEST_CASE("who may be offered something how: every purpose, pressure, age, manner and subset of vulnerabilities") {
    for (unsigned members = 0; members < 64; ++members) {
        const enum_set<vulnerability> known = subset(members);
        for (std::size_t p = 0; p <= enum_size<purpose>; ++p)
            for (std::size_t now = 0; now <= enum_size<pressure>; ++now)
                for (std::size_t age = 0; age <= enum_size<age_assurance>; ++age)
                    for (std::size_t m = 0; m <= enum_size<manner>; ++m) {
                        const context where =
                            in(enum_at<purpose>(p), enum_at<pressure>(now), enum_at<age_assurance>(age));
                        const auto how = enum_at<manner>(m);
                        if (open_in(standard_influence, how, where, known) != expected(how, where, members != 0))
                            FAIL_CHECK("manner " << m << ", purpose " << p << ", pressure " << now << ", age " << age
                                                 << ", vulnerable " << members);
                    }
    }
}
TEST_CASE("a vulnerability that is unknown, or of which nobody spoke, counts as every one") {
    constexpr enum_set<vulnerability> unknown{static_cast<vulnerability>(6)};
    constexpr context where = in(purpose::marketing, pressure::relaxed);
    TWICE(open_in(standard_influence, manner::nudge, where, no_vulnerability));
    TWICE(!open_in(standard_influence, manner::nudge, where) &&
          !open_in(standard_influence, manner::nudge, where, unknown));
    TWICE(open_in(standard_influence, manner::inform, where, unknown) &&
          open_in(standard_influence, manner::inform, where));
    constexpr influence_rules one_closed(changed(standard_influence_table, [](influence_table& t) {
        t.manners[manner::nudge].closed_to = vulnerability::life_event;
    }));
    TWICE(one_closed.valid() && open_in(one_closed, manner::nudge, where, {vulnerability::in_arrears}));
    TWICE(!open_in(one_closed, manner::nudge, where, {vulnerability::life_event}));
    TWICE(!open_in(one_closed, manner::nudge, where, unknown) && !open_in(one_closed, manner::nudge, where));
}
TEST_CASE("who is unsure of the task is not nudged") {
    constexpr auto with = [](confidence c) {
        context where = in(purpose::marketing, pressure::relaxed);
        where.confidence = c;
        return open_in(standard_influence, manner::nudge, where, no_vulnerability);
    };
    TWICE(with(confidence::high) && with(confidence::unstated) && !with(confidence::low));
}
TEST_CASE("a table of one's own is read: purposes, pressures, vulnerabilities") {
    constexpr influence_rules open(changed(standard_influence_table, [](influence_table& t) {
        t.manners[manner::press].purposes = purpose::marketing;
        t.manners[manner::press].pressures = pressure::relaxed;
    }));
    TWICE(open.valid() && open_in(open, manner::press, in(purpose::marketing, pressure::relaxed), no_vulnerability));
    TWICE(open_in(open, manner::unstated, in(purpose::marketing, pressure::relaxed),
                  no_vulnerability)); // counts as pressing
    TWICE(!open_in(open, manner::press, in(purpose::marketing, pressure::pressed), no_vulnerability));
    TWICE(!open_in(open, manner::press, in(purpose::support, pressure::relaxed), no_vulnerability));
    TWICE(!open_in(open, manner::press, in(purpose::marketing, pressure::relaxed, age_assurance::minor),
                   no_vulnerability));
}
TEST_CASE("a context with any value out of range leans on nobody") {
    constexpr auto broken = [](auto change) {
        context c = neutral(purpose::support);
        change(c);
        return c;
    };
    TWICE(open_in(standard_influence, manner::assist, neutral(purpose::support)));
    TWICE(
        !open_in(standard_influence, manner::assist, broken([](context& c) { c.channel = static_cast<channel>(11); })));
    TWICE(!open_in(standard_influence, manner::assist, broken([](context& c) { c.pressure = no_pressure; })));
    TWICE(!open_in(standard_influence, manner::assist,
                   broken([](context& c) { c.learning_for = static_cast<purpose>(11); })));
}
TEST_CASE("authority and scarcity press whoever is not relaxed, the others nudge, plain words assist") {
    for (const pressure now : {pressure::unstated, pressure::relaxed, pressure::pressed, pressure::exhausted}) {
        const bool relaxed = now == pressure::relaxed;
        CHECK(manner_of(standard_influence, principle::none, now) == manner::assist);
        for (const principle p :
             {principle::reciprocity, principle::commitment, principle::social_proof, principle::liking})
            CHECK(manner_of(standard_influence, p, now) == manner::nudge);
        for (const principle p : {principle::authority, principle::scarcity})
            CHECK(manner_of(standard_influence, p, now) == (relaxed ? manner::nudge : manner::press));
        CHECK(manner_of(standard_influence, no_principle, now) == manner::press);
    }
    TWICE(manner_of(standard_influence, principle::scarcity, no_pressure) == manner::press);
}
TEST_CASE("the principles that a moment leaves open") {
    constexpr auto all = enum_set<principle>::all();
    constexpr enum_set plain{principle::none};
    constexpr auto open = [](const context& where, const enum_set<vulnerability>& said = no_vulnerability) {
        return principles_in(standard_influence, where, said);
    };
    TWICE(open(in(purpose::recommendation, pressure::relaxed)) == all);
    TWICE(open(in(purpose::recommendation, pressure::pressed)) == all - (principle::authority | principle::scarcity));
    TWICE(open(in(purpose::recommendation, pressure::exhausted)) == plain);
    TWICE(open(in(purpose::recommendation, pressure::unstated)) == plain);
    TWICE(open(in(purpose::recommendation, pressure::relaxed, age_assurance::minor)) == plain);
    TWICE(open(in(purpose::recommendation, pressure::relaxed), {vulnerability::low_capability}) == plain);
    TWICE(principles_in(standard_influence, in(purpose::recommendation, pressure::relaxed)) == plain); // nobody said
    TWICE(open(in(purpose::pricing, pressure::relaxed)) == plain && open({}) == plain);
    TWICE(open(in(purpose::recommendation, no_pressure)) == plain);
}
