// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_DETAIL_COMPILED_POLICY_HPP
#define TACT_POLICY_DETAIL_COMPILED_POLICY_HPP

#include <tact/policy/detail/axis_log_odds.hpp>
#include <tact/policy/detail/score_limits.hpp>

// What a policy is compiled to: one load for each group of axes, one for the ladder, and a few sets. All sets say what
// they stop, so that no check turns one over and default ones stop everything.

namespace tact {

namespace detail {

/// What is admitted: by a score, or whatever the score.
template <enumeration Attribute>
struct admission {
    attribute_bits<Attribute> not_scored = attribute_bits<Attribute>::all(); ///< not admitted, or not by a score
    attribute_bits<Attribute> not_passing =
        attribute_bits<Attribute>::all(); ///< not admitted, or not whatever the score

    /// What is stopped where a score puts these beyond a tolerance.
    constexpr attribute_bits<Attribute> stops(const attribute_bits<Attribute>& beyond) const {
        return (beyond | not_scored) & not_passing;
    }
};

/// What a purpose, with age and effect, and a source close before any score, and what they score themselves. Alone in a
/// cache line, where a row is a word.
template <enumeration Attribute>
struct alignas(64) purpose_terms {
    detail::packed_log_odds start; ///< counted from the lowest limit of the ladder
    admission<Attribute> permit;   ///< what may be permitted
    admission<Attribute> ask;      ///< what may be permitted or asked for
    attribute_bits<Attribute> consent = attribute_bits<Attribute>::all(); ///< a yes is required
};

/// The lookups of a policy. Default ones admit nothing.
template <enumeration Attribute>
struct compiled_policy {
    static constexpr std::size_t standings =
        detail::positions_of(detail::group::standing); ///< of purpose, age and effect

    /// Before any score, of each source: eight side by side, so that a standing is found with a shift.
    purpose_terms<Attribute> terms_of[standings][8]{};
    static_assert(detail::source_slots <= 8);
    detail::packed_log_odds
        sums[enum_size<detail::group> - 1]
            [detail::max_group_positions]{}; ///< points of each position of the groups after the standing
    attribute_bits<Attribute>
        unmet[detail::positions_of(detail::group::relationship)]{}; ///< whose need each relationship leaves unmet
    detail::score_limits<Attribute> steps{}; ///< from the sum of points to what is beyond each tolerance

    /// Lookups that admit nothing.
    constexpr compiled_policy() { close_all(); }
    /// The lookups of a lawful table.
    constexpr explicit compiled_policy(const basic_policy_table<Attribute>& t) : compiled_policy() { compile(t); }

    /// Fills in, over default lookups, those of a lawful table: in place, since a copy of them costs a compiler as much
    /// as making them.
    constexpr void compile(const basic_policy_table<Attribute>& t) {
        steps.compile(t);
        const detail::axis_log_odds figures(t);
        for (std::size_t g = 1; g < enum_size<detail::group>; ++g) fill_sums(sums[g - 1], figures, detail::axes_of[g]);
        fill_terms(t, figures);
        fill_unmet(t);
    }

private:
    /// Written out, since g++ 12 otherwise takes default terms in an array for zeros, which would admit everything.
    static constexpr purpose_terms<Attribute> closed{};
    constexpr void close_all() {
        for (auto& standing : terms_of)
            for (purpose_terms<Attribute>& t : standing) t = closed;
    }

    /// The sums of every combination of a group's values: one axis after the other, each in place and downwards.
    template <class Axes>
    static constexpr void fill_sums(detail::packed_log_odds (&filled)[detail::max_group_positions],
                                    const detail::axis_log_odds& figures, const Axes& of) {
        std::size_t done = 1;
        for (std::size_t k = 0; k < of.size; ++k) {
            const std::size_t a = tact::position(of.axes[k]);
            const std::size_t values = detail::positions_of(of.axes[k]);
            detail::packed_log_odds of_value[max_axis_values]{};
            for (std::size_t v = 0; v < values; ++v) of_value[v] = {figures.promoting[a][v], figures.assisting[a][v]};
            for (std::size_t i = done; i-- > 0;) {
                const detail::packed_log_odds before = filled[i];
                for (std::size_t v = 0; v < values; ++v) filled[i * values + v] = before + of_value[v];
            }
            done *= values;
        }
    }

    /// The attributes of which `wanted(row)` holds, with the edges that start at one of them.
    template <class Wanted>
    static constexpr void find_rows(attribute_bits<Attribute>& found, const basic_policy_table<Attribute>& t,
                                    Wanted wanted) {
        found = {};
        for (const auto& a : t.attributes)
            if (wanted(a)) found.insert_bit(attribute_bits<Attribute>::bit_of(a.key));
        for (std::size_t e = 0; e < t.coarsenings.size(); ++e)
            if (found.contains(t.coarsenings[e].from)) found.insert_bit(attribute_bits<Attribute>::edge_bit(e));
    }

