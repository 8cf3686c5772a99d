// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_VIOLATIONS_HPP
#define TACT_POLICY_VIOLATIONS_HPP

#include <tact/policy/invariant.hpp>
#include <tact/policy/policy_table.hpp>

// The laws that a table must obey, checked factored, axis by axis and row by row, since the model is separable:
// when a policy is compiled in code the first violation is an error (lawful.hpp), at run time all are returned.

namespace tact {

namespace detail { // used by for_each_violation

constexpr bool in(odds_factor d, std::int32_t least, std::int32_t greatest) {
    return least <= d.thousandths() && d.thousandths() <= greatest;
}

/// Axes of the moment and the sector, which help and do not sell.
inline constexpr enum_set moment_axes{axis::pressure, axis::setting, axis::industry, axis::confidence};
/// Axes of the audience, whose unstated value is neutral.
inline constexpr enum_set neutral_axes{axis::gender, axis::age_band, axis::young_children};
/// Axes whose unstated value counts as the first stated one, an adult, no effect: it is at least as bad.
inline constexpr enum_set defaulted_axes{axis::age_assurance, axis::effect};
/// Axes whose unstated value is the worst: all but these, and the purpose, which denies.
inline constexpr enum_set worst_unstated_axes =
    enum_set<axis>::all() - neutral_axes - defaulted_axes - enum_set{axis::purpose};

template <class Visitor>
struct invariant_checker {
    Visitor visit;

    constexpr void enforce(bool obeyed, violation v) { obeyed ? void() : visit(v); }

    template <class Rows>
    constexpr void keys_and_provenance(const Rows& rows, witness w, axis a) {
        std::size_t i = 0;
        for (const auto& r : rows) {
            enforce(tact::position(r.key) == i, {invariant::every_row_names_its_key, w, a, i});
            enforce(r.why.stated(), {invariant::every_row_says_where_it_comes_from, w, a, i});
            ++i;
        }
    }

    template <class Rows>
    constexpr void an_axis(axis a, const Rows& rows, bool audience_only_narrows) {
        keys_and_provenance(rows, witness::axis_value, a);
        const detail::factors unstated = tact::detail::factors_of(*rows.begin());
        const bool audience = neutral_axes.contains(a);
        std::size_t i = 0;
        for (const auto& r : rows) {
            const detail::factors f = tact::detail::factors_of(r);
            const auto at = [&](invariant l) { return violation{l, witness::axis_value, a, i}; };
            enforce(f.assisting.valid() && f.promoting.valid(), at(invariant::every_figure_is_stated_and_in_range));
            enforce(!worst_unstated_axes.contains(a) ||
                        (f.assisting.thousandths() <= unstated.assisting.thousandths() &&
                         f.promoting.thousandths() <= unstated.promoting.thousandths()),
                    at(invariant::unstated_is_the_worst_of_its_axis));
            enforce(!audience || i != 0 || f.assisting.thousandths() == 1000,
                    at(invariant::unstated_is_the_worst_of_its_axis));
            enforce(!defaulted_axes.contains(a) || i != 1 ||
                        f.assisting.thousandths() <= unstated.assisting.thousandths(),
                    at(invariant::unstated_is_the_worst_of_its_axis));
            enforce(!moment_axes.contains(a) || f.promoting.thousandths() >= 1000,
                    at(invariant::the_moment_helps_but_does_not_sell));
            enforce(!audience || !audience_only_narrows || f.assisting.thousandths() >= 1000,
                    at(invariant::the_audience_only_narrows));
            ++i;
        }
    }

    /// The value at position 1 of `rows` is the better one, at 2 the worse one.
    template <class Rows>
    constexpr void better_first(axis a, const Rows& rows) {
        enforce(rows.begin()[1].multiplier.thousandths() <= rows.begin()[2].multiplier.thousandths(),
                {invariant::better_terms_never_raise_intrusion, witness::axis_value, a, 1});
    }

