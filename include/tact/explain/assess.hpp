// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXPLAIN_ASSESS_HPP
#define TACT_EXPLAIN_ASSESS_HPP

#include <tact/decide/policy.hpp>
#include <tact/explain/assessment.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

// Why: the gate's decision with its reasons and obligations. Computed separately from the same inputs, off the hot
// path.

namespace tact::inline v0_1 {

/// The log odds of an attribute from a source in a context: sensitivity and every multiplier. Requires values in range.
template <enumeration Attribute>
constexpr std::int32_t intrusion_of(const basic_policy<Attribute>& p, const context& where, Attribute what,
                                    source from) {
    const basic_policy_table<Attribute>& t = p.table();
    std::int32_t sum = tact::log_odds(t.attributes[what].sensitivity) + tact::log_odds(t.sources[from].multiplier);
    tact::for_each_factor(t, where, what, [&](odds_factor factor, axis, std::size_t) { sum += log_odds(factor); });
    return sum;
}

namespace detail {

/// The state of one attribute for one purpose in a consent, as reasons.
template <enumeration Attribute>
constexpr enum_set<reason> answered(const basic_consent<Attribute>& given, processing_purpose to, Attribute what,
                                    source from, bool required) {
    enum_set<reason> r;
    bool every_yes = true;
    const purpose both[]{to.purpose, to.learning_for};
    for (const purpose p : both) {
        if (p == purpose::unstated) continue;
        const consent_state s = given.state(what, p, from);
        every_yes = every_yes && (s == consent_state::general || s == consent_state::specific);
        if (s == consent_state::unreadable) r.insert(reason::unreadable);
        if (s == consent_state::refused) r.insert(given.objected(p) ? reason::objected : reason::refused);
        if (s == consent_state::withdrawn) r.insert(reason::withdrawn);
        if (s == consent_state::expired) r.insert(reason::consent_expired);
    }
    if (every_yes)
        r.insert(reason::agreed);
    else if (required && !r.contains(reason::consent_expired))
        r.insert(reason::consent_missing);
    return r;
}

/// Why a gate asks for or denies a joint risk: the risk itself if the decision is its usual one, else a reason of its
/// own.
template <enumeration Attribute>
constexpr enum_set<reason> risked(const detail::basic_source_gate<Attribute>& p, joint_risk m) {
    attribute_bits<Attribute> bit;
    bit.insert(m);
    const decision d = p.decide(bit);
    const reason named = m == joint_risk::identifying_combination ? reason::identifying_combination
                         : m == joint_risk::too_many_events       ? reason::too_many_events
                                                                  : reason::too_many_attributes;
    if (d == decision::permit) return {};
    if (decision_of(named) == d) return named;
    return d == decision::ask ? reason::asked_together : reason::denied_together;
}

/// The decision on one attribute from one source under the gate of the same context and consent, and why.
template <enumeration Attribute>
constexpr basic_finding<Attribute> find(const basic_policy<Attribute>& p, const context& where,
                                        const basic_consent<Attribute>& given, const basic_gate<Attribute>& g,
                                        Attribute what, source from) {
    const basic_policy_table<Attribute>& t = p.table();
    const processing_purpose to = processing_purpose::of(where);
    basic_finding<Attribute> f{what, from};
    if (!p.valid()) {
        f.reasons.insert(reason::policy_invalid);
        return f;
    }
    if (!tact::is_valid(what) || !is_valid(from) || !detail::values_of(where).valid) {
        f.reasons.insert(reason::unknown);
        return f;
    }
    const auto& row = t.attributes[what];
    if (row.classes.contains(attribute_class::never)) {
        f.reasons.insert(reason::crosses_a_line);
        return f;
    }
    if (to == processing_purpose{}) {
        f.reasons.insert(reason::purpose_unstated);
        return f;
    }

    f.decision = g.decide({what, from});
    const enum_set<purpose> purposes = to.purposes();
    enum_set<reason> r;
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
        f.reasons = tact::bearing_on(r, f.decision);
        return f;
    }
    if (row.classes.contains(attribute_class::open) && t.sources[from].own) {
        r.insert(reason::open);
    } else if (tact::bearing_on(r, decision::deny).empty() || f.decision != decision::deny) {
        f.scored = true;
        f.log_odds = tact::intrusion_of(p, where, what, from);
        r.insert(f.log_odds <= tact::log_odds(t.tolerances.permit) ? reason::within_tolerance
                 : f.log_odds <= tact::log_odds(t.tolerances.ask)  ? reason::intrusive
                                                                   : reason::too_intrusive);
    }
    if (!relationship{where.connectedness, where.trust}.meets(row.needs)) r.insert(reason::weak_relationship);
    if (where.age_assurance == age_assurance::unstated && t.clauses.asked_where_age_is_unstated.intersects(purposes))
        r.insert(reason::age_unstated);
    if (where.effect == effect::legal_or_similar && t.clauses.asked_where_effect_is_legal.intersects(purposes))
        r.insert(reason::legal_effect);
    if (t.clauses.always_asked.intersects(purposes)) r.insert(reason::always_asked);
    const bool required = row.consent.intersects(purposes) || t.sources[from].consent.intersects(purposes) ||
                          (!t.sources[from].own && row.consent_elsewhere.intersects(purposes));
    r |= detail::answered(given, to, what, from, required);
    f.reasons = tact::bearing_on(r, f.decision);
    return f;
}

/// The attributes among `drawn` that amount to a joint risk.
template <enumeration Attribute>
constexpr enum_set<Attribute> members_of(joint_risk risk, const basic_policy_table<Attribute>& t,
                                         const enum_set<Attribute>& drawn) {
    enum_set<Attribute> m;
    if (risk == joint_risk::too_many_attributes) return drawn;
    if (risk == joint_risk::identifying_combination)
        for (const auto& c : t.combinations)
            if (drawn.includes(c.together)) m |= c.together;
    if (risk == joint_risk::too_many_events)
        for (const auto& r : t.attributes)
            if (drawn.contains(r.key) && r.classes.contains(attribute_class::trace)) m.insert(r.key);
    return m;
}

/// The same use if its traces held no more events than the policy follows.
template <enumeration Attribute>
constexpr basic_use<Attribute> of_fewer_events(const basic_use<Attribute>& u) {
    attribute_bits<Attribute> risk, rows[source_slots];
    risk.insert(joint_risk::too_many_events);
    for (std::size_t s = 0; s < source_slots; ++s) rows[s] = u.from(enum_at<source>(s)) - risk;
    return {rows, u.scheme()};
}

/// Keeps a finding; if there is no room, in place of one that does not decide.
template <enumeration Attribute>
constexpr void keep(basic_assessment<Attribute>& a, const basic_finding<Attribute>& f) {
    if (a.findings.add(f)) return;
    ++a.left_out;
    if (f.decision != a.decision) return;
    for (std::size_t i = 0; i < a.findings.size(); ++i)
        if (a.findings[i].decision != a.decision) return a.findings.replace(i, f);
}

} // namespace detail

