// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/overlay.hpp>

#include "../twice.hpp"

#include <tact/decide/gate.hpp>
#include <tact/decide/standard.hpp>
#include <tact/policy/at_least_as_strict.hpp>

#include <initializer_list>

using namespace tact;

namespace {

constexpr overlay bookshop_rules{
    .name = "bookshop",
    .never = attribute::photos | attribute::date_of_birth,
    .closed_sources = source::third_party,
    .closed_purposes = purpose::advertising,
    .consented = attribute::style,
    .needs = {connectedness::distant, trust::low},
    .multiplier = 1.500,
    .why = {evidence::rule, "house rules"},
};
constexpr policy_table bookshop_table = restricted(standard_table, bookshop_rules);
constexpr policy bookshop = compile<bookshop_table>();

constexpr context where(purpose p) {
    return {.purpose = p,
            .connectedness = connectedness::close,
            .trust = trust::high,
            .expectedness = expectedness::expected};
}

} // namespace

TEST_CASE("an overlay narrows, and an empty one changes nothing") {
    TWICE(at_least_as_strict(bookshop_table, standard_table) && !at_least_as_strict(standard_table, bookshop_table));
    TWICE(fingerprint_of(restricted(standard_table, overlay{})) == standard.fingerprint());
}
TEST_CASE("each part of an overlay closes what it names") {
    TWICE(bookshop.in(where(purpose::support)).decide({attribute::photos, source::declared}) == decision::deny);
    TWICE(standard.in(where(purpose::support)).decide({attribute::visited_websites, source::third_party}) !=
          decision::deny);
    TWICE(bookshop.in(where(purpose::support)).decide({attribute::visited_websites, source::third_party}) ==
          decision::deny);
    TWICE(!bookshop_table.attributes[attribute::style].sources.contains(source::third_party));
    TWICE(bookshop.in(where(purpose::advertising)).decide({attribute::interests, source::declared}) == decision::deny);
    TWICE(standard.in(where(purpose::support)).decide({attribute::style, source::declared}) == decision::permit);
    TWICE(bookshop.in(where(purpose::support)).decide({attribute::style, source::declared}) == decision::ask);
    TWICE(bookshop.in({.purpose = purpose::support, .industry = industry::media})
              .decide({attribute::language, source::inferred}) == decision::ask);
    TWICE(bookshop_table.attributes[attribute::language].sensitivity == odds_factor(0.611));
}
TEST_CASE("a factor below one and one past the range do no harm") {
    TWICE(fingerprint_of(restricted(standard_table, overlay{.multiplier = 0.500})) == standard.fingerprint());
    TWICE(restricted(standard_table, overlay{.multiplier = 90.000}).attributes[attribute::photos].sensitivity ==
          odds_factor(100.0));
    TWICE(bookshop_table.name[0] == 'b');
}
TEST_CASE("a multiplier that is unstated or out of range narrows nothing in silence: the laws refuse the table") {
    for (const odds_factor unread : {odds_factor{}, odds_factor::of_thousandths(-5000), odds_factor::of_thousandths(5),
                                     odds_factor::of_thousandths(100'001)})
        CHECK(detail::first_violation(restricted(standard_table, overlay{.multiplier = unread})).count != 0);
    CHECK(detail::first_violation(restricted(standard_table, overlay{.multiplier = 5.000})).count == 0);
}
TEST_CASE("an overlay mends no table that breaks a law") {
    const auto still_unlawful = [](policy_table t, const overlay& x) {
        return detail::first_violation(t).count != 0 && detail::first_violation(restricted(t, x)).count != 0;
    };
    policy_table too_sensitive = standard_table, from_nowhere = standard_table;
    too_sensitive.attributes[attribute::photos].sensitivity = odds_factor::of_thousandths(150'000);
    from_nowhere.attributes[attribute::style].sources.insert(source::covert);
    CHECK(still_unlawful(too_sensitive, {.multiplier = 1.001}));
    CHECK(still_unlawful(from_nowhere, {.closed_sources = source::covert}));
    CHECK(still_unlawful(too_sensitive, {.never = attribute::photos}));
}
TEST_CASE("an overlay without a name keeps that of the table") {
    constexpr auto first_letter = [](const overlay& x) { return *restricted(standard_table, x).name; };
    TWICE(first_letter(overlay{.name = nullptr}) == 's' && first_letter(overlay{}) == 's');
    TWICE(first_letter(overlay{.name = "house"}) == 'h');
}
TEST_CASE("consent asked for a coarser datum is asked for what tells it, and what nobody knows is refused by law") {
    for (const attribute a : {attribute::age_range, attribute::region, attribute::birthday})
        CHECK(detail::first_violation(restricted(standard_table, overlay{.consented = a})).count == 0);
    CHECK(detail::first_violation(restricted(standard_table, overlay{.never = static_cast<attribute>(999)})).count !=
          0);
    CHECK(detail::first_violation(restricted(standard_table, overlay{.closed_sources = static_cast<source>(999)}))
              .count != 0);
    CHECK(detail::first_violation(restricted(standard_table, overlay{.closed_purposes = static_cast<purpose>(999)}))
              .count != 0);
    CHECK(
        detail::first_violation(restricted(standard_table, overlay{.consented = static_cast<attribute>(999)})).count !=
        0);
}
TEST_CASE("nobody expects what an overlay never uses, nor what coarsens to it") {
    constexpr policy_table without_region = restricted(standard_table, overlay{.never = attribute::region});
    TWICE(detail::first_violation(without_region).count == 0);
    for (const auto& r : without_region.expectations)
        CHECK((!r.expected.contains(attribute::region) && !r.expected.contains(attribute::residence) &&
               !r.expected.contains(attribute::current_location)));
    CHECK(without_region.expectations[industry::fashion].expected.contains(attribute::clothing_size));
    // With every other source closed, a device's identifiers would come from nowhere else than the connection.
    policy_table t = standard_table;
    t.attributes[attribute::device_identifiers].sources |= source::connection;
    const auto closed = enum_set{source::declared, source::first_party, source::device_content};
    CHECK(detail::first_violation(restricted(t, overlay{.closed_sources = closed})).count == 0);
}
