// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_EXACTLY_AS_STRICT_HPP
#define TACT_DECIDE_EXACTLY_AS_STRICT_HPP

#include <tact/decide/policy.hpp>
#include <tact/policy/at_least_as_strict.hpp>

// The exact form of at_least_as_strict, at run time: over every attribute, source and value of the axes that gates
// read, and every combination of the axes that only score. Set rules are still compared rule by rule.

namespace tact::inline v0_1 {

/// The workspace of the exact comparison: 0.7 MB that the caller owns, on the heap or static. Used by one thread at a
/// time.
struct strictness_workspace {
    /// How many sums all axes can reach.
    static constexpr std::int32_t span = 2 * max_log_odds * std::int32_t{enum_size<axis>} + 1;
    /// At position x: the highest sum under `b` of a context that sums to at most x under `a`.
    std::int32_t highest[span]{};
};

namespace detail {

/// The log odds of every value of every axis, for one way of offering.
using axes_log_odds = axis_log_odds::row[enum_size<axis>];

/// The axes that gates read for more than a score.
inline constexpr axis gated[]{axis::purpose, axis::age_assurance, axis::effect, axis::connectedness, axis::trust};

/// Every combination of their values that a gate tells apart: `security` packs as the closest relationship only.
template <class Visit>
constexpr void for_each_gated(Visit visit) {
    for (std::size_t standing = 0; standing < positions_of(group::standing); ++standing) {
        const std::size_t p = standing / standings_per_purpose, rest = standing % standings_per_purpose;
        for (std::size_t r = p == position(purpose::security) ? relationships - 1 : 0; r < relationships; ++r)
            visit(processing_purpose::at(p), standing,
                  {p, rest / enum_size<effect>, rest % enum_size<effect>, r / enum_size<trust>, r % enum_size<trust>});
    }
}

/// What those values and a source score.
constexpr std::int32_t gated_sum(const source_row& from, const axes_log_odds& figures, const std::size_t (&at)[5]) {
    std::int32_t sum = log_odds(from.multiplier);
    for (std::size_t i = 0; i < 5; ++i) sum += figures[position(gated[i])][at[i]];
    return sum;
}

/// The sums of all axes that only score, under two policies at once.
class paired_sums {
public:
    static constexpr std::int32_t none = -(1 << 30); ///< no context sums to that little

    /// Of all axes that only score, or of all but the industry.
    constexpr paired_sums(const axes_log_odds& a, const axes_log_odds& b, bool with_industry, strictness_workspace& w)
        : highest_(w.highest) {
        for (std::int32_t& h : w.highest) h = none;
        w.highest[0] = 0;
        for (std::size_t x = 0; x < enum_size<axis>; ++x) {
            bool scores_only = with_industry || x != position(axis::industry);
            for (const axis g : gated) scores_only = scores_only && x != position(g);
            const std::size_t values = scores_only ? size_of(enum_at<axis>(x)) : 0;
            std::int32_t least = scores_only ? max_log_odds : 0;
            for (std::size_t i = 0; i < values; ++i) least = lower(least, a[x][i]);
            lowest_ += least;
            // In place, downwards: each sum is built from sums at or below it that are not yet overwritten.
            for (std::int32_t at = strictness_workspace::span - 1; scores_only && at >= 0; --at) {
                std::int32_t best = none;
                for (std::size_t i = 0; i < values; ++i) {
                    const std::int32_t before = at - (a[x][i] - least);
                    if (before >= 0 && w.highest[before] != none) best = higher(best, w.highest[before] + b[x][i]);
                }
                w.highest[at] = best;
            }
        }
        for (std::int32_t at = 1; at < strictness_workspace::span; ++at)
            w.highest[at] = higher(w.highest[at], w.highest[at - 1]);
    }