    template <enumeration Attribute>
    constexpr void relationships(const basic_policy_table<Attribute>& t) {
        std::int32_t smallest = 2 * max_log_odds;
        std::int32_t largest = 0;
        for (std::size_t i = 1; i < enum_size<connectedness>; ++i) {
            const std::int32_t step = tact::log_odds(t.axes.connectedness.begin()[i - 1].multiplier) -
                                      tact::log_odds(t.axes.connectedness.begin()[i].multiplier);
            if (i > 1 && step < smallest) smallest = step;
            enforce(step >= 0,
                    {invariant::a_closer_relationship_takes_nothing_away, witness::axis_value, axis::connectedness, i});
        }
        for (std::size_t i = 1; i < enum_size<trust>; ++i) {
            const std::int32_t step = tact::log_odds(t.axes.trust.begin()[i - 1].multiplier) -
                                      tact::log_odds(t.axes.trust.begin()[i].multiplier);
            if (i > 1 && step > largest) largest = step;
            enforce(step >= 0,
                    {invariant::a_closer_relationship_takes_nothing_away, witness::axis_value, axis::trust, i});
        }
        enforce(smallest > largest, {invariant::connectedness_outweighs_trust});
    }

    template <enumeration Attribute>
    constexpr void an_attribute(const attribute_row<Attribute>& r) {
        const auto at = [&](invariant l) {
            return violation{l, witness::attribute, axis::purpose, tact::position(r.key)};
        };
        const bool never = r.classes.contains(attribute_class::never);
        const bool special = r.classes.contains(attribute_class::special);
        enforce(r.sensitivity.valid(), at(invariant::every_figure_is_stated_and_in_range));
        enforce(!r.classes.contains(attribute_class::open) ||
                    (!r.classes.contains(attribute_class::identifying) && !never && !special && !r.needs.any()),
                at(invariant::an_open_attribute_identifies_nobody));
        enforce(!r.classes.contains(attribute_class::identifying) || r.needs.connectedness >= connectedness::distant,
                at(invariant::an_identifying_attribute_needs_a_relationship));
        enforce(!special || never || !r.purposes.contains(purpose::advertising),
                at(invariant::a_special_category_is_never_advertised));
        enforce(!r.sources.contains(source::covert) && !r.sources.contains(source::unstated) && !r.sources.unknown() &&
                    !r.purposes.contains(purpose::unstated) && !r.purposes.unknown() && !r.classes.unknown() &&
                    !r.consent.unknown() && !r.consent_elsewhere.unknown() && tact::is_valid(r.needs.connectedness) &&
                    tact::is_valid(r.needs.trust),
                at(invariant::nothing_covert_unstated_or_unknown_is_admitted));
        enforce(!(r.consent | r.consent_elsewhere).contains(purpose::security),
                at(invariant::security_asks_for_no_consent));
    }

    constexpr void a_source(const source_row& r) {
        const auto at = [&](invariant l) { return violation{l, witness::source, axis::purpose, position(r.key)}; };
        const bool closed = r.key == source::unstated || r.key == source::covert;
        enforce(r.multiplier.valid(), at(invariant::every_figure_is_stated_and_in_range));
        enforce(!r.own || r.key == source::declared || r.key == source::first_party,
                at(invariant::only_what_was_declared_or_collected_here_is_own));
        enforce(!r.purposes.contains(purpose::unstated) && !r.purposes.unknown() && !r.consent.unknown() &&
                    (!closed || r.purposes.empty()),
                at(invariant::nothing_covert_unstated_or_unknown_is_admitted));
        enforce(!r.consent.contains(purpose::security), at(invariant::security_asks_for_no_consent));
        enforce(r.key != source::connection || (purpose::support | purpose::security).includes(r.purposes),
                at(invariant::what_is_taken_automatically_serves_support_and_security_only));
    }

    template <enumeration Attribute>
    constexpr void coarsenings(const basic_policy_table<Attribute>& t) {
        for (const auto& edge : t.coarsenings) {
            const auto at = [&](invariant l) {
                return violation{l, witness::attribute, axis::purpose, tact::position(edge.from)};
            };
            enforce(edge.why.stated(), at(invariant::every_row_says_where_it_comes_from));
            if (!tact::is_valid(edge.from) || !tact::is_valid(edge.to)) {
                visit(at(invariant::coarsening_is_acyclic));
                continue;
            }
            enum_set<Attribute> reached{edge.to};
            for (std::size_t i = 0; i < t.coarsenings.size(); ++i)
                for (const auto& next : t.coarsenings)
                    if (reached.contains(next.from)) reached.insert(next.to);
            enforce(!reached.contains(edge.from), at(invariant::coarsening_is_acyclic));
            enforce(!t.attributes[edge.from].classes.contains(attribute_class::never),
                    at(invariant::a_never_attribute_is_not_coarsened));
            enforce(t.attributes[edge.to].sensitivity.thousandths() <=
                        t.attributes[edge.from].sensitivity.thousandths(),
                    at(invariant::the_coarser_is_not_more_sensitive));
            const auto& finer = t.attributes[edge.from];
            const auto& coarser = t.attributes[edge.to];
            enforce(finer.consent.includes(coarser.consent) &&
                        (finer.consent | finer.consent_elsewhere).includes(coarser.consent_elsewhere),
                    at(invariant::the_coarser_requires_no_more_consent));
        }
    }

