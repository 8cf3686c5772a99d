// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_VIOLATIONS_HPP
#define TACT_POLICY_VIOLATIONS_HPP

#include <tact/policy/invariant.hpp>
#include <tact/policy/policy_table.hpp>

// The invariants of a table, checked axis by axis and row by row, since the model is separable: when a policy is
// compiled in code the first violation is an error (require_valid.hpp), at run time all are returned.

namespace tact::inline v0_1 {

namespace detail {

constexpr bool in(odds_factor d, std::int32_t least, std::int32_t greatest) {
    return least <= d.thousandths() && d.thousandths() <= greatest;
}

/// Axes of the moment and the sector, which may ease helping and never selling.
inline constexpr enum_set moment_axes{axis::pressure, axis::setting, axis::industry, axis::confidence};
/// Axes of the relationship, which helps more than it sells.
inline constexpr enum_set relationship_axes{axis::connectedness, axis::trust};
/// Axes of the audience, whose unstated value is neutral.
inline constexpr enum_set neutral_axes{axis::gender, axis::age_band, axis::young_children};
/// Axes whose unstated value counts as the first stated one, an adult or no effect, and scores at least as high.
inline constexpr enum_set defaulted_axes{axis::age_assurance, axis::effect};
/// Axes whose unstated value is the worst: all but these, and the purpose, which denies.
inline constexpr enum_set worst_unstated_axes =
    enum_set<axis>::all() - neutral_axes - defaulted_axes - enum_set{axis::purpose};

/// Axes whose value at position 1 is the better one, at 2 the worse one.
inline constexpr enum_set better_first_axes{axis::exposure,     axis::expectedness,  axis::benefit, axis::control,
                                            axis::transparency, axis::age_assurance, axis::effect};

/// Whether every value of `r` is stated and in range.
constexpr bool is_stated(const enum_set<purpose>& r) { return !r.contains(purpose::unstated) && !r.unknown(); }

template <class Visitor>
struct invariant_checker {
    using enum invariant;

    Visitor visit;
    violation here{}; ///< where the check stands

    constexpr void look_at(witness w = witness::table, std::size_t i = 0, axis a = axis::purpose) {
        here = {{}, w, a, i};
    }
    constexpr void enforce(bool obeyed, invariant i) {
        if (obeyed) return;
        here.invariant = i;
        visit(here);
    }

    template <class Rows>
    constexpr void keys_and_provenance(const Rows& rows, witness w) {
        std::size_t i = 0;
        for (const auto& r : rows) {
            look_at(w, i);
            enforce(tact::position(r.key) == i++, every_row_names_its_key);
            enforce(r.why.stated(), every_row_says_where_it_comes_from);
        }
    }

    constexpr void an_axis(axis a, const axis_rows::row (&rows)[max_axis_values], bool audience_only_narrows) {
        const std::int32_t assisting_unstated = rows[0].factors.assisting.thousandths();
        const std::int32_t promoting_unstated = rows[0].factors.promoting.thousandths();
        const bool audience = neutral_axes.contains(a), moment = moment_axes.contains(a);
        const bool better_first = better_first_axes.contains(a), relationship = relationship_axes.contains(a);
        const bool worst_unstated = worst_unstated_axes.contains(a), defaulted = defaulted_axes.contains(a);
        for (std::size_t i = 0; i < size_of(a); ++i) {
            const factors& f = rows[i].factors;
            const std::int32_t assisting = f.assisting.thousandths(), promoting = f.promoting.thousandths();
            look_at(witness::axis_value, i, a);
            enforce(rows[i].names_its_key, every_row_names_its_key);
            enforce(rows[i].says_why, every_row_says_where_it_comes_from);
            enforce(f.assisting.valid() && f.promoting.valid(), every_figure_is_stated_and_in_range);
            enforce(!worst_unstated || (assisting <= assisting_unstated && promoting <= promoting_unstated),
                    unstated_is_the_worst_of_its_axis);
            enforce(!audience || i != 0 || assisting == 1000, unstated_is_the_worst_of_its_axis);
            enforce(!defaulted || i != 1 || assisting <= assisting_unstated, unstated_is_the_worst_of_its_axis);
            enforce(!better_first || i != 1 || assisting <= rows[2].factors.assisting.thousandths(),
                    better_terms_never_raise_intrusion);
            enforce(!moment || promoting >= 1000, the_moment_helps_but_does_not_sell);
            enforce(!relationship || (promoting >= assisting && promoting <= 1000) ||
                        (promoting <= assisting && promoting >= 1000),
                    a_relationship_helps_more_than_it_sells);
            enforce(a != axis::expectedness ||
                        (i == position(expectedness::expected) ? assisting == 1000
                                                               : assisting >= 1000 && assisting == assisting_unstated),
                    what_is_expected_is_neutral);
            enforce(!audience || !audience_only_narrows || assisting >= 1000, the_audience_only_narrows);
        }
    }

