// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/influence.hpp>

#include "../twice.hpp"
#include "changed.hpp"

#include <tact/offer/standard_influence.hpp>

#include <initializer_list>

using namespace tact;

namespace {

constexpr set<vulnerability> everybody = set<vulnerability>::all();

/// The shipped table with one change.
template <class Change>
constexpr influence_table with(Change change) {
    return changed(standard_influence_table, change);
}
constexpr influence_table with(manner m, set<purpose> purposes, set<pressure> pressures, set<vulnerability> closed_to) {
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

constexpr set<purpose> helping{purpose::support, purpose::recommendation};
constexpr set<purpose> telling = set<purpose>::all() - (purpose::unstated | purpose::security);
constexpr set<purpose> offering{purpose::support, purpose::recommendation, purpose::marketing, purpose::advertising};
constexpr set<pressure> at_ease{pressure::relaxed};
constexpr set<pressure> pressed{pressure::relaxed, pressure::pressed};
constexpr set<pressure> whenever{pressure::relaxed, pressure::pressed, pressure::exhausted};

} // namespace

TEST_CASE("the shipped table of influence breaks no law, and a default one is not lawful") {
    TWICE(violations(standard_influence_table) == 0 && standard_influence.lawful());
    TWICE(violations(influence_table{}) > 0 && !influence_rules{}.lawful() &&
          !influence_rules(influence_table{}).lawful());
}
TEST_CASE("every row of influence says where it comes from") {
    constexpr auto law = offer_law::every_row_says_where_it_comes_from;
    for (std::size_t i = 0; i < count<manner>; ++i) {
        const auto m = enumerator<manner>(i);
        CHECK(breaks_only(with([=](influence_table& t) { t.manners[m].why = {}; }), law, m));
    }
    for (std::size_t i = 0; i < count<principle>; ++i) {
        const auto p = enumerator<principle>(i);
        CHECK(breaks_only(with([=](influence_table& t) { t.principles[p].why.statement = ""; }), law, p));
    }
}
TEST_CASE("every row of influence names its key, and one that does not is blamed by its place") {
    constexpr auto law = offer_law::every_row_names_its_key;
    for (std::size_t i = 0; i < count<manner>; ++i)
        for (const std::size_t other : {std::size_t{0}, std::size_t{1}, std::size_t{4}, std::size_t{4000}}) {
            if (other == i) continue;
            const auto m = enumerator<manner>(i);
            CHECK(breaks_only(with([=](influence_table& t) { t.manners[m].key = enumerator<manner>(other); }), law, m));
        }
    for (std::size_t i = 1; i < count<principle>; ++i) {
        const auto p = enumerator<principle>(i);
        CHECK(breaks_only(with([=](influence_table& t) { t.principles[p].key = principle::none; }), law, p));
    }
    TWICE(!influence_rules(with([](influence_table& t) { // scarcity that would pass for plain words
               t.principles[principle::scarcity] = t.principles[principle::none];
           }))
               .lawful());
}
TEST_CASE("every value of influence is in range") {
    constexpr auto law = offer_law::every_value_is_in_range;
    constexpr auto no_purpose = static_cast<purpose>(77);
    TWICE(breaks_only(with(manner::inform, telling | set{no_purpose}, whenever, {}), law, manner::inform));
    TWICE(breaks_only(with(manner::inform, telling | set{purpose::unstated}, whenever, {}), law, manner::inform));
    TWICE(
        breaks_only(with(manner::assist, helping, whenever | set{static_cast<pressure>(4)}, {}), law, manner::assist));
    TWICE(breaks_only(with(manner::assist, helping, whenever | set{pressure::unstated}, {}), law, manner::assist));
    TWICE(breaks_only(with(manner::press, {}, {}, everybody | set{static_cast<vulnerability>(6)}), law, manner::press));
    constexpr auto no_manner = static_cast<manner>(5);
    TWICE(breaks_only(with(principle::liking, manner::nudge, no_manner), law, principle::liking));
    TWICE(breaks_only(with(principle::liking, no_manner, no_manner), law, principle::liking));
}
TEST_CASE("what is unstated is closed") {
    constexpr auto law = offer_law::what_is_unstated_is_closed;
    TWICE(breaks_only(with(manner::unstated, {purpose::support}, {}, {}), law, manner::unstated));
    TWICE(breaks_only(with(manner::unstated, {}, at_ease, {}), law, manner::unstated));
}
TEST_CASE("a harder manner is never freer, from informing on: in no purpose, at no pressure, for nobody") {
    constexpr auto law = offer_law::a_harder_manner_is_never_freer;
    TWICE(breaks_only(with(manner::nudge, offering | set{purpose::learning}, pressed, everybody), law, manner::nudge));
    TWICE(breaks_only(with(manner::inform, offering, at_ease, {}), law, manner::nudge));
    TWICE(breaks_only(with([](influence_table& t) {
                          t.manners[manner::inform].closed_to = everybody;
                          t.manners[manner::nudge].closed_to = everybody - set{vulnerability::minor};
                      }),
                      law, manner::nudge));
    TWICE(breaks_only(with(manner::press, {purpose::learning}, {}, everybody), law, manner::press));
    TWICE(violations(with(manner::press, {purpose::marketing}, at_ease, everybody)) == 0);
    TWICE(violations(with(manner::nudge, {purpose::support}, at_ease, {vulnerability::minor})) == 0);
    TWICE(violations(with(manner::inform, telling, whenever, {})) == 0); // more than is assisted for
}
TEST_CASE("assisting serves help only: support, and recommendation at most") {
    constexpr auto law = offer_law::assisting_serves_help_only;
    TWICE(breaks_only(with(manner::assist, {purpose::recommendation}, whenever, {}), law, manner::assist));
    TWICE(breaks_only(with(manner::assist, {}, whenever, {}), law, manner::assist));
    for (const purpose p : {purpose::marketing, purpose::advertising, purpose::measurement, purpose::improvement,
                            purpose::learning, purpose::pricing, purpose::security})
        CHECK(breaks_only(with(manner::assist, helping | set{p}, whenever, {}), law, manner::assist));
    TWICE(violations(with(manner::assist, {purpose::support}, whenever, {})) == 0);
}
TEST_CASE("assisting is closed to nobody, however vulnerable, and even when exhausted") {
    constexpr auto law = offer_law::assisting_is_closed_to_nobody;
    TWICE(breaks_only(with(manner::assist, helping, whenever, {vulnerability::ill_health}), law, manner::assist));
    TWICE(breaks_only(with(manner::assist, helping, {}, {}), law, manner::assist));
    TWICE(breaks(with(manner::assist, helping, pressed, {}), law, manner::assist));
}
TEST_CASE("pressure never narrows assisting") {
    constexpr auto law = offer_law::pressure_never_narrows_assisting;
    constexpr auto assisting = [](set<pressure> open) { return with(manner::assist, helping, open, {}); };
    TWICE(breaks(assisting(at_ease), law, manner::assist) && breaks(assisting(pressed), law, manner::assist));
    TWICE(breaks_only(assisting({pressure::relaxed, pressure::exhausted}), law, manner::assist));
    TWICE(breaks(assisting({pressure::pressed}), law, manner::assist));
    TWICE(violations(assisting({pressure::exhausted})) == 0);
    TWICE(violations(assisting({pressure::pressed, pressure::exhausted})) == 0);
}
TEST_CASE("pressure never widens leaning on people") {
    constexpr auto law = offer_law::pressure_never_widens_leaning_on_people;
    TWICE(breaks_only(with(manner::nudge, offering, {pressure::pressed}, everybody), law, manner::nudge));
    TWICE(breaks_only(with(manner::nudge, offering, {pressure::exhausted}, everybody), law, manner::nudge));
    TWICE(breaks_only(with(manner::nudge, offering, {pressure::relaxed, pressure::exhausted}, everybody), law,
                      manner::nudge));
    TWICE(breaks(with(manner::inform, offering, {pressure::pressed, pressure::exhausted}, {}), law, manner::inform));
    TWICE(violations(with(manner::nudge, offering, whenever, everybody)) == 0);
}
TEST_CASE("nobody under pressure is pressed") {
    constexpr auto law = offer_law::nobody_under_pressure_is_pressed;
    TWICE(breaks_only(with(manner::press, offering, pressed, everybody), law, manner::press));
    TWICE(breaks(with(manner::press, offering, {pressure::exhausted}, everybody), law, manner::press));
    TWICE(breaks(with(manner::press, offering, {pressure::unstated}, everybody), law, manner::press));
    TWICE(violations(with(manner::press, offering, at_ease, everybody)) == 0);
}
TEST_CASE("who is vulnerable is never pressed") {
    constexpr auto law = offer_law::who_is_vulnerable_is_never_pressed;
    for (std::size_t i = 0; i < count<vulnerability>; ++i) {
        const set left_out{enumerator<vulnerability>(i)};
        CHECK(breaks_only(with([=](influence_table& t) {
                              t.manners[manner::nudge].closed_to = {};
                              t.manners[manner::press].closed_to = everybody - left_out;
                          }),
                          law, manner::press));
    }
}
TEST_CASE("plain words lean on nobody, every principle at least nudges") {
    TWICE(breaks_only(with(principle::none, manner::inform, manner::inform), offer_law::plain_words_lean_on_nobody,
                      principle::none));
    TWICE(breaks_only(with(principle::none, manner::assist, manner::inform), offer_law::plain_words_lean_on_nobody,
                      principle::none));
    for (const principle p : {principle::reciprocity, principle::commitment, principle::social_proof,
                              principle::authority, principle::liking, principle::scarcity}) {
        for (const manner m : {manner::unstated, manner::assist, manner::inform})
            CHECK(breaks_only(with(p, m, manner::press), offer_law::a_principle_at_least_nudges, p));
        CHECK(violations(with(p, manner::nudge, manner::press)) == 0);
        CHECK(violations(with(p, manner::press, manner::press)) == 0);
    }
}
TEST_CASE("pressure never softens a principle") {
    TWICE(breaks_only(with(principle::liking, manner::press, manner::nudge),
                      offer_law::pressure_never_softens_a_principle, principle::liking));
    TWICE(breaks(with(principle::liking, manner::nudge, manner::unstated),
                 offer_law::pressure_never_softens_a_principle, principle::liking));
}
TEST_CASE("scarcity and authority under pressure are pressing") {
    constexpr auto law = offer_law::scarcity_and_authority_under_pressure_are_pressing;
    TWICE(breaks_only(with(principle::scarcity, manner::nudge, manner::nudge), law, principle::scarcity));
    TWICE(breaks_only(with(principle::authority, manner::nudge, manner::nudge), law, principle::authority));
}
TEST_CASE("a manner is open for a purpose, at a pressure, to whom it is not closed; every other gate closes it") {
    constexpr auto open = [](manner how, const context& where, const set<vulnerability>& said = no_vulnerability) {
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
    TWICE(principles_in(standard_influence, {}) == set{principle::none}); // nothing is open, plain words are
}
TEST_CASE("under a default or unlawful table nobody is leant on, not even to assist") {
    constexpr influence_rules closed[]{influence_rules{},
                                       influence_rules(with(principle::scarcity, manner::nudge, manner::nudge))};
    constexpr context support{.purpose = purpose::support, .pressure = pressure::relaxed};
    for (const influence_rules& i : closed) {
        for (std::size_t m = 0; m < count<manner>; ++m)
            CHECK(!open_in(i, enumerator<manner>(m), support, no_vulnerability));
        for (std::size_t p = 0; p < count<principle>; ++p)
            CHECK(manner_of(i, enumerator<principle>(p), pressure::relaxed) == manner::press);
        CHECK(principles_in(i, support, no_vulnerability) == set{principle::none});
    }
}
