// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/catalogue.hpp>

#include "../twice.hpp"
#include "people.hpp"

#include <tact/policy/standard_table.hpp>

using namespace tact;
using namespace people;

namespace {

// A policy in which a location can be coarsened twice, and the second step directly too.
constexpr policy_table stepped_table = [] {
    policy_table t = standard_table;
    const provenance why{evidence::assumed, "house rules"};
    t.coarsenings.add({attribute::current_location, attribute::language, why});
    t.attributes[attribute::region].needs = {connectedness::warm, trust::unstated};
    return t;
}();
constexpr policy stepped = compile<stepped_table>();

constexpr auto places = [] {
    catalogue<5> c{stepped};
    const feature here = c.add("here", attribute::current_location, source::declared);
    c.coarsen("country", here, attribute::language);
    c.coarsen("city", here, attribute::region);
    c.add("unrelated", attribute::language, source::declared);
    c.add("home", attribute::residence, source::declared);
    return c;
}();
constexpr feature here = places[0], country = places[1], city = places[2], home = places[4];

constexpr consent located = [] {
    consent c;
    c.grant_generally(attribute::current_location, purpose::support);
    return c;
}();

} // namespace

TEST_CASE("a substitute is as near as can be: where two are, the first registered, where none is, none") {
    constexpr auto regulars = places.mask(stepped.in(regular(purpose::support)).under(located));
    TWICE(!regulars.permits(places.bits_of({here})) && places.substitute(here, regulars) == country);
    constexpr auto strangers = places.mask(stepped.in(neutral(purpose::support)).under(located));
    TWICE(!strangers.permits(places.bits_of({city})) && places.substitute(city, strangers) == feature::none);
    TWICE(places.substitute(home, strangers) == feature::none);
}
TEST_CASE("without the yes that the origin requires, neither it nor what came of it may be used") {
    constexpr auto regulars = places.mask(stepped.in(regular(purpose::support)));
    TWICE(!regulars.permits(places.bits_of({here})) && !regulars.permits(places.bits_of({city})));
    TWICE(places.substitute(here, regulars) == feature::none);
    TWICE(stepped.in(regular(purpose::support)).decide(places.use_of(city)) == decision::ask);
}
TEST_CASE("the mask of another catalogue substitutes nothing") {
    constexpr auto other = [] {
        catalogue<5> c{stepped};
        c.add("language", attribute::language, source::declared);
        return c;
    }();
    TWICE(places.substitute(here, other.mask(stepped.in(regular(purpose::support)))) == feature::none);
}
TEST_CASE("a mask says of joint risks what the gate says") {
    constexpr gate friends = stepped.in(friendly(purpose::support));
    constexpr gate strangers = stepped.in(neutral(purpose::support));
    TWICE(places.mask(strangers).denied().contains(joint_risk::identifying_combination) &&
          !places.mask(friends).denied().contains(joint_risk::identifying_combination));
}
TEST_CASE("the mask names the gate that made it") {
    TWICE(places.mask(stepped.in(regular(purpose::support))).decided_by() ==
          stepped.in(regular(purpose::support)).fingerprint());
    TWICE(places.mask(stepped.in(regular(purpose::support))).scheme() == places.scheme());
}
