// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/influence.hpp>

#include "../twice.hpp"
#include "changed.hpp"

#include <tact/offer/standard_influence.hpp>

#include <initializer_list>

using namespace tact;

namespace {

constexpr enum_set<vulnerability> everybody = enum_set<vulnerability>::all();

/// The shipped table with one change.
template <class Change>
constexpr influence_table with(Change change) {
    return changed(standard_influence_table, change);
}
constexpr influence_table with(manner m, enum_set<purpose> purposes, enum_set<pressure> pressures,
                               enum_set<vulnerability> closed_to) {
    return with([&](influence_table& t) {
        t.manners[m].purposes = purposes;
        t.manners[m].pressures = pressures;
        t.manners[m].closed_to = closed_to;
    });
}
constexpr influence_table with(principle p, manner at_ease, manner under_pressure) {
    return with([=](influence_table& t) {
        t.principles[p].at_ease = at_ease;
        t.principles[p].under_pressure = under_pressure;
    });
}

constexpr enum_set<purpose> helping{purpose::support, purpose::recommendation};
constexpr enum_set<purpose> telling = enum_set<purpose>::all() - (purpose::unstated | purpose::security);
constexpr enum_set<purpose> offering{purpose::support, purpose::recommendation, purpose::marketing,
                                     purpose::advertising};
constexpr enum_set<pressure> at_ease{pressure::relaxed};
constexpr enum_set<pressure> pressed{pressure::relaxed, pressure::pressed};
constexpr enum_set<pressure> whenever{pressure::relaxed, pressure::pressed, pressure::exhausted};

} // namespace

