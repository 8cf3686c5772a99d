// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_NARROWS_EXACTLY_HPP
#define TACT_POLICY_NARROWS_EXACTLY_HPP

#include <tact/policy/narrows.hpp>

// The exact form of narrows, at run time: over every attribute, source and value of the axes that gates read, and every
// combination of the axes that only score. Set rules are still compared rule by rule.

namespace tact {

/// What the exact comparison works on: 0.7 MB that the caller owns, on the heap or static.
struct narrowing_workspace {
    /// How many sums all axes can reach.
    static constexpr std::int32_t span = 2 * most_points * std::int32_t{count<axis>} + 1;
    std::int32_t
        highest[span]{}; ///< at position x: the highest sum under `b` of a context that sums to at most x under `a`
};

namespace detail { // used by narrows with a workspace

/// The sums of all axes that only score, under two policies at once.
template <enumeration Attribute>
class paired_sums {
public:
    static constexpr std::int32_t none = -(1 << 30); ///< no context sums to that little

    constexpr paired_sums(const basic_policy_table<Attribute>& a, const basic_policy_table<Attribute>& b, bool assist_a,
                          bool assist_b, narrowing_workspace& w)
        : highest_(w.highest) {
        for (std::int32_t& h : w.highest) h = none;
        w.highest[0] = 0;
        std::int32_t figures[count<axis>][most_values]{};
        for_each_axis(b, [&](axis x, const auto& rows) {
            for (const auto& r : rows)
                figures[index(x)][index(r.key)] = points(assist_b ? factors_of(r).assisting : factors_of(r).promoting);
        });
        for_each_axis(a, [&](axis x, const auto& rows) {
            if (x == axis::purpose || x == axis::connectedness || x == axis::trust || x == axis::age_assurance ||
                x == axis::effect)
                return;
            std::int32_t steps[most_values]{};
            std::int32_t least = most_points;
            for (const auto& r : rows) {
                steps[index(r.key)] = points(assist_a ? factors_of(r).assisting : factors_of(r).promoting);
                least = lower(least, steps[index(r.key)]);
            }
            lowest_ += least;
            // In place, downwards: each sum is built from sums at or below it that are not yet overwritten.
            for (std::int32_t at = narrowing_workspace::span - 1; at >= 0; --at) {
                std::int32_t best = none;
                for (std::size_t i = 0; i < size_of(x); ++i) {
                    const std::int32_t before = at - (steps[i] - least);
                    if (before >= 0 && w.highest[before] != none)
                        best = higher(best, w.highest[before] + figures[index(x)][i]);
                }
                w.highest[at] = best;
            }
        });
        for (std::int32_t at = 1; at < narrowing_workspace::span; ++at)
            w.highest[at] = higher(w.highest[at], w.highest[at - 1]);
    }

    /// The highest sum under `b` where the sum under `a` is at most `limit`; `none` where there is no such context.
    constexpr std::int32_t highest(std::int32_t limit) const {
        const std::int32_t at = limit - lowest_;
        return at < 0 ? none : highest_[lower(at, narrowing_workspace::span - 1)];
    }

private:
    static constexpr std::int32_t lower(std::int32_t x, std::int32_t y) { return x < y ? x : y; }
    static constexpr std::int32_t higher(std::int32_t x, std::int32_t y) { return x < y ? y : x; }

    const std::int32_t* highest_;
    std::int32_t lowest_ = 0; ///< what position 0 stands for
};

/// When an attribute is within one of the three sets: never, always, or while the sum stays within a limit.
struct reach {
    static constexpr std::int32_t never = -(1 << 29);
    static constexpr std::int32_t always = 1 << 29;
    std::int32_t free = never;
    std::int32_t any = never;
    std::int32_t specific = never;
};

template <enumeration Attribute>
constexpr reach reach_of(const basic_policy<Attribute>& p, const terms<Attribute>& t, std::size_t relationship,
                         std::size_t bit, Attribute e) {
    const std::int32_t sensitivity = points(p.table().attributes[e].sensitivity);
    const bool unscored = t.unscored.contains_bit(bit);
    if (!unscored && !t.scored.contains_bit(bit)) return {};
    const bool held =
        t.asked.contains_bit(bit) || (t.needy.contains_bit(bit) && p.lanes().unmet[relationship].contains_bit(bit));
    reach r;
    r.specific = unscored ? reach::always : points(p.table().tolerances.ask) - sensitivity;
    if (!held) r.any = unscored ? reach::always : points(p.table().tolerances.permit) - sensitivity;
    if (!t.consent.contains_bit(bit)) r.free = r.any;
    return r;
}

/// The bit of an edge under `p`; requires that it has the edge.
template <enumeration Attribute>
constexpr std::size_t bit_of_edge(const basic_policy<Attribute>& p, const coarsening<Attribute>& edge) {
    std::size_t e = 0;
    while (!(p.table().coarsenings[e] == edge)) ++e;
    return row<Attribute>::edge_bit(e);
}

} // namespace detail

/// Whether `a` permits nothing that `b` does not, exactly: in every context, from every source, of every attribute,
/// with and without a general or a specific yes. Takes some tens of milliseconds.
template <enumeration Attribute>
constexpr bool narrows(const basic_policy<Attribute>& a, const basic_policy<Attribute>& b, narrowing_workspace& w) {
    if (!a.lawful()) return true; // denies everything
    if (!b.lawful() || !detail::set_rules_narrow(a.table(), b.table())) return false;
    const auto& la = a.lanes();
    const auto& lb = b.lanes();
    bool narrow = true;
    for (std::uint8_t both = 0; both < 4; ++both) {
        const std::uint8_t assist_a = both & 1, assist_b = both >> 1;
        const detail::paired_sums<Attribute> sums(a.table(), b.table(), assist_a, assist_b, w);
        for (std::size_t at = 0; at < lanes<Attribute>::standings; ++at) {
            if (la.assisting[at] != assist_a || lb.assisting[at] != assist_b) continue;
            for (std::size_t r = 0; r < positions_of(group::relationship); ++r)
                for (std::size_t s = 1; s < planes; ++s) {
                    const auto offset = [&](const lanes<Attribute>& l, std::uint8_t assist) {
                        return (l.points[index(group::standing)][at] + l.points[index(group::relationship)][r] +
                                l.source_points[s])
                            .sum(assist, 3);
                    };
                    const std::int32_t offset_a = offset(la, assist_a), offset_b = offset(lb, assist_b);
                    const auto within = [&](std::int32_t limit_a, std::int32_t limit_b) {
                        const std::int32_t highest = sums.highest(limit_a - offset_a);
                        return highest == sums.none || limit_b == detail::reach::always ||
                               highest + offset_b <= limit_b;
                    };
                    const auto compare = [&](std::size_t bit_a, std::size_t bit_b, Attribute e) {
                        const detail::reach ra = detail::reach_of(a, la.terms_of[s][at], r, bit_a, e);
                        const detail::reach rb = detail::reach_of(b, lb.terms_of[s][at], r, bit_b, e);
                        narrow = narrow && within(ra.free, rb.free) && within(ra.any, rb.any) &&
                                 within(ra.specific, rb.specific);
                    };
                    for (std::size_t i = 0; i < count<Attribute>; ++i)
                        compare(row<Attribute>::bit(enumerator<Attribute>(i)),
                                row<Attribute>::bit(enumerator<Attribute>(i)), enumerator<Attribute>(i));
                    for (const auto& edge : a.table().coarsenings)
                        compare(detail::bit_of_edge(a, edge), detail::bit_of_edge(b, edge), edge.from);
                }
        }
    }
    return narrow;
}

} // namespace tact

#endif
