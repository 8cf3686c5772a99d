// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_ANSWER_VERDICT_HPP
#define TACT_ANSWER_VERDICT_HPP

#include <tact/answer/reason.hpp>
#include <tact/gate/gate.hpp>

// The cold walk: the gate's decision, with why and what it obliges to, from the same inputs. Hot loops never come here.

namespace tact {

/// What a use meets, why, and what it obliges to.
struct verdict {
    tact::decision decision = tact::decision::deny;
    set<reason> reasons{};       ///< those that bear on the decision
    set<obligation> obligations; ///< of a permit or an ask; none of a denial
    /// Whether both say the same.
    friend constexpr bool operator==(const verdict&, const verdict&) = default;
};

/// What one attribute from one source meets, and why.
struct finding {
    tact::decision decision = tact::decision::deny;
    set<reason> reasons{};      ///< those that bear on the decision
    bool scored = false;        ///< whether intrusion was looked at
    std::int32_t intrusion = 0; ///< the sum of points, where scored
};

/// Calls `visit(factor, axis, position)` for every multiplier of a context; when learning, what is learned for counts
/// as a purpose too. Requires a context in range.
template <enumeration Attribute, class Visitor>
constexpr void for_each_factor(const basic_policy_table<Attribute>& t, const context& where, Visitor visit) {
    const axis_values v = values_of(where);
    const aim to = aim::of(where);
    const bool learning = to.learning_for != purpose::unstated;
    const bool assisting = !learning && t.purposes[to.purpose].assisting;
    if (learning) visit(t.purposes[to.learning_for].multiplier, axis::purpose, position(to.learning_for));
    tact::for_each_axis(t, [&](axis a, const auto& rows) {
        const factors f = tact::factors_of(rows.begin()[v.at[position(a)]]);
        visit(assisting ? f.assisting : f.promoting, a, v.at[position(a)]);
    });
}

/// The points of an attribute from a source in a context: sensitivity and every multiplier. Requires values in range.
template <enumeration Attribute>
constexpr std::int32_t intrusion_of(const basic_policy<Attribute>& p, const context& where, Attribute what,
                                    source from) {
    const basic_policy_table<Attribute>& t = p.table();
    std::int32_t sum = tact::points(t.attributes[what].sensitivity) + tact::points(t.sources[from].multiplier);
    tact::for_each_factor(t, where, [&](decimal factor, axis, std::size_t) { sum += points(factor); });
    return sum;
}

namespace detail { // used by examine

/// What a person's answers to one aim come to, as reasons.
template <enumeration Attribute>
constexpr set<reason> answered(const basic_consent<Attribute>& person, aim to, Attribute what, source from,
                               bool required) {
    set<reason> r;
    bool every_yes = true;
    const purpose both[]{to.purpose, to.learning_for};
    for (const purpose p : both) {
        if (p == purpose::unstated) continue;
        const consent_state s = person.state(what, p, from);
        every_yes = every_yes && (s == consent_state::general || s == consent_state::specific);
        if (s == consent_state::unreadable) r.insert(reason::unreadable);
        if (s == consent_state::refused) r.insert(person.objected(p) ? reason::objected : reason::refused);
        if (s == consent_state::withdrawn) r.insert(reason::withdrawn);
        if (s == consent_state::expired) r.insert(reason::consent_expired);
    }
    if (every_yes)
        r.insert(reason::agreed);
    else if (required && !r.contains(reason::consent_expired))
        r.insert(reason::consent_missing);
    return r;
}

/// Why a plane asks for or denies a mark: the mark itself where it usually means that, else that it does.
template <enumeration Attribute>
constexpr set<reason> marked(const basic_plane<Attribute>& p, mark m) {
    row<Attribute> bit;
    bit.insert(m);
    const decision d = p.decide(bit);
    const reason named = m == mark::identifying_combination ? reason::identifying_combination
                         : m == mark::beyond_depth          ? reason::beyond_depth
                                                            : reason::beyond_degree;
    if (d == decision::permit) return {};
    if (decision_of(named) == d) return named;
    return d == decision::ask ? reason::asked_together : reason::denied_together;
}

} // namespace detail

/// What one attribute from one source meets in a context under a person's consent, and why.
template <enumeration Attribute>
constexpr finding examine(const basic_policy<Attribute>& p, const context& where,
                          const basic_consent<Attribute>& person, Attribute what, source from) {
    const basic_policy_table<Attribute>& t = p.table();
    const aim to = aim::of(where);
    finding f;
    if (!tact::in_range(what) || !in_range(from) || !values_of(where).valid || !p.lawful()) {
        f.reasons.insert(reason::unknown);
        return f;
    }
    const auto& row = t.attributes[what];
    if (row.nature.contains(nature::never)) {
        f.reasons.insert(reason::crosses_a_line);
        return f;
    }
    if (to == aim{}) {
        f.reasons.insert(reason::purpose_unstated);
        return f;
    }

    f.decision = p.in(where).under(person).decide({what, from});
    const set<purpose> purposes = to.purposes();
    set<reason> r;
    if (!row.purposes.includes(purposes)) r.insert(reason::purpose_closed);
    if (!row.sources.contains(from) || !t.sources[from].purposes.includes(purposes)) r.insert(reason::source_closed);
    if (where.age_assurance == age_assurance::minor &&
        ((t.clauses.closed_to_minors | t.clauses.supplied_only_for_minors).intersects(purposes) ||
         t.clauses.sources_closed_to_minors.contains(from)))
        r.insert(reason::minor);
    if (f.decision == decision::permit && r.contains(reason::minor))
        r.insert(reason::agreed); // supplied in the request
    if (to.purpose == purpose::security) {
        r.insert(reason::security);
        f.reasons = bearing_on(r, f.decision);
        return f;
    }
    if (row.nature.contains(nature::open) && t.sources[from].own) {
        r.insert(reason::open);
    } else if (bearing_on(r, decision::deny).empty() || f.decision != decision::deny) {
        f.scored = true;
        f.intrusion = tact::intrusion_of(p, where, what, from);
        r.insert(f.intrusion <= tact::points(t.tolerances.permit) ? reason::within_tolerance
                 : f.intrusion <= tact::points(t.tolerances.ask)  ? reason::intrusive
                                                                  : reason::too_intrusive);
    }
    if (!relationship{where.connectedness, where.trust}.meets(row.needs)) r.insert(reason::weak_relationship);
    if (where.age_assurance == age_assurance::unstated && t.clauses.asked_where_age_is_unstated.intersects(purposes))
        r.insert(reason::age_unstated);
    if (where.effect == effect::legal_or_similar && t.clauses.asked_where_effect_is_legal.intersects(purposes))
        r.insert(reason::legal_effect);
    const bool required = row.consent.intersects(purposes) || t.sources[from].consent.intersects(purposes) ||
                          (!t.sources[from].own && row.consent_elsewhere.intersects(purposes));
    r |= detail::answered(person, to, what, from, required);
    f.reasons = bearing_on(r, f.decision);
    return f;
}

/// What a decision in a context obliges to.
template <enumeration Attribute>
constexpr set<obligation> obligations_of(const basic_policy<Attribute>& p, const context& where, decision d) {
    set<obligation> o;
    const axis_values v = values_of(where);
    if (d == decision::deny || !v.valid || !p.lawful()) return o;
    for (const obligation_row& r : p.table().obligations)
        if (r.purposes.contains(where.purpose) &&
            (r.when == axis::purpose || (r.values >> v.at[position(r.when)] & 1) != 0))
            o.insert(r.key);
    return o;
}

/// What a use meets in a context under a person's consent, why, and what it obliges to. The decision is the gate's.
template <enumeration Attribute>
constexpr verdict judge(const basic_policy<Attribute>& p, const context& where, const basic_use<Attribute>& u,
                        const basic_consent<Attribute>& person = {}) {
    const basic_gate<Attribute> g = p.in(where).under(person);
    verdict v{g.decide(u), {}, {}};
    if (u.impersonal()) {
        v.reasons.insert(reason::nothing_personal);
        return v;
    }
    if (u.labels() != fingerprint{} && u.labels() != g.labels()) {
        v.reasons.insert(reason::other_labels);
        return v;
    }
    u.for_each_attribute(
        [&](Attribute what, source from) { v.reasons |= tact::examine(p, where, person, what, from).reasons; });
    if (u.unknown()) v.reasons.insert(reason::unknown);
    for (std::size_t s = 0; s < planes; ++s) {
        const auto from = enumerator<source>(s);
        const row<Attribute>& drawn = u.from(from);
        for (std::size_t e = 0; e < most_coarsenings; ++e) {
            row<Attribute> edge;
            edge.insert_bit_if(drawn.contains_bit(row<Attribute>::edge_bit(e)), row<Attribute>::edge_bit(e));
            if (!g.from(from).asks(edge))
                v.reasons.insert(reason::origin_closed);
            else if (!g.from(from).permits(edge))
                v.reasons.insert(reason::consent_missing);
        }
        for (std::size_t i = 0; i < count<mark>; ++i)
            if (drawn.contains(enumerator<mark>(i))) v.reasons |= detail::marked(g.from(from), enumerator<mark>(i));
    }
    v.reasons = bearing_on(v.reasons, v.decision);
    v.obligations = tact::obligations_of(p, where, v.decision);
    return v;
}

} // namespace tact

#endif
