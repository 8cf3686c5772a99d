// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>

#include "parts.hpp"

// Uses of several parts: as bad as the worst, and worse where the whole tells more than its parts.

namespace {

using laws::parts_of;
using laws::random_bits;
using tact::attribute;
using tact::decision;

/// A context in which much is permitted, so that what closes is the law in question.
tact::context friendly_context(random_bits& bits) {
    tact::context c = laws::random_context(bits);
    c.purpose = tact::enum_at<tact::purpose>(1 + laws::below(bits, 9));
    c.learning_for = tact::enum_at<tact::purpose>(1 + laws::below(bits, 4));
    c.age_assurance = laws::one_in(bits, 8) ? tact::age_assurance::minor : tact::age_assurance::adult;
    if (laws::one_in(bits, 4)) return c;
    c.connectedness = tact::connectedness::close;
    c.trust = tact::trust::high;
    c.exposure = tact::exposure::nobody;
    c.expectedness = tact::expectedness::expected;
    c.effect = tact::effect::none;
    return c;
}

/// Random uses of both policies in friendly contexts, under nobody or a random person.
template <class Visitor>
void for_random_uses(int times, std::uint64_t seed, Visitor visit) {
    random_bits bits(seed);
    for (const laws::shipped& s : laws::both_shipped()) {
        auto who = laws::random_person<attribute>(s.rules, bits);
        for (int i = 0; i < times; ++i) {
            if (i % 16 == 0) who = laws::random_person<attribute>(s.rules, bits);
            const bool nobody = laws::one_in(bits, 3);
            const tact::context c = friendly_context(bits);
            const tact::gate g = nobody ? s.gate.in(c) : s.gate.in(c).under(who.gate);
            visit(s, c, g, nobody ? nullptr : &who.rules, laws::random_parts(s.rules, bits), bits);
        }
    }
}

} // namespace

static_assert(decision::deny < decision::ask && decision::ask < decision::permit);