/// The obligations of a decision in a context.
template <enumeration Attribute>
constexpr enum_set<obligation> obligations_of(const basic_policy<Attribute>& p, const context& where, decision d) {
    enum_set<obligation> o;
    const detail::axis_values v = detail::values_of(where);
    if (d == decision::deny || !v.valid || !p.valid()) return o;
    for (const obligation_row& r : p.table().obligations)
        if (r.purposes.contains(where.purpose) &&
            (r.when == axis::purpose || (r.values >> v.at[position(r.when)] & 1) != 0))
            o.insert(r.key);
    return o;
}

namespace detail {

/// The assessment of a use, by the gate of the same context and consent.
template <enumeration Attribute>
constexpr basic_assessment<Attribute>
assess_by(const basic_gate<Attribute>& g, const basic_policy<Attribute>& p [[clang::lifetimebound]],
          const context& where, const basic_use<Attribute>& u, const basic_consent<Attribute>& given) {
    basic_assessment<Attribute> a;
    a.assessed = true;
    a.policy = &p;
    a.where = where;
    a.decision = g.decide(u);
    if (u.impersonal()) {
        a.reasons.insert(reason::nothing_personal);
        return a;
    }
    if (!p.valid()) {
        a.reasons.insert(reason::policy_invalid);
        return a;
    }
    if (u.scheme() != fingerprint{} && u.scheme() != g.scheme()) {
        a.reasons.insert(reason::other_scheme);
        return a;
    }
    enum_set<Attribute> drawn;
    u.for_each_attribute([&](Attribute what, source from) {
        const auto f = detail::find(p, where, given, g, what, from);
        drawn.insert(what);
        a.reasons |= f.reasons;
        detail::keep(a, f);
    });
    if (u.unknown()) a.reasons.insert(reason::unknown);
    for (std::size_t s = 0; s < detail::source_slots; ++s) {
        const detail::basic_source_gate<Attribute>& here = g.from(enum_at<source>(s));
        const attribute_bits<Attribute>& bits = u.from(enum_at<source>(s));
        for (std::size_t e = 0; e < max_coarsenings; ++e) {
            attribute_bits<Attribute> edge;
            edge.insert_bit_if(bits.contains_bit(attribute_bits<Attribute>::edge_bit(e)),
                               attribute_bits<Attribute>::edge_bit(e));
            if (!here.permits_or_asks(edge))
                a.reasons.insert(reason::origin_closed);
            else if (!here.permits(edge))
                a.reasons.insert(reason::origin_consent_missing);
        }
        for (std::size_t i = 0; i < enum_size<joint_risk>; ++i) {
            const auto risk = enum_at<joint_risk>(i);
            if (!bits.contains(risk)) continue;
            const enum_set<reason> why = detail::risked(here, risk);
            a.reasons |= why;
            if (tact::bearing_on(why, a.decision).empty()) continue;
            a.together |= detail::members_of(risk, p.table(), drawn);
            if (risk == joint_risk::identifying_combination) a.identifying = detail::members_of(risk, p.table(), drawn);
        }
    }
    a.reasons = tact::bearing_on(a.reasons, a.decision);
    if (a.reasons.contains(reason::too_many_events)) a.with_fewer_events = g.decide(detail::of_fewer_events(u));
    a.obligations = tact::obligations_of(p, where, a.decision);
    return a;
}

} // namespace detail

/// The decision on a use in a context under a consent, why, and the obligations. The decision is the gate's, and one
/// gate is built.
template <enumeration Attribute>
[[nodiscard]] constexpr basic_assessment<Attribute> assess(const basic_policy<Attribute>& p [[clang::lifetimebound]],
                                                           const context& where, const basic_use<Attribute>& u,
                                                           const basic_consent<Attribute>& given = {}) {
    return detail::assess_by(p.in(where).under(given), p, where, u, given);
}
template <enumeration Attribute>
void assess(const basic_policy<Attribute>&&, const context&, const basic_use<Attribute>&,
            const basic_consent<Attribute>& = {}) = delete; // a temporary would dangle

} // namespace tact

#endif
