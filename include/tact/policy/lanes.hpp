// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_LANES_HPP
#define TACT_POLICY_LANES_HPP

#include <tact/policy/axis_points.hpp>
#include <tact/policy/ladder.hpp>

// What a policy is compiled to: one load for each group of axes, one for the ladder, and a few sets. All sets say what
// they stop, so that no check turns one over and default ones stop everything.

namespace tact {

/// What is admitted: by a score, or whatever the score.
template <enumeration Attribute>
struct admission {
    row<Attribute> not_scored = row<Attribute>::all();  ///< not admitted, or not by a score
    row<Attribute> not_passing = row<Attribute>::all(); ///< not admitted, or not whatever the score

    /// What is stopped where a score puts these beyond a tolerance.
    constexpr row<Attribute> stops(const row<Attribute>& beyond) const { return (beyond | not_scored) & not_passing; }
};

/// What a purpose, with age and effect, and a source close before any score, and what they score themselves. Alone in a
/// cache line, where a row is a word.
template <enumeration Attribute>
struct alignas(64) terms {
    two_points start;                               ///< counted from the lowest limit of the ladder
    admission<Attribute> permit;                    ///< what may be permitted
    admission<Attribute> ask;                       ///< what may be permitted or asked for
    row<Attribute> consent = row<Attribute>::all(); ///< a yes is required
};

/// The lookups of a policy. Default ones admit nothing.
template <enumeration Attribute>
struct lanes {
    static constexpr std::size_t standings = positions_of(group::standing); ///< of purpose, age and effect

    /// Before any score, of each source: eight side by side, so that a standing is found with a shift.
    terms<Attribute> terms_of[standings][8]{};
    static_assert(planes <= 8);
    two_points sums[count<group> - 1][most_positions]{}; ///< points of each position of the groups after the standing
    row<Attribute> unmet[positions_of(group::relationship)]{}; ///< whose need each relationship leaves unmet
    ladder<Attribute> steps{}; ///< from the sum of points to what is beyond each tolerance

    /// Lookups that admit nothing.
    constexpr lanes() { close_all(); }
    /// The lookups of a lawful table.
    constexpr explicit lanes(const basic_policy_table<Attribute>& t) : lanes() { compile(t); }

    /// Fills in, over default lookups, those of a lawful table: in place, since a copy of them costs a compiler as much
    /// as making them.
    constexpr void compile(const basic_policy_table<Attribute>& t) {
        steps.compile(t);
        const axis_points figures(t);
        for (std::size_t g = 1; g < count<group>; ++g) fill_sums(sums[g - 1], figures, axes_of[g]);
        fill_terms(t, figures);
        fill_unmet(t);
    }

private:
    /// Written out, since g++ 12 otherwise takes default terms in an array for zeros, which would admit everything.
    static constexpr terms<Attribute> closed{};
    constexpr void close_all() {
        for (auto& standing : terms_of)
            for (terms<Attribute>& t : standing) t = closed;
    }

    /// The sums of every combination of a group's values: one axis after the other, each in place and downwards.
    template <class Axes>
    static constexpr void fill_sums(two_points (&filled)[most_positions], const axis_points& figures, const Axes& of) {
        std::size_t done = 1;
        for (std::size_t k = 0; k < of.size; ++k) {
            const std::size_t a = tact::position(of.axes[k]);
            const std::size_t values = tact::positions_of(of.axes[k]);
            two_points of_value[most_values]{};
            for (std::size_t v = 0; v < values; ++v) of_value[v] = {figures.promoting[a][v], figures.assisting[a][v]};
            for (std::size_t i = done; i-- > 0;) {
                const two_points before = filled[i];
                for (std::size_t v = 0; v < values; ++v) filled[i * values + v] = before + of_value[v];
            }
            done *= values;
        }
    }

    /// The attributes of which `wanted(row)` holds, with the edges that start at one of them.
    template <class Wanted>
    static constexpr void find_rows(row<Attribute>& found, const basic_policy_table<Attribute>& t, Wanted wanted) {
        found = {};
        for (const auto& a : t.attributes)
            if (wanted(a)) found.insert_bit(row<Attribute>::bit_of(a.key));
        for (std::size_t e = 0; e < t.coarsenings.size(); ++e)
            if (found.contains(t.coarsenings[e].from)) found.insert_bit(row<Attribute>::edge_bit(e));
    }