TEST_CASE("a use of several parts meets what the reference says, marks, edges and consent included") {
    laws::differences d;
    std::size_t seen[3]{};
    std::size_t joint_risks[3]{};
    for_random_uses(
        60'000, 31,
        [&](const laws::shipped& s, const tact::context& c, const tact::gate& g, const reference::person* who,
            const std::vector<reference::part>& parts, random_bits&) {
            const decision expected = reference::decide(s.rules, reference::read_context(s.rules, c), who, parts);
            const decision found = g.decide(s.gate.use_of(parts_of<attribute>(parts)));
            d.note(found == expected,
                   [&] { return s.what + ", " + laws::describe(s.rules, parts) + ": " + laws::describe(c); });
            ++seen[tact::position(expected)];
            const bool known = std::all_of(parts.begin(), parts.end(),
                                           [](const auto& p) { return p.what < tact::enum_size<attribute>; });
            if (known)
                for (std::size_t m : reference::marks_of(s.rules, parts)) ++joint_risks[m];
        });
    NO_DIFFERENCE(d);
    for (std::size_t verdict : seen) CHECK(verdict > 2'000);
    for (std::size_t joint_risk : joint_risks) CHECK(joint_risk > 2'000);
}

TEST_CASE("a use of one attribute is judged alike with and without a label") {
    random_bits bits(32);
    laws::differences d;
    for (const laws::shipped& s : laws::both_shipped())
        for (int i = 0; i < 1'000; ++i) {
            const tact::context c = friendly_context(bits);
            const reference::moment m = reference::read_context(s.rules, c);
            const tact::context_gate g = s.gate.in(c);
            for (std::size_t a = 0; a < tact::enum_size<attribute>; ++a)
                for (std::size_t from = 0; from < reference::how_many_sources; ++from) {
                    const tact::part one{tact::enum_at<attribute>(a), tact::enum_at<tact::source>(from)};
                    const decision expected = reference::decide(s.rules, m, nullptr, {{a, from, 1, a}});
                    d.note(g.decide({one.what, one.from}) == expected && g.decide(s.gate.use_of({one})) == expected,
                           [&] { return laws::describe(s.rules, c, from, a); });
                }
        }
    NO_DIFFERENCE(d);
}

TEST_CASE("splitting and reordering the parts of a use changes nothing") {
    laws::differences d;
    for_random_uses(
        20'000, 33,
        [&](const laws::shipped& s, const tact::context& c, const tact::gate&, const reference::person*,
            const std::vector<reference::part>& parts, random_bits& bits) {
            std::vector<reference::part> split;
            for (const reference::part& whole : parts) {
                reference::part rest = whole;
                const bool trace = whole.what < s.rules.attributes.size() && s.rules.attributes[whole.what].trace;
                while (rest.events > 1 &&
                       laws::one_in(bits, 2)) { // events are counted for traces, elsewhere they mean nothing
                    reference::part piece = rest;
                    piece.events = 1 + laws::below(bits, rest.events - 1);
                    rest.events -= piece.events;
                    split.push_back(piece);
                }
                if (!trace && laws::one_in(bits, 2)) split.push_back(rest); // nor does saying it twice
                split.push_back(rest);
            }
            std::shuffle(split.begin(), split.end(), bits);
            d.note(s.gate.use_of(parts_of<attribute>(split)) == s.gate.use_of(parts_of<attribute>(parts)),
                   [&] { return s.what + ", " + laws::describe(s.rules, parts) + ": " + laws::describe(c); });
        });
    NO_DIFFERENCE(d);
}

TEST_CASE("adding a part, an attribute, a source or a trace never turns deny or ask towards permit") {
    laws::differences d;
    std::size_t fell = 0;
    for_random_uses(40'000, 34,
                    [&](const laws::shipped& s, const tact::context& c, const tact::gate& g, const reference::person*,
                        const std::vector<reference::part>& parts, random_bits& bits) {
                        if (parts.empty()) return;
                        std::vector<reference::part> more = parts;
                        reference::part& some = more[laws::below(bits, more.size())];
                        if (laws::one_in(bits, 4))
                            some.events += 1 + laws::below(bits, 60);
                        else
                            more.push_back(laws::random_part(s.rules, bits));
                        const decision before = g.decide(s.gate.use_of(parts_of<attribute>(parts)));
                        const decision after = g.decide(s.gate.use_of(parts_of<attribute>(more)));
                        d.note(after <= before, [&] {
                            return s.what + ", " + laws::describe(s.rules, more) + ": " + laws::describe(c);
                        });
                        if (after < before) ++fell;
                    });
    NO_DIFFERENCE(d);
    CHECK(fell > 2'000);
}

TEST_CASE("a use is never better than the worst of its parts taken alone") {
    laws::differences d;
    std::size_t worse = 0;
    for_random_uses(40'000, 35,
                    [&](const laws::shipped& s, const tact::context& c, const tact::gate& g, const reference::person*,
                        const std::vector<reference::part>& parts, random_bits&) {
                        if (parts.empty()) return;
                        decision alone = decision::permit;
                        for (const tact::part& p : parts_of<attribute>(parts))
                            alone = tact::worst(alone, g.decide({p.what, p.from}));
                        const decision together = g.decide(s.gate.use_of(parts_of<attribute>(parts)));
                        d.note(together <= alone, [&] {
                            return s.what + ", " + laws::describe(s.rules, parts) + ": " + laws::describe(c);
                        });
                        if (together < alone) ++worse;
                    });
    NO_DIFFERENCE(d);
    CHECK(worse > 800);
}

TEST_CASE("coarsening never reaches what was refused, objected to, not admitted or lacks a required yes") {
    laws::differences d;
    std::size_t usable = 0;
    random_bits bits(36);
    for (const laws::shipped& s : laws::both_shipped())
        for (int i = 0; i < 4'000; ++i) {
            const auto who = laws::random_person<attribute>(s.rules, bits);
            const tact::context c = friendly_context(bits);
            const reference::moment m = reference::read_context(s.rules, c);
            const tact::gate g = s.gate.in(c).under(who.gate);
            for (const reference::edge& e : s.rules.edges)
                for (std::size_t from = 1; from < tact::detail::source_slots; ++from) {
                    const decision found = g.decide(s.gate.use_of(parts_of<attribute>({{e.to, from, 1, e.from}})));
                    const reference::standing origin = reference::stand(s.rules, m, e.from, from);
                    bool refused = who.rules.unreadable(), yes = true;
                    for (std::size_t p : m.purposes) {
                        const reference::answer a = who.rules.of(e.from, p, from);
                        refused |= a == reference::answer::refused || a == reference::answer::withdrawn ||
                                   who.rules.objected(p);
                        yes &= a == reference::answer::specific || a == reference::answer::general;
                    }
                    if (m.security) refused = false;
                    if (found == decision::permit) ++usable;
                    const bool minor_supplied = m.minor && !m.security; // its own law, in consent.cpp
                    const auto where = [&] { return laws::describe(s.rules, c, from, e.to); };
                    d.note(!refused || found == decision::deny, where);
                    d.note(origin.admitted() || minor_supplied || found == decision::deny, where);
                    d.note(!origin.needs_consent() || yes || minor_supplied || found != decision::permit, where);
                }
        }
    NO_DIFFERENCE(d);
    CHECK(usable > 1'000);
}

TEST_CASE("only score or an unmet need can be coarsened away") {
    // Where nothing else stands against the origin, the coarser datum is judged as if it had none.
    laws::differences d;
    std::size_t gained = 0;
    random_bits bits(37);
    for (const laws::shipped& s : laws::both_shipped())
        for (int i = 0; i < 20'000; ++i) {
            const tact::context c = friendly_context(bits);
            const reference::moment m = reference::read_context(s.rules, c);
            const tact::context_gate g = s.gate.in(c);
            for (const reference::edge& e : s.rules.edges)
                for (std::size_t from = 1; from < tact::detail::source_slots; ++from) {
                    const reference::standing origin = reference::stand(s.rules, m, e.from, from);
                    if (!origin.admitted() || origin.needs_consent()) continue;
                    const auto to = tact::enum_at<attribute>(e.to);
                    const decision found = g.decide(s.gate.use_of(parts_of<attribute>({{e.to, from, 1, e.from}})));
                    d.note(found == g.decide({to, tact::enum_at<tact::source>(from)}),
                           [&] { return laws::describe(s.rules, c, from, e.to); });
                    if (found > g.decide({tact::enum_at<attribute>(e.from), tact::enum_at<tact::source>(from)}))
                        ++gained;
                }
        }
    NO_DIFFERENCE(d);
    CHECK(gained > 1'000);
}

TEST_CASE("an origin that no edge leads from makes the use unknown") {
    laws::differences d;
    for (const laws::shipped& s : laws::both_shipped()) {
        tact::context c{.purpose = tact::purpose::support,
                        .connectedness = tact::connectedness::close,
                        .trust = tact::trust::high,
                        .age_assurance = tact::age_assurance::adult};
        const tact::context_gate g = s.gate.in(c);
        for (std::size_t what = 0; what < tact::enum_size<attribute>; ++what)
            for (std::size_t origin = 0; origin < tact::enum_size<attribute> + 2; ++origin) {
                bool edge = what == origin;
                for (const reference::edge& e : s.rules.edges) edge = edge || (e.from == origin && e.to == what);
                const auto u = s.gate.use_of(parts_of<attribute>({{what, 1, 1, origin}}));
                d.note(edge == u.from(tact::source::unstated).empty(), [&] { return std::to_string(what); });
                d.note(edge || g.decide(u) == decision::deny, [&] { return std::to_string(what); });
            }
    }
    NO_DIFFERENCE(d);
}

TEST_CASE("nothing that is coarsened changes the label of anything else") {
    laws::differences d;
    for_random_uses(20'000, 38,
                    [&](const laws::shipped& s, const tact::context& c, const tact::gate&, const reference::person*,
                        const std::vector<reference::part>& parts, random_bits&) {
                        std::vector<reference::part> plain = parts;
                        for (reference::part& p : plain) p.origin = p.what;
                        const auto with = s.gate.use_of(parts_of<attribute>(parts));
                        const auto without = s.gate.use_of(parts_of<attribute>(plain));
                        for (std::size_t from = 0; from < tact::detail::source_slots; ++from) {
                            const auto source = tact::enum_at<tact::source>(from);
                            d.note(with.from(source).includes(without.from(source)),
                                   [&] { return s.what + ": " + laws::describe(c); });
                        }
                    });
    NO_DIFFERENCE(d);
}

TEST_CASE("a label of another policy's marks is refused") {
    static tact::policy_table deeper = tact::study_table;
    deeper.max_events += 1;
    static const tact::policy other(deeper);
    REQUIRE(other.valid());
    const tact::context c{
        .purpose = tact::purpose::support, .connectedness = tact::connectedness::close, .trust = tact::trust::high};
    const tact::part language[]{{attribute::language, tact::source::declared}};
    CHECK(tact::study.in(c).decide(tact::study.use_of(language)) == decision::permit);
    CHECK(other.in(c).decide(other.use_of(language)) == decision::permit);
    CHECK(other.in(c).decide(tact::study.use_of(language)) == decision::deny);
    CHECK(tact::study.in(c).decide(other.use_of(language)) == decision::deny);
    CHECK(tact::standard.in(c).decide(tact::study.use_of(language)) ==
          decision::permit); // standard has the marks of study
    CHECK(other.in(c).decide({attribute::language, tact::source::declared}) == decision::permit); // needs no label
    CHECK(other.in(c).decide(tact::impersonal) == decision::permit);
}

TEST_CASE("a trace said to sum up no event counts as one, and the depth and degree are passed by the next") {
    const tact::gate g = tact::study.in({.purpose = tact::purpose::support,
                                         .connectedness = tact::connectedness::close,
                                         .trust = tact::trust::high,
                                         .expectedness = tact::expectedness::expected});
    const auto seen = [&](std::size_t times, std::uint32_t events) {
        return g.decide(tact::study.use_of(
            std::vector<tact::part>(times, {attribute::behaviour_on_site, tact::source::declared, events})));
    };
    CHECK(seen(50, 0) == decision::permit);
    CHECK(seen(51, 0) == decision::deny);
    CHECK(seen(50, 1) == decision::permit);
    CHECK(seen(51, 1) == decision::deny);
    CHECK(seen(1, 50) == decision::permit);
    CHECK(seen(1, 51) == decision::deny);
    CHECK(seen(2, 0xFFFFFFFF) == decision::deny); // the sum does not wrap

    const tact::context stranger{.purpose = tact::purpose::support,
                                 .trust = tact::trust::none,
                                 .pressure = tact::pressure::pressed,
                                 .setting = tact::setting::work,
                                 .exposure = tact::exposure::nobody,
                                 .industry = tact::industry::banking,
                                 .initiative = tact::initiative::answering,
                                 .expectedness = tact::expectedness::expected,
                                 .benefit = tact::benefit::named,
                                 .control = tact::control::offered,
                                 .transparency = tact::transparency::told};
    std::vector<tact::part> parts;
    for (attribute a :
         {attribute::language, attribute::interests, attribute::region, attribute::style, attribute::birthday,
          attribute::past_purchases, attribute::entitlements, attribute::eligibility})
        parts.push_back({a, tact::source::declared});
    CHECK(tact::study.in(stranger).decide(tact::study.use_of(parts)) == decision::permit);
    parts.push_back({attribute::language, tact::source::first_party}); // no further attribute
    CHECK(tact::study.in(stranger).decide(tact::study.use_of(parts)) == decision::permit);
    parts.push_back({attribute::occupation, tact::source::declared});
    CHECK(tact::study.in(stranger).decide({attribute::occupation, tact::source::declared}) == decision::permit);
    CHECK(tact::study.in(stranger).decide(tact::study.use_of(parts)) == decision::ask);
}

TEST_CASE("a use of no part, and a label of a policy that is not lawful, are unknown") {
    const tact::context c{.purpose = tact::purpose::security};
    CHECK(tact::study.use_of(std::vector<tact::part>{}) == tact::use{});
    CHECK(tact::study.in(c).decide(tact::study.use_of(std::vector<tact::part>{})) == decision::deny);
    static const tact::policy nothing;
    CHECK(nothing.use_of({tact::part{attribute::language, tact::source::declared}}) == tact::use{});
    CHECK(tact::study.in(c).decide(tact::use{}) == decision::deny);
}
