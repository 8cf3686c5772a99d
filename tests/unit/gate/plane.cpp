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
constexpr row<attribute> photos(set{attribute::photos});
constexpr row<attribute> nothing;
constexpr plane three(style, style | size, style | size | row<attribute>(set{attribute::photos}));
} // namespace

TEST_CASE("a plane permits what is free, asks what a specific yes would open, denies the rest") {
    TWICE(three.decide(style) == decision::permit && three.decide(size) == decision::ask &&
          three.decide(health) == decision::deny);
    TWICE(three.decide(style | size) == decision::ask && three.decide(style | health) == decision::deny);
    TWICE(three.permits(style) && !three.permits(size) && three.asks(size) && !three.asks(health));
    TWICE(three.free() == style && three.with_any_grant() == (style | size));
    TWICE(!three.denied().intersects(style) && three.denied().includes(size | photos | health));
    TWICE(!three.closed().intersects(style | size) && three.closed().includes(photos | health));
}
TEST_CASE("a default plane denies everything but the impersonal") {
    TWICE(plane{}.decide(style) == decision::deny && plane{}.decide({}) == decision::permit);
    TWICE(plane{}.decide(row<attribute>::unknown()) == decision::deny && plane{}.free().empty());
}
TEST_CASE(
    "of a person who closes a row a plane permits what no yes is missing for, and takes no question for answered") {
    TWICE(three.permits(style, closed_row(nothing)) && three.permits(size, closed_row(nothing)));
    TWICE(!three.permits(photos, closed_row(nothing)) && !three.permits(style | photos, closed_row(nothing)));
    TWICE(!three.permits(style, closed_row(style)) && three.permits(size, closed_row(style)));
    TWICE(!three.permits(style | size, closed_row(style)) && !three.permits(style, closed_row{}));
    TWICE(three.permits(nothing, closed_row{}) && !plane{}.permits(style, closed_row(nothing)));
}
TEST_CASE(
    "under answers: a yes that has ended asks again, a general one is what law requires, a specific one answers") {
    TWICE(three.under(answers<attribute>{}) == three);
    TWICE(three.under({{}, {}, style, {}, {}}) == plane({}, style | size, style | size | photos));
    TWICE(three.under({size | photos | health, {}, {}, {}, {}}) ==
          plane(style | size, style | size, style | size | photos));
    TWICE(three.under({{}, photos | health, {}, {}, {}}) ==
          plane(style | photos, style | size | photos, style | size | photos));
}
TEST_CASE("under answers: a no denies whatever else was said, and supplied data pass where they may") {
    TWICE(three.under({{}, {}, {}, style, {}}) == plane({}, size, size | photos));
    TWICE(three.under({size, photos, {}, size | photos, {}}) == plane(style, style, style));
    TWICE(three.under({{}, {}, {}, {}, health}).decide(health) == decision::deny);
    TWICE(three.under({{}, {}, {}, {}, health | address}, health) ==
          plane(style | health, style | size | health, style | size | photos | health));
    TWICE(three.under({{}, {}, {}, health, health}, health) == three);
}
TEST_CASE("a context adds up one value of every axis, whatever group it is read with") {
    const axis_points figures(standard_table);
    const auto counted = [](const context& c) {
        return detail::sum_of(standard.lanes(), packed_context(c), source::declared);
    };
    const context before = neutral(purpose::support);
    const auto more_by = [&](axis a, std::size_t was, std::size_t is, const context& after) {
        const auto& points_of = figures.when(true)[position(a)];
        CHECK(points_of[is] != points_of[was]);
        CHECK(counted(after) - counted(before) == points_of[is] - points_of[was]);
    };
    context c = before;
    c.benefit = benefit::unnamed;
    more_by(axis::benefit, position(benefit::named), position(benefit::unnamed), c);
    c = before;
    c.setting = setting::transport;
    more_by(axis::setting, position(setting::home), position(setting::transport), c);
    c = before;
    c.industry = industry::fashion;
    more_by(axis::industry, position(industry::other), position(industry::fashion), c);
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
    TWICE(standard.plane(regular(purpose::support), source::unstated) == plane({}, {}, {}));
    TWICE(standard.plane(context{}, source::declared) == plane({}, {}, {}));
}