    /// Works in rows of `unmet`, which is filled afterwards: of thousands of attributes a row is large, and the stack
    /// of a thread small.
    constexpr void fill_terms(const basic_policy_table<Attribute>& t, const axis_points& figures) {
        row<Attribute>* const admitted_from = unmet; // of each plane
        row<Attribute>*const rows = unmet + planes, &scoreless = rows[0], &every_mark = rows[1], &marks = rows[2],
                             &open = rows[3], &admitted = rows[4], &required = rows[5], &elsewhere = rows[6],
                             &here = rows[7], &passing = rows[8], &not_marks = rows[9], &nothing = rows[10],
                             &everything = rows[11];
        static_assert(planes + 12 <= positions_of(group::relationship));
        nothing = {};
        scoreless = every_mark = marks = nothing;
        everything = row<Attribute>::all();
        // Edges leave the score to the coarser attribute, marks have none, nor a source.
        for (std::size_t e = 0; e < t.coarsenings.size(); ++e) scoreless.insert_bit(row<Attribute>::edge_bit(e));
        for (const mark_row& m : t.marks) {
            every_mark.insert(m.key);
            marks.insert_bit_if(!m.never, row<Attribute>::bit_of(m.key)); // that do not deny
        }
        not_marks = ~every_mark;
        find_rows(open, t, [](const auto& r) { return r.nature.contains(nature::open); });
        for (std::size_t s = 1; s < planes; ++s)
            find_rows(admitted_from[s], t, [&](const auto& r) { return r.sources.contains(enumerator<source>(s)); });

        for (std::size_t i = 1; i < aims; ++i) {
            const aim to = aim::at(i);
            if (to == aim{}) continue;
            const set<purpose> purposes = to.purposes();
            find_rows(admitted, t, [&](const auto& r) {
                return !r.nature.contains(nature::never) && r.purposes.includes(purposes);
            });
            find_rows(required, t, [&](const auto& r) { return r.consent.intersects(purposes); });
            find_rows(elsewhere, t, [&](const auto& r) { return r.consent_elsewhere.intersects(purposes); });
            for (std::size_t s = 1; s < planes; ++s) {
                const source_row& from = t.sources[enumerator<source>(s)];
                here = admitted;
                here &= from.purposes.includes(purposes) ? admitted_from[s] : nothing;
                // One standing is filled in place, of an adult and no stated effect; the others are as it is.
                terms<Attribute>& first = terms_of[standing_of(to, position(age_assurance::adult), 0)][s];
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
                    ask.not_passing |= marks;
                    first.consent = from.consent.intersects(purposes) ? not_marks : required;
                    if (!from.own) first.consent |= elsewhere;
                }
                ask.not_passing = ~ask.not_passing;
                fill_standings(first, t, figures, to, from);
            }
        }
    }

    static constexpr std::size_t standing_of(const aim& to, std::size_t age, std::size_t e) {
        return (to.position() * count<age_assurance> + age) * count<effect> + e;
    }

    /// What the clauses leave of what may be asked for, at each age and effect, and what each of these scores.
    constexpr void fill_standings(const terms<Attribute>& first, const basic_policy_table<Attribute>& t,
                                  const axis_points& figures, const aim& to, const source_row& from) {
        const clauses& c = t.clauses;
        const set<purpose> purposes = to.purposes();
        const bool closed_to_minors = (c.closed_to_minors | c.supplied_only_for_minors).intersects(purposes) ||
                                      c.sources_closed_to_minors.contains(from.key);
        const bool ask_age = c.asked_where_age_is_unstated.intersects(purposes);
        const bool ask_effect = c.asked_where_effect_is_legal.intersects(purposes);
        for (std::size_t age = 0; age < count<age_assurance>; ++age)
            for (std::size_t e = 0; e < count<effect>; ++e) {
                const auto sum = [&](const std::int32_t(&of)[count<axis>][aims]) {
                    return points(from.multiplier) + of[position(axis::purpose)][to.position()] +
                           of[position(axis::age_assurance)][age] + of[position(axis::effect)][e] - steps.lowest();
                };
                terms<Attribute>& here = terms_of[standing_of(to, age, e)][position(from.key)];
                here.start = two_points::start(sum(figures.promoting), sum(figures.assisting), tact::assists(t, to));
                if (age == position(age_assurance::minor) && closed_to_minors) continue; // stays closed
                here.ask = first.ask;
                here.permit = first.ask;
                here.consent = first.consent;
                if ((age == position(age_assurance::unstated) && ask_age) ||
                    (e == position(effect::legal_or_similar) && ask_effect)) {
                    const row<Attribute> data(set<Attribute>::all()); // marks and edges are no data to ask for
                    here.permit.not_scored |= data;
                    here.permit.not_passing |= data;
                }
            }
    }

    constexpr void fill_unmet(const basic_policy_table<Attribute>& t) {
        for (std::size_t r = 0; r < relationships; ++r) {
            const relationship have{enumerator<connectedness>(r / count<trust>), enumerator<trust>(r % count<trust>)};
            row<Attribute> u;
            for (const auto& a : t.attributes) u.insert_bit_if(!have.meets(a.needs), row<Attribute>::bit_of(a.key));
            for (const mark_row& m : t.marks) u.insert_bit_if(!have.meets(m.needs), row<Attribute>::bit_of(m.key));
            for (std::size_t i = 0; i < offers_per_relationship; ++i) unmet[r * offers_per_relationship + i] = u;
        }
    }
};

} // namespace tact

#endif
