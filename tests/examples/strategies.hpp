// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_EXAMPLES_STRATEGIES_HPP
#define TACT_TESTS_EXAMPLES_STRATEGIES_HPP

#include "simulated_people.hpp"

#include <tact/decide/standard.hpp>
#include <tact/offer.hpp>
#include <tact/signals.hpp>
#include <tact/tact.hpp>
#include <tact/typed.hpp>

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

/// Somebody who agreed to be profiled, for this.
inline consent agreed() {
    consent c;
    agree_to_profile(c, shopping.purpose);
    return c;
}
inline const consent person_agreed = agreed();
inline const request moment{standard, standard_influence, shopping, person_agreed, no_vulnerability};
inline const gate reading = moment.gate();
inline const gate learning = standard.in(learning_from(shopping)).under(person_agreed);

/// One offer, worded so.
inline proposal offered(const choice& wording) {
    return propose(moment, offer{.what = 4711,
                                 .benefit = "save you a search",
                                 .draws_on = {attribute::clothing_size, source::declared},
                                 .manner = manner::inform,
                                 .wording = wording});
}

enum class strategy : std::uint16_t { plain_words, best_on_average, without_doing_nothing, best_estimate, drawn };
constexpr strategy last_enumerator(strategy) { return strategy::drawn; }
inline constexpr const char* names[] = {"plain words, always", "the best on average, always",
                                        "profiles that must use a principle", "profiles, the best estimate",
                                        "profiles, drawn"};

/// What a pilot of one offer each, worded by chance, measures of people.
inline population measured_population(std::uint32_t people) {
    const population nothing(nothing_known());
    population_tally tally;
    simulated::numbers random(7);
    const auto bits = [&] { return random.bits(); };
    for (std::uint32_t i = 0; i < people; ++i) {
        const persuasion unknown(reading, {}, nothing, moment.principles());
        const proposal made = offered(unknown.by_chance(learning, bits));
        const bool accepted = simulated::person(1'000'000 + i).meet(position(made.offer.wording.principle)).accepted;
        tally.add(learning, made, accepted ? outcome::accepted : outcome::left);
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
    for (std::size_t i = 2; i < enum_size<principle>; ++i)
        if (p.estimate(found) < p.estimate(enum_at<principle>(i))) found = enum_at<principle>(i);
    return found;
}

/// The wording that a strategy gives somebody.
template <class Bits>
choice worded(strategy how, const persuasion_profile& profile, const population& measured, Bits&& bits) {
    const persuasion known(reading, profile, measured, moment.principles());
    choice made = known.best();
    switch (how) {
    case strategy::plain_words: made.principle = principle::none; break;
    case strategy::best_on_average:
        made.principle = persuasion(reading, {}, measured, moment.principles()).best().principle;
        break;
    case strategy::without_doing_nothing: made.principle = best_of_six(known); break;
    case strategy::best_estimate: break;
    case strategy::drawn: made = known.draw(bits); break;
    }
    return made;
}

/// Tries a strategy on so many people, so many sessions each.
inline result tried(strategy how, const population& measured, std::size_t people, std::size_t sessions) {
    simulated::numbers random(11);
    const auto bits = [&] { return random.bits(); };
    result all;
    for (std::size_t i = 0; i < people; ++i) {
        simulated::person who(i + 1);
        persuasion_profile profile;
        int yes = 0, irritated = 0, leant = 0;
        for (std::size_t s = 0; s < sessions; ++s) {
            const proposal made = offered(worded(how, profile, measured, bits));
            const simulated::reaction r = who.meet(position(made.offer.wording.principle));
            learn(learning, profile, made, r.accepted ? outcome::accepted : outcome::left);
            if (s % 16 == 15) profile.fade(); // people change
            yes += r.accepted;
            irritated += r.annoyed;
            leant += made.offer.wording.principle != principle::none;
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
