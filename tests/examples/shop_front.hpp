// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_EXAMPLES_SHOP_FRONT_HPP
#define TACT_TESTS_EXAMPLES_SHOP_FRONT_HPP

#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>
#include <tact/typed.hpp>

// A fashion shop: what it knows of a person, what it could show, and three people who come in.

namespace shop_front {

/// The features that the shop's recommender computes.
struct features {
    tact::catalogue<16> all{tact::standard};
    tact::feature size = all.add("dress size", tact::attribute::clothing_size, tact::source::declared);
    tact::feature photos = all.add("style from photos", {{tact::attribute::photos, tact::source::device_content},
                                                         {tact::attribute::style, tact::source::device_content}});
    tact::feature style = all.add("style stated", tact::attribute::style, tact::source::declared);
    tact::feature bought = all.add("bought before", tact::attribute::past_purchases, tact::source::first_party);
    tact::feature clicks = all.add("clicks today", tact::attribute::behaviour_on_site, tact::source::first_party, 12);
    tact::feature elsewhere =
        all.add("seen elsewhere", tact::attribute::visited_websites, tact::source::third_party, 3);
    tact::feature near = all.add("where you are", tact::attribute::current_location, tact::source::device_content);
    tact::feature region = all.coarsen("your region", near, tact::attribute::region);
    tact::feature birth = all.add("date of birth", tact::attribute::date_of_birth, tact::source::declared);
    tact::feature age = all.coarsen("age range", birth, tact::attribute::age_range);
    tact::feature tier = all.add("loyalty tier", tact::attribute::entitlements, tact::source::first_party);
    tact::feature pharmacy = all.category("pharmacy", tact::attribute::medical_history);
    tact::feature basket = all.derive("bought at the pharmacy", {bought, pharmacy});
    tact::feature taste = all.derive("taste", {bought, clicks, style});
};

constexpr features known{};

/// Something the shop could show, and the feature it would draw on.
struct candidate {
    const char* name;
    tact::feature draws_on;
    tact::use drawn = known.all.use_of(draws_on);
};

/// A dozen of them; the last draws on nobody.
inline constexpr candidate candidates[]{
    {"shall we select your size?", known.size},
    {"a style from the photos on your phone?", known.photos},
    {"in the style you like", known.style},
    {"goes with what you bought", known.bought},
    {"because you looked at coats", known.clicks},
    {"as seen on other sites", known.elsewhere},
    {"in the shop around the corner", known.near},
    {"popular in your region", known.region},
    {"popular at your age", known.age},
    {"for members of your tier", known.tier},
    {"again from the pharmacy?", known.basket},
    {"our whole collection", tact::feature::none, tact::impersonal},
};

/// Someone who comes in.
struct visitor {
    const char* name;
    tact::context where;
};

inline constexpr visitor visitors[]{
    {"a stranger",
     {.purpose = tact::purpose::recommendation,
      .connectedness = tact::connectedness::none,
      .trust = tact::trust::none,
      .pressure = tact::pressure::relaxed,
      .setting = tact::setting::home,
      .exposure = tact::exposure::nobody,
      .industry = tact::industry::fashion,
      .channel = tact::channel::own_page,
      .age_assurance = tact::age_assurance::adult,
      .initiative = tact::initiative::answering,
      .expectedness = tact::expectedness::expected,
      .benefit = tact::benefit::named,
      .control = tact::control::offered,
      .transparency = tact::transparency::told,
      .effect = tact::effect::none}},
    {"a regular, in a hurry in the shop",
     {.purpose = tact::purpose::recommendation,
      .connectedness = tact::connectedness::close,
      .trust = tact::trust::high,
      .pressure = tact::pressure::pressed,
      .setting = tact::setting::shop,
      .exposure = tact::exposure::others,
      .industry = tact::industry::fashion,
      .channel = tact::channel::in_store,
      .age_assurance = tact::age_assurance::adult,
      .initiative = tact::initiative::anticipating,
      .expectedness = tact::expectedness::expected,
      .benefit = tact::benefit::named,
      .control = tact::control::offered,
      .transparency = tact::transparency::told,
      .effect = tact::effect::none}},
    {"a regular, at home",
     {.purpose = tact::purpose::recommendation,
      .connectedness = tact::connectedness::close,
      .trust = tact::trust::high,
      .pressure = tact::pressure::relaxed,
      .setting = tact::setting::home,
      .exposure = tact::exposure::nobody,
      .industry = tact::industry::fashion,
      .channel = tact::channel::app,
      .age_assurance = tact::age_assurance::adult,
      .initiative = tact::initiative::anticipating,
      .expectedness = tact::expectedness::expected,
      .benefit = tact::benefit::named,
      .control = tact::control::offered,
      .transparency = tact::transparency::told,
      .effect = tact::effect::none}},
};

} // namespace shop_front

#endif
