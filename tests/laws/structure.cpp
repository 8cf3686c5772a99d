// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "compare.hpp"

// The structural laws, each over every cell of both shipped policies.

namespace {

using laws::random_bits;
using tact::attribute;
using tact::decision;
using tact::source;
using row = tact::attribute_bits<attribute>;
using sets = laws::sets<attribute>;

bool within(const sets& narrower, const sets& wider) {
    return wider.permitted.includes(narrower.permitted) && wider.any.includes(narrower.any) &&
           wider.specific.includes(narrower.specific);
}

/// Calls `visit(context, source, sets)` for every cell of a policy.
template <class Visitor>
void for_every_cell(const laws::shipped& s, Visitor visit) {
    const std::vector<laws::reachable> pairs = laws::reachable_pairs(s.rules, laws::score_only_axes());
    std::size_t turn = 0;
    for (const tact::context& cell : laws::gate_read_cells())
        for (const laws::reachable& r : pairs) {
            const tact::context c = laws::expecting(s.rules, laws::joined(cell, r.witness), turn++);
            const tact::packed_context packed(c);
            for (std::size_t from = 0; from < reference::how_many_sources; ++from) {
                const source where_from = tact::enum_at<source>(from);
                visit(c, where_from, laws::sets_of(s.gate.source_gate(packed, where_from)));
            }
        }
}

/// Holds every cell of both policies to a law; `invariant(policy, context, source, sets)` says whether it is kept.
template <class Law>
void hold(Law invariant) {
    for (const laws::shipped& s : laws::both_shipped()) {
        CAPTURE(s.what);
        laws::differences d;
        for_every_cell(s, [&](const tact::context& c, source from, const sets& found) {
            d.note(invariant(s.gate, c, from, found),
                   [&] { return laws::describe(s.rules, c, tact::position(from), 0); });
        });
        NO_DIFFERENCE(d);
    }
}

/// Holds pairs of contexts that differ in one value of one axis to a law, on random backgrounds:
/// `invariant(policy, axis, source, sets, other context, its sets)`.
template <class Law>
void hold_along(const std::vector<std::size_t>& axes, int backgrounds, std::uint64_t seed, Law invariant) {
    random_bits bits(seed);
    for (const laws::shipped& s : laws::both_shipped()) {
        CAPTURE(s.what);
        laws::differences d;
        for (int i = 0; i < backgrounds; ++i) {
            const tact::context c = laws::random_context(bits);
            for (std::size_t a : axes)
                for (std::size_t v = 0; v < reference::axes[a].values.size(); ++v) {
                    tact::context other = c;
                    laws::put(other, a, v);
                    for (std::size_t from = 1; from < tact::detail::source_slots; ++from) {
                        const source where_from = tact::enum_at<source>(from);
                        d.note(invariant(s.gate, a, where_from, laws::sets_of(s.gate.source_gate(c, where_from)), other,
                                         laws::sets_of(s.gate.source_gate(other, where_from))),
                               [&] { return laws::describe(c) + " against " + laws::describe(other); });
                    }
                }
        }
        NO_DIFFERENCE(d);
    }
}

row never_of(const tact::policy& p) {
    row r;
    for (const auto& a : p.table().attributes)
        if (a.classes.contains(tact::attribute_class::never)) r.insert(a.key);
    for (const auto& m : p.table().joint_risks)
        if (m.never) r.insert(m.key);
    return r;
}

constexpr bool assists(const tact::policy& p, const tact::context& c) {
    return c.purpose != tact::purpose::learning && p.table().axes.purpose[c.purpose].assisting;
}

constexpr std::size_t pressure_axis = 3, setting_axis = 4, industry_axis = 6;

} // namespace

TEST_CASE("never is absorbing: denied and not asked for, in every cell") {
    const row never[]{never_of(tact::study), never_of(tact::standard)};
    CHECK(never[0].bits().population() == 11);
    CHECK(never[0] == never[1]);
    CHECK(never[0].contains(attribute::medical_history));
    CHECK(never[0].contains(tact::joint_risk::too_many_events));
    const row attributes = row(tact::enum_set<attribute>::all()); // security's closed list knows no depth
    hold([&](const tact::policy&, const tact::context& c, source, const sets& found) {
        return !found.specific.intersects(c.purpose == tact::purpose::security ? never[0] & attributes : never[0]);
    });
}