    /// The smallest and the largest of the steps by which a closer relationship scores less, the first apart.
    struct steps {
        std::int32_t smallest = 2 * max_log_odds, largest = 0;
    };
    struct both_steps {
        steps assisting{}, promoting{};
    };
    constexpr both_steps steps_of(const axis_rows& rows, axis a) {
        both_steps found;
        for (std::size_t i = 1; i < size_of(a); ++i) {
            const factors &before = rows[a][i - 1].factors, &after = rows[a][i].factors;
            const std::int32_t assisting = log_odds(before.assisting) - log_odds(after.assisting);
            const std::int32_t promoting = log_odds(before.promoting) - log_odds(after.promoting);
            if (i > 1) take_in(found.assisting, assisting), take_in(found.promoting, promoting);
            look_at(witness::axis_value, i, a);
            enforce(assisting >= 0 && promoting >= 0, a_closer_relationship_takes_nothing_away);
        }
        return found;
    }
    static constexpr void take_in(steps& found, std::int32_t s) {
        if (s < found.smallest) found.smallest = s;
        if (s > found.largest) found.largest = s;
    }
    constexpr void relationships(const axis_rows& rows) {
        const both_steps connected = steps_of(rows, axis::connectedness), trusted = steps_of(rows, axis::trust);
        look_at();
        enforce(connected.assisting.smallest > trusted.assisting.largest &&
                    connected.promoting.smallest > trusted.promoting.largest,
                connectedness_outweighs_trust);
    }

    template <enumeration Attribute>
    constexpr void an_attribute(const attribute_row<Attribute>& r) {
        look_at(witness::attribute, tact::position(r.key));
        const bool never = r.classes.contains(attribute_class::never);
        const bool special = r.classes.contains(attribute_class::special);
        const bool identifying = r.classes.contains(attribute_class::identifying);
        enforce(r.sensitivity.valid(), every_figure_is_stated_and_in_range);
        enforce(!r.classes.contains(attribute_class::open) || (!identifying && !never && !special && !r.needs.any()),
                an_open_attribute_identifies_nobody);
        enforce(!identifying || r.needs.connectedness >= connectedness::distant,
                an_identifying_attribute_needs_a_relationship);
        enforce(!special || never || !r.purposes.contains(purpose::advertising),
                a_special_category_is_never_advertised);
        enforce(!r.sources.contains(source::covert) && !r.sources.contains(source::unstated) && !r.sources.unknown() &&
                    detail::is_stated(r.purposes) && !r.classes.unknown() && !r.consent.unknown() &&
                    !r.consent_elsewhere.unknown() && tact::is_valid(r.needs.connectedness) &&
                    tact::is_valid(r.needs.trust),
                nothing_covert_unstated_or_unknown_is_admitted);
        enforce(!(r.consent | r.consent_elsewhere).contains(purpose::security), security_asks_for_no_consent);
    }

    constexpr void a_source(const source_row& r) {
        look_at(witness::source, position(r.key));
        const bool closed = r.key == source::unstated || r.key == source::covert;
        enforce(r.multiplier.valid(), every_figure_is_stated_and_in_range);
        enforce(!r.own || r.key == source::declared || r.key == source::first_party,
                only_what_was_declared_or_collected_here_is_own);
        enforce(detail::is_stated(r.purposes) && !r.consent.unknown() && (!closed || r.purposes.empty()),
                nothing_covert_unstated_or_unknown_is_admitted);
        enforce(!r.consent.contains(purpose::security), security_asks_for_no_consent);
        enforce(r.key != source::connection || (purpose::support | purpose::security).includes(r.purposes),
                what_is_taken_automatically_serves_support_and_security_only);
    }

    template <enumeration Attribute>
    constexpr void coarsenings(const basic_policy_table<Attribute>& t) {
        for (const auto& edge : t.coarsenings) {
            look_at(witness::attribute, tact::position(edge.from));
            enforce(edge.why.stated(), every_row_says_where_it_comes_from);
            if (!tact::is_valid(edge.from) || !tact::is_valid(edge.to)) {
                enforce(false, coarsening_is_acyclic);
                continue;
            }
            enum_set<Attribute> reached{edge.to};
            for (bool more = true; more;) {
                more = false;
                for (const auto& next : t.coarsenings)
                    if (reached.contains(next.from) && !reached.contains(next.to)) {
                        reached.insert(next.to);
                        more = true;
                    }
            }
            const auto& finer = t.attributes[edge.from];
            const auto& coarser = t.attributes[edge.to];
            enforce(!reached.contains(edge.from), coarsening_is_acyclic);
            enforce(!finer.classes.contains(attribute_class::never), a_never_attribute_is_not_coarsened);
            enforce(coarser.sensitivity.thousandths() <= finer.sensitivity.thousandths(),
                    the_coarser_is_not_more_sensitive);
            enforce(finer.consent.includes(coarser.consent) &&
                        (finer.consent | finer.consent_elsewhere).includes(coarser.consent_elsewhere),
                    the_coarser_requires_no_more_consent);
        }
    }

