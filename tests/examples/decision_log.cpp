// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Logs decisions with what people answered, one call each, for tests/tools/calibrate.py, which estimates the figures of
// a policy from such a log.
//
//     decision_log                              a log of five decisions
//     decision_log --figures [study|standard]   the figures in force, for calibrate.py
//     decision_log --simulate <lines> <seed>    a log of made-up people who answer by other figures
//     decision_log --figures simulated          these other figures
//     decision_log --check                      whether the rules in --figures are as strict as the invariants
#include "decision_log.hpp"
#include "figures_csv.hpp"
#include "simulated_people.hpp"

#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>
#include <tact/tact.hpp>

#include <cmath>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string_view>

namespace {

using tact::attribute, tact::purpose, tact::source;

// --- in a service: decide, ask or show, and log what was answered
// ------------------------------------------------------

void a_morning_in_the_shop() {
    const tact::context shop{.purpose = purpose::recommendation,
                             .connectedness = tact::connectedness::warm,
                             .trust = tact::trust::medium,
                             .industry = tact::industry::fashion};
    struct shown {
        attribute what;
        source from;
        outcome answer;
    };
    const shown answered[]{{attribute::past_purchases, source::first_party, outcome::accepted},
                           {attribute::clothing_size, source::declared, outcome::accepted},
                           {attribute::budget, source::first_party, outcome::declined},
                           {attribute::interests, source::third_party, outcome::declined},
                           {attribute::photos, source::device_content, outcome::declined}};
    const tact::context_gate g = tact::standard.in(shop);
    log_head(std::cout);
    for (const shown& s : answered)
        if (g.decide(tact::use{s.what, s.from}) != tact::decision::deny) // what is denied is never put to anybody
            log_decision(std::cout, tact::standard, shop, s.what, s.from, s.answer);
}

// --- made-up people
// ----------------------------------------------------------------------------------------------------

/// What the made-up people answer by: `standard` with other figures.
tact::policy_table simulated_table() {
    tact::policy_table t = tact::standard_table;
    t.name = "simulated";
    const auto of = [](std::int32_t thousandths) { return tact::odds_factor::of_thousandths(thousandths); };
    t.attributes[attribute::interests].sensitivity = of(600);
    t.attributes[attribute::occupation].sensitivity = of(1900);
    t.attributes[attribute::income].sensitivity = of(3320);
    t.sources[source::inferred].multiplier = of(1350);
    t.axes.setting[tact::setting::work].assisting = of(900);
    t.axes.benefit[tact::benefit::unnamed].multiplier = of(1700);
    t.axes.benefit[tact::benefit::unstated].multiplier = of(1700);
    return t;
}

std::unique_ptr<const tact::policy> simulated_policy() {
    return std::make_unique<const tact::policy>(simulated_table());
}

int simulate(std::size_t lines, std::uint64_t seed) {
    const std::unique_ptr<const tact::policy> people = simulated_policy();
    if (!people->valid()) return std::fprintf(stderr, "decision_log: the simulated table is not valid\n"), 1;
    simulated::numbers random(seed);
    const auto one_of = [&](const auto& values) {
        return values[random.between(0, static_cast<int>(std::size(values)) - 1)];
    };
    log_head(std::cout, true);
    for (std::size_t logged = 0; logged < lines;) {
        constexpr purpose purposes[]{purpose::recommendation, purpose::marketing};
        constexpr tact::connectedness near[]{tact::connectedness::warm, tact::connectedness::close};
        constexpr tact::trust trusted[]{tact::trust::medium, tact::trust::high};
        constexpr tact::setting settings[]{tact::setting::home, tact::setting::work};
        constexpr tact::benefit benefits[]{tact::benefit::named, tact::benefit::unnamed};
        constexpr attribute attributes[]{attribute::interests, attribute::occupation, attribute::income};
        constexpr source sources[]{source::first_party, source::inferred};
        const tact::context where{.purpose = one_of(purposes),
                                  .connectedness = one_of(near),
                                  .trust = one_of(trusted),
                                  .setting = one_of(settings),
                                  .exposure = tact::exposure::nobody,
                                  .industry = tact::industry::media,
                                  .expectedness = tact::expectedness::expected,
                                  .benefit = one_of(benefits),
                                  .control = tact::control::offered};
        const tact::use draws{one_of(attributes), one_of(sources)};
        const bool at_random = random.between(0, 9) == 0;
        const double drawn = (random.between(0, 999'999) + 0.5) / 1e6;
        if (tact::standard.in(where).decide(draws) == tact::decision::deny) continue;
        const auto answer = assess(*people, where, draws).findings[0]; // the score says how many object
        if (!answer.scored) continue;
        const bool objects = drawn < 1 / (1 + std::exp(-answer.log_odds / 1000.0));
        log_decision(std::cout, tact::standard, where, answer.what, answer.from,
                     objects ? outcome::declined : outcome::accepted, at_random ? choice::random : choice::ranked);
        ++logged;
    }
    return 0;
}

// --- the rules that calibrate.py keeps
// ---------------------------------------------------------------------------------

/// Tables that keep every rule of `rules_of` are valid: tried on tables with one to three changed figures.
int check() {
    simulated::numbers random(7);
    unsigned kept = 0, tried = 0;
    for (const tact::policy_table* base : {&tact::study_table, &tact::standard_table}) {
        const auto rules = figures_csv::rules_of(*base);
        for (unsigned i = 0; i < 10'000; ++i, ++tried) {
            tact::policy_table t = *base;
            for (int changes = random.between(1, 3); changes-- > 0;) {
                const int at = random.between(0, 2 * int{tact::enum_size<tact::axis>});
                const auto change = [&](tact::odds_factor& f) {
                    const int by = random.between(0, 1) == 0 ? random.between(-1, 1) : random.between(-700, 700);
                    f = tact::odds_factor::of_thousandths(f.thousandths() + by < 10 ? 10 : f.thousandths() + by);
                };
                if (at >= int{tact::enum_size<tact::axis>})
                    change(t.attributes.begin()[random.between(0, int{tact::enum_size<attribute>} - 1)].sensitivity);
                tact::for_each_axis(t.axes, [&](tact::axis a, auto& rows) {
                    if (static_cast<int>(tact::position(a)) != at) return;
                    auto& r = rows.begin()[random.between(0, static_cast<int>(size_of(a)) - 1)];
                    if constexpr (requires { r.multiplier; })
                        change(r.multiplier);
                    else
                        change(random.between(0, 1) == 0 ? r.assisting : r.promoting);
                });
            }
            const tact::detail::axis_rows rows(t.axes);
            bool all = true;
            for (const auto& r : rules) all = all && figures_csv::keeps(t, rows, r);
            if (!all) continue;
            ++kept;
            int broken = 0;
            for_each_violation(t, [&](const tact::violation& v) { ++broken, std::puts(explain(t, v).c_str()); });
            if (broken != 0) return std::puts("a table that keeps every rule of --figures is not valid"), 1;
        }
        for (const auto& r : rules)
            if (!figures_csv::keeps(*base, tact::detail::axis_rows(base->axes), r))
                return std::printf("%s breaks %s\n", base->name, r.name), 1;
    }
    std::printf("%u of %u tables keep every rule, and are valid\n", kept, tried);
    return kept > tried / 20 && kept < tried ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const std::string_view mode = argc > 1 ? argv[1] : "", name = argc > 2 ? argv[2] : "standard";
    if (mode.empty()) return a_morning_in_the_shop(), 0;
    if (mode == "--figures" && argc <= 3 && name == "study") return figures_csv::write(std::cout, tact::study), 0;
    if (mode == "--figures" && argc <= 3 && name == "standard") return figures_csv::write(std::cout, tact::standard), 0;
    if (mode == "--figures" && argc <= 3 && name == "simulated")
        return figures_csv::write(std::cout, *simulated_policy()), 0;
    if (mode == "--simulate" && argc == 4)
        return simulate(std::strtoull(argv[2], nullptr, 10), std::strtoull(argv[3], nullptr, 10));
    if (mode == "--check" && argc == 2) return check();
    std::fprintf(stderr, "usage: decision_log [--figures [study|standard|simulated] | --simulate <lines> <seed> | "
                         "--check]\n");
    return 2;
}
