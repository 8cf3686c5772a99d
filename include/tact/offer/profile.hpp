// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_PROFILE_HPP
#define TACT_OFFER_PROFILE_HPP

#include <tact/offer/principle.hpp>
#include <tact/offer/rules.hpp>
#include <tact/policy/rows.hpp>
#include <tact/vocabulary/enum_table.hpp>

namespace tact::inline v0_1 {

/// What is known of a population for one principle. A plain value: safe to share between threads while none writes it.
struct rate_row {
    principle key{};
    std::uint32_t per_million = 0; ///< of offers worded so, how many succeed
    std::uint16_t weight = 0;      ///< how many trials of a person it counts as much as, at least 1
    provenance why{};
};

/// What is known of a population: a rate for each principle, and for plain words, against which all are measured. Safe
/// to share between threads while none writes it.
struct population_table {
    using row_key = principle;               ///< what violations name
    using other_row_key = principle;         ///< or this
    enum_table<principle, rate_row> rates{}; ///< how often each succeeds
};

/// What is known of a population, checked against its invariants. Under a default or an invalid one only plain words
/// are left. Immutable: safe to share between threads.
using population = rules<population_table>;

/// Calls `visit(invariant, row)` for every invariant that a table breaks.
template <class Visitor>
constexpr void for_each_violation(const population_table& t, Visitor visit) {
    if (!detail::keys_and_provenance(t.rates, visit)) return;
    for (const rate_row& r : t.rates) {
        if (r.per_million > 1'000'000 || r.weight == 0) visit(offer_invariant::a_rate_lies_between_none_and_all, r.key);
    }
}

/// A population of which nothing is known: all rates alike, so that choices by chance try everything (persuasion.hpp).
constexpr population_table nothing_known() {
    population_table t;
    for (rate_row& r : t.rates) r = {r.key, 500'000, 1, {evidence::assumed, "nothing is known"}};
    return t;
}

/// A rate as a fraction, to be compared exactly. A plain value: safe to share between threads while none writes it.
struct rate {
    std::uint64_t successes = 0; ///< times a million; at most a million times `trials`
    std::uint64_t trials = 1;    ///< both in sixteenths of one; from 1 to 2^21, so that no product overflows
    /// Whether `a` is lower than `b`.
    friend constexpr bool operator<(const rate& a, const rate& b) {
        return a.successes * b.trials < b.successes * a.trials;
    }
};

/// The trials and successes of each principle, and of plain words, with one person: at most 64 bytes, for the
/// integrator to store, in the byte order of the machine and the order of `principle`, so that a build with other
/// principles begins anew. It is personal data, an inferred attribute: `persuasion` reads it and `learn` writes it, and
/// both ask a gate. A default one knows nothing; impossible counts, as in damaged bytes, count as nothing too. Written
/// by one thread at a time.
class persuasion_profile {
public:
    /// The most trials that are kept of one principle; beyond, half of them are forgotten.
    static constexpr std::uint16_t most_trials = 4'000;

    /// Books the outcome of an offer. Returns false, and books nothing, if the principle is out of range.
    constexpr bool add(principle p, bool success) {
        if (!is_valid(p)) return false;
        tally& t = of_[position(p)];
        t = t.sound();
        if (t.trials + one > most_trials * one) t = t.halved();
        t.trials += one;
        if (success) t.successes += one;
        return true;
    }

    /// Forgets half of everything, since people change; the integrator decides how often. It also gives another chance
    /// to a principle that was once estimated below plain words.
    constexpr void fade() {
        for (tally& t : of_) t = t.sound().halved();
    }

    /// How often a principle was tried, without forgotten trials; rounded down.
    constexpr int trials(principle p) const { return tally_of(p).trials / one; }
    /// How often it succeeded, without forgotten trials; rounded down.
    constexpr int successes(principle p) const { return tally_of(p).successes / one; }
    /// Whether nothing is known.
    constexpr bool empty() const {
        bool none = true;
        for (std::size_t i = 0; i < enum_size<principle>; ++i)
            none = none && tally_of(enum_at<principle>(i)).trials == 0;
        return none;
    }

    /// How often a principle succeeds with this person: their own trials, shrunk towards the population's rate by as
    /// many trials as it weighs (beta-binomial: (m mu + k) / (m + n)). Without a valid population, or out of range, it
    /// has no success.
    constexpr rate estimate(const population& people, principle p) const {
        if (!is_valid(p)) return {};
        const rate_row r = people.valid() ? people.table().rates[p] : rate_row{.key = p, .weight = 1};
        const tally t = tally_of(p);
        const std::uint64_t weight = std::uint64_t{r.weight} * one;
        return {weight * r.per_million + std::uint64_t{t.successes} * 1'000'000, weight + t.trials};
    }

    friend constexpr bool operator==(const persuasion_profile&, const persuasion_profile&) = default;

private:
    static constexpr std::uint16_t one = 16; ///< counts are in sixteenths, so that halving them loses little

    struct tally {
        std::uint16_t trials = 0;
        std::uint16_t successes = 0;
        constexpr tally halved() const {
            return {static_cast<std::uint16_t>(trials / 2), static_cast<std::uint16_t>(successes / 2)};
        }
        constexpr tally sound() const { return successes <= trials && trials <= most_trials * one ? *this : tally{}; }
        friend constexpr bool operator==(const tally&, const tally&) = default;
    };

    constexpr tally tally_of(principle p) const { return is_valid(p) ? of_[position(p)].sound() : tally{}; }

    tally of_[enum_size<principle>]{};
};

} // namespace tact

#endif