TEST_CASE("never is absorbing: no consent opens it") {
    random_bits bits(41);
    for (const laws::shipped& s : laws::both_shipped()) {
        const row never = never_of(s.gate);
        tact::consent yes;
        for (std::size_t p = 1; p < 10; ++p) {
            const auto purpose = tact::enum_at<tact::purpose>(p);
            for (std::size_t a = 0; a < tact::enum_size<attribute>; ++a) {
                yes.grant(tact::enum_at<attribute>(a), purpose, tact::enum_set<source>::all());
                yes.supply(tact::enum_at<attribute>(a), purpose);
            }
            for (std::size_t m = 0; m < tact::enum_size<tact::joint_risk>; ++m)
                yes.grant(tact::enum_at<tact::joint_risk>(m), purpose);
        }
        laws::differences d;
        for (int i = 0; i < 50'000; ++i) {
            const tact::context c = laws::random_context(bits);
            const tact::gate g = s.gate.in(c).under(yes);
            const row closed =
                c.purpose == tact::purpose::security ? never & row(tact::enum_set<attribute>::all()) : never;
            for (std::size_t from = 0; from < reference::how_many_sources; ++from)
                d.note(!g.from(tact::enum_at<source>(from)).permitted_with_specific_consent().intersects(closed),
                       [&] { return laws::describe(c); });
        }
        NO_DIFFERENCE(d);
    }
}

TEST_CASE("default is deny: no purpose, no target of learning or no source passes nothing, in every cell") {
    hold([](const tact::policy&, const tact::context& c, source from, const sets& found) {
        const bool learns = c.purpose == tact::purpose::learning;
        const bool no_purpose =
            c.purpose == tact::purpose::unstated ||
            (learns && (c.learning_for == tact::purpose::unstated || c.learning_for == tact::purpose::learning ||
                        c.learning_for == tact::purpose::security));
        const bool no_source = from == source::unstated || from == source::covert;
        return (!no_purpose && !no_source) || found == sets{};
    });
}

TEST_CASE("default is deny: a default context, gate, plane, policy and use") {
    const tact::use name{attribute::name, source::declared};
    const tact::use language{attribute::language, source::declared};
    static const tact::policy nothing;
    for (const tact::use& u : {name, language, tact::use{}}) {
        CHECK(tact::study.in({}).decide(u) == decision::deny);
        CHECK(tact::standard.in({}).decide(u) == decision::deny);
        CHECK(tact::gate{}.decide(u) == decision::deny);
        CHECK(nothing.in({.purpose = tact::purpose::support}).decide(u) == decision::deny);
        CHECK(nothing.in({.purpose = tact::purpose::security}).decide(u) == decision::deny);
    }
    CHECK(tact::source_gate{}.decide(row(tact::enum_set{attribute::language})) == decision::deny);
    CHECK(tact::study.in({.purpose = tact::purpose::security}).decide(tact::use{}) == decision::deny);
    CHECK_FALSE(nothing.valid());
}

TEST_CASE("the unknown is denied in every cell") {
    hold([](const tact::policy&, const tact::context&, source, const sets& found) {
        return !found.specific.contains_bit(0);
    });
}

