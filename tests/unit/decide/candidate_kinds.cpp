// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/candidate_kinds.hpp>

#include "../twice.hpp"
#include "people.hpp"

#include <tact/decide/catalogue.hpp>
#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>

#include <memory>
#include <type_traits>
#include <vector>

using namespace tact;
using namespace people;

static_assert(sizeof(candidate_kind) == 1 && sizeof(wide_candidate_kind) == 2);
static_assert(sizeof(kind_set<candidate_kind, 256>) == 32);
static_assert(std::is_trivially_copyable_v<candidate_kinds<attribute>::decided>);
static_assert(std::is_same_v<candidate_kinds<attribute, 256>::number, candidate_kind> &&
              std::is_same_v<candidate_kinds<attribute, 257>::number, wide_candidate_kind>);

namespace {

constexpr use size{attribute::clothing_size, source::declared};
constexpr use taste =
    standard.use_of({{attribute::past_purchases, source::first_party}, {attribute::style, source::declared}});
constexpr use photos{attribute::photos, source::device_content};
constexpr use pills{attribute::medical_history, source::declared};

/// A generator that every machine agrees on.
struct dice {
    std::uint32_t state = 7;
    std::size_t below(std::size_t n) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % n;
    }
};

} // namespace

TEST_CASE("the same use has the same number, from 1 on, what draws on the same is the same") {
    TWICE([] {
        candidate_kinds<attribute, 8> kinds(standard);
        const auto first = kinds.add(size);
        const auto second = kinds.add(taste);
        return first && second && !kinds.refused() && static_cast<int>(first.kind) == 1 &&
               static_cast<int>(second.kind) == 2 && kinds.add(size).kind == first.kind &&
               kinds.add(attribute::clothing_size, source::declared).kind == first.kind &&
               kinds.add(standard.use_of({{attribute::clothing_size, source::declared}})).kind == first.kind &&
               kinds.add({{attribute::style, source::declared}, {attribute::past_purchases, source::first_party}})
                       .kind == second.kind &&
               kinds.size() == 2 && kinds.use_of(second) == taste;
    }());
}
TEST_CASE("what is unlabelled, out of range or of no kind is unknown and denied") {
    TWICE([] {
        candidate_kinds<attribute, 8> kinds(standard);
        const candidate_kind one = kinds.add(impersonal);
        const auto decided = kinds.decide(standard.in(friendly(purpose::support)));
        bool denied = decided.decide(one) == decision::permit;
        for (const unsigned k : {0u, 2u, 7u, 8u, 9u, 255u})
            denied = denied && decided.decide(static_cast<candidate_kind>(k)) == decision::deny &&
                     kinds.use_of(static_cast<candidate_kind>(k)).unknown();
        return denied;
    }());
    TWICE(candidate_kinds<attribute, 8>::decided{}.decide(candidate_kind{1}) == decision::deny);
}
TEST_CASE("a set of kinds never holds the unlabelled") {
    TWICE([] {
        kind_set<candidate_kind, 4> s;
        for (unsigned k = 0; k < 256; ++k) s.insert(static_cast<candidate_kind>(k));
        for (unsigned k = 0; k < 256; ++k)
            if (s.contains(static_cast<candidate_kind>(k)) != (k >= 1 && k < 4)) return false;
        return true;
    }());
}
TEST_CASE("what cannot be a kind is refused with its error, and changes nothing") {
    TWICE([] {
        candidate_kinds<attribute, 3> kinds(standard);
        const fingerprint before = kinds.scheme();
        const auto unknown = kinds.add(use{});
        const auto nowhere = kinds.add(attribute::style, source::unstated);
        return !unknown && unknown.error == kind_error::unknown_use && unknown.kind == candidate_kind::unlabelled &&
               nowhere.error == kind_error::unknown_use && kinds.size() == 0 && kinds.scheme() == before;
    }());
    const auto other = [] {
        policy_table t = standard_table;
        t.max_events = 1;
        return std::make_unique<policy>(t);
    }();
    candidate_kinds<attribute, 3> kinds(standard);
    CHECK(kinds.add(other->use_of({{attribute::style, source::declared}})).error == kind_error::other_scheme);
    CHECK(kinds.size() == 0);
    REQUIRE(kinds.add(size));
    REQUIRE(kinds.add(taste));
    const fingerprint scheme = kinds.scheme();
    CHECK(kinds.add(photos).error == kind_error::full);
    CHECK(kinds.add(size)); // what is known needs no room
    CHECK((kinds.size() == 2 && kinds.scheme() == scheme));
    CHECK((kinds.refused() && kinds.refused().count == 2 && kinds.refused().first == 0 &&
           kinds.refused().error == kind_error::other_scheme));
}
TEST_CASE("stored numbers are known by the scheme of their time, and by no other") {
    const auto kinds = std::make_unique<candidate_kinds<attribute>>(standard);
    const fingerprint of_none = kinds->scheme();
    std::vector<fingerprint> seen;
    for (const use& u : {size, taste, photos, impersonal}) {
        REQUIRE(kinds->add(u));
        CHECK(kinds->scheme() != of_none);
        for (const fingerprint& f : seen) CHECK(f != kinds->scheme());
        seen.push_back(kinds->scheme());
    }
    for (const fingerprint& f : seen) CHECK(kinds->extends(f));
    const auto turned = std::make_unique<candidate_kinds<attribute>>(standard);
    REQUIRE(turned->add(taste));
    REQUIRE(turned->add(size));
    CHECK_FALSE(kinds->extends(turned->scheme()));
    CHECK_FALSE(kinds->extends(fingerprint{}));
    CHECK_FALSE(kinds->extends(of_none)); // a number stored before there was a kind is no kind of today
    CHECK_FALSE(candidate_kinds<attribute>(study).extends(seen[0]));
}
TEST_CASE("features of a catalogue are kinds, alone and together") {
    catalogue<8> shop(standard);
    const feature bought = shop.add("bought", attribute::past_purchases, source::first_party);
    const feature liked = shop.add("liked", attribute::style, source::declared);
    const feature both = shop.derive("both", {bought, liked});
    candidate_kinds<attribute> kinds(standard);
    const candidate_kind as_features = kinds.add(shop.use_of({bought, liked}));
    CHECK(as_features != candidate_kind::unlabelled);
    CHECK(kinds.add(shop.use_of(both)).kind == as_features);
    CHECK(kinds.add(taste).kind == as_features);
    CHECK(kinds.add(shop.use_of({bought, feature::none})).error == kind_error::unknown_use);
    CHECK(kinds.add(shop.use_of(nullptr, 0)).error == kind_error::unknown_use);
}
TEST_CASE("every kind meets what the gate says of its use: 1,000 random uses, 100 persons, in one byte and in two") {
    dice next;
    const auto narrow = std::make_unique<candidate_kinds<attribute>>(standard);
    const auto wide = std::make_unique<candidate_kinds<attribute, 4096>>(standard);
    std::vector<use> uses;
    for (int i = 0; i < 1000; ++i) {
        std::vector<part> parts;
        for (std::size_t n = 1 + next.below(3); n > 0; --n)
            parts.emplace_back(enum_at<attribute>(next.below(enum_size<attribute>)),
                               enum_at<source>(1 + next.below(detail::source_slots - 1)),
                               static_cast<std::uint32_t>(next.below(60)));
        uses.push_back(i % 50 == 0 ? impersonal : standard.use_of(parts));
    }
    std::vector<candidate_kind> small;
    std::vector<wide_candidate_kind> large;
    for (const use& u : uses) {
        small.push_back(narrow->add(u)); // unlabelled once there is no room
        large.push_back(wide->add(u));
        REQUIRE(large.back() != wide_candidate_kind::unlabelled);
    }
    CHECK(narrow->size() == 255);
    CHECK(wide->size() > 300);
    for (int person = 0; person < 100; ++person) {
        consent given;
        for (int k = 0; k < 30; ++k) {
            const auto what = enum_at<attribute>(next.below(enum_size<attribute>));
            if (next.below(3) == 0)
                given.refuse(what, purpose::recommendation);
            else
                given.grant(what, purpose::recommendation, enum_set<source>::all());
        }
        const context where = person % 2 == 0 ? friendly(purpose::recommendation) : regular(purpose::recommendation);
        const gate g = standard.in(where).under(given);
        const auto of_small = narrow->decide(g);
        const auto of_large = wide->decide(g);
        CHECK((of_small.decided_by() == g.fingerprint() && of_large.decided_by() == g.fingerprint()));
        bool alike = true;
        for (std::size_t i = 0; i < uses.size(); ++i) {
            const decision d = g.decide(uses[i]);
            alike = alike && of_large.decide(large[i]) == d;
            alike = alike && of_large.permits(large[i]) == (d == decision::permit);
            alike = alike && of_large.asked().permits(large[i]) == (d == decision::ask);
            alike = alike && of_small.decide(small[i]) == (small[i] == candidate_kind::unlabelled ? decision::deny : d);
        }
        CHECK(alike);
    }
}