    /// Works in rows of `unmet`, which is filled afterwards: of thousands of attributes a row is large, and the stack
    /// of a thread small.
    constexpr void fill_terms(const basic_policy_table<Attribute>& t, const detail::axis_log_odds& figures) {
        attribute_bits<Attribute>* const admitted_from = unmet; // of each plane
        attribute_bits<Attribute>*const rows = unmet + detail::source_slots, &scoreless = rows[0],
                                        &every_mark = rows[1], &joint_risks = rows[2], &open = rows[3],
                                        &admitted = rows[4], &required = rows[5], &elsewhere = rows[6], &here = rows[7],
                                        &passing = rows[8], &not_marks = rows[9], &nothing = rows[10],
                                        &everything = rows[11];
        static_assert(detail::source_slots + 12 <= detail::positions_of(detail::group::relationship));
        nothing = {};
        scoreless = every_mark = joint_risks = nothing;
        everything = attribute_bits<Attribute>::all();
        // Edges leave the score to the coarser attribute, marks have none, nor a source.
        for (std::size_t e = 0; e < t.coarsenings.size(); ++e)
            scoreless.insert_bit(attribute_bits<Attribute>::edge_bit(e));
        for (const joint_risk_row& m : t.joint_risks) {
            every_mark.insert(m.key);
            joint_risks.insert_bit_if(!m.never, attribute_bits<Attribute>::bit_of(m.key)); // that do not deny
        }
        not_marks = ~every_mark;
        find_rows(open, t, [](const auto& r) { return r.classes.contains(attribute_class::open); });
        for (std::size_t s = 1; s < detail::source_slots; ++s)
            find_rows(admitted_from[s], t, [&](const auto& r) { return r.sources.contains(enum_at<source>(s)); });

        for (std::size_t i = 1; i < detail::processing_purposes; ++i) {
            const processing_purpose to = processing_purpose::at(i);
            if (to == processing_purpose{}) continue;
            const enum_set<purpose> purposes = to.purposes();
            find_rows(admitted, t, [&](const auto& r) {
                return !r.classes.contains(attribute_class::never) && r.purposes.includes(purposes);
            });
            find_rows(required, t, [&](const auto& r) { return r.consent.intersects(purposes); });
            find_rows(elsewhere, t, [&](const auto& r) { return r.consent_elsewhere.intersects(purposes); });
            for (std::size_t s = 1; s < detail::source_slots; ++s) {
                const source_row& from = t.sources[enum_at<source>(s)];
                here = admitted;
                here &= from.purposes.includes(purposes) ? admitted_from[s] : nothing;
                // One standing is filled in place, of an adult and no stated effect; the others are as it is.
                purpose_terms<Attribute>& first = terms_of[standing_of(to, position(age_assurance::adult), 0)][s];
                admission<Attribute>& ask = first.ask;
                if (to.purpose == purpose::security) { // a closed list: no score, no set rule, no consent
                    ask.not_passing = here;
                    ask.not_passing |= every_mark;
                    ask.not_scored = everything;
                    first.consent = nothing;
                } else {
                    passing = scoreless;
                    if (from.own) passing |= open;
                    ask.not_scored = ~here;
                    ask.not_scored |= passing;
                    ask.not_passing = here;
                    ask.not_passing &= passing;
                    ask.not_passing |= joint_risks;
                    first.consent = from.consent.intersects(purposes) ? not_marks : required;
                    if (!from.own) first.consent |= elsewhere;
                }
                ask.not_passing = ~ask.not_passing;
                fill_standings(first, t, figures, to, from);
            }
        }
    }

    static constexpr std::size_t standing_of(const processing_purpose& to, std::size_t age, std::size_t e) {
        return (to.position() * enum_size<age_assurance> + age) * enum_size<effect> + e;
    }

    /// What the clauses leave of what may be asked for, at each age and effect, and what each of these scores.
    constexpr void fill_standings(const purpose_terms<Attribute>& first, const basic_policy_table<Attribute>& t,
                                  const detail::axis_log_odds& figures, const processing_purpose& to,
                                  const source_row& from) {
        const clauses& c = t.clauses;
        const enum_set<purpose> purposes = to.purposes();
        const bool closed_to_minors = (c.closed_to_minors | c.supplied_only_for_minors).intersects(purposes) ||
                                      c.sources_closed_to_minors.contains(from.key);
        const bool ask_age = c.asked_where_age_is_unstated.intersects(purposes);
        const bool ask_effect = c.asked_where_effect_is_legal.intersects(purposes);
        for (std::size_t age = 0; age < enum_size<age_assurance>; ++age)
            for (std::size_t e = 0; e < enum_size<effect>; ++e) {
                const auto sum = [&](const std::int32_t(&of)[enum_size<axis>][detail::processing_purposes]) {
                    return log_odds(from.multiplier) + of[position(axis::purpose)][to.position()] +
                           of[position(axis::age_assurance)][age] + of[position(axis::effect)][e] - steps.lowest();
                };
                purpose_terms<Attribute>& here = terms_of[standing_of(to, age, e)][position(from.key)];
                here.start = detail::packed_log_odds::start(sum(figures.promoting), sum(figures.assisting),
                                                            detail::assists(t, to));
                if (age == position(age_assurance::minor) && closed_to_minors) continue; // stays closed
                here.ask = first.ask;
                here.permit = first.ask;
                here.consent = first.consent;
                if ((age == position(age_assurance::unstated) && ask_age) ||
                    (e == position(effect::legal_or_similar) && ask_effect)) {
                    const attribute_bits<Attribute> data(
                        enum_set<Attribute>::all()); // marks and edges are no data to ask for
                    here.permit.not_scored |= data;
                    here.permit.not_passing |= data;
                }
            }
    }

    constexpr void fill_unmet(const basic_policy_table<Attribute>& t) {
        for (std::size_t r = 0; r < detail::relationships; ++r) {
            const relationship have{enum_at<connectedness>(r / enum_size<trust>), enum_at<trust>(r % enum_size<trust>)};
            attribute_bits<Attribute> u;
            for (const auto& a : t.attributes)
                u.insert_bit_if(!have.meets(a.needs), attribute_bits<Attribute>::bit_of(a.key));
            for (const joint_risk_row& m : t.joint_risks)
                u.insert_bit_if(!have.meets(m.needs), attribute_bits<Attribute>::bit_of(m.key));
            for (std::size_t i = 0; i < detail::offers_per_relationship; ++i)
                unmet[r * detail::offers_per_relationship + i] = u;
        }
    }
};

} // namespace detail

} // namespace tact

#endif