    template <enumeration Attribute>
    constexpr void expectations(const basic_policy_table<Attribute>& t) {
        bool expected_by_nobody[enum_size<industry>]{}; // whether a set holds something that nobody expects
        for (const auto& a : t.attributes) {
            if (!a.classes.contains(attribute_class::never) &&
                (a.sources.empty() || !enum_set{source::connection}.includes(a.sources)))
                continue;
            bool* wrong = expected_by_nobody;
            for (const auto& r : t.expectations) {
                *wrong = *wrong || r.expected.contains(a.key);
                ++wrong;
            }
        }
        std::size_t i = 0;
        for (const auto& r : t.expectations) {
            look_at(witness::expectation, i);
            const bool wrong = expected_by_nobody[i];
            enforce(tact::position(r.key) == i++, every_row_names_its_key);
            if (r.expected.empty()) continue;
            enforce(r.why.stated(), every_row_says_where_it_comes_from);
            enforce(r.key != industry::unstated && !r.expected.unknown() && !wrong, what_nobody_expects_is_in_no_set);
            bool coarser = true;
            for (const auto& edge : t.coarsenings)
                coarser = coarser &&
                          (!tact::is_valid(edge.to) || !r.expected.contains(edge.from) || r.expected.contains(edge.to));
            enforce(coarser, what_is_expected_is_expected_coarser);
        }
    }

    template <enumeration Attribute>
    constexpr void set_rules(const basic_policy_table<Attribute>& t) {
        look_at();
        enforce(t.max_events >= 1 && t.max_joint_attributes >= 1, a_set_rule_can_fire);
        for (const auto& c : t.combinations) {
            enforce(c.together.size() >= 2 && !c.together.unknown(), a_set_rule_can_fire);
            enforce(c.why.stated(), every_row_says_where_it_comes_from);
        }
        for (const joint_risk_row& r : t.joint_risks) {
            look_at(witness::joint_risk, position(r.key));
            enforce((r.never || r.needs.any()) && tact::is_valid(r.needs.connectedness) &&
                        tact::is_valid(r.needs.trust),
                    a_joint_risk_closes_something);
        }
    }
};

} // namespace detail

/// Calls `visit(violation)` for everything that `t` breaks; each invariant at most once a row, value or edge.
template <enumeration Attribute, class Visitor>
constexpr void for_each_violation(const basic_policy_table<Attribute>& t, Visitor visit) {
    using enum invariant;
    detail::invariant_checker<Visitor> checker{visit};
    checker.keys_and_provenance(t.attributes, witness::attribute);
    checker.keys_and_provenance(t.sources, witness::source);
    checker.keys_and_provenance(t.joint_risks, witness::joint_risk);
    checker.keys_and_provenance(t.obligations, witness::obligation);
    const clauses& c = t.clauses;
    checker.look_at();
    checker.enforce(t.tolerances.why.stated() && c.why.stated() && t.version >= 1, every_row_says_where_it_comes_from);
    checker.enforce(
        !(c.supplied_only_for_minors | c.asked_where_age_is_unstated | c.asked_where_effect_is_legal | c.always_asked)
             .contains(purpose::security),
        security_asks_for_no_consent);
    checker.enforce(detail::in(t.tolerances.permit, 100, t.tolerances.ask.thousandths()) &&
                        detail::in(t.tolerances.ask, 100, 10000),
                    tolerances_are_ordered);
    const detail::axis_rows rows(t.axes);
    for (std::size_t a = 0; a < enum_size<axis>; ++a)
        checker.an_axis(enum_at<axis>(a), rows.of[a], c.audience_only_narrows);
    checker.relationships(rows);
    for (const auto& r : t.attributes) checker.an_attribute(r);
    for (const source_row& r : t.sources) checker.a_source(r);
    for (const purpose_row& r : t.axes.purpose) {
        checker.look_at(witness::axis_value, position(r.key));
        checker.enforce(!r.assisting || r.key == purpose::support || r.key == purpose::recommendation,
                        only_support_and_recommendation_assist);
    }
    for (const obligation_row& r : t.obligations) {
        checker.look_at(witness::obligation, position(r.key));
        checker.enforce(!r.purposes.unknown() && is_valid(r.when), nothing_covert_unstated_or_unknown_is_admitted);
    }
    checker.look_at();
    checker.enforce(!(c.closed_to_minors | c.supplied_only_for_minors | c.asked_where_age_is_unstated |
                      c.asked_where_effect_is_legal | c.always_asked)
                            .unknown() &&
                        !c.sources_closed_to_minors.unknown(),
                    nothing_covert_unstated_or_unknown_is_admitted);
    checker.coarsenings(t);
    checker.expectations(t);
    checker.set_rules(t);
}

} // namespace tact

#endif