TEST_CASE("the shipped table of influence breaks no law, and a default one is not lawful") {
    TWICE(violations(standard_influence_table) == 0 && standard_influence.valid());
    TWICE(violations(influence_table{}) > 0 && !influence_rules{}.valid() &&
          !influence_rules(influence_table{}).valid());
}
TEST_CASE("every row of influence says where it comes from") {
    constexpr auto invariant = offer_invariant::every_row_says_where_it_comes_from;
    for (std::size_t i = 0; i < enum_size<manner>; ++i) {
        const auto m = enum_at<manner>(i);
        CHECK(breaks_only(with([=](influence_table& t) { t.manners[m].why = {}; }), invariant, m));
    }
    for (std::size_t i = 0; i < enum_size<principle>; ++i) {
        const auto p = enum_at<principle>(i);
        CHECK(breaks_only(with([=](influence_table& t) { t.principles[p].why.statement = ""; }), invariant, p));
    }
}
TEST_CASE("every row of influence names its key, and one that does not is blamed by its place") {
    constexpr auto invariant = offer_invariant::every_row_names_its_key;
    for (std::size_t i = 0; i < enum_size<manner>; ++i)
        for (const std::size_t other : {std::size_t{0}, std::size_t{1}, std::size_t{4}, std::size_t{4000}}) {
            if (other == i) continue;
            const auto m = enum_at<manner>(i);
            CHECK(breaks_only(with([=](influence_table& t) { t.manners[m].key = enum_at<manner>(other); }), invariant,
                              m));
        }
    for (std::size_t i = 1; i < enum_size<principle>; ++i) {
        const auto p = enum_at<principle>(i);
        CHECK(breaks_only(with([=](influence_table& t) { t.principles[p].key = principle::none; }), invariant, p));
    }
    TWICE(!influence_rules(with([](influence_table& t) { // scarcity that would pass for plain words
               t.principles[principle::scarcity] = t.principles[principle::none];
           }))
               .valid());
}
TEST_CASE("every value of influence is in range") {
    constexpr auto invariant = offer_invariant::every_value_is_in_range;
    constexpr auto no_purpose = static_cast<purpose>(77);
    TWICE(breaks_only(with(manner::inform, telling | enum_set{no_purpose}, whenever, {}), invariant, manner::inform));
    TWICE(breaks_only(with(manner::inform, telling | enum_set{purpose::unstated}, whenever, {}), invariant,
                      manner::inform));
    TWICE(breaks_only(with(manner::assist, helping, whenever | enum_set{static_cast<pressure>(4)}, {}), invariant,
                      manner::assist));
    TWICE(breaks_only(with(manner::assist, helping, whenever | enum_set{pressure::unstated}, {}), invariant,
                      manner::assist));
    TWICE(breaks_only(with(manner::press, {}, {}, everybody | enum_set{static_cast<vulnerability>(6)}), invariant,
                      manner::press));
    constexpr auto no_manner = static_cast<manner>(5);
    TWICE(breaks_only(with(principle::liking, manner::nudge, no_manner), invariant, principle::liking));
    TWICE(breaks_only(with(principle::liking, no_manner, no_manner), invariant, principle::liking));
}
TEST_CASE("what is unstated is closed") {
    constexpr auto invariant = offer_invariant::what_is_unstated_is_closed;
    TWICE(breaks_only(with(manner::unstated, {purpose::support}, {}, {}), invariant, manner::unstated));
    TWICE(breaks_only(with(manner::unstated, {}, at_ease, {}), invariant, manner::unstated));
}
TEST_CASE("a harder manner is never freer, from informing on: in no purpose, at no pressure, for nobody") {
    constexpr auto invariant = offer_invariant::a_harder_manner_is_never_freer;
    TWICE(breaks_only(with(manner::nudge, offering | enum_set{purpose::learning}, pressed, everybody), invariant,
                      manner::nudge));
    TWICE(breaks_only(with(manner::inform, offering, at_ease, {}), invariant, manner::nudge));
    TWICE(breaks_only(with([](influence_table& t) {
                          t.manners[manner::inform].closed_to = everybody;
                          t.manners[manner::nudge].closed_to = everybody - enum_set{vulnerability::minor};
                      }),
                      invariant, manner::nudge));
    TWICE(breaks_only(with(manner::press, {purpose::learning}, {}, everybody), invariant, manner::press));
    TWICE(violations(with(manner::press, {purpose::marketing}, at_ease, everybody)) == 0);
    TWICE(violations(with(manner::nudge, {purpose::support}, at_ease, {vulnerability::minor})) == 0);
    TWICE(violations(with(manner::inform, telling, whenever, {})) == 0); // more than is assisted for
}
TEST_CASE("assisting serves help only: support, and recommendation at most") {
    constexpr auto invariant = offer_invariant::assisting_serves_help_only;
    TWICE(breaks_only(with(manner::assist, {purpose::recommendation}, whenever, {}), invariant, manner::assist));
    TWICE(breaks_only(with(manner::assist, {}, whenever, {}), invariant, manner::assist));
    for (const purpose p : {purpose::marketing, purpose::advertising, purpose::measurement, purpose::improvement,
                            purpose::learning, purpose::pricing, purpose::security})
        CHECK(breaks_only(with(manner::assist, helping | enum_set{p}, whenever, {}), invariant, manner::assist));
    TWICE(violations(with(manner::assist, {purpose::support}, whenever, {})) == 0);
}
TEST_CASE("assisting is closed to nobody, however vulnerable, and even when exhausted") {
    constexpr auto invariant = offer_invariant::assisting_is_closed_to_nobody;
    TWICE(breaks_only(with(manner::assist, helping, whenever, {vulnerability::ill_health}), invariant, manner::assist));
    TWICE(breaks_only(with(manner::assist, helping, {}, {}), invariant, manner::assist));
    TWICE(breaks(with(manner::assist, helping, pressed, {}), invariant, manner::assist));
}
TEST_CASE("pressure never narrows assisting") {
    constexpr auto invariant = offer_invariant::pressure_never_narrows_assisting;
    constexpr auto assisting = [](enum_set<pressure> open) { return with(manner::assist, helping, open, {}); };
    TWICE(breaks(assisting(at_ease), invariant, manner::assist) &&
          breaks(assisting(pressed), invariant, manner::assist));
    TWICE(breaks_only(assisting({pressure::relaxed, pressure::exhausted}), invariant, manner::assist));
    TWICE(breaks(assisting({pressure::pressed}), invariant, manner::assist));
    TWICE(violations(assisting({pressure::exhausted})) == 0);
    TWICE(violations(assisting({pressure::pressed, pressure::exhausted})) == 0);
}
TEST_CASE("pressure never widens leaning on people") {
    constexpr auto invariant = offer_invariant::pressure_never_widens_leaning_on_people;
    TWICE(breaks_only(with(manner::nudge, offering, {pressure::pressed}, everybody), invariant, manner::nudge));
    TWICE(breaks_only(with(manner::nudge, offering, {pressure::exhausted}, everybody), invariant, manner::nudge));
    TWICE(breaks_only(with(manner::nudge, offering, {pressure::relaxed, pressure::exhausted}, everybody), invariant,
                      manner::nudge));
    TWICE(breaks(with(manner::inform, offering, {pressure::pressed, pressure::exhausted}, {}), invariant,
                 manner::inform));
    TWICE(violations(with(manner::nudge, offering, whenever, everybody)) == 0);
}
TEST_CASE("nobody under pressure is pressed") {
    constexpr auto invariant = offer_invariant::nobody_under_pressure_is_pressed;
    TWICE(breaks_only(with(manner::press, offering, pressed, everybody), invariant, manner::press));
    TWICE(breaks(with(manner::press, offering, {pressure::exhausted}, everybody), invariant, manner::press));
    TWICE(breaks(with(manner::press, offering, {pressure::unstated}, everybody), invariant, manner::press));
    TWICE(violations(with(manner::press, offering, at_ease, everybody)) == 0);
}
TEST_CASE("who is vulnerable is never pressed") {
    constexpr auto invariant = offer_invariant::the_vulnerable_are_never_pressed;
    for (std::size_t i = 0; i < enum_size<vulnerability>; ++i) {
        const enum_set left_out{enum_at<vulnerability>(i)};
        CHECK(breaks_only(with([=](influence_table& t) {
                              t.manners[manner::nudge].closed_to = {};
                              t.manners[manner::press].closed_to = everybody - left_out;
                          }),
                          invariant, manner::press));
    }
}
TEST_CASE("plain words lean on nobody, every principle at least nudges") {
    TWICE(breaks_only(with(principle::none, manner::inform, manner::inform),
                      offer_invariant::plain_words_lean_on_nobody, principle::none));
    TWICE(breaks_only(with(principle::none, manner::assist, manner::inform),
                      offer_invariant::plain_words_lean_on_nobody, principle::none));
    for (const principle p : {principle::reciprocity, principle::commitment, principle::social_proof,
                              principle::authority, principle::liking, principle::scarcity}) {
        for (const manner m : {manner::unstated, manner::assist, manner::inform})
            CHECK(breaks_only(with(p, m, manner::press), offer_invariant::a_principle_at_least_nudges, p));
        CHECK(violations(with(p, manner::nudge, manner::press)) == 0);
        CHECK(violations(with(p, manner::press, manner::press)) == 0);
    }
}
TEST_CASE("pressure never softens a principle") {
    TWICE(breaks_only(with(principle::liking, manner::press, manner::nudge),
                      offer_invariant::pressure_never_softens_a_principle, principle::liking));
    TWICE(breaks(with(principle::liking, manner::nudge, manner::unstated),
                 offer_invariant::pressure_never_softens_a_principle, principle::liking));
}
TEST_CASE("scarcity and authority under pressure are pressing") {
    constexpr auto invariant = offer_invariant::scarcity_and_authority_under_pressure_are_pressing;
    TWICE(breaks_only(with(principle::scarcity, manner::nudge, manner::nudge), invariant, principle::scarcity));
    TWICE(breaks_only(with(principle::authority, manner::nudge, manner::nudge), invariant, principle::authority));
}
TEST_CASE("a manner is open for a purpose, at a pressure, to whom it is not closed, every other gate closes it") {
    constexpr auto open = [](manner how, const context& where, const enum_set<vulnerability>& said = no_vulnerability) {
        return open_in(standard_influence, how, where, said);
    };
    constexpr auto in = [](purpose p, pressure now, age_assurance age = age_assurance::adult) {
        return context{.purpose = p, .pressure = now, .age_assurance = age};
    };
    constexpr context selling = in(purpose::marketing, pressure::relaxed);
    TWICE(open(manner::nudge, selling) && !open(manner::nudge, in(purpose::pricing, pressure::relaxed)));
    TWICE(!open(manner::assist, selling) && open(manner::assist, in(purpose::support, pressure::unstated)));
    TWICE(open(manner::nudge, in(purpose::marketing, pressure::pressed)));
    TWICE(!open(manner::nudge, in(purpose::marketing, pressure::exhausted)));
    TWICE(!open(manner::nudge, in(purpose::marketing, pressure::relaxed, age_assurance::minor)));
    TWICE(!open(manner::nudge, selling, {vulnerability::life_event}) &&
          !open(manner::nudge, selling, vulnerability_unstated));
    TWICE(!open(manner::unstated, {.purpose = purpose::support}) && !open(manner::unstated, selling) &&
          !open(static_cast<manner>(5), selling) && !open(manner::press, selling));
    constexpr context broken{.purpose = purpose::support, .channel = static_cast<channel>(11)};
    TWICE(!open(manner::assist, broken) && open(manner::assist, {.purpose = purpose::support}));
}
TEST_CASE("a principle leans as its row says for the pressure, and presses where it is out of range") {
    constexpr auto leans = [](principle p, pressure now) { return manner_of(standard_influence, p, now); };
    TWICE(leans(principle::scarcity, pressure::relaxed) == manner::nudge);
    TWICE(leans(principle::scarcity, pressure::pressed) == manner::press);
    TWICE(leans(principle::scarcity, pressure::unstated) == manner::press);
    TWICE(leans(static_cast<principle>(7), pressure::relaxed) == manner::press);
    TWICE(principles_in(standard_influence, {}) == enum_set{principle::none}); // nothing is open, plain words are
}
TEST_CASE("under a default or unlawful table nobody is leant on, not even to assist") {
    constexpr influence_rules closed[]{influence_rules{},
                                       influence_rules(with(principle::scarcity, manner::nudge, manner::nudge))};
    constexpr context support{.purpose = purpose::support, .pressure = pressure::relaxed};
    for (const influence_rules& i : closed) {
        for (std::size_t m = 0; m < enum_size<manner>; ++m)
            CHECK(!open_in(i, enum_at<manner>(m), support, no_vulnerability));
        for (std::size_t p = 0; p < enum_size<principle>; ++p)
            CHECK(manner_of(i, enum_at<principle>(p), pressure::relaxed) == manner::press);
        CHECK(principles_in(i, support, no_vulnerability) == enum_set{principle::none});
    }
}
