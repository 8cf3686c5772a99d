// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/explain/notice.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"

#include <tact/decide/standard.hpp>
#include <tact/explain/assess.hpp>

using namespace tact;
using namespace people;

namespace {

constexpr auto shown(const context& where, attribute a, source s) {
    constant_on_demand();
    return fill(notice_of(assess(standard, where, use{a, s}), a, s, "save you a search", "Change it in your profile."));
}
constexpr auto keyed(const context& where, attribute a, source s) {
    constant_on_demand();
    return fixed_text<30>{} << notice_of(assess(standard, where, use{a, s}), a, s, "", "").key;
}

} // namespace

TEST_CASE("visible use names what, where from and what for") {
    TWICE(shown(friendly(purpose::support), attribute::clothing_size, source::declared) ==
          "You told us your clothing size; we used it to save you a search. Change it in your profile.");
    TWICE(keyed(friendly(purpose::support), attribute::clothing_size, source::declared) == "tact.declared");
    TWICE(keyed(friendly(purpose::support), attribute::past_purchases, source::first_party) == "tact.first_party");
    TWICE(keyed(friendly(purpose::support), attribute::interests, source::inferred) == "tact.inferred");
}
TEST_CASE("an ask is a question about the datum, an anticipation one about the service") {
    constexpr context ahead = [] {
        context c = friendly(purpose::support);
        c.initiative = initiative::anticipating;
        return c;
    }();
    TWICE(shown(neutral(purpose::support), attribute::budget, source::declared) ==
          "May we use your budget to save you a search? Change it in your profile.");
    TWICE(shown(ahead, attribute::clothing_size, source::declared) ==
          "Shall we use your clothing size to save you a search? Change it in your profile.");
}
TEST_CASE("where others can see no details are given, and a denied use has no notice at all") {
    constexpr context seen = [] {
        context c = friendly(purpose::support);
        c.exposure = exposure::others;
        return c;
    }();
    TWICE(shown(seen, attribute::clothing_size, source::declared) ==
          "We chose this for you. Change it in your profile.");
    constexpr context seen_ahead = [] {
        context c = friendly(purpose::support);
        c.exposure = exposure::others;
        c.initiative = initiative::anticipating;
        return c;
    }();
    constexpr context stranger_seen = [] {
        context c = neutral(purpose::support);
        c.exposure = exposure::others;
        return c;
    }();
    TWICE(shown(seen_ahead, attribute::clothing_size, source::declared) ==
          "Shall we go ahead? Change it in your profile.");
    TWICE(shown(stranger_seen, attribute::clothing_size, source::declared) ==
          "May we ask you something about this offer? Change it in your profile.");
    TWICE(shown(friendly(purpose::support), attribute::religion, source::declared).size() == 0);
}
TEST_CASE("a translation fills the same slots, in its own order, what is no slot stays") {
    constexpr notice n =
        notice_of(assess(standard, friendly(purpose::support), use{attribute::clothing_size, source::declared}),
                  attribute::clothing_size, source::declared, "benefit", "Control.");
    TWICE(fill(n, "{control} {attribut} {benefit}: {attribute}{") == "Control. {attribut} benefit: clothing size{");
    TWICE(fill<8>(n, "{benefit}{benefit}").truncated());
}
