// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "persons.hpp"

#include <tact/decide/policy.hpp>

// What a person's answers do to a gate, and what they never do.

namespace {

using laws::random_bits;
using tact::attribute;
using tact::source;
using row = tact::attribute_bits<attribute>;

constexpr std::size_t n = tact::enum_size<attribute>;

/// A context in which something can be decided: a stated purpose, a real target of learning.
tact::context telling_context(random_bits& bits) {
    tact::context c = laws::random_context(bits);
    if (c.purpose == tact::purpose::unstated) c.purpose = tact::purpose::recommendation;
    if (laws::one_in(bits, 3)) c.connectedness = tact::connectedness::close, c.trust = tact::trust::high;
    return c;
}

/// Calls `visit(source, before, after)` for the planes of two gates.
template <class Visitor>
void for_each_plane(const tact::gate& before, const tact::gate& after, Visitor visit) {
    for (std::size_t s = 0; s < reference::how_many_sources; ++s) {
        const source from = tact::enum_at<source>(s);
        visit(from, laws::sets_of(before.from(from)), laws::sets_of(after.from(from)));
    }
}

bool within(const laws::sets<attribute>& narrower, const laws::sets<attribute>& wider) {
    return wider.permitted.includes(narrower.permitted) && wider.any.includes(narrower.any) &&
           wider.specific.includes(narrower.specific);
}

/// What an attribute's answers speak for: itself, and the edges that start at it.
row spoken_for(const tact::policy_table& t, attribute what) {
    row r;
    r.insert(what);
    for (std::size_t e = 0; e < t.coarsenings.size(); ++e)
        if (t.coarsenings[e].from == what) r.insert_bit(row::edge_bit(e));
    return r;
}

/// Random persons in random contexts under both policies, with an attribute and a purpose that the context is about.
template <class Visitor>
void for_random_persons(int times, std::uint64_t seed, Visitor visit) {
    random_bits bits(seed);
    for (const laws::shipped& s : laws::both_shipped())
        for (int i = 0; i < times; ++i) {
            const auto who = laws::random_person<attribute>(s.rules, bits);
            const tact::context c = telling_context(bits);
            const auto what = tact::enum_at<attribute>(laws::below(bits, n));
            const bool target = c.purpose == tact::purpose::learning && c.learning_for != tact::purpose::unstated;
            const tact::purpose p = target && laws::one_in(bits, 2) ? c.learning_for : c.purpose;
            visit(s, who.gate, c, what, p);
        }
}

} // namespace

