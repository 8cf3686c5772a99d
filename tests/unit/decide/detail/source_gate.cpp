// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/detail/source_gate.hpp>

#include "../../twice.hpp"
#include "../people.hpp"

#include <tact/decide/standard.hpp>

#include <type_traits>

using namespace tact;
using namespace people;

static_assert(sizeof(source_gate) == 24 && std::is_trivially_copyable_v<source_gate>);

namespace {
constexpr attribute_bits<attribute> size(enum_set<attribute>{attribute::clothing_size});
constexpr attribute_bits<attribute> style(enum_set<attribute>{attribute::style});
constexpr attribute_bits<attribute> health(enum_set<attribute>{attribute::medical_history});
constexpr attribute_bits<attribute> clicks(enum_set<attribute>{attribute::behaviour_on_site});
constexpr attribute_bits<attribute> address(enum_set<attribute>{attribute::ip_address});
constexpr attribute_bits<attribute> photos(enum_set<attribute>{attribute::photos});
constexpr attribute_bits<attribute> nothing;
constexpr source_gate three(style, style | size, style | size | attribute_bits<attribute>(enum_set{attribute::photos}));
} // namespace

TEST_CASE("a plane permits what is free, asks what a specific yes would open, denies the rest") {
    TWICE(three.decide(style) == decision::permit && three.decide(size) == decision::ask &&
          three.decide(health) == decision::deny);
    TWICE(three.decide(style | size) == decision::ask && three.decide(style | health) == decision::deny);
    TWICE(three.permits(style) && !three.permits(size) && three.permits_or_asks(size) &&
          !three.permits_or_asks(health));
    TWICE(three.permitted() == style && three.permitted_with_consent() == (style | size));
    TWICE(!three.denied().intersects(style) && three.denied().includes(size | photos | health));
    TWICE(!three.closed().intersects(style | size) && three.closed().includes(photos | health));
}
TEST_CASE("a default plane denies everything but the impersonal") {
    TWICE(source_gate{}.decide(style) == decision::deny && source_gate{}.decide({}) == decision::permit);
    TWICE(source_gate{}.decide(attribute_bits<attribute>::unknown()) == decision::deny &&
          source_gate{}.permitted().empty());
}
TEST_CASE(
    "of a person who closes a row a plane permits what no yes is missing for, and takes no question for answered") {
    TWICE(three.permits(style, closed_attributes(nothing)) && three.permits(size, closed_attributes(nothing)));
    TWICE(!three.permits(photos, closed_attributes(nothing)) &&
          !three.permits(style | photos, closed_attributes(nothing)));
    TWICE(!three.permits(style, closed_attributes(style)) && three.permits(size, closed_attributes(style)));
    TWICE(!three.permits(style | size, closed_attributes(style)) && !three.permits(style, closed_attributes{}));
    TWICE(three.permits(nothing, closed_attributes{}) && !source_gate{}.permits(style, closed_attributes(nothing)));
}
TEST_CASE(
    "under answers: a yes that has ended asks again, a general one is what law requires, a specific one answers") {
    TWICE(three.under(detail::effective_consent<attribute>{}) == three);
    TWICE(three.under({{}, {}, style, {}, {}}) == source_gate({}, style | size, style | size | photos));
    TWICE(three.under({size | photos | health, {}, {}, {}, {}}) ==
          source_gate(style | size, style | size, style | size | photos));
    TWICE(three.under({{}, photos | health, {}, {}, {}}) ==
          source_gate(style | photos, style | size | photos, style | size | photos));
}
TEST_CASE("under answers: a no denies whatever else was said, and supplied data pass where they may") {
    TWICE(three.under({{}, {}, {}, style, {}}) == source_gate({}, size, size | photos));
    TWICE(three.under({size, photos, {}, size | photos, {}}) == source_gate(style, style, style));
    TWICE(three.under({{}, {}, {}, {}, health}).decide(health) == decision::deny);
    TWICE(three.under({{}, {}, {}, {}, health | address}, health) ==
          source_gate(style | health, style | size | health, style | size | photos | health));
    TWICE(three.under({{}, {}, {}, health, health}, health) == three);
}
TEST_CASE("a context adds up one value of every axis, whatever group it is read with") {
    const detail::axis_log_odds figures(standard_table);
    const auto counted = [](const context& c) {
        return detail::sum_of(standard.compiled(), packed_context(c), source::declared);
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
    TWICE(standard.source_gate(regular(purpose::support), source::declared).permits(style));
    TWICE(standard.source_gate(neutral(purpose::support), source::declared).decide(size) == decision::ask);
    TWICE(standard.source_gate(regular(purpose::marketing), source::inferred)
              .permitted_with_consent()
              .contains(attribute::language));
    TWICE(
        !standard.source_gate(regular(purpose::marketing), source::inferred).permitted().contains(attribute::language));
    TWICE(standard.source_gate(neutral(purpose::marketing), source::first_party).decide(clicks) == decision::ask);
    constexpr context lawsuit = [] {
        context c = friendly(purpose::support);
        c.effect = effect::legal_or_similar;
        return c;
    }();
    TWICE(standard.source_gate(lawsuit, source::declared).decide(style) == decision::ask);
    TWICE(standard.source_gate(context{.purpose = purpose::security}, source::connection).permits(address));
}
TEST_CASE("what is no source, and no purpose, has a plane that denies") {
    TWICE(standard.source_gate(regular(purpose::support), source::covert) == source_gate({}, {}, {}));
    TWICE(standard.source_gate(regular(purpose::support), source::unstated).decide(style) == decision::deny);
    TWICE(standard.source_gate(regular(purpose::support), static_cast<source>(200)).decide(style) == decision::deny);
    TWICE(standard.source_gate(regular(purpose::support), source::unstated) == source_gate({}, {}, {}));
    TWICE(standard.source_gate(context{}, source::declared) == source_gate({}, {}, {}));
}
