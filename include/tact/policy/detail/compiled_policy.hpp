// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_DETAIL_COMPILED_POLICY_HPP
#define TACT_POLICY_DETAIL_COMPILED_POLICY_HPP

#include <tact/policy/detail/axis_log_odds.hpp>
#include <tact/policy/detail/score_limits.hpp>

// What a policy is compiled to: one load for each group of axes, one for the level, and a few sets. All sets say what
// they stop, so that no check needs a complement and default ones stop everything.
//
// A policy that is declared in a header is compiled in every translation unit, by an interpreter that takes some 12,000
// instructions a statement: hence few steps in what fills thousands of places, and copies of whole rows.

namespace tact::inline v0_1 {

namespace detail {

/// Which attributes are admitted: with a score, or without one.
template <enumeration Attribute>
struct admission {
    using bits = attribute_bits<Attribute>;

    bits not_scored = bits::all();  ///< not admitted by a score
    bits not_passing = bits::all(); ///< not admitted without a score

    /// The attributes that are stopped if a score puts these beyond a tolerance.
    /// Inlined early, so that its address is not worked out apart from that of the start.
    [[gnu::always_inline]] constexpr bits stops(const bits& beyond) const {
        bits found = beyond | not_scored;
        found &= not_passing;
        return found;
    }
};

/// What a processing purpose, with age and effect, and a source close before any score, and what they add to a score.
/// Alone in a cache line if a set is one word.
template <enumeration Attribute>
struct alignas(64) purpose_terms {
    packed_log_odds start;                                                ///< counted from the lowest limit
    admission<Attribute> permit;                                          ///< what may be permitted
    admission<Attribute> ask;                                             ///< what may be permitted or asked for
    attribute_bits<Attribute> consent = attribute_bits<Attribute>::all(); ///< a yes is required
};

/// The terms of each source: eight side by side, so that a shift finds those of a position.
template <enumeration Attribute>
struct standing_terms {
    static_assert(source_slots <= 8);
    purpose_terms<Attribute> from[8]; // without {}, with which clang makes each row of a policy by itself

    constexpr const purpose_terms<Attribute>& operator[](std::size_t slot) const { return from[slot]; }
};

/// The lookups of a policy. Default ones admit nothing.
template <enumeration Attribute>
struct compiled_policy {
    /// A set as a gate checks it.
    using bits = attribute_bits<Attribute>;
    /// How many combinations of processing purpose, age and effect there are.
    static constexpr std::size_t standings = positions_of(group::standing);

    standing_terms<Attribute> terms_of[standings]{}; ///< before any score
    /// What each position of the groups after the standing adds to a score.
    packed_log_odds sums[enum_size<group> - 1][max_group_positions]{};
    bits unmet[positions_of(group::relationship)]{}; ///< the attributes whose need each relationship leaves unmet
    bits unexpected[expectations];                   ///< the attributes that each expectation does not hold
    score_limits<Attribute> steps{};                 ///< from a score to what is beyond each tolerance

    /// Lookups that admit nothing. Written out, since g++ 12 otherwise takes default terms in an array for zeros, which
    /// would admit everything.
    constexpr compiled_policy() {
        for (purpose_terms<Attribute>& t : terms_of[0].from) t = closed;
        for (standing_terms<Attribute>& t : terms_of) t = terms_of[0];
        for (bits& b : unexpected) b = bits::all();
    }
    /// The lookups of a valid table.
    constexpr explicit compiled_policy(const basic_policy_table<Attribute>& t) : compiled_policy() { compile(t); }

    /// Fills in, over default lookups, those of a valid table. In place: a copy costs a compiler as much as making
    /// them.
    constexpr void compile(const basic_policy_table<Attribute>& t) {
        steps.compile(t);
        const axis_log_odds figures(t);
        for (std::size_t g = 1; g < enum_size<group>; ++g) fill_sums(sums[g - 1], figures, axes_of[g]);
        fill_terms(t, figures);
        fill_unmet(t);
        for (const auto& r : t.expectations) fill_unexpected(r);
    }

private:
    /// The unexpected where a request says nothing of it, and where it says that all is expected; otherwise all is not.
    constexpr void fill_unexpected(const typename basic_policy_table<Attribute>::expectation_row& r) {
        bits* const of = unexpected + tact::position(r.key) * enum_size<expectedness>;
        of[position(expectedness::unstated)] = ~bits(r.expected);
        of[position(expectedness::expected)] = {};
    }

    static constexpr purpose_terms<Attribute> closed{};

