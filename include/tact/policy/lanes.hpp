// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_LANES_HPP
#define TACT_POLICY_LANES_HPP

#include <tact/policy/ladder.hpp>
#include <tact/vocabulary/packed_context.hpp>

// What a policy is compiled to: one load for each group of axes, one for the ladder, and a few sets.

namespace tact {

/// What a purpose, with age and effect, and a source open and close before any score.
template <enumeration Attribute>
struct terms {
    row<Attribute> scored;   ///< admitted, where the score lets them pass
    row<Attribute> unscored; ///< admitted, and passes whatever the score
    row<Attribute> needy;    ///< subject to a relationship
    row<Attribute> asked;    ///< never permitted without a specific yes
    row<Attribute> consent;  ///< a yes is required
};

/// Points when promoting and when assisting, side by side in one number, so that one addition adds both; each is stored
/// with a bias, so that no sum borrows from its neighbour.
class two_points {
public:
    /// Nothing yet: a sum of no terms.
    constexpr two_points() = default;
    /// The two points of one value.
    constexpr two_points(std::int32_t promoting, std::int32_t assisting)
        : both_(biased(promoting) | biased(assisting) << 32) {}

    /// Both sums at once.
    friend constexpr two_points operator+(two_points a, two_points b) {
        a.both_ += b.both_;
        return a;
    }
    /// The sum of `terms` of these: the promoting one, or the assisting one where `assisting` is 1.
    constexpr std::int32_t sum(std::uint8_t assisting, std::int32_t terms) const {
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(both_ >> (32u * assisting))) - terms * bias;
    }

private:
    static constexpr std::int32_t bias = 1 << 20; // more than the most that all axes can add up to
    static constexpr std::uint64_t biased(std::int32_t p) { return static_cast<std::uint64_t>(p + bias); }
    static_assert((count<axis> + 2) * most_points < bias && 16 * std::int64_t{bias} < (std::int64_t{1} << 31));

    std::uint64_t both_ = 0;
};

/// The lookups of a policy. Default ones admit nothing.
template <enumeration Attribute>
struct lanes {
    static constexpr std::size_t standings = positions_of(group::standing); ///< of purpose, age and effect

    two_points points[count<group>][256]{};                    ///< of each position of each group
    two_points source_points[planes]{};                        ///< what each source adds
    std::uint8_t assisting[standings]{};                       ///< which of the two a standing takes
    terms<Attribute> terms_of[planes][standings]{};            ///< before any score
    row<Attribute> unmet[positions_of(group::relationship)]{}; ///< whose need each relationship leaves unmet
    ladder<Attribute> steps; ///< from the sum of points to what stays within each tolerance

    /// Lookups that admit nothing.
    constexpr lanes() = default;
    /// The lookups of a lawful table.
    constexpr explicit lanes(const basic_policy_table<Attribute>& t) : steps(t) {
        fill_points(t);
        fill_unmet(t);
        fill_terms(t);
    }

private:
    constexpr void fill_points(const basic_policy_table<Attribute>& t) {
        std::int32_t figures[2][count<axis>][aims]{};
        for_each_axis(t, [&](axis a, const auto& rows) {
            std::size_t i = 0;
            for (const auto& r : rows) {
                figures[0][index(a)][i] = tact::points(factors_of(r).promoting);
                figures[1][index(a)][i++] = tact::points(factors_of(r).assisting);
            }
        });
        for (auto& f : figures) { // learning counts with what is learned for
            std::int32_t* purposes = f[index(axis::purpose)];
            for (std::size_t i = count<purpose>; i < aims; ++i)
                purposes[i] = purposes[index(purpose::learning)] + purposes[i - count<purpose>];
        }
        for (std::size_t g = 0; g < count<group>; ++g)
            for (std::size_t i = 0; i < positions_of(enumerator<group>(g)); ++i) {
                std::int32_t sum[2]{};
                std::size_t rest = i;
                for (std::size_t k = axes_of[g].size; k-- > 0;) {
                    const axis a = axes_of[g].axes[k];
                    for (std::size_t assist = 0; assist < 2; ++assist)
                        sum[assist] += figures[assist][index(a)][rest % positions_of(a)];
                    rest /= positions_of(a);
                }
                points[g][i] = {sum[0], sum[1]};
            }
        for (std::size_t s = 0; s < planes; ++s) {
            const std::int32_t p = tact::points(t.sources[enumerator<source>(s)].multiplier);
            source_points[s] = {p, p};
        }
    }

    /// The attributes of which `wanted(row)` holds, with the edges that start at one of them.
    template <class Wanted>
    static constexpr row<Attribute> rows_where(const basic_policy_table<Attribute>& t, Wanted wanted) {
        row<Attribute> r;
        for (const auto& a : t.attributes)
            if (wanted(a)) r.insert_bit(row<Attribute>::bit(a.key));
        for (std::size_t e = 0; e < t.coarsenings.size(); ++e)
            if (r.contains(t.coarsenings[e].from)) r.insert_bit(row<Attribute>::edge_bit(e));
        return r;
    }

