// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/gate/plane.hpp>

#include "../twice.hpp"
#include "people.hpp"

#include <tact/policy/standard.hpp>

#include <type_traits>

using namespace tact;
using namespace people;

static_assert(sizeof(plane) == 24 && std::is_trivially_copyable_v<plane>);

namespace {
constexpr row<attribute> size(set{attribute::clothing_size});
constexpr row<attribute> style(set{attribute::style});
constexpr row<attribute> health(set{attribute::medical_history});
constexpr row<attribute> clicks(set{attribute::behaviour_on_site});
constexpr row<attribute> address(set{attribute::ip_address});
constexpr plane three(style, style | size, style | size | row<attribute>(set{attribute::photos}));
} // namespace

TEST_CASE("a plane permits what is free, asks what a specific yes would open, denies the rest") {
    TWICE(three.decide(style) == decision::permit && three.decide(size) == decision::ask &&
          three.decide(health) == decision::deny);
    TWICE(three.decide(style | size) == decision::ask && three.decide(style | health) == decision::deny);
    TWICE(three.permits(style) && !three.permits(size) && three.asks(size) && !three.asks(health));
    TWICE(three.free() == style && three.with_any_grant() == (style | size));
}
TEST_CASE("a default plane denies everything but the impersonal") {
    TWICE(plane{}.decide(style) == decision::deny && plane{}.decide({}) == decision::permit);
    TWICE(plane{}.decide(row<attribute>::unknown()) == decision::deny && plane{}.free().empty());
}
TEST_CASE("a plane of a packed context") {
    TWICE(standard.plane(regular(purpose::support), source::declared).permits(style));
    TWICE(standard.plane(neutral(purpose::support), source::declared).decide(size) == decision::ask);
    TWICE(standard.plane(regular(purpose::marketing), source::inferred).with_any_grant().contains(attribute::language));
    TWICE(!standard.plane(regular(purpose::marketing), source::inferred).free().contains(attribute::language));
    TWICE(standard.plane(neutral(purpose::marketing), source::first_party).decide(clicks) == decision::ask);
    constexpr context lawsuit = [] {
        context c = friendly(purpose::support);
        c.effect = effect::legal_or_similar;
        return c;
    }();
    TWICE(standard.plane(lawsuit, source::declared).decide(style) == decision::ask);
    TWICE(standard.plane(context{.purpose = purpose::security}, source::connection).permits(address));
}
TEST_CASE("what is no source, and no purpose, has a plane that denies") {
    TWICE(standard.plane(regular(purpose::support), source::covert) == plane({}, {}, {}));
    TWICE(standard.plane(regular(purpose::support), source::unstated).decide(style) == decision::deny);
    TWICE(standard.plane(regular(purpose::support), static_cast<source>(200)).decide(style) == decision::deny);
    TWICE(standard.plane(context{}, source::declared).decide(style) == decision::deny);
}