    /// The sums of every combination of a group's values. The axis that varies fastest comes first. Each further value
    /// of an axis repeats the sums so far, with the difference between that value and the first.
    static constexpr void fill_sums(packed_log_odds (&filled)[max_group_positions], const axis_log_odds& figures,
                                    const grouped_axes& of) {
        for (std::size_t k = 0; k < of.size; ++k) filled[0] += figures.packed(of.axes[k], 0);
        std::size_t done = 1;
        for (std::size_t k = of.size; k-- > 0;) {
            std::size_t at = done;
            for (std::size_t v = 1; v < positions_of(of.axes[k]); ++v) {
                const std::uint64_t more = figures.packed(of.axes[k], v).both - figures.packed(of.axes[k], 0).both;
                for (std::size_t i = 0; i < done; ++i) filled[at++].both = filled[i].both + more;
            }
            done = at;
        }
    }

    /// Adds a bit to the set of each value that is `in` an enumeration's set, as words of bits hold it.
    template <std::size_t Bits>
    static constexpr void add(bits* sets, const bit_words<Bits>& in, std::size_t bit) {
        static_assert(bit_words<Bits>::size == 1);
        for (std::uint64_t left = in.word[0] >> 1; left != 0; left >>= 1, ++sets)
            if ((left & 1) != 0) sets->insert_bit(bit);
    }

    /// Works in the sets of `unmet`, which is filled afterwards: with thousands of attributes a set is large, and the
    /// stack of a thread small.
    constexpr void fill_terms(const basic_policy_table<Attribute>& t, const axis_log_odds& figures) {
        constexpr std::size_t purposes = enum_size<purpose>;
        bits *const admitted_from = unmet, *const admitted_for = unmet + enum_size<source>,
                    *const required_for = admitted_for + purposes, *const elsewhere_for = required_for + purposes,
                    &open = elsewhere_for[purposes], *const last = &open + 1, &scoreless = last[0],
                    &every_risk = last[1], &askable_risks = last[2], &data = last[3], &admitted = last[4],
                    &required = last[5], &elsewhere = last[6], &here = last[7], &passing = last[8], &nothing = last[9],
                    &not_risks = last[10];
        static_assert(enum_size<source> + 3 * purposes + 12 <= positions_of(group::relationship));
        for (const auto& r : t.attributes) {
            const std::size_t bit = bits::bit_of(r.key);
            data.insert_bit(bit);
            if (r.classes.contains(attribute_class::open)) open.insert_bit(bit);
            add(admitted_from, r.sources.bits(), bit);
            if (!r.classes.contains(attribute_class::never)) add(admitted_for, r.purposes.bits(), bit);
            add(required_for, r.consent.bits(), bit);
            add(elsewhere_for, r.consent_elsewhere.bits(), bit);
        }
        // An edge is admitted as the attribute that it starts at, and leaves the score to the coarser one.
        for (std::size_t e = 0; e < t.coarsenings.size(); ++e) {
            const std::size_t origin = bits::bit_of(t.coarsenings[e].from);
            for (bits* found = unmet; found != last; ++found)
                if (found->contains_bit(origin)) found->insert_bit(bits::edge_bit(e));
            scoreless.insert_bit(bits::edge_bit(e));
        }
        for (const joint_risk_row& r : t.joint_risks) { // which have neither score nor source
            every_risk.insert(r.key);
            if (!r.never) askable_risks.insert(r.key);
        }
        not_risks = ~every_risk;

        for (std::size_t i = 1; i < processing_purposes; ++i) {
            const processing_purpose to = processing_purpose::at(i);
            if (to == processing_purpose{}) continue;
            const std::size_t p = position(to.purpose), also = i < purposes ? p : position(to.learning_for);
            (admitted = admitted_for[p]) &= admitted_for[also];
            (required = required_for[p]) |= required_for[also];
            (elsewhere = elsewhere_for[p]) |= elsewhere_for[also];
            // One standing is filled in place, of an adult and no stated effect; the others are as it is.
            standing_terms<Attribute>& first = terms_of[standing_of(i, position(age_assurance::adult), 0)];
            packed_log_odds starts[source_slots];
            for (std::size_t s = 1; s < source_slots; ++s) {
                const source_row& from = t.sources[enum_at<source>(s)];
                const std::int32_t start = tact::log_odds(from.multiplier) - steps.lowest();
                starts[s] = packed_log_odds::start(start, start, detail::assists(t, to));
                starts[s] += figures.packed(axis::purpose, i);
                here = admitted;
                here &= from.purposes.includes(to.purposes()) ? admitted_from[s] : nothing;
                admission<Attribute>& ask = first.from[s].ask;
                if (to.purpose == purpose::security) { // a closed list: no score, no joint risk, no consent
                    ask.not_passing = here;
                    ask.not_passing |= every_risk;
                    first.from[s].consent = nothing;
                } else {
                    passing = scoreless;
                    if (from.own) passing |= open;
                    (ask.not_scored = ~here) |= passing;
                    (ask.not_passing = here) &= passing;
                    ask.not_passing |= askable_risks;
                    first.from[s].consent = from.consent.intersects(to.purposes()) ? not_risks : required;
                    if (!from.own) first.from[s].consent |= elsewhere;
                }
                ask.not_passing = ~ask.not_passing;
                first.from[s].permit = ask;
            }
            fill_standings(first, data, starts, t, figures, i);
        }
    }

