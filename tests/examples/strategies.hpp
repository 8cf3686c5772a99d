// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_EXAMPLES_STRATEGIES_HPP
#define TACT_TESTS_EXAMPLES_STRATEGIES_HPP

#include "simulated_people.hpp"

#include <tact/tact.hpp>

// Ways to choose the wording of an offer, tried on the same simulated people.

namespace strategies {

using namespace tact;

/// A shop's own page, at ease; people agreed to a persuasion profile, and to learning it.
inline constexpr context shopping{
    .purpose = purpose::recommendation,
    .connectedness = connectedness::close,
    .trust = trust::high,
    .pressure = pressure::relaxed,
    .setting = setting::home,
    .exposure = exposure::nobody,
    .industry = industry::fashion,
    .age_assurance = age_assurance::adult,
    .initiative = initiative::answering,
    .expectedness = expectedness::expected,
    .benefit = benefit::named,
    .control = control::offered,
    .transparency = transparency::told,
    .effect = effect::none,
};

/// The same, to learn from what became of it.
constexpr context learning_from(context where) {
    where.learning_for = where.purpose;
    where.purpose = purpose::learning;
    return where;
}

/// Somebody who agreed to be profiled, for one purpose.
inline consent agreed_to_a_profile(purpose p) {
    consent c;
    c.grant(attribute::persuasion_profile, p, {source::inferred});
    c.grant(attribute::persuasion_profile, purpose::learning, {source::inferred});
    return c;
}

enum class strategy : std::uint16_t { plain_words, best_on_average, without_doing_nothing, best_estimate, drawn };
constexpr strategy last_enumerator(strategy) { return strategy::drawn; }
inline constexpr const char* names[] = {"plain words, always", "the best on average, always",
                                        "profiles that must use a principle", "profiles, the best estimate",
                                        "profiles, drawn"};

/// What a pilot of one offer each, worded by chance, measures of people.
inline population measured_population(std::uint32_t people) {
    const gate read = standard.in(shopping).under(agreed_to_a_profile(shopping.purpose));
    population_table even; // nothing is known: all alike
    for (rate_row& r : even.rates) r = {r.key, 500'000, 1, {basis::assumed, "nothing is known yet"}};
    population_tally tally;
    simulated::numbers bits(7);
    for (std::uint32_t i = 0; i < people; ++i) {
        const choice made =
            persuasion(read, {}, population(even), principles_in(standard_influence, shopping)).by_chance([&] {
                return bits.bits();
            });
        tally.add(made, simulated::person(1'000'000 + i).meet(index(made.principle)).accepted);
    }
    return population(tally.rates(5)); // people differ much: five trials of one's own outweigh the rest
}

/// How a strategy did with each person: in what share of their sessions something is true.
struct result {
    std::vector<double> accepted;
    std::vector<double> annoyed;
    std::vector<double> leant_on; ///< worded by a principle
};

/// By how much one strategy is below another, person by person.
inline simulated::share less_by(const std::vector<double>& one, const std::vector<double>& other) {
    std::vector<double> differences;
    for (std::size_t i = 0; i < one.size(); ++i) differences.push_back(other[i] - one[i]);
    return simulated::share_of(differences);
}

/// The best of the six for somebody, be it worse than plain words: what the arm that does nothing is there to avoid.
inline principle best_of_six(const persuasion& p) {
    principle found = principle::reciprocity;
    for (std::size_t i = 2; i < count<principle>; ++i)
        if (p.estimate(found) < p.estimate(enumerator<principle>(i))) found = enumerator<principle>(i);
    return found;
}

/// Tries a strategy on so many people, so many sessions each.
inline result tried(strategy how, const population& measured, std::size_t people, std::size_t sessions) {
    const consent person_agreed = agreed_to_a_profile(shopping.purpose);
    const gate read = standard.in(shopping).under(person_agreed);
    const gate learning = standard.in(learning_from(shopping)).under(person_agreed);
    const set<principle> open = principles_in(standard_influence, shopping);
    simulated::numbers bits(11);
    result all;
    for (std::size_t i = 0; i < people; ++i) {
        simulated::person who(i + 1);
        persuasion_profile profile;
        int yes = 0, irritated = 0, leant = 0;
        for (std::size_t s = 0; s < sessions; ++s) {
            const persuasion known(read, profile, measured, open);
            choice made;
            switch (how) {
            case strategy::plain_words: break;
            case strategy::best_on_average: made = persuasion(read, {}, measured, open).best(); break;
            case strategy::without_doing_nothing: made = known.best(), made.principle = best_of_six(known); break;
            case strategy::best_estimate: made = known.best(); break;
            case strategy::drawn: made = known.draw([&] { return bits.bits(); }); break;
            }
            const simulated::reaction r = who.meet(index(made.principle));
            learn(learning, profile, made, r.accepted);
            if (s % 16 == 15) profile.fade(); // people change
            yes += r.accepted;
            irritated += r.annoyed;
            leant += made.principle != principle::none;
        }
        const auto each = [&](int n) { return static_cast<double>(n) / static_cast<double>(sessions); };
        all.accepted.push_back(each(yes));
        all.annoyed.push_back(each(irritated));
        all.leant_on.push_back(each(leant));
    }
    return all;
}

} // namespace strategies

#endif
