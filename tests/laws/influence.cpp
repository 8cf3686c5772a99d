// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/policy_table.hpp>

#include <tact/offer/standard_influence.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <set>

#include "compare.hpp"

// How people may be influenced, over every cell: purpose, manner, pressure, age, everything that may make somebody
// vulnerable, and principle. The shipped table is compared with what is written below in so many words; lawful tables
// at random are held to the laws by what they do, and tables that are refused are shown to deserve it.

namespace {

using laws::below;
using laws::one_in;
using laws::random_bits;
using namespace tact;

constexpr std::size_t subsets = std::size_t{1} << enum_size<vulnerability>;
constexpr std::size_t unsaid = subsets; ///< nobody said whether the person is vulnerable

constexpr enum_set<vulnerability> subset(std::size_t bits) {
    if (bits == unsaid) return enum_set<vulnerability>{static_cast<vulnerability>(99)};
    enum_set<vulnerability> s;
    for (std::size_t i = 0; i < enum_size<vulnerability>; ++i)
        if ((bits >> i & 1) != 0) s.insert(enum_at<vulnerability>(i));
    return s;
}
constexpr std::size_t bit(vulnerability v) { return std::size_t{1} << position(v); }

/// Where somebody is asked whether a manner is open.
struct cell {
    tact::purpose purpose;
    tact::manner manner;
    tact::pressure pressure;
    age_assurance age;
    std::size_t vulnerable; ///< a subset, or `unsaid`

    context where() const {
        context c;
        c.purpose = purpose;
        c.pressure = pressure;
        c.age_assurance = age;
        return c;
    }
    std::string text() const {
        return "purpose " + std::to_string(position(purpose)) + ", manner " + std::to_string(position(manner)) +
               ", pressure " + std::to_string(position(pressure)) + ", age " + std::to_string(position(age)) +
               ", vulnerable " + std::to_string(vulnerable);
    }
};

/// Calls `visit(cell)` for every cell.
template <class Visitor>
void for_every_cell(Visitor visit) {
    for (std::size_t p = 0; p < enum_size<purpose>; ++p)
        for (std::size_t m = 0; m < enum_size<manner>; ++m)
            for (std::size_t q = 0; q < enum_size<pressure>; ++q)
                for (std::size_t a = 0; a < enum_size<age_assurance>; ++a)
                    for (std::size_t v = 0; v <= unsaid; ++v)
                        visit(cell{enum_at<purpose>(p), enum_at<manner>(m), enum_at<pressure>(q),
                                   enum_at<age_assurance>(a), v});
}

// --- what a table does, in every cell --------------------------------------------------------------------------------

/// Whether each manner is open in each cell, and in which manner each principle leans.
class behaviour {
public:
    template <class Open, class Lean>
    behaviour(Open open, Lean lean) {
        open_.reserve(enum_size<purpose> * enum_size<manner> * enum_size<pressure> * enum_size<age_assurance> *
                      (unsaid + 1));
        for_every_cell([&](const cell& c) { open_.push_back(open(c)); });
        for (std::size_t p = 0; p < enum_size<principle>; ++p)
            for (std::size_t q = 0; q < enum_size<pressure>; ++q)
                lean_[p][q] = lean(enum_at<principle>(p), enum_at<pressure>(q));
    }

