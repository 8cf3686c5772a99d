// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_AT_LEAST_AS_STRICT_HPP
#define TACT_POLICY_AT_LEAST_AS_STRICT_HPP

#include <tact/policy/require_valid.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// Whether uses under `a` carry every joint risk and edge that uses under `b` carry, each closing at least as much, and
/// whether a minor may supply no more.
template <enumeration Attribute>
constexpr bool set_rules_as_strict(const basic_policy_table<Attribute>& a, const basic_policy_table<Attribute>& b) {
    bool narrow = a.max_events <= b.max_events && a.max_joint_attributes <= b.max_joint_attributes;
    for (std::size_t i = 0; i < enum_size<Attribute>; ++i) {
        const auto e = tact::enum_at<Attribute>(i);
        narrow = narrow && (a.attributes[e].classes.contains(attribute_class::trace) ||
                            !b.attributes[e].classes.contains(attribute_class::trace));
    }
    for (const auto& c : b.combinations) {
        bool covered = false;
        for (const auto& d : a.combinations) covered = covered || c.together.includes(d.together);
        narrow = narrow && covered;
    }
    for (const joint_risk_row& r : b.joint_risks) {
        const joint_risk_row& s = a.joint_risks[r.key];
        narrow = narrow && (s.never || (!r.never && s.needs.meets(r.needs)));
    }
    for (const auto& edge : a.coarsenings) { // an edge that only `a` has would open a coarser datum
        bool known = false;
        for (const auto& other : b.coarsenings) known = known || edge == other;
        narrow = narrow && known;
    }
    // No source gate holds what a minor may supply: it is compared clause by clause.
    narrow = narrow && a.clauses.closed_to_minors.includes(b.clauses.closed_to_minors) &&
             (a.clauses.closed_to_minors | a.clauses.supplied_only_for_minors)
                 .includes(b.clauses.supplied_only_for_minors) &&
             (a.clauses.sources_closed_to_minors.contains(source::declared) ||
              !b.clauses.sources_closed_to_minors.contains(source::declared));
    return narrow;
}

} // namespace detail

/// Whether `a` permits nothing that `b` does not, term by term: every figure at least as high, every rule at least as
/// narrow. True is proof. False may be too strict, if one term makes up for another. An invalid table denies
/// everything, and is compared as such.
template <enumeration Attribute>
constexpr bool at_least_as_strict(const basic_policy_table<Attribute>& a, const basic_policy_table<Attribute>& b) {
    if (detail::first_violation(a).count != 0) return true;
    if (detail::first_violation(b).count != 0) return false;
    bool narrow = detail::set_rules_as_strict(a, b);
    narrow = narrow && a.tolerances.permit.thousandths() <= b.tolerances.permit.thousandths() &&
             a.tolerances.ask.thousandths() <= b.tolerances.ask.thousandths();
    narrow = narrow && a.clauses.sources_closed_to_minors.includes(b.clauses.sources_closed_to_minors) &&
             a.clauses.asked_where_age_is_unstated.includes(b.clauses.asked_where_age_is_unstated) &&
             a.clauses.asked_where_effect_is_legal.includes(b.clauses.asked_where_effect_is_legal) &&
             a.clauses.always_asked.includes(b.clauses.always_asked);
    for (const auto& r : a.expectations) narrow = narrow && b.expectations[r.key].expected.includes(r.expected);
    for (const auto& r : a.attributes) {
        const auto& s = b.attributes[r.key];
        if (r.classes.contains(attribute_class::never)) continue;
        narrow = narrow && !s.classes.contains(attribute_class::never) &&
                 (!r.classes.contains(attribute_class::open) || s.classes.contains(attribute_class::open)) &&
                 r.sensitivity.thousandths() >= s.sensitivity.thousandths() && r.needs.meets(s.needs) &&
                 s.purposes.includes(r.purposes) && s.sources.includes(r.sources) && r.consent.includes(s.consent) &&
                 (r.consent | r.consent_elsewhere).includes(s.consent_elsewhere);
    }
    for (const source_row& r : a.sources) {
        const source_row& s = b.sources[r.key];
        narrow = narrow && r.multiplier.thousandths() >= s.multiplier.thousandths() && (!r.own || s.own) &&
                 s.purposes.includes(r.purposes) && r.consent.includes(s.consent);
    }
    bool helps_less = false; // a purpose that assists under `b` alone has other factors under each
    for (const purpose_row& r : a.axes.purpose) {
        narrow = narrow && (!r.assisting || b.axes.purpose[r.key].assisting);
        helps_less = helps_less || (!r.assisting && b.axes.purpose[r.key].assisting);
    }
    const detail::axis_rows rows(a.axes), others(b.axes);
    for (std::size_t x = 0; x < enum_size<axis>; ++x)
        for (std::size_t i = 0; i < size_of(enum_at<axis>(x)); ++i) {
            const detail::factors &r = rows.of[x][i].factors, &s = others.of[x][i].factors;
            narrow = narrow && r.assisting.thousandths() >= s.assisting.thousandths() &&
                     r.promoting.thousandths() >= s.promoting.thousandths() &&
                     (!helps_less || r.promoting.thousandths() >= s.assisting.thousandths());
        }
    return narrow;
}

} // namespace tact

#endif
