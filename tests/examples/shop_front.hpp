// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_EXAMPLES_SHOP_FRONT_HPP
#define TACT_TESTS_EXAMPLES_SHOP_FRONT_HPP

#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>
#include <tact/typed.hpp>

// A fashion shop: what it knows of a person, what it could show, and three people who come in.

namespace shop_front {

using namespace tact;

/// The features that the shop's recommender computes.
struct features {
    catalogue<16> all{standard};
    feature size = all.add("dress size", attribute::clothing_size, source::declared);
    feature photos = all.add("style from photos",
                             {{attribute::photos, source::device_content}, {attribute::style, source::device_content}});
    feature style = all.add("style stated", attribute::style, source::declared);
    feature bought = all.add("bought before", attribute::past_purchases, source::first_party);
    feature clicks = all.add("clicks today", attribute::behaviour_on_site, source::first_party, 12);
    feature elsewhere = all.add("seen elsewhere", attribute::visited_websites, source::third_party, 3);
    feature near = all.add("where you are", attribute::current_location, source::device_content);
    feature region = all.coarsen("your region", near, attribute::region);
    feature birth = all.add("date of birth", attribute::date_of_birth, source::declared);
    feature age = all.coarsen("age range", birth, attribute::age_range);
    feature tier = all.add("loyalty tier", attribute::entitlements, source::first_party);
    feature pharmacy = all.category("pharmacy", attribute::medical_history);
    feature basket = all.derive("bought at the pharmacy", {bought, pharmacy});
    feature taste = all.derive("taste", {bought, clicks, style});
};

constexpr features known{};

/// Something the shop could show, and the feature it would draw on.
struct candidate {
    const char* name;
    feature draws_on;
    use drawn = known.all.use_of(draws_on);
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
    {"our whole collection", feature::none, impersonal},
};

/// Someone who comes in.
struct visitor {
    const char* name;
    context where;
};

inline constexpr visitor visitors[]{
    {"a stranger",
     {.purpose = purpose::recommendation,
      .connectedness = connectedness::none,
      .trust = trust::none,
      .pressure = pressure::relaxed,
      .setting = setting::home,
      .exposure = exposure::nobody,
      .industry = industry::fashion,
      .channel = channel::own_page,
      .age_assurance = age_assurance::adult,
      .initiative = initiative::answering,
      .expectedness = expectedness::expected,
      .benefit = benefit::named,
      .control = control::offered,
      .transparency = transparency::told,
      .effect = effect::none}},
    {"a regular, in a hurry in the shop",
     {.purpose = purpose::recommendation,
      .connectedness = connectedness::close,
      .trust = trust::high,
      .pressure = pressure::pressed,
      .setting = setting::shop,
      .exposure = exposure::others,
      .industry = industry::fashion,
      .channel = channel::in_store,
      .age_assurance = age_assurance::adult,
      .initiative = initiative::anticipating,
      .expectedness = expectedness::expected,
      .benefit = benefit::named,
      .control = control::offered,
      .transparency = transparency::told,
      .effect = effect::none}},
    {"a regular, at home",
     {.purpose = purpose::recommendation,
      .connectedness = connectedness::close,
      .trust = trust::high,
      .pressure = pressure::relaxed,
      .setting = setting::home,
      .exposure = exposure::nobody,
      .industry = industry::fashion,
      .channel = channel::app,
      .age_assurance = age_assurance::adult,
      .initiative = initiative::anticipating,
      .expectedness = expectedness::expected,
      .benefit = benefit::named,
      .control = control::offered,
      .transparency = transparency::told,
      .effect = effect::none}},
};

} // namespace shop_front

#endif