    constexpr void fill_terms(const basic_policy_table<Attribute>& t) {
        row<Attribute> scoreless; // edges leave the score to the coarser attribute, marks have none
        for (std::size_t e = 0; e < t.coarsenings.size(); ++e) scoreless.insert_bit(row<Attribute>::edge_bit(e));
        row<Attribute> every_mark; // nor a source
        row<Attribute> marks;      // that do not deny
        for (const mark_row& m : t.marks) {
            every_mark.insert(m.key);
            marks.insert_bit_if(!m.never, row<Attribute>::bit(m.key));
        }
        const row<Attribute> open = rows_where(t, [](const auto& r) { return r.nature.contains(nature::open); });
        row<Attribute> admitted_from[planes]{};
        for (std::size_t s = 1; s < planes; ++s)
            admitted_from[s] = rows_where(t, [&](const auto& r) { return r.sources.contains(enumerator<source>(s)); });

        for (std::size_t i = 1; i < aims; ++i) {
            const aim to = aim::at(i);
            if (to == aim{}) continue;
            const set<purpose> purposes = to.purposes();
            const row<Attribute> admitted = rows_where(
                t, [&](const auto& r) { return !r.nature.contains(nature::never) && r.purposes.includes(purposes); });
            const row<Attribute> required =
                rows_where(t, [&](const auto& r) { return r.consent.intersects(purposes); });
            const row<Attribute> elsewhere =
                rows_where(t, [&](const auto& r) { return r.consent_elsewhere.intersects(purposes); });
            for (std::size_t s = 1; s < planes; ++s) {
                const source_row& from = t.sources[enumerator<source>(s)];
                const row<Attribute> here =
                    from.purposes.includes(purposes) ? admitted & admitted_from[s] : row<Attribute>{};
                const row<Attribute> passing = from.own ? scoreless | open : scoreless;
                terms<Attribute> before;
                if (to.purpose == purpose::security) { // a closed list: no score, no need, no set rule
                    before.unscored = here | every_mark;
                } else {
                    before.scored = here - passing;
                    before.unscored = (here & passing) | marks;
                    before.needy = row<Attribute>::all();
                    before.consent = from.consent.intersects(purposes) ? row<Attribute>::all() - every_mark
                                     : from.own                        ? required
                                                                       : required | elsewhere;
                }
                fill_standings(before, t.clauses, to, from.key);
            }
            for (std::size_t k = 0; k < count<age_assurance> * count<effect>; ++k)
                assisting[i * count<age_assurance> * count<effect> + k] =
                    to.learning_for == purpose::unstated && t.purposes[to.purpose].assisting;
        }
    }

    /// What the clauses leave of `open` for each age and effect.
    constexpr void fill_standings(const terms<Attribute>& open, const clauses& c, aim to, source from) {
        const set<purpose> purposes = to.purposes();
        terms<Attribute> asked = open;
        asked.asked = row<Attribute>(set<Attribute>::all()); // marks and edges are no data to ask for
        const bool closed_to_minors = (c.closed_to_minors | c.supplied_only_for_minors).intersects(purposes) ||
                                      c.sources_closed_to_minors.contains(from);
        const bool ask_age = c.asked_where_age_is_unstated.intersects(purposes);
        const bool ask_effect = c.asked_where_effect_is_legal.intersects(purposes);
        for (std::size_t age = 0; age < count<age_assurance>; ++age)
            for (std::size_t e = 0; e < count<effect>; ++e) {
                if (age == index(age_assurance::minor) && closed_to_minors) continue; // default terms admit nothing
                terms_of[index(from)][(to.position() * count<age_assurance> + age) * count<effect> + e] =
                    (age == index(age_assurance::unstated) && ask_age) ||
                            (e == index(effect::legal_or_similar) && ask_effect)
                        ? asked
                        : open;
            }
    }

    constexpr void fill_unmet(const basic_policy_table<Attribute>& t) {
        for (std::size_t c = 0; c < count<connectedness>; ++c)
            for (std::size_t k = 0; k < count<trust>; ++k) {
                const relationship have{enumerator<connectedness>(c), enumerator<trust>(k)};
                row<Attribute>& u = unmet[c * count<trust> + k];
                for (const auto& r : t.attributes) u.insert_bit_if(!have.meets(r.needs), row<Attribute>::bit(r.key));
                for (const mark_row& r : t.marks) u.insert_bit_if(!have.meets(r.needs), row<Attribute>::bit(r.key));
            }
    }
};

} // namespace tact

#endif
