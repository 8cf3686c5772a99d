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

/// A shop's own page, at ease; people agreed to a persuasion profile, and to learning it.
inline constexpr tact::context shopping{
    .purpose = tact::purpose::recommendation,
    .connectedness = tact::connectedness::close,
    .trust = tact::trust::high,
    .pressure = tact::pressure::relaxed,
    .setting = tact::setting::home,
    .exposure = tact::exposure::nobody,
    .industry = tact::industry::fashion,
    .age_assurance = tact::age_assurance::adult,
    .initiative = tact::initiative::answering,
    .expectedness = tact::expectedness::expected,
    .benefit = tact::benefit::named,
    .control = tact::control::offered,
    .transparency = tact::transparency::told,
    .effect = tact::effect::none,
};

/// Somebody who agreed to be profiled, for this.
inline tact::consent agreed() {
    tact::consent c;
    tact::agree_to_profile(c, shopping.purpose);
    return c;
}
inline const tact::consent person_agreed = agreed();
inline const tact::request moment{tact::standard, tact::standard_influence, shopping, person_agreed,
                                  tact::no_vulnerability};
inline const tact::gate reading = moment.gate();
inline const tact::gate learning = tact::standard.in(tact::learning_from(shopping)).under(person_agreed);

/// One offer, worded so.
inline tact::proposal offered(const tact::choice& wording) {
    return tact::propose(moment, tact::offer{.what = 4711,
                                             .benefit = "save you a search",
                                             .draws_on = {tact::attribute::clothing_size, tact::source::declared},
                                             .manner = tact::manner::inform,
                                             .wording = wording});
}

enum class strategy : std::uint16_t { plain_words, best_on_average, without_doing_nothing, best_estimate, drawn };
constexpr strategy last_enumerator(strategy) { return strategy::drawn; }
inline constexpr const char* names[] = {"plain words, always", "the best on average, always",
                                        "profiles that must use a principle", "profiles, the best estimate",
                                        "profiles, drawn"};

/// What a pilot of one offer each, worded by chance, measures of people.
inline tact::population measured_population(std::uint32_t people) {
    const tact::population nothing(tact::nothing_known());
    tact::population_tally tally;
    simulated::numbers random(7);
    const auto bits = [&] { return random.bits(); };
    for (std::uint32_t i = 0; i < people; ++i) {
        const tact::persuasion unknown(reading, {}, nothing, moment.principles());
        const tact::proposal made = offered(unknown.by_chance(learning, bits));
        const bool accepted =
            simulated::person(1'000'000 + i).meet(tact::position(made.offer.wording.principle)).accepted;
        tally.add(learning, made, accepted ? tact::outcome::accepted : tact::outcome::left);
    }
    return tact::population(tally.rates(5)); // people differ much: five trials of one's own outweigh the rest
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
inline tact::principle best_of_six(const tact::persuasion& p) {
    tact::principle found = tact::principle::reciprocity;
    for (std::size_t i = 2; i < tact::enum_size<tact::principle>; ++i)
        if (p.estimate(found) < p.estimate(tact::enum_at<tact::principle>(i)))
            found = tact::enum_at<tact::principle>(i);
    return found;
}

/// The wording that a strategy gives somebody.
template <class Bits>
tact::choice worded(strategy how, const tact::persuasion_profile& profile, const tact::population& measured,
                    Bits&& bits) {
    const tact::persuasion known(reading, profile, measured, moment.principles());
    tact::choice made = known.best();
    switch (how) {
    case strategy::plain_words: made.principle = tact::principle::none; break;
    case strategy::best_on_average:
        made.principle = tact::persuasion(reading, {}, measured, moment.principles()).best().principle;
        break;
    case strategy::without_doing_nothing: made.principle = best_of_six(known); break;
    case strategy::best_estimate: break;
    case strategy::drawn: made = known.draw(bits); break;
    }
    return made;
}

/// Tries a strategy on so many people, so many sessions each.
inline result tried(strategy how, const tact::population& measured, std::size_t people, std::size_t sessions) {
    simulated::numbers random(11);
    const auto bits = [&] { return random.bits(); };
    result all;
    for (std::size_t i = 0; i < people; ++i) {
        simulated::person who(i + 1);
        tact::persuasion_profile profile;
        int yes = 0, irritated = 0, leant = 0;
        for (std::size_t s = 0; s < sessions; ++s) {
            const tact::proposal made = offered(worded(how, profile, measured, bits));
            const simulated::reaction r = who.meet(tact::position(made.offer.wording.principle));
            tact::learn(learning, profile, made, r.accepted ? tact::outcome::accepted : tact::outcome::left);
            if (s % 16 == 15) profile.fade(); // people change
            yes += r.accepted;
            irritated += r.annoyed;
            leant += made.offer.wording.principle != tact::principle::none;
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