TEST_CASE("what is out of range denies everything: a value of any axis, of learning's target, a source, an attribute") {
    random_bits bits(42);
    laws::differences d;
    for (const laws::shipped& s : laws::both_shipped())
        for (int i = 0; i < 2'000; ++i) {
            const tact::context c = laws::random_context(bits);
            for (std::size_t a = 0; a <= laws::how_many_axes; ++a) {
                const std::size_t size =
                    a < laws::how_many_axes ? reference::axes[a].values.size() : reference::how_many_purposes;
                for (std::size_t value : {size, size + 1, std::size_t{255}, std::size_t{256}, std::size_t{65535}}) {
                    tact::context wrong = c;
                    if (a < laws::how_many_axes)
                        laws::put(wrong, a, value);
                    else
                        wrong.learning_for = static_cast<tact::purpose>(value);
                    const tact::context_gate g = s.gate.in(wrong);
                    for (std::size_t from = 0; from < reference::how_many_sources; ++from)
                        d.note(laws::sets_of(g.from(tact::enum_at<source>(from))) == sets{},
                               [&] { return laws::describe(wrong); });
                    d.note(g.decide(tact::impersonal) == decision::permit,
                           [&] { return "impersonal: " + laws::describe(wrong); });
                }
            }
            const tact::context_gate g = s.gate.in(c);
            for (std::size_t beyond :
                 {tact::enum_size<attribute>, tact::enum_size<attribute> + 1, std::size_t{64}, std::size_t{65535}}) {
                const tact::use u(static_cast<attribute>(beyond), source::declared);
                const tact::part p{static_cast<attribute>(beyond), source::declared};
                d.note(g.decide(u) == decision::deny && g.decide(s.gate.use_of({p})) == decision::deny,
                       [&] { return laws::describe(c); });
            }
            for (std::size_t from :
                 {std::size_t{0}, std::size_t{7}, std::size_t{8}, std::size_t{9}, std::size_t{65535}}) {
                const tact::use u(attribute::language, static_cast<source>(from));
                const tact::part p{attribute::language, static_cast<source>(from)};
                d.note(g.decide(u) == decision::deny && g.decide(s.gate.use_of({p})) == decision::deny,
                       [&] { return laws::describe(c); });
            }
        }
    NO_DIFFERENCE(d);
}

TEST_CASE("a use of nothing personal is permitted in whatever context, under whatever consent") {
    random_bits bits(43);
    laws::differences d;
    for (const laws::shipped& s : laws::both_shipped())
        for (int i = 0; i < 50'000; ++i) {
            const tact::context c = laws::random_context(bits);
            d.note(s.gate.in(c).decide(tact::impersonal) == decision::permit, [&] { return laws::describe(c); });
            d.note(s.gate.in(c).under(tact::consent::unreadable()).decide(tact::impersonal) == decision::permit,
                   [&] { return laws::describe(c); });
        }
    NO_DIFFERENCE(d);
    CHECK(tact::gate{}.decide(tact::impersonal) == decision::permit);
}

TEST_CASE(
    "what is free is among what passes with a yes, and that among what passes with a specific one, in every cell") {
    hold([](const tact::policy&, const tact::context&, source, const sets& found) {
        return found.any.includes(found.permitted) && found.specific.includes(found.any);
    });
}

TEST_CASE("a decision is the lowest of the sets that hold the datum, in every cell") {
    // One attribute and source a cell, in turns: decide() is thin, and the sets are compared in every_cell.cpp.
    std::size_t turn = 0;
    hold([&](const tact::policy&, const tact::context&, source, const sets& found) {
        const attribute what = tact::enum_at<attribute>(turn++ % tact::enum_size<attribute>);
        const tact::source_gate p(found.permitted, found.any, found.specific);
        const decision expected = found.permitted.contains(what)  ? decision::permit
                                  : found.specific.contains(what) ? decision::ask
                                                                  : decision::deny;
        return p.decide(row(tact::enum_set{what})) == expected;
    });
}

TEST_CASE("a closer relationship never takes a permission away, in every cell") {
    hold([](const tact::policy& p, const tact::context& c, source from, const sets& found) {
        bool kept = true;
        if (c.connectedness != tact::connectedness::close) {
            tact::context closer = c;
            closer.connectedness = tact::enum_at<tact::connectedness>(tact::position(c.connectedness) + 1);
            kept = within(found, laws::sets_of(p.source_gate(closer, from)));
        }
        if (c.trust != tact::trust::high) {
            tact::context closer = c;
            closer.trust = tact::enum_at<tact::trust>(tact::position(c.trust) + 1);
            kept = kept && within(found, laws::sets_of(p.source_gate(closer, from)));
        }
        return kept;
    });
}