TEST_CASE("of two ways either is enough, a yes or a question, and the way to explain is named") {
    TWICE([] {
        candidate_kinds<attribute, 8> kinds(standard);
        const candidate_kind by_pills = kinds.add(pills), by_size = kinds.add(size), by_taste = kinds.add(taste);
        const candidate_kind found_twice = kinds.either(by_pills, by_size);
        const auto allowed = kinds.decide(standard.in(friendly(purpose::recommendation)));
        return allowed.decide(by_pills) == decision::deny && allowed.permits(by_size) && allowed.permits(by_taste) &&
               allowed.permits(found_twice) && kinds.way(allowed, found_twice) == by_size &&
               kinds.way(allowed, by_size) == by_size && kinds.use_of(found_twice).unknown() &&
               kinds.either(by_size, by_pills).kind == found_twice && kinds.size() == 4 &&
               kinds.either(by_size, by_size).kind == by_size && !kinds.refused() &&
               kinds.way(allowed, kinds.either(by_size, by_taste)) == by_size; // both permitted: the first
    }());
    TWICE([] { // where neither is permitted and one may be asked for
        candidate_kinds<attribute, 8> kinds(standard);
        const candidate_kind home = kinds.add(attribute::residence, source::declared);
        const candidate_kind both = kinds.either(kinds.add(pills), home);
        const auto decided = kinds.decide(standard.in(neutral(purpose::recommendation)));
        return decided.decide(home) == decision::ask && decided.decide(both) == decision::ask &&
               kinds.way(decided, both) == home && decided.asked().permits(both);
    }());
}
TEST_CASE("a way that is no kind is refused, counted, and decides nothing") {
    TWICE([] {
        candidate_kinds<attribute, 8> kinds(standard);
        const candidate_kind one = kinds.add(size);
        const auto wrong = kinds.either(one, candidate_kind::unlabelled);
        const auto past = kinds.either(candidate_kind{7}, one);
        return wrong.error == kind_error::unknown_way && wrong.kind == candidate_kind::unlabelled &&
               past.error == kind_error::unknown_way && kinds.refused().count == 2 && kinds.refused().first == 1 &&
               kinds.size() == 1 && kinds.way(kinds.decide(gate{}), candidate_kind{7}) == candidate_kind::unlabelled;
    }());
    TWICE([] {
        candidate_kinds<attribute, 3> full(standard);
        const candidate_kind a = full.add(size), b = full.add(taste);
        return full.either(a, b).error == kind_error::full && full.size() == 2;
    }());
}
TEST_CASE("over random kinds, several ways are decided as the best of them, however they are nested") {
    dice d;
    const auto kinds = std::make_unique<candidate_kinds<attribute, 256>>(standard);
    std::vector<std::vector<candidate_kind>> ways(1);
    for (std::size_t i = 0; i < 100; ++i) {
        const auto added =
            kinds->add(enum_at<attribute>(d.below(enum_size<attribute>)), enum_at<source>(1 + d.below(6)));
        if (static_cast<std::size_t>(added.kind) == ways.size()) ways.push_back({added.kind});
    }
    const fingerprint before = kinds->scheme();
    for (std::size_t i = 0; i < 120; ++i) {
        const auto a = static_cast<candidate_kind>(1 + d.below(kinds->size()));
        const auto b = static_cast<candidate_kind>(1 + d.below(kinds->size()));
        const auto added = kinds->either(a, b);
        REQUIRE(added);
        if (static_cast<std::size_t>(added.kind) != ways.size()) continue;
        std::vector<candidate_kind> all = ways[static_cast<std::size_t>(a)];
        for (const candidate_kind w : ways[static_cast<std::size_t>(b)]) all.push_back(w);
        ways.push_back(all);
    }
    CHECK(ways.size() > 140);
    CHECK(kinds->extends(before));
    for (const context& where : {friendly(purpose::recommendation), neutral(purpose::recommendation),
                                 regular(purpose::marketing), minor(purpose::support)}) {
        const gate g = standard.in(where);
        const auto decided = kinds->decide(g);
        for (std::size_t k = 1; k < ways.size(); ++k) {
            decision best = decision::deny;
            for (const candidate_kind w : ways[k])
                best = g.decide(kinds->use_of(w)) > best ? g.decide(kinds->use_of(w)) : best;
            const auto number = static_cast<candidate_kind>(k);
            CHECK(decided.decide(number) == best);
            CHECK(g.decide(kinds->use_of(kinds->way(decided, number))) == best);
        }
    }
}
TEST_CASE("people for whom the same kinds pass have the same permissions, though other gates decided") {
    candidate_kinds<attribute, 8> kinds(standard);
    static_cast<void>(kinds.add(size));
    consent person;
    person.refuse(attribute::photos, purpose::recommendation);
    const context_gate here = standard.in(friendly(purpose::recommendation));
    CHECK(!(kinds.decide(here) == kinds.decide(here.under(person))));
    CHECK(same_permissions(kinds.decide(here), kinds.decide(here.under(person))));
    CHECK(!same_permissions(kinds.decide(here), kinds.decide(gate{})));
    const auto before = kinds.decide(here);
    static_cast<void>(kinds.add(pills));
    CHECK(!same_permissions(before, kinds.decide(here))); // of other kinds
}
TEST_CASE("two ways never look like a use: numbers that were stored before are refused") {
    const auto a = std::make_unique<candidate_kinds<attribute>>(standard);
    const auto b = std::make_unique<candidate_kinds<attribute>>(standard);
    for (const auto* k : {&a, &b}) {
        static_cast<void>((*k)->add(attribute::clothing_size, source::declared));
        static_cast<void>((*k)->add(attribute::style, source::declared));
    }
    // Its bits, from the last source alone, are the number that the pair of kinds 1 and 2 is.
    static_cast<void>(a->add(
        {part{attribute::gender, source::device_content}, part{attribute::past_purchases, source::device_content}}));
    static_cast<void>(b->either(candidate_kind{1}, candidate_kind{2}));
    CHECK(!(a->scheme() == b->scheme()));
    CHECK(!b->extends(a->scheme()));
}