    /// The highest sum under `b` of a context that sums to at most `limit` under `a`; `none` if there is no such
    /// context.
    constexpr std::int32_t highest(std::int32_t limit) const {
        const std::int32_t at = limit - lowest_;
        return at < 0 ? none : highest_[lower(at, strictness_workspace::span - 1)];
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
    std::int32_t permitted = never, any = never, specific = never;
};

template <enumeration Attribute>
constexpr reach reach_of(const basic_policy<Attribute>& p, const purpose_terms<Attribute>& t, std::size_t relationship,
                         std::size_t bit, Attribute e, bool expected) {
    const std::int32_t step = tact::log_odds(detail::unexpected_factor(p.table().axes));
    const std::int32_t sensitivity = tact::log_odds(p.table().attributes[e].sensitivity) + (expected ? 0 : step);
    const auto limit = [&](const admission<Attribute>& to, const odds_factor& tolerance) {
        return !to.not_passing.contains_bit(bit)  ? reach::always
               : !to.not_scored.contains_bit(bit) ? log_odds(tolerance) - sensitivity
                                                  : reach::never;
    };
    reach r;
    r.specific = limit(t.ask, p.table().tolerances.ask);
    if (!p.compiled().unmet[relationship].contains_bit(bit)) r.any = limit(t.permit, p.table().tolerances.permit);
    if (!t.consent.contains_bit(bit)) r.permitted = r.any;
    return r;
}

/// The bit of an edge under `p`; requires that it has the edge.
template <enumeration Attribute>
constexpr std::size_t bit_of_edge(const basic_policy<Attribute>& p, const coarsening<Attribute>& edge) {
    std::size_t e = 0;
    while (!(p.table().coarsenings[e] == edge)) ++e;
    return attribute_bits<Attribute>::edge_bit(e);
}

} // namespace detail

/// Whether `a` permits nothing that `b` does not, exactly: in every context, from every source, of every attribute,
/// with and without a general or a specific yes. Takes some tens of milliseconds.
template <enumeration Attribute>
constexpr bool at_least_as_strict(const basic_policy<Attribute>& a, const basic_policy<Attribute>& b,
                                  strictness_workspace& w) {
    if (!a.valid()) return true; // denies everything
    if (!b.valid() || !detail::set_rules_as_strict(a.table(), b.table())) return false;
    const detail::axis_log_odds all_a(a.table()), all_b(b.table());
    bool narrow = true;
    // What is expected differs between attributes and industries, and a request may say that all or nothing is. Twice:
    // where both policies take an attribute for expected, or neither does, in any industry; then in those industries
    // where `a` alone expects it. Where `b` alone does, it is at most as strict as where neither does.
    for (unsigned turn = 0; turn < 8; ++turn) {
        const bool assist_a = (turn & 1) != 0, assist_b = (turn & 2) != 0, a_alone_expects = (turn & 4) != 0;
        const detail::axes_log_odds &figures_a = all_a.when(assist_a), &figures_b = all_b.when(assist_b);
        const detail::paired_sums sums(figures_a, figures_b, !a_alone_expects, w);
        detail::for_each_gated([&](processing_purpose to, std::size_t standing, const std::size_t(&at)[5]) {
            if (detail::assists(a.table(), to) != assist_a || detail::assists(b.table(), to) != assist_b) return;
            const std::size_t relationship = (at[3] * enum_size<trust> + at[4]) * detail::offers_per_relationship;
            for (std::size_t s = 1; s < detail::source_slots; ++s) {
                const auto &terms_a = a.compiled().terms_of[standing][s], &terms_b = b.compiled().terms_of[standing][s];
                const auto from = enum_at<source>(s);
                const std::int32_t offset_a = detail::gated_sum(a.table().sources[from], figures_a, at);
                const std::int32_t offset_b = detail::gated_sum(b.table().sources[from], figures_b, at);
                const auto compare = [&](std::size_t bit_a, std::size_t bit_b, Attribute e, bool by_a, bool by_b,
                                         std::int32_t more_a, std::int32_t more_b) {
                    const detail::reach ra = detail::reach_of(a, terms_a, relationship, bit_a, e, by_a);
                    const detail::reach rb = detail::reach_of(b, terms_b, relationship, bit_b, e, by_b);
                    const auto within = [&](std::int32_t limit_a, std::int32_t limit_b) {
                        const std::int32_t highest = sums.highest(limit_a - offset_a - more_a);
                        return highest == sums.none || limit_b == detail::reach::always ||
                               highest + offset_b + more_b <= limit_b;
                    };
                    narrow = narrow && within(ra.permitted, rb.permitted) && within(ra.any, rb.any) &&
                             within(ra.specific, rb.specific);
                };
                for (const auto& r : a.table().attributes) {
                    const std::size_t bit = attribute_bits<Attribute>::bit_of(r.key);
                    for (std::size_t i = 1; a_alone_expects && i < enum_size<industry>; ++i)
                        if (a.table().expectations[enum_at<industry>(i)].expected.contains(r.key) &&
                            !b.table().expectations[enum_at<industry>(i)].expected.contains(r.key))
                            compare(bit, bit, r.key, true, false, figures_a[position(axis::industry)][i],
                                    figures_b[position(axis::industry)][i]);
                    for (int expected = 0; !a_alone_expects && expected < 2; ++expected)
                        compare(bit, bit, r.key, expected != 0, expected != 0, 0, 0);
                }
                for (const auto& edge : a.table().coarsenings) // which have no score
                    if (!a_alone_expects)
                        compare(detail::bit_of_edge(a, edge), detail::bit_of_edge(b, edge), edge.from, true, true, 0,
                                0);
            }
        });
    }
    return narrow;
}

} // namespace tact

#endif