TEST_CASE("connectedness outweighs trust: swapping a step of one for a step of the other never gains") {
    // Read off the sums: what one step less of connectedness and one step more of trust adds up to is more intrusive.
    for (const laws::shipped& s : laws::both_shipped())
        for (std::size_t c = 2; c < 5; ++c)
            for (std::size_t t = 1; t < 4; ++t) {
                const auto& connectedness = s.rules.axes[laws::axis_connectedness];
                const auto& trust = s.rules.axes[laws::axis_trust];
                CHECK(connectedness[c].promoting.log_odds + trust[t].promoting.log_odds <
                      connectedness[c - 1].promoting.log_odds + trust[t + 1].promoting.log_odds);
            }
    // And where no need is in question, off the gate.
    laws::differences d;
    const tact::context base{.purpose = tact::purpose::recommendation,
                             .age_assurance = tact::age_assurance::adult,
                             .effect = tact::effect::none};
    for (const laws::shipped& s : laws::both_shipped()) {
        row needless;
        for (const auto& r : s.gate.table().attributes)
            if (!r.needs.any()) needless.insert(r.key);
        for (const laws::reachable& r : laws::reachable_pairs(s.rules, laws::score_only_axes()))
            for (std::size_t c = 2; c < 5; ++c)
                for (std::size_t t = 1; t < 4; ++t)
                    for (std::size_t from = 1; from < tact::detail::source_slots; ++from) {
                        tact::context near = laws::joined(base, r.witness), far = near;
                        laws::put(near, laws::axis_connectedness, c);
                        laws::put(near, laws::axis_trust, t);
                        laws::put(far, laws::axis_connectedness, c - 1);
                        laws::put(far, laws::axis_trust, t + 1);
                        const sets near_sets = laws::sets_of(s.gate.source_gate(near, tact::enum_at<source>(from)));
                        const sets far_sets = laws::sets_of(s.gate.source_gate(far, tact::enum_at<source>(from)));
                        d.note(near_sets.permitted.includes(far_sets.permitted & needless) &&
                                   near_sets.specific.includes(far_sets.specific),
                               [&] { return laws::describe(near); });
                    }
    }
    NO_DIFFERENCE(d);
}

TEST_CASE("no context opens a gate: what purpose, source, age or nature close stays closed at every sum") {
    hold([](const tact::policy& p, const tact::context& c, source from, const sets& found) {
        const tact::policy_table& t = p.table();
        const auto purposes = tact::processing_purpose::of(c).purposes();
        for (const auto& r : t.attributes) {
            const bool admitted = !r.classes.contains(tact::attribute_class::never) && r.purposes.includes(purposes) &&
                                  r.sources.contains(from) && t.sources[from].purposes.includes(purposes);
            if (!admitted && found.specific.contains(r.key)) return false;
        }
        return true;
    });
}

TEST_CASE(
    "no context opens a gate: pressure, setting, industry, audience, benefit and the rest meet no need, at every sum") {
    hold([](const tact::policy& p, const tact::context& c, source, const sets& found) {
        if (c.purpose == tact::purpose::security) return true;
        const tact::relationship have{c.connectedness, c.trust};
        for (const auto& r : p.table().attributes)
            if (found.any.contains(r.key) && !have.meets(r.needs)) return false;
        for (const auto& r : p.table().joint_risks)
            if (found.any.contains(r.key) && !have.meets(r.needs)) return false;
        return true;
    });
}

TEST_CASE("pressure, setting and industry never reduce intrusion for promoting purposes") {
    hold_along({pressure_axis, setting_axis, industry_axis}, 20'000, 44,
               [](const tact::policy& p, std::size_t axis, source from, const sets&, const tact::context& moved,
                  const sets& found) {
                   if (assists(p, moved)) return true;
                   tact::context neutral = moved; // what an industry is expected to use is another matter
                   if (axis == industry_axis && moved.expectedness == tact::expectedness::unstated) return true;
                   if (axis == pressure_axis) neutral.pressure = tact::pressure::relaxed;
                   if (axis == setting_axis) neutral.setting = tact::setting::home;
                   if (axis == industry_axis) neutral.industry = tact::industry::other;
                   return within(found, laws::sets_of(p.source_gate(neutral, from)));
               });
}

TEST_CASE("pressure never changes what consent requires, nor does any axis that only scores") {
    // Of what passes the score in both moments, the same is free: the rest needs a yes in either.
    hold_along(laws::score_only_axes(), 3'000, 45,
               [](const tact::policy&, std::size_t, source, const sets& a, const tact::context&, const sets& b) {
                   return b.permitted.includes(a.permitted & b.any) && a.permitted.includes(b.permitted & a.any);
               });
}