    static constexpr std::size_t standing_of(std::size_t to, std::size_t age, std::size_t e) {
        return (to * enum_size<age_assurance> + age) * enum_size<effect> + e;
    }

    /// What the clauses leave of what may be asked for, at each age and effect, and what each of these adds to a score.
    constexpr void fill_standings(const standing_terms<Attribute>& first, const bits& data,
                                  const packed_log_odds (&starts)[source_slots], const basic_policy_table<Attribute>& t,
                                  const axis_log_odds& figures, std::size_t to) {
        const clauses& c = t.clauses;
        const enum_set<purpose> purposes = processing_purpose::at(to).purposes();
        const bool closed_to_minors = (c.closed_to_minors | c.supplied_only_for_minors).intersects(purposes);
        const bool ask_age = c.asked_where_age_is_unstated.intersects(purposes);
        const bool ask_effect = c.asked_where_effect_is_legal.intersects(purposes);
        const bool ask_always = c.always_asked.intersects(purposes) && !purposes.contains(purpose::security);
        // Where a clause asks, risks and edges are no data to ask for. No pointer is compared: under sanitizers g++
        // takes that for no constant.
        const standing_terms<Attribute>* asked = &first;
        bool filled = false;
        for (std::size_t age = 0; age < enum_size<age_assurance>; ++age)
            for (std::size_t e = 0; e < enum_size<effect>; ++e) {
                standing_terms<Attribute>& here = terms_of[standing_of(to, age, e)];
                const bool minor = age == position(age_assurance::minor);
                if (ask_always || (age == position(age_assurance::unstated) && ask_age) ||
                    (e == position(effect::legal_or_similar) && ask_effect)) {
                    here = *asked;
                    for (std::size_t s = 1; !filled && s < source_slots; ++s) {
                        here.from[s].permit.not_scored |= data;
                        here.from[s].permit.not_passing |= data;
                    }
                    asked = &here;
                    filled = true;
                } else if (age != position(age_assurance::adult) || e != 0) { // `first` itself
                    here = first;
                }
                packed_log_odds more = figures.packed(axis::age_assurance, age);
                more += figures.packed(axis::effect, e);
                for (std::size_t s = 1; s < source_slots; ++s) {
                    if (minor && (closed_to_minors || c.sources_closed_to_minors.contains(enum_at<source>(s))))
                        here.from[s] = closed;
                    here.from[s].start.both = starts[s].both + more.both;
                }
            }
    }

    /// Works in the sets of `unmet` too: those that each connectedness leaves unmet, and those that each trust does.
    constexpr void fill_unmet(const basic_policy_table<Attribute>& t) {
        bits *const by_connectedness = unmet, *const by_trust = unmet + enum_size<connectedness>;
        for (bits* b = unmet; b != by_trust + enum_size<trust>; ++b) *b = {};
        const auto add_need = [&](std::size_t bit, const relationship& needs) {
            if (!needs.any()) return;
            for (std::size_t i = 0; i < enum_size<connectedness>; ++i)
                if (!relationship{enum_at<connectedness>(i), needs.trust}.meets(needs))
                    by_connectedness[i].insert_bit(bit);
            for (std::size_t i = 0; i < enum_size<trust>; ++i)
                if (!relationship{needs.connectedness, enum_at<trust>(i)}.meets(needs)) by_trust[i].insert_bit(bit);
        };
        for (const auto& r : t.attributes) add_need(bits::bit_of(r.key), r.needs);
        for (const joint_risk_row& r : t.joint_risks) add_need(bits::bit_of(r.key), r.needs);
        for (std::size_t r = relationships; r-- > 0;) { // downwards, the sets by one of the two being read last
            bits* const row = unmet + r * offers_per_relationship;
            bits& both = row[offers_per_relationship - 1];
            (both = by_connectedness[r / enum_size<trust>]) |= by_trust[r % enum_size<trust>];
            for (std::size_t i = 0; i + 1 < offers_per_relationship; ++i) row[i] = both;
        }
    }
};

} // namespace detail

} // namespace tact

#endif
