// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/catalogue.hpp>

#include "../twice.hpp"
#include "people.hpp"

#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>

using namespace tact;
using namespace people;

namespace {

struct shelf {
    catalogue<12> all{standard};
    feature size = all.add("size", attribute::clothing_size, source::declared);
    feature birth = all.add("birth", attribute::date_of_birth, source::declared);
    feature age = all.coarsen("age", birth, attribute::age_range);
    feature clicks = all.add("clicks", attribute::behaviour_on_site, source::first_party, 30);
    feature bought = all.add("bought", attribute::past_purchases, source::first_party);
    feature pharmacy = all.category("pharmacy", attribute::medical_history);
    feature basket = all.derive("basket", {bought, pharmacy});
    feature trend = all.derive("trend", {clicks, bought});
    feature trends = all.derive("trends", {trend, clicks});
    feature home = all.add("home", {{attribute::residence, source::declared}, {attribute::gender, source::inferred}});
};
constexpr shelf s{};

constexpr auto mask_of_regular = s.all.mask(standard.in(regular(purpose::recommendation)));

constexpr catalogue<4> people_shop() {
    catalogue<4> c{standard};
    c.add("birth", attribute::date_of_birth, source::declared);
    c.add("home", attribute::residence, source::first_party);
    c.add("sex", attribute::gender, source::declared);
    const part all[]{{attribute::date_of_birth, source::declared},
                     {attribute::residence, source::first_party},
                     {attribute::gender, source::declared}};
    c.add("all", all);
    return c;
}

template <class Change>
constexpr consent with(Change change) {
    consent c;
    change(c);
    return c;
}

} // namespace