    template <enumeration Attribute>
    constexpr void set_rules(const basic_policy_table<Attribute>& t) {
        enforce(t.max_events >= 1 && t.max_joint_attributes >= 1, {invariant::a_set_rule_can_fire});
        for (const auto& c : t.combinations) {
            enforce(c.together.size() >= 2 && !c.together.unknown(), {invariant::a_set_rule_can_fire});
            enforce(c.why.stated(), {invariant::every_row_says_where_it_comes_from});
        }
        for (const joint_risk_row& r : t.joint_risks)
            enforce((r.never || r.needs.any()) && is_valid(r.needs.connectedness) && is_valid(r.needs.trust),
                    {invariant::a_joint_risk_closes_something, witness::joint_risk, axis::purpose, position(r.key)});
    }
};

} // namespace detail

/// Calls `visit(violation)` for everything that `t` breaks; each law at most once a row, value or edge.
template <enumeration Attribute, class Visitor>
constexpr void for_each_violation(const basic_policy_table<Attribute>& t, Visitor visit) {
    detail::invariant_checker<Visitor> checker{visit};
    checker.keys_and_provenance(t.attributes, witness::attribute, axis::purpose);
    checker.keys_and_provenance(t.sources, witness::source, axis::purpose);
    checker.keys_and_provenance(t.joint_risks, witness::joint_risk, axis::purpose);
    checker.keys_and_provenance(t.obligations, witness::obligation, axis::purpose);
    checker.enforce(t.tolerances.why.stated() && t.clauses.why.stated(),
                    {invariant::every_row_says_where_it_comes_from});
    checker.enforce(!(t.clauses.supplied_only_for_minors | t.clauses.asked_where_age_is_unstated |
                      t.clauses.asked_where_effect_is_legal)
                         .contains(purpose::security),
                    {invariant::security_asks_for_no_consent});
    checker.enforce(detail::in(t.tolerances.permit, 100, t.tolerances.ask.thousandths()) &&
                        detail::in(t.tolerances.ask, 100, 10000),
                    {invariant::tolerances_are_ordered});
    tact::for_each_axis(t.axes,
                        [&](axis a, const auto& rows) { checker.an_axis(a, rows, t.clauses.audience_only_narrows); });
    checker.better_first(axis::exposure, t.axes.exposure);
    checker.better_first(axis::expectedness, t.axes.expectedness);
    checker.better_first(axis::benefit, t.axes.benefit);
    checker.better_first(axis::control, t.axes.control);
    checker.better_first(axis::transparency, t.axes.transparency);
    checker.better_first(axis::age_assurance, t.axes.age_assurance);
    checker.better_first(axis::effect, t.axes.effect);
    checker.relationships(t);
    for (const auto& r : t.attributes) checker.an_attribute(r);
    for (const source_row& r : t.sources) checker.a_source(r);
    for (const purpose_row& r : t.axes.purpose)
        checker.enforce(
            !r.assisting || r.key == purpose::support || r.key == purpose::recommendation,
            {invariant::only_support_and_recommendation_assist, witness::axis_value, axis::purpose, position(r.key)});
    for (const obligation_row& r : t.obligations)
        checker.enforce(!r.purposes.unknown() && is_valid(r.when),
                        {invariant::nothing_covert_unstated_or_unknown_is_admitted, witness::obligation, axis::purpose,
                         position(r.key)});
    const clauses& c = t.clauses;
    checker.enforce(!(c.closed_to_minors | c.supplied_only_for_minors | c.asked_where_age_is_unstated |
                      c.asked_where_effect_is_legal)
                            .unknown() &&
                        !c.sources_closed_to_minors.unknown(),
                    {invariant::nothing_covert_unstated_or_unknown_is_admitted});
    checker.coarsenings(t);
    checker.set_rules(t);
}

} // namespace tact

#endif