    bool open(const cell& c) const {
        std::size_t at = position(c.purpose);
        at = at * enum_size<manner> + position(c.manner);
        at = at * enum_size<pressure> + position(c.pressure);
        at = at * enum_size<age_assurance> + position(c.age);
        return open_[at * (unsaid + 1) + c.vulnerable] != 0;
    }
    manner lean(principle p, pressure now) const { return lean_[position(p)][position(now)]; }

private:
    std::vector<char> open_;
    manner lean_[enum_size<principle>][enum_size<pressure>]{};
};

behaviour behaviour_of(const influence_rules& rules) {
    return {[&](const cell& c) { return open_in(rules, c.manner, c.where(), subset(c.vulnerable)); },
            [&](principle p, pressure now) { return manner_of(rules, p, now); }};
}

/// What a table would do were it not refused: read without asking whether it is lawful.
behaviour behaviour_of_refused(const influence_table& t) {
    const auto at_ease = [](pressure p) { return p == pressure::relaxed; };
    return {[&](const cell& c) {
                const manner_row& r = t.manners[c.manner == manner::unstated ? manner::press : c.manner];
                std::size_t vulnerable = c.vulnerable == unsaid ? subsets - 1 : c.vulnerable;
                const bool tired = c.pressure == pressure::exhausted || c.pressure == pressure::unstated;
                if (tired) vulnerable |= bit(vulnerability::exhausted);
                if (c.age == age_assurance::minor) vulnerable |= bit(vulnerability::minor);
                return r.purposes.contains(c.purpose) &&
                       r.pressures.contains(tired ? pressure::exhausted : c.pressure) &&
                       !r.closed_to.intersects(subset(vulnerable));
            },
            [&, at_ease](principle p, pressure now) {
                const principle_row& r = t.principles[p];
                return at_ease(now) ? r.at_ease : r.under_pressure;
            }};
}

// --- the laws, as behaviour ------------------------------------------------------------------------------------------

/// The laws that a behaviour breaks, by name.
std::set<std::string> broken_by(const behaviour& b) {
    std::set<std::string> broken;
    const auto require = [&](bool holds, const char* invariant) {
        if (!holds) broken.insert(invariant);
    };
    for_every_cell([&](const cell& c) {
        const bool open = b.open(c);
        const auto with = [&](auto member, auto value) {
            cell other = c;
            other.*member = value;
            return b.open(other);
        };
        if (c.vulnerable == unsaid) {
            require(open == with(&cell::vulnerable, subsets - 1), "unsaid counts as all");
        } else {
            for (std::size_t i = 0; i < enum_size<vulnerability>; ++i)
                require(!with(&cell::vulnerable, c.vulnerable | std::size_t{1} << i) || open,
                        "a vulnerability never widens");
        }
        if (c.pressure == pressure::unstated)
            require(open == with(&cell::pressure, pressure::exhausted), "unstated pressure counts as exhausted");
        if (c.manner == manner::unstated)
            require(open == with(&cell::manner, manner::press), "unstated manner counts as pressing");
        if (c.age == age_assurance::minor && c.vulnerable != unsaid) {
            cell said = c;
            said.age = age_assurance::adult;
            said.vulnerable |= bit(vulnerability::minor);
            require(open == b.open(said), "a minor is vulnerable");
        }
        if (!open) return;
        require(c.purpose != purpose::unstated, "nothing is open for no purpose");
        const pressure one_more = c.pressure == pressure::relaxed   ? pressure::pressed
                                  : c.pressure == pressure::pressed ? pressure::exhausted
                                                                    : c.pressure;
        const pressure one_less = c.pressure == pressure::pressed   ? pressure::relaxed
                                  : c.pressure == pressure::relaxed ? c.pressure
                                                                    : pressure::pressed;
        if (c.manner == manner::assist) {
            require(with(&cell::pressure, one_more), "pressure never narrows assisting");
            require(with(&cell::vulnerable, subsets - 1), "assisting is closed to nobody");
            require(c.purpose == purpose::support || c.purpose == purpose::recommendation, "assisting serves help");
            return;
        }
        require(with(&cell::pressure, one_less), "pressure never widens leaning on people");
        if (c.manner == manner::nudge) require(with(&cell::manner, manner::inform), "a harder manner is never freer");
        if (c.manner != manner::press) return;
        require(with(&cell::manner, manner::nudge), "a harder manner is never freer");
        require(c.pressure == pressure::relaxed, "nobody under pressure is pressed");
        require(c.vulnerable == 0 && c.age != age_assurance::minor, "who is vulnerable is never pressed");
    });
    require(b.open({purpose::support, manner::assist, pressure::unstated, age_assurance::minor, unsaid}),
            "assisting is closed to nobody");
    for (std::size_t i = 0; i < enum_size<principle>; ++i) {
        const auto p = enum_at<principle>(i);
        const manner at_ease = b.lean(p, pressure::relaxed);
        for (const pressure now : {pressure::unstated, pressure::pressed, pressure::exhausted}) {
            const manner then = b.lean(p, now);
            require(at_ease <= then, "pressure never softens a principle");
            require(then <= manner::press, "a manner is one of its kind");
            if (p == principle::scarcity || p == principle::authority)
                require(then == manner::press, "scarcity and authority under pressure press");
            if (p == principle::none) require(then == manner::assist, "plain words lean on nobody");
        }
        require((p == principle::none) == (at_ease == manner::assist), "plain words lean on nobody");
        require(p == principle::none || at_ease >= manner::nudge, "a principle at least nudges");
        require(at_ease <= manner::press, "a manner is one of its kind");
    }
    return broken;
}

std::string listed(const std::set<std::string>& names) {
    std::string text;
    for (const std::string& n : names) text += (text.empty() ? "" : ", ") + n;
    return text;
}

// --- tables at random ------------------------------------------------------------------------------------------------

constexpr provenance at_random{evidence::assumed, "random"};

template <enumeration E>
enum_set<E> some_of(random_bits& bits, const enum_set<E>& from) {
    enum_set<E> s;
    for (std::size_t i = 0; i < enum_size<E>; ++i)
        if (from.contains(enum_at<E>(i)) && !one_in(bits, 3)) s.insert(enum_at<E>(i));
    return s;
}
/// The least pressures, so many of them.
enum_set<pressure> up_to(std::size_t n) {
    enum_set<pressure> s;
    for (std::size_t i = 1; i <= n; ++i) s.insert(enum_at<pressure>(i));
    return s;
}

/// A lawful table; an `awake` one has every manner open to somebody.
influence_table random_table(random_bits& bits, bool awake) {
    influence_table t;
    const enum_set<purpose> stated = enum_set<purpose>::all() - enum_set{purpose::unstated};
    for (manner_row& r : t.manners) r.why = at_random;
    manner_row& assist = t.manners[manner::assist];
    assist.purposes = enum_set{purpose::support} | some_of(bits, enum_set{purpose::recommendation});
    assist.pressures = up_to(3) - up_to(awake ? 0 : below(bits, 3));
    manner_row& inform = t.manners[manner::inform];
    inform.purposes = some_of(bits, stated);
    if (awake) inform.purposes.insert(purpose::marketing);
    std::size_t most = awake ? 2 : below(bits, 4);
    inform.pressures = up_to(most);
    inform.closed_to = some_of(bits, enum_set<vulnerability>::all());
    manner_row& nudge = t.manners[manner::nudge];
    nudge.purposes = some_of(bits, inform.purposes);
    if (awake) nudge.purposes.insert(purpose::marketing);
    most = awake ? 2 : below(bits, most + 1);
    nudge.pressures = up_to(most);
    nudge.closed_to = inform.closed_to | some_of(bits, enum_set<vulnerability>::all());
    manner_row& press = t.manners[manner::press];
    press.purposes = some_of(bits, nudge.purposes);
    if (awake) press.purposes.insert(purpose::marketing);
    press.pressures = up_to(awake ? 1 : below(bits, (most < 1 ? most : 1) + 1));
    press.closed_to = enum_set<vulnerability>::all();
    for (principle_row& r : t.principles) {
        r.why = at_random;
        r.at_ease = r.key == principle::none ? manner::assist : one_in(bits, 3) ? manner::press : manner::nudge;
        r.under_pressure = r.at_ease;
        const bool pressing = r.key == principle::scarcity || r.key == principle::authority;
        if (pressing || (r.key != principle::none && one_in(bits, 2))) r.under_pressure = manner::press;
    }
    return t;
}

/// Breaks one law, and says by which behaviour it shows; by none where a row does not say what it is or where it comes
/// from, or says something of what nobody said.
struct breach {
    const char* how;
    offer_invariant broken;
    const char* shows;
    void (*make)(influence_table&);
};

constexpr enum_set<pressure> exhausted_only{pressure::exhausted};

// clang-format off
const std::vector<breach> breaches{
    {"another's key", offer_invariant::every_row_names_its_key, "", [](influence_table& t) { t.principles[principle::liking].key = principle::scarcity; }},
    {"a key out of range", offer_invariant::every_row_names_its_key, "", [](influence_table& t) { t.manners[manner::nudge].key = static_cast<manner>(1000); }},
    {"no basis", offer_invariant::every_row_says_where_it_comes_from, "", [](influence_table& t) { t.manners[manner::nudge].why = {}; }},
    {"no statement", offer_invariant::every_row_says_where_it_comes_from, "", [](influence_table& t) { t.principles[principle::liking].why.statement = ""; }},
    {"a nudge for no purpose", offer_invariant::every_value_is_in_range, "nothing is open for no purpose", [](influence_table& t) { for (const manner m : {manner::inform, manner::nudge}) t.manners[m].purposes.insert(purpose::unstated); }},
    {"help for no purpose", offer_invariant::every_value_is_in_range, "nothing is open for no purpose", [](influence_table& t) { t.manners[manner::assist].purposes.insert(purpose::unstated); }},
    {"a manner out of range", offer_invariant::every_value_is_in_range, "a manner is one of its kind", [](influence_table& t) { t.principles[principle::liking].at_ease = t.principles[principle::liking].under_pressure = static_cast<manner>(9); }},
    {"a manner that nobody said", offer_invariant::what_is_unstated_is_closed, "", [](influence_table& t) { t.manners[manner::unstated].purposes.insert(purpose::support); }},
    {"a nudge for more than is told", offer_invariant::a_harder_manner_is_never_freer, "a harder manner is never freer", [](influence_table& t) { t.manners[manner::inform].purposes = t.manners[manner::inform].purposes - enum_set{purpose::marketing}; }},
    {"a nudge when more is told than said", offer_invariant::a_harder_manner_is_never_freer, "a harder manner is never freer", [](influence_table& t) { t.manners[manner::inform].pressures = enum_set{pressure::relaxed}; }},
    {"a nudge to who is told nothing", offer_invariant::a_harder_manner_is_never_freer, "a harder manner is never freer", [](influence_table& t) { t.manners[manner::inform].closed_to = enum_set<vulnerability>::all(); t.manners[manner::nudge].closed_to = {}; }},
    {"help for sale", offer_invariant::assisting_serves_help_only, "assisting serves help", [](influence_table& t) { t.manners[manner::assist].purposes.insert(purpose::marketing); }},
    {"no help with service", offer_invariant::assisting_serves_help_only, "assisting is closed to nobody", [](influence_table& t) { t.manners[manner::assist].purposes = enum_set{purpose::recommendation}; }},
    {"no help for the ill", offer_invariant::assisting_is_closed_to_nobody, "assisting is closed to nobody", [](influence_table& t) { t.manners[manner::assist].closed_to = enum_set{vulnerability::ill_health}; }},
    {"no help for the tired", offer_invariant::assisting_is_closed_to_nobody, "assisting is closed to nobody", [](influence_table& t) { t.manners[manner::assist].pressures = up_to(2); }},
    {"help at ease only", offer_invariant::pressure_never_narrows_assisting, "pressure never narrows assisting", [](influence_table& t) { t.manners[manner::assist].pressures = enum_set{pressure::relaxed, pressure::exhausted}; }},
    {"a nudge in haste only", offer_invariant::pressure_never_widens_leaning_on_people, "pressure never widens leaning on people", [](influence_table& t) { t.manners[manner::nudge].pressures = enum_set{pressure::pressed}; t.manners[manner::press].pressures = {}; }},
    {"told when tired only", offer_invariant::pressure_never_widens_leaning_on_people, "pressure never widens leaning on people", [](influence_table& t) { t.manners[manner::inform].closed_to = {}; t.manners[manner::inform].pressures = exhausted_only; t.manners[manner::nudge].pressures = t.manners[manner::press].pressures = {}; }},
    {"pressed in haste", offer_invariant::nobody_under_pressure_is_pressed, "nobody under pressure is pressed", [](influence_table& t) { t.manners[manner::press].pressures = up_to(2); }},
    {"the grieving are pressed", offer_invariant::the_vulnerable_are_never_pressed, "who is vulnerable is never pressed", [](influence_table& t) { for (const manner m : {manner::inform, manner::nudge, manner::press}) t.manners[m].closed_to = t.manners[m].closed_to - enum_set{vulnerability::life_event}; }},
    {"plain words nudge", offer_invariant::plain_words_lean_on_nobody, "plain words lean on nobody", [](influence_table& t) { t.principles[principle::none].under_pressure = manner::nudge; }},
    {"a principle informs", offer_invariant::a_principle_at_least_nudges, "a principle at least nudges", [](influence_table& t) { t.principles[principle::commitment].at_ease = manner::inform; }},
    {"haste softens a principle", offer_invariant::pressure_never_softens_a_principle, "pressure never softens a principle", [](influence_table& t) { t.principles[principle::reciprocity].at_ease = manner::press; t.principles[principle::reciprocity].under_pressure = manner::nudge; }},
    {"scarcity in haste", offer_invariant::scarcity_and_authority_under_pressure_are_pressing, "scarcity and authority under pressure press", [](influence_table& t) { t.principles[principle::scarcity].at_ease = t.principles[principle::scarcity].under_pressure = manner::nudge; }},
};
// clang-format on

} // namespace