TEST_CASE("under random consents, every attribute, mark and edge from every source is what the formulas say") {
    random_bits bits(11);
    for (const laws::shipped& s : laws::both_shipped()) {
        CAPTURE(s.what);
        laws::differences d;
        std::size_t seen[3]{};
        for (int i = 0; i < 1500; ++i) {
            const auto who = laws::random_person<attribute>(s.rules, bits);
            for (int k = 0; k < 8; ++k) {
                const tact::context c = telling_context(bits);
                const reference::moment m = reference::read_context(s.rules, c);
                const tact::gate g = s.gate.in(c).under(who.gate);
                for (std::size_t from = 0; from < reference::how_many_sources; ++from) {
                    const auto expected = laws::slowly<attribute>(s.rules, m, &who.rules, from);
                    const auto found = laws::sets_of(g.from(tact::enum_at<source>(from)));
                    d.note(found == expected, [&] {
                        return laws::describe(s.rules, c, from, laws::first_difference(s.rules, found, expected));
                    });
                    seen[0] += expected.permitted.bits().population();
                    seen[1] += (expected.specific - expected.permitted).bits().population();
                    seen[2] += (row::all() - expected.specific).bits().population();
                }
            }
        }
        NO_DIFFERENCE(d);
        for (std::size_t verdict : seen) CHECK(verdict > 50'000);
    }
}

TEST_CASE(
    "a plane under a person's answers is the gate's, under refusals it never permits more, and as much without yeses") {
    random_bits bits(21);
    std::size_t answered = 0, same = 0;
    for (const laws::shipped& s : laws::both_shipped()) {
        CAPTURE(s.what);
        for (int i = 0; i < 3'000; ++i) {
            const auto who = laws::random_person<attribute>(s.rules, bits).gate;
            tact::context c = telling_context(bits);
            if (c.age_assurance == tact::age_assurance::minor) c.age_assurance = tact::age_assurance::adult;
            const tact::gate g = s.gate.in(c).under(who);
            const tact::processing_purpose to = tact::processing_purpose::of(c);
            for (std::size_t f = 0; f <= reference::how_many_sources; ++f) { // the last is none
                const source from = static_cast<source>(f);
                const tact::source_gate source_gate = s.gate.source_gate(c, from);
                const tact::detail::effective_consent<attribute> a = s.gate.effective_consent(who, to, from);
                const tact::closed_attributes r = s.gate.consent_mask(who, to, from).in(c, from);
                CHECK(source_gate.under(a) == g.from(from));
                const row permitted = source_gate.permitted_with_consent() - r.closed();
                CHECK(g.from(from).permitted().includes(permitted));
                // The only thing that refusals do not hold is a specific yes to what is asked for.
                CHECK(permitted == (g.from(from).permitted() & source_gate.permitted_with_consent()));
                answered += !a.specific.empty();
                same += permitted == g.from(from).permitted();
                for (std::size_t k = 0; k < n; ++k) {
                    row drawn;
                    drawn.insert(tact::enum_at<attribute>(k));
                    CHECK(source_gate.permits(drawn, r) == permitted.includes(drawn));
                }
            }
        }
    }
    CHECK((answered > 5'000 && same > 20'000));
    tact::consent no_one;
    const auto anything = static_cast<tact::purpose>(99);
    CHECK(tact::standard.consent_mask(no_one, {anything, tact::purpose::unstated}, source::declared).closed() ==
          tact::consent_mask{}.closed());
    CHECK(tact::standard.consent_mask(no_one, {tact::purpose::learning, anything}, source::declared).closed() ==
          tact::consent_mask{}.closed());
    CHECK(tact::policy{}.consent_mask(no_one, {tact::purpose::support}, source::declared).closed() ==
          tact::consent_mask{}.closed());
}

TEST_CASE("the state of every answer is the one given last") {
    random_bits bits(12);
    const reference::policy& p = laws::both_shipped()[0].rules;
    const auto state_of = [](const reference::person& who, std::size_t what, std::size_t purpose, std::size_t from) {
        if (who.unreadable()) return tact::consent_state::unreadable;
        const reference::answer a = who.of(what, purpose, from);
        if (a == reference::answer::withdrawn) return tact::consent_state::withdrawn;
        if (who.objected(purpose) || a == reference::answer::refused) return tact::consent_state::refused;
        if (a == reference::answer::specific) return tact::consent_state::specific;
        if (a == reference::answer::general) return tact::consent_state::general;
        return a == reference::answer::expired ? tact::consent_state::expired : tact::consent_state::never_asked;
    };
    laws::differences d;
    std::size_t seen[tact::enum_size<tact::consent_state>]{};
    for (int i = 0; i < 1000; ++i) {
        const auto who = laws::random_person<attribute>(p, bits);
        for (std::size_t what = 0; what < n + 3; ++what)
            for (std::size_t purpose = 1; purpose < reference::how_many_purposes; ++purpose)
                for (std::size_t from = 1; from < tact::detail::source_slots; ++from) {
                    const tact::consent_state expected = state_of(who.rules, what, purpose, from);
                    ++seen[tact::position(expected)];
                    laws::as_named<attribute>(n, what, [&](auto w) {
                        const auto found =
                            who.gate.state(w, tact::enum_at<tact::purpose>(purpose), tact::enum_at<source>(from));
                        d.note(found == expected, [&] { return "state " + std::to_string(tact::position(expected)); });
                    });
                }
    }
    NO_DIFFERENCE(d);
    for (std::size_t times : seen) CHECK(times > 1000);
}

TEST_CASE("withdrawing, refusing, objecting and expiring never widen") {
    laws::differences d;
    std::size_t narrowed = 0;
    for_random_persons(
        15'000, 13,
        [&](const laws::shipped& s, const tact::consent& who, const tact::context& c, attribute what, tact::purpose p) {
            const tact::gate before = s.gate.in(c).under(who);
            tact::consent after[4]{who, who, who, who};
            after[0].withdraw(what, p);
            after[1].refuse(what, p);
            after[2].expire(what, p);
            after[3].object_to(p);
            for (const tact::consent& a : after)
                for_each_plane(before, s.gate.in(c).under(a), [&](source, const auto& was, const auto& is) {
                    d.note(within(is, was), [&] { return s.what + ": " + laws::describe(c); });
                    if (!(is == was)) ++narrowed;
                });
        });
    NO_DIFFERENCE(d);
    CHECK(narrowed > 10'000);
}

TEST_CASE("after a withdrawal the next decision denies, for every source") {
    laws::differences d;
    for_random_persons(
        15'000, 14,
        [&](const laws::shipped& s, tact::consent who, const tact::context& c, attribute what, tact::purpose p) {
            if (c.purpose == tact::purpose::security) return;
            tact::position(what) % 2 == 0 ? who.withdraw(what, p) : who.refuse(what, p);
            const tact::gate g = s.gate.in(c).under(who);
            for (std::size_t from = 0; from < reference::how_many_sources; ++from)
                d.note(g.decide({what, tact::enum_at<source>(from)}) == tact::decision::deny,
                       [&] { return s.what + ": " + laws::describe(c); });
        });
    NO_DIFFERENCE(d);
}

TEST_CASE("granting never touches another attribute, purpose or source") {
    random_bits bits(15);
    laws::differences d;
    std::size_t widened = 0;
    for_random_persons(
        15'000, 16,
        [&](const laws::shipped& s, const tact::consent& who, const tact::context& c, attribute what, tact::purpose p) {
            const auto from = laws::set_of(laws::random_sources(bits));
            const tact::purpose granted =
                laws::one_in(bits, 4) ? tact::enum_at<tact::purpose>(1 + laws::below(bits, 9)) : p;
            tact::consent after = who;
            laws::one_in(bits, 2) ? after.grant(what, granted, from) : after.grant_generally(what, granted, from);
            const tact::context_gate g = s.gate.in(c);
            for_each_plane(g.under(who), g.under(after), [&](source at, const auto& was, const auto& is) {
                const bool concerned = g.processing_purpose().purposes().contains(granted) && from.contains(at);
                const row others = concerned ? ~spoken_for(s.gate.table(), what) : row::all();
                d.note((was.permitted & others) == (is.permitted & others) && (was.any & others) == (is.any & others) &&
                           (was.specific & others) == (is.specific & others),
                       [&] { return s.what + ": " + laws::describe(c); });
                d.note(within(was, is), [&] { return s.what + ", a grant narrowed: " + laws::describe(c); });
                if (!(is == was)) ++widened;
            });
        });
    NO_DIFFERENCE(d);
    CHECK(widened > 1'000);
}

TEST_CASE("a new grant restores the earlier answer, for the sources it speaks for") {
    random_bits bits(17);
    laws::differences d;
    std::size_t mattered = 0;
    for_random_persons(
        15'000, 18,
        [&](const laws::shipped& s, const tact::consent& who, tact::context c, attribute what, tact::purpose p) {
            if (c.age_assurance == tact::age_assurance::minor) c.age_assurance = tact::age_assurance::adult;
            const auto from = laws::set_of(laws::random_sources(bits));
            tact::consent before = who;
            before.grant(what, p, from);
            tact::consent between = before;
            laws::one_in(bits, 2) ? between.withdraw(what, p) : between.refuse(what, p);
            tact::consent after = between;
            after.grant(what, p, from);
            const tact::context_gate g = s.gate.in(c);
            for_each_plane(g.under(before), g.under(after), [&](source at, const auto& was, const auto& is) {
                if (!from.contains(at)) return;
                d.note(was == is, [&] { return s.what + ": " + laws::describe(c); });
                if (!(laws::sets_of(g.under(between).from(at)) == was)) ++mattered;
            });
        });
    NO_DIFFERENCE(d);
    CHECK(mattered > 1'000);
}

TEST_CASE("an objection refuses everything for its purpose, learning for it too, and only its name lifts it") {
    random_bits bits(19);
    laws::differences d;
    for_random_persons(
        5'000, 20,
        [&](const laws::shipped& s, const tact::consent& who, const tact::context& c, attribute what, tact::purpose p) {
            if (c.purpose == tact::purpose::security || who.is_unreadable() || who.objected(p)) return;
            tact::consent objecting = who;
            objecting.object_to(p);
            for (int i = 0; i < 3; ++i) { // whatever is granted in between, and whatever other objection is lifted
                objecting.grant(laws::one_in(bits, 2) ? what : tact::enum_at<attribute>(laws::below(bits, n)), p,
                                laws::set_of({1, 2, 3, 4, 5, 6}));
                const auto other = tact::enum_at<tact::purpose>(laws::below(bits, 10));
                if (other != p) objecting.withdraw_objection(other);
            }
            const tact::gate g = s.gate.in(c).under(objecting);
            for (std::size_t from = 0; from < reference::how_many_sources; ++from)
                d.note(laws::sets_of(g.from(tact::enum_at<source>(from))) == laws::sets<attribute>{},
                       [&] { return s.what + ": " + laws::describe(c); });

            tact::consent again = who;
            again.object_to(p);
            again.withdraw_objection(p);
            d.note(again == who, [] { return std::string("an objection left something behind"); });
        });
    NO_DIFFERENCE(d);
}

TEST_CASE("an objection leaves every other purpose as it was") {
    laws::differences d;
    for_random_persons(
        10'000, 21,
        [&](const laws::shipped& s, const tact::consent& who, const tact::context& c, attribute what, tact::purpose) {
            tact::consent after = who;
            const auto p = tact::enum_at<tact::purpose>(1 + tact::position(what) % 9);
            const tact::context_gate g = s.gate.in(c);
            if (g.processing_purpose().purposes().contains(p)) return;
            after.object_to(p);
            for_each_plane(g.under(who), g.under(after), [&](source, const auto& was, const auto& is) {
                d.note(was == is, [&] { return s.what + ": " + laws::describe(c); });
            });
        });
    NO_DIFFERENCE(d);
}

TEST_CASE("what cannot be read refuses everything, and no grant lifts it") {
    random_bits bits(22);
    for (const laws::shipped& s : laws::both_shipped()) {
        laws::differences d;
        for (int i = 0; i < 2'000; ++i) {
            tact::consent who = tact::consent::unreadable();
            const tact::context c = telling_context(bits);
            for (std::size_t a = 0; a < n; ++a) CHECK_FALSE(who.grant(tact::enum_at<attribute>(a), c.purpose));
            if (c.purpose == tact::purpose::security) continue;
            const tact::gate g = s.gate.in(c).under(who);
            for (std::size_t from = 0; from < reference::how_many_sources; ++from)
                d.note(laws::sets_of(g.from(tact::enum_at<source>(from))) == laws::sets<attribute>{},
                       [&] { return laws::describe(c); });
            d.note(g.decide(tact::impersonal) == tact::decision::permit,
                   [&] { return "impersonal: " + laws::describe(c); });
        }
        NO_DIFFERENCE(d);
    }
}

TEST_CASE("security is untouched by consent") {
    laws::differences d;
    for_random_persons(
        5'000, 23, [&](const laws::shipped& s, const tact::consent& who, tact::context c, attribute, tact::purpose) {
            c.purpose = tact::purpose::security;
            const tact::context_gate g = s.gate.in(c);
            for_each_plane(g, g.under(who), [&](source, const auto& was, const auto& is) {
                d.note(was == is, [&] { return s.what + ": " + laws::describe(c); });
            });
        });
    NO_DIFFERENCE(d);
}

TEST_CASE("a general yes answers no question: it frees only what the law requires a yes for") {
    random_bits bits(24);
    laws::differences d;
    for (const laws::shipped& s : laws::both_shipped())
        for (int i = 0; i < 3'000; ++i) {
            const tact::context c = telling_context(bits);
            tact::consent who;
            for (std::size_t a = 0; a < n; ++a)
                for (std::size_t p = 1; p < 10; ++p)
                    who.grant_generally(tact::enum_at<attribute>(a), tact::enum_at<tact::purpose>(p),
                                        laws::set_of({1, 2, 3, 4, 5, 6}));
            const tact::context_gate g = s.gate.in(c);
            for_each_plane(g, g.under(who), [&](source, const auto& was, const auto& is) {
                d.note(was.any.includes(is.permitted) && was.any == is.any && was.specific == is.specific,
                       [&] { return laws::describe(c); });
            });
        }
    NO_DIFFERENCE(d);
}

TEST_CASE("a deny is never repaired: under no consent is anything usable or askable that nobody may be asked for") {
    // Minors are left out: what their request supplies is admitted by the clause, not by the consent.
    laws::differences d;
    for_random_persons(
        10'000, 25, [&](const laws::shipped& s, const tact::consent& who, tact::context c, attribute, tact::purpose) {
            if (c.age_assurance == tact::age_assurance::minor) return;
            const tact::context_gate g = s.gate.in(c);
            for_each_plane(g, g.under(who), [&](source, const auto& was, const auto& is) {
                d.note(was.specific.includes(is.specific) && was.specific.includes(is.permitted),
                       [&] { return laws::describe(c); });
            });
        });
    NO_DIFFERENCE(d);
}

TEST_CASE("for a minor, a recommendation draws on what the request itself supplied and on nothing else") {
    random_bits bits(26);
    laws::differences d;
    std::size_t used = 0;
    const tact::policy& p = tact::standard;
    for (int i = 0; i < 3'000; ++i) {
        tact::context c = telling_context(bits);
        c.age_assurance = tact::age_assurance::minor;
        c.purpose = tact::purpose::recommendation;
        tact::consent who;
        row supplied;
        for (std::size_t a = 0; a < n; ++a) {
            const attribute what = tact::enum_at<attribute>(a);
            if (laws::one_in(bits, 2)) who.grant(what, c.purpose, laws::set_of({1, 2, 3, 4, 5, 6}));
            if (!laws::one_in(bits, 2)) continue;
            who.supply(what, c.purpose);
            supplied |= spoken_for(p.table(), what);
        }
        const tact::gate g = p.in(c).under(who);
        tact::context adult = c;
        adult.age_assurance = tact::age_assurance::adult;
        const row askable = p.in(adult).from(source::declared).permitted_with_specific_consent();
        for (std::size_t from = 0; from < reference::how_many_sources; ++from) {
            const row permitted = g.from(tact::enum_at<source>(from)).permitted();
            const row expected = from == 1 ? askable & supplied : row{};
            d.note(permitted == expected, [&] { return laws::describe(c); });
            used += permitted.bits().population();
        }
    }
    NO_DIFFERENCE(d);
    CHECK(used > 1'000);
}