TEST_CASE("features are found again by name and use") {
    TWICE(s.all.size() == 10 && s.all.name(s.age)[0] == 'a' && *s.all.name(feature::none) == '\0');
    TWICE(s.all.use_of(s.size) == use(standard.use_of({{attribute::clothing_size, source::declared}})));
    TWICE(s.all.use_of(feature::none) == use{});
}
TEST_CASE("two names are two features where their hashes are one") {
    constexpr auto found = [] { // both hash to 1582148253
        catalogue<2> c{standard};
        const feature first = c.add("costarring", attribute::name, source::declared);
        if (c.find("liquid") != feature::none) return false;
        const feature second = c.add("liquid", attribute::email, source::declared);
        return first != feature::none && second != feature::none && c.find("costarring") == first &&
               c.find("liquid") == second;
    };
    TWICE(found());
}
TEST_CASE("a derived feature carries the parts of its inputs, each once however it came in") {
    TWICE(s.all.use_of(s.trend).from(source::first_party).contains(attribute::past_purchases));
    TWICE(s.all.use_of(s.trends) == s.all.use_of(s.trend)); // 30 clicks, not 60
    TWICE(!s.all.use_of(s.trends).from(source::first_party).contains(joint_risk::too_many_events));
}
TEST_CASE("what a category reveals labels what is derived from it") {
    TWICE(s.all.use_of(s.basket).from(source::inferred).contains(attribute::medical_history));
    TWICE(!mask_of_regular.permits(s.all.bits_of({s.basket})) && mask_of_regular.permits(s.all.bits_of({s.bought})));
}
TEST_CASE("a coarsened feature says less, and remembers where it came from") {
    TWICE(!mask_of_regular.permits(s.all.bits_of({s.birth})) && mask_of_regular.permits(s.all.bits_of({s.age})));
    constexpr consent refused = with([](consent& c) { c.refuse(attribute::date_of_birth, purpose::recommendation); });
    TWICE(!s.all.mask(standard.in(regular(purpose::recommendation)).under(refused)).permits(s.all.bits_of({s.age})));
}
TEST_CASE("a feature is found by its name") {
    TWICE(s.all.find("age") == s.age && s.all.find("agent") == feature::none && s.all.find("") == feature::none);
}
TEST_CASE("what was coarsened once is coarsened again only by an edge of its own") {
    TWICE([] {
        catalogue<4> c{standard};
        const feature birth = c.add("birth", attribute::date_of_birth, source::declared);
        const feature day = c.coarsen("birthday", birth, attribute::birthday);
        return c.coarsen("age", day, attribute::age_range).error == catalogue_error::no_such_coarsening;
    }());
}
TEST_CASE("a denied feature is substituted by its nearest permitted coarser one, a refused one by none") {
    TWICE(s.all.substitute(s.birth, mask_of_regular) == s.age && s.all.substitute(s.age, mask_of_regular) == s.age);
    TWICE(s.all.substitute(s.size, mask_of_regular) == feature::none &&
          s.all.substitute(feature::none, mask_of_regular) == feature::none);
    constexpr consent refused = with([](consent& c) { c.refuse(attribute::date_of_birth, purpose::recommendation); });
    TWICE(s.all.substitute(s.birth, s.all.mask(standard.in(regular(purpose::recommendation)).under(refused))) ==
          feature::none);
}
TEST_CASE("a candidate is labelled with the marks of all its features together, however they are split") {
    constexpr auto shop = people_shop();
    constexpr feature birth = shop[0], home = shop[1], sex = shop[2], all = shop[3];
    TWICE(shop.bits_of({birth, home, sex}).contains(joint_risk::identifying_combination) &&
          !shop.bits_of({birth, home}).contains(joint_risk::identifying_combination));
    TWICE(shop.use_of(all).from(source::declared).contains(joint_risk::identifying_combination));
    constexpr auto allowed = shop.mask(standard.in(friendly(purpose::support)));
    TWICE(allowed.permits(shop.bits_of({birth, home, sex})) && allowed.permits(shop.bits_of({all})));
    constexpr auto less = shop.mask(study.in(neutral(purpose::support, connectedness::close, trust::low)));
    TWICE(!less.permits(shop.bits_of({birth, home, sex})) &&
          less.denied().contains(joint_risk::identifying_combination));
}
TEST_CASE("the impersonal is said by name, no feature, and no such feature, are unknown") {
    TWICE(mask_of_regular.permits(s.all.impersonal()) && mask_of<feature_bits<12>>{}.permits(s.all.impersonal()) &&
          !mask_of_regular.permits({}));
    TWICE(!mask_of_regular.permits(s.all.bits_of({feature::none})) &&
          !mask_of_regular.permits(s.all.bits_of({static_cast<feature>(11)})));
    TWICE(!mask_of_regular.permits(s.all.bits_of(static_cast<const feature*>(nullptr), 0)));
}
TEST_CASE("a feature of another catalogue is none of this one: no input, no row, no name, not permitted") {
    TWICE([] {
        catalogue<4> mine{standard}, others{standard};
        const feature size = mine.add("dress size", attribute::clothing_size, source::declared);
        const feature faith = others.add("religion", attribute::religion, source::declared);
        const feature same_parts = others.add("dress size", attribute::clothing_size, source::declared);
        const auto allowed = mine.mask(standard.in(friendly(purpose::support)));
        const bool none = mine.derive("x", {faith}).error == catalogue_error::unknown_input &&
                          mine.coarsen("x", faith, attribute::region).error == catalogue_error::unknown_input &&
                          mine.bits_of({faith}) == mine.bits_of({feature::none}) && mine.use_of(faith) == use{} &&
                          *mine.name(faith) == '\0' && !mine.permits(allowed, faith) &&
                          mine.substitute(faith, allowed) == feature::none;
        return none && mine.permits(allowed, size) && mine.use_of(same_parts) == use{} && faith != size;
    }());
}
TEST_CASE("two catalogues that are alike share their features, and an odd number is none") {
    TWICE([] {
        const auto made = [](const char* name) {
            catalogue<4> c{standard};
            c.add(name, attribute::clothing_size, source::declared);
            return c;
        };
        const auto one = made("size"), alike = made("size"), renamed = made("dress");
        return one[0] == alike[0] && one[0] != renamed[0] && one.use_of(renamed[0]) == use{} &&
               one.use_of(static_cast<feature>(1)) == use{} && one[1] == feature::none && one[99] == feature::none;
    }());
}
TEST_CASE("the mask of another catalogue permits nothing here") {
    TWICE([] {
        catalogue<4> mine{standard}, longer{standard};
        const feature size = mine.add("size", attribute::clothing_size, source::declared);
        longer.add("size", attribute::clothing_size, source::declared);
        longer.add("style", attribute::style, source::declared);
        const auto g = standard.in(friendly(purpose::support));
        return mine.permits(mine.mask(g), size) && !mine.permits(longer.mask(g), size);
    }());
}
TEST_CASE("a name that is null names no feature, and finds none") {
    TWICE([] {
        catalogue<3> c{standard};
        const bool refused = c.add(nullptr, attribute::name, source::declared).error == catalogue_error::name_missing;
        return refused && c.size() == 0 && c.find(nullptr) == feature::none &&
               c.add("name", attribute::name, source::declared) && c.find(nullptr) == feature::none &&
               c.find("name") == c[0];
    }());
}
TEST_CASE("what a chain of coarsenings has no room for is refused whole") {
    static constexpr policy_table with_weeks = [] {
        policy_table t = standard_table;
        t.coarsenings.add({attribute::birthday, attribute::age_range, {evidence::assumed, "a longer chain"}});
        return t;
    }();
    static constexpr policy longer(with_weeks);
    static_assert(longer.valid());
    TWICE([] {
        catalogue<4, 3> c{longer};
        const feature birth = c.add("birth", attribute::date_of_birth, source::declared);
        const feature day = c.coarsen("day", birth, attribute::birthday);
        return c.coarsen("range", day, attribute::age_range).error == catalogue_error::full && c.size() == 2;
    }());
    TWICE([] {
        catalogue<4> c{longer};
        const feature birth = c.add("birth", attribute::date_of_birth, source::declared);
        const feature day = c.coarsen("day", birth, attribute::birthday);
        const feature range = c.coarsen("range", day, attribute::age_range);
        consent anna;
        anna.refuse(attribute::birthday, purpose::recommendation);
        const auto plain = c.mask(longer.in(friendly(purpose::recommendation)));
        const auto refused = c.mask(longer.in(friendly(purpose::recommendation)).under(anna));
        return c.permits(plain, range) && !c.permits(refused, day) && !c.permits(refused, range) &&
               c.permits(refused, birth) && c.substitute(day, refused) == feature::none;
    }());
}
TEST_CASE("what cannot be taken in says why, and leaves the catalogue as it was") {
    TWICE([] {
        catalogue<3, 4> c{standard};
        const feature name = c.add("name", attribute::name, source::declared);
        const catalogue<3, 4> before = c;
        const auto same = [&] { return c.size() == before.size() && c.scheme() == before.scheme(); };
        bool ok = c.add("name", attribute::style, source::declared).error == catalogue_error::name_taken && same();
        ok = ok && c.add("x", static_cast<attribute>(99), source::declared).error == catalogue_error::unknown_part &&
             same();
        ok = ok && c.add("x", attribute::style, source::unstated).error == catalogue_error::unknown_part && same();
        ok = ok && c.derive("x", {name, static_cast<feature>(7)}).error == catalogue_error::unknown_input && same();
        ok = ok && c.derive("x", nullptr, 0).error == catalogue_error::nothing_drawn_on && same();
        ok = ok && c.coarsen("x", name, attribute::region).error == catalogue_error::no_such_coarsening && same();
        ok = ok && c.coarsen("x", static_cast<feature>(7), attribute::region).error == catalogue_error::unknown_input &&
             same();
        ok = ok &&
             c.add("four parts", {{attribute::style, source::declared},
                                  {attribute::style, source::inferred},
                                  {attribute::style, source::third_party},
                                  {attribute::budget, source::declared}})
                     .error == catalogue_error::full &&
             same();
        ok = ok && c.add("a", attribute::style, source::declared) && c.add("b", attribute::style, source::inferred);
        return ok && c.add("c", attribute::region, source::declared).error == catalogue_error::full && c.size() == 3;
    }());
}
TEST_CASE("a catalogue takes as many features and parts as it has room for, and tells names by their letters") {
    TWICE([] {
        catalogue<2, 2> c{standard};
        return c.add("a", attribute::style, source::declared) && c.add("b", attribute::style, source::inferred);
    }());
    TWICE([] {
        const char first[]{"style"}, second[]{"style"};
        catalogue<2> c{standard};
        c.add(first, attribute::style, source::declared);
        return c.add(second, attribute::budget, source::declared).error == catalogue_error::name_taken;
    }());
}
TEST_CASE("what a feature is derived and coarsened from, and the policy, move the labels") {
    constexpr auto derived_from = [](std::size_t input) {
        catalogue<3> c{standard};
        const feature both[]{c.add("a", attribute::style, source::declared),
                             c.add("b", attribute::budget, source::declared)};
        c.derive("c", {both[input]});
        return c.scheme();
    };
    TWICE(derived_from(0) != derived_from(1));
    constexpr auto coarsened_from = [](attribute finer) {
        catalogue<1> c{standard};
        const part region[]{part{attribute::region, source::declared}.coarsened_from(finer)};
        c.add("region", region);
        return c.scheme();
    };
    TWICE(coarsened_from(attribute::residence) != coarsened_from(attribute::current_location));
    TWICE(catalogue<1>{standard}.scheme() == standard.scheme());
}
TEST_CASE("a change of the catalogue, and another policy, are refused by fingerprint") {
    TWICE([] {
        catalogue<3> c{standard};
        c.add("size", attribute::clothing_size, source::declared);
        const fingerprint before = c.scheme();
        c.add("style", attribute::style, source::declared);
        return before != c.scheme();
    }());
    constexpr auto other = [] {
        policy_table t = standard_table;
        t.max_events = 49;
        return t;
    };
    static constexpr policy_table named = other();
    constexpr policy shallow = compile<named>();
    TWICE(!s.all.mask(shallow.in(friendly(purpose::support))).permits(s.all.bits_of({s.bought})));
    TWICE(s.all.substitute(s.bought, mask_of<feature_bits<12>>{}) == feature::none);
}
TEST_CASE("a shorter window replaces what is too long, and costs nothing beside it") {
    struct shop {
        catalogue<8> all{standard};
        feature clicks = all.add("last 60", part{attribute::behaviour_on_site, source::first_party, 60}.of_trace(1));
        feature shorter = all.shorten("last 5", clicks, 5);
        feature others = all.add("elsewhere", part{attribute::behaviour_on_site, source::first_party, 60});
        feature mixed = all.derive("mixed", {clicks, others});
    };
    static constexpr shop made{};
    constexpr gate g = standard.in(friendly(purpose::recommendation));
    TWICE(!g.permits(made.all.use_of(made.clicks)) && g.permits(made.all.use_of(made.shorter)));
    TWICE(made.all.substitute(made.clicks, made.all.mask(g)) == made.shorter);
    TWICE(made.all.substitute(made.others, made.all.mask(g)) == feature::none);
    TWICE(made.all.use_of({made.clicks, made.shorter}) == made.all.use_of(made.clicks));
    constexpr consent refused =
        with([](consent& c) { c.refuse(attribute::behaviour_on_site, purpose::recommendation); });
    TWICE(made.all.substitute(made.clicks,
                              made.all.mask(standard.in(friendly(purpose::recommendation)).under(refused))) ==
          feature::none);
    TWICE([] {
        catalogue<8> c = made.all;
        const fingerprint before = c.scheme();
        const bool errors = c.shorten("x", made.others, 5).error == catalogue_error::nothing_to_shorten && // names none
                            c.shorten("x", made.shorter, 5).error == catalogue_error::nothing_to_shorten &&
                            c.shorten("x", feature::none, 5).error == catalogue_error::unknown_input;
        const bool unchanged = c.scheme() == before && c.size() == 4;
        const feature less = c.shorten("less", made.mixed, 5); // of the named trace alone
        std::uint32_t events = 0;
        c.for_each_part(less, [&](const part& p, feature) { events = events * 100 + p.events; });
        return errors && unchanged && events == 560;
    }());
}
TEST_CASE("a trace is part of the scheme: another number is another catalogue") {
    constexpr auto made = [](std::uint16_t trace) {
        catalogue<2> c(standard);
        c.add("clicks", part{attribute::behaviour_on_site, source::first_party, 5}.of_trace(trace));
        return c;
    };
    TWICE(!(made(1).scheme() == made(2).scheme()) && !(made(0).scheme() == made(1).scheme()));
    TWICE(made(1).contains(made(1)[0]) && !made(1).contains(made(2)[0]) && !made(1).contains(feature::none));
}