TEST_CASE("pressure widens assistance only") {
    random_bits bits(46);
    for (const laws::shipped& s : laws::both_shipped()) {
        laws::differences d;
        std::size_t widened = 0;
        for (int i = 0; i < 100'000; ++i) {
            tact::context c = laws::random_context(bits);
            c.pressure = tact::pressure::relaxed;
            tact::context pressed = c;
            pressed.pressure = laws::one_in(bits, 2) ? tact::pressure::pressed : tact::pressure::exhausted;
            for (std::size_t from = 1; from < tact::detail::source_slots; ++from) {
                const sets calm = laws::sets_of(s.gate.source_gate(c, tact::enum_at<source>(from)));
                const sets hurried = laws::sets_of(s.gate.source_gate(pressed, tact::enum_at<source>(from)));
                d.note(assists(s.gate, c) ? within(calm, hurried) : calm == hurried,
                       [&] { return laws::describe(pressed); });
                if (!(calm == hurried)) ++widened;
            }
        }
        NO_DIFFERENCE(d);
        CHECK(widened > 1'000);
    }
}

TEST_CASE("unstated is the worst of its axis, except where another rule says so by name") {
    // Purpose, age and effect are gates; an audience unstated is neutral; expectedness unstated is left to the
    // industry, and is the worst where that is unstated too.
    std::vector<std::size_t> axes;
    for (std::size_t a = 0; a < laws::how_many_axes; ++a)
        if (a != 0 && a != 8 && a != 9 && a != 10 && a != laws::axis_age && a != laws::axis_effect) axes.push_back(a);
    hold_along(axes, 3'000, 47,
               [](const tact::policy& p, std::size_t a, source from, const sets&, const tact::context& stated,
                  const sets& found) {
                   tact::context unstated = stated;
                   laws::put(unstated, a, 0);
                   if (a == reference::expectedness_axis) unstated.industry = tact::industry::unstated;
                   return within(laws::sets_of(p.source_gate(unstated, from)), found);
               });
}

TEST_CASE("the audience may not open in standard what a neutral audience does not") {
    random_bits bits(48);
    laws::differences d;
    for (int i = 0; i < 200'000; ++i) {
        const tact::context c = laws::random_context(bits);
        tact::context neutral = c;
        neutral.audience = {};
        for (std::size_t from = 1; from < tact::detail::source_slots; ++from)
            d.note(within(laws::sets_of(tact::standard.source_gate(c, tact::enum_at<source>(from))),
                          laws::sets_of(tact::standard.source_gate(neutral, tact::enum_at<source>(from)))),
                   [&] { return laws::describe(c); });
    }
    NO_DIFFERENCE(d);
}

TEST_CASE("security passes whatever is admitted: no score, need, consent or effect") {
    hold([](const tact::policy& p, const tact::context& c, source from, const sets& found) {
        if (c.purpose != tact::purpose::security) return true;
        row admitted;
        for (const auto& r : p.table().attributes)
            if (!r.classes.contains(tact::attribute_class::never) && r.purposes.contains(c.purpose) &&
                r.sources.contains(from) && p.table().sources[from].purposes.contains(c.purpose))
                admitted.insert(r.key);
        row attributes_only;
        for (std::size_t a = 0; a < tact::enum_size<attribute>; ++a)
            if (found.permitted.contains(tact::enum_at<attribute>(a)))
                attributes_only.insert(tact::enum_at<attribute>(a));
        return attributes_only == admitted ||
               (c.age_assurance == tact::age_assurance::minor &&
                p.table().clauses.sources_closed_to_minors.contains(from) && found == sets{});
    });
}

TEST_CASE("standard never permits what study does not, in every cell") {
    const laws::shipped& s = laws::both_shipped()[1];
    laws::differences d;
    for_every_cell(s, [&](const tact::context& c, source from, const sets& found) {
        const sets wider = laws::sets_of(tact::study.source_gate(c, from));
        d.note(within(found, wider), [&] { return laws::describe(c); });
    });
    NO_DIFFERENCE(d);
}