TEST_CASE("influence: what is shipped does in every cell what is written here") {
    laws::differences d;
    for_every_cell([&](const cell& c) {
        const bool helps = c.purpose == purpose::support || c.purpose == purpose::recommendation;
        const bool sells = c.purpose == purpose::marketing || c.purpose == purpose::advertising;
        const bool at_ease_or_pressed = c.pressure == pressure::relaxed || c.pressure == pressure::pressed;
        const bool vulnerable = c.vulnerable != 0 || c.age == age_assurance::minor || !at_ease_or_pressed;
        bool expected = false; // pressed is nobody
        if (c.manner == manner::assist) expected = helps;
        if (c.manner == manner::inform) expected = helps || sells || c.purpose == purpose::pricing;
        if (c.manner == manner::nudge) expected = (helps || sells) && at_ease_or_pressed && !vulnerable;
        const enum_set<vulnerability> said = subset(c.vulnerable);
        d.note(open_in(standard_influence, c.manner, c.where(), said) == expected, [&] { return c.text(); });

        // Scarcity and authority press in haste, where every other principle nudges; and nudging is open or is not.
        if (c.manner != manner::nudge) return;
        const bool in_haste = c.pressure != pressure::relaxed;
        const enum_set<principle> open = principles_in(standard_influence, c.where(), said);
        for (std::size_t i = 0; i < enum_size<principle>; ++i) {
            const auto p = enum_at<principle>(i);
            const bool presses = in_haste && (p == principle::scarcity || p == principle::authority);
            const manner leans = p == principle::none ? manner::assist : presses ? manner::press : manner::nudge;
            d.note(manner_of(standard_influence, p, c.pressure) == leans, [&] { return c.text(); });
            d.note(open.contains(p) == (p == principle::none || (expected && !presses)), [&] { return c.text(); });
        }
        d.note(!open.unknown(), [&] { return c.text(); });
    });
    CHECK(d.cells > 39'000);
    NO_DIFFERENCE(d);
}

TEST_CASE("influence: a thousand lawful tables keep the laws in every cell, by what they do") {
    random_bits bits(5301);
    std::size_t leaning = 0, pressing = 0;
    for (int i = 0; i < 1'000; ++i) {
        CAPTURE(i);
        const influence_table t = random_table(bits, i % 4 == 0);
        const influence_rules rules(t);
        REQUIRE(rules.valid());
        const behaviour b = behaviour_of(rules);
        CHECK(listed(broken_by(b)) == "");
        const cell marketing{purpose::marketing, manner::nudge, pressure::relaxed, age_assurance::adult, 0};
        leaning += std::size_t{b.open(marketing)};
        cell pressed = marketing;
        pressed.manner = manner::press;
        pressing += std::size_t{b.open(pressed)};
        // A principle is open exactly where its manner is.
        const cell c{enum_at<purpose>(below(bits, enum_size<purpose>)), manner::assist,
                     enum_at<pressure>(below(bits, enum_size<pressure>)),
                     enum_at<age_assurance>(below(bits, enum_size<age_assurance>)), below(bits, unsaid + 1)};
        const enum_set<principle> open = principles_in(rules, c.where(), subset(c.vulnerable));
        for (std::size_t p = 0; p < enum_size<principle>; ++p) {
            cell leant = c;
            leant.manner = b.lean(enum_at<principle>(p), c.pressure);
            CHECK(open.contains(enum_at<principle>(p)) == (p == 0 || b.open(leant)));
        }
    }
    CHECK(leaning > 300); // the laws are not kept by having nothing to keep them for
    CHECK(pressing > 200);
}

TEST_CASE("influence: what is out of range opens nothing, in whatever lawful table") {
    random_bits bits(5302);
    for (int i = 0; i < 200; ++i) {
        const influence_rules rules(random_table(bits, true));
        context c{.purpose = purpose::support, .pressure = pressure::relaxed, .age_assurance = age_assurance::adult};
        REQUIRE(open_in(rules, manner::assist, c, {}));
        for (const manner how : {manner::press, manner::unstated, static_cast<manner>(9)})
            CHECK(open_in(rules, how, c, {}) == open_in(rules, manner::press, c, {}));
        CHECK(manner_of(rules, static_cast<principle>(9), pressure::relaxed) == manner::press);
        CHECK(manner_of(rules, principle::scarcity, static_cast<pressure>(9)) == manner::press);
        const context sane = c;
        c.purpose = static_cast<purpose>(99);
        for (const context& odd : {c, [&] { return c = sane, c.pressure = static_cast<pressure>(9), c; }(),
                                   [&] { return c = sane, c.age_assurance = static_cast<age_assurance>(9), c; }(),
                                   [&] { return c = sane, c.setting = static_cast<setting>(99), c; }()})
            for (std::size_t m = 0; m < enum_size<manner>; ++m)
                CHECK_FALSE(open_in(rules, enum_at<manner>(m), odd, {}));
    }
}

// What a row says of itself must be what it is: the key decides which laws a row is held to.
TEST_CASE("influence: a row that names another's key is no row of a lawful table") {
    influence_table t = standard_influence_table;
    t.manners[manner::nudge].key = manner::unstated; // so that minors may be nudged when they are exhausted
    t.manners[manner::nudge].pressures = up_to(3);
    t.manners[manner::nudge].closed_to = {};
    CHECK_FALSE(influence_rules(t).valid());
}

TEST_CASE("influence: each way to break a law is found, closes the table, and shows in what it would have done") {
    random_bits bits(5303);
    std::set<offer_invariant> covered;
    for (const breach& b : breaches) {
        CAPTURE(std::string(b.how));
        covered.insert(b.broken);
        for (int i = 0; i < 5; ++i) {
            influence_table t = random_table(bits, true);
            t.manners[manner::inform].closed_to = {}; // so that every breach shows
            t.manners[manner::nudge].closed_to = enum_set<vulnerability>::all() - enum_set{vulnerability::minor};
            b.make(t);
            bool found = false;
            for_each_violation(t, [&](offer_invariant l, auto) { found = found || l == b.broken; });
            CHECK(found);
            const std::set<std::string> shown = broken_by(behaviour_of_refused(t));
            if (*b.shows == '\0')
                CHECK(listed(shown) == "");
            else
                CHECK(shown.contains(b.shows));

            const influence_rules rules(t);
            CHECK_FALSE(rules.valid());
            bool closed = true;
            for_every_cell([&](const cell& c) {
                if (c.vulnerable % 7 != 0) return;
                closed = closed && !open_in(rules, c.manner, c.where(), subset(c.vulnerable)) &&
                         principles_in(rules, c.where(), subset(c.vulnerable)) == enum_set{principle::none};
            });
            CHECK(closed);
        }
    }
    CHECK(covered.size() ==
          position(offer_invariant::scarcity_and_authority_under_pressure_are_pressing) + 1); // all on manners
}

TEST_CASE("influence: a table changed anywhere is refused where that would show, and for nothing that could not") {
    random_bits bits(5304);
    std::size_t refused = 0, kept = 0;
    const auto toggle = []<enumeration E>(enum_set<E>& s, E e) {
        s = s.contains(e) ? s - enum_set<E>{e} : s | enum_set<E>{e};
    };
    for (int i = 0; i < 2'000; ++i) {
        CAPTURE(i);
        influence_table t = random_table(bits, i % 2 == 0);
        manner_row& row = t.manners[enum_at<manner>(below(bits, enum_size<manner>))];
        bool senseless = row.key == manner::unstated; // says something that nobody reads
        switch (below(bits, 4)) {
        case 0: toggle(row.purposes, enum_at<purpose>(below(bits, enum_size<purpose> + 1))); break;
        case 1: toggle(row.pressures, enum_at<pressure>(below(bits, enum_size<pressure> + 1))); break;
        case 2: toggle(row.closed_to, enum_at<vulnerability>(below(bits, enum_size<vulnerability> + 1))); break;
        default: {
            principle_row& p = t.principles[enum_at<principle>(below(bits, enum_size<principle>))];
            (one_in(bits, 2) ? p.at_ease : p.under_pressure) = enum_at<manner>(below(bits, enum_size<manner> + 1));
        }
        }
        for (const manner_row& r : t.manners)
            senseless = senseless || r.purposes.unknown() || r.pressures.unknown() || r.closed_to.unknown() ||
                        r.pressures.contains(pressure::unstated) ||
                        (r.pressures.contains(pressure::exhausted) && r.closed_to.contains(vulnerability::exhausted)) ||
                        (r.key > manner::assist && (r.purposes.empty() || r.pressures.empty()));
        const bool valid = influence_rules(t).valid();
        const std::string shown = listed(broken_by(behaviour_of_refused(t)));
        if (valid)
            CHECK(shown == "");
        else
            CHECK((senseless || shown != ""));
        ++(valid ? kept : refused);
    }
    CHECK(refused > 500);
    CHECK(kept > 400);
}
