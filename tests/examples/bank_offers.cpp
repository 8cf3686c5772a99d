// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Reads offers that a bank really made by phone, with their outcome, and decides each before looking at it: UCI Bank
// Marketing, 45,211 rows (S. Moro, P. Rita, P. Cortez, 2014, doi 10.24432/C5K306, CC BY 4.0), semicolons, quoted text.
//
//     bank_offers bank-full.csv
//     bank_offers --log bank-full.csv     the offers as a log of decisions, for tests/tools/calibrate_bank.py
//
// The mapping was written before the outcome was looked at. `duration` is left out: it is known only after the call.
//   purpose marketing, industry banking, channel phone, nobody else hears, adult from 18, the service anticipates, the
//   benefit (interest) is named; what the data does not say stays unstated, which counts as the most delicate.
//   Relationship, from earlier contacts: none before: distant, trust low (all are customers of the bank). Contacted
//   before: distant, medium; within half a year or three times and more: warm, medium. With `poutcome`: an earlier
//   offer accepted: close, high; declined: distant, low. Uses: age range and occupation; with family and budget; with
//   phone. Age, occupation, family and phone are declared, budget (the balance) is the bank's own.
#include "decision_log.hpp"
#include "offers_csv.hpp"

#include <tact/decide/standard.hpp>
#include <tact/decide/study.hpp>
#include <tact/offer.hpp>
#include <tact/tact.hpp>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string_view>

namespace {

tact::context context_of(const bank_offer& o, bool with_earlier_outcome) {
    tact::context where{.purpose = tact::purpose::marketing,
                        .connectedness = tact::connectedness::distant,
                        .trust = tact::trust::low,
                        .exposure = tact::exposure::nobody,
                        .industry = tact::industry::banking,
                        .channel = tact::channel::phone,
                        .age_assurance = o.age >= 18 ? tact::age_assurance::adult : tact::age_assurance::minor,
                        .initiative = tact::initiative::anticipating,
                        .benefit = tact::benefit::named};
    if (o.earlier_contacts > 0) where.trust = tact::trust::medium;
    if (o.earlier_contacts >= 3 || (o.days_since >= 0 && o.days_since <= 182))
        where.connectedness = tact::connectedness::warm;
    if (with_earlier_outcome && o.earlier_outcome == "success") {
        where.connectedness = tact::connectedness::close;
        where.trust = tact::trust::high;
    }
    if (with_earlier_outcome && o.earlier_outcome == "failure") {
        where.connectedness = tact::connectedness::distant;
        where.trust = tact::trust::low;
    }
    return where;
}

constexpr tact::part age{tact::attribute::age_range, tact::source::declared};
constexpr tact::part work{tact::attribute::occupation, tact::source::declared};
constexpr tact::part family{tact::attribute::family, tact::source::declared};
constexpr tact::part budget{tact::attribute::budget, tact::source::first_party};
constexpr tact::part phone{tact::attribute::phone, tact::source::declared};

constexpr struct {
    const char* name;
    tact::use draws;
} uses[]{
    {"age range, occupation", tact::standard.use_of({age, work})},
    {"+ family, budget", tact::standard.use_of({age, work, family, budget})},
    {"+ phone", tact::standard.use_of({age, work, family, budget, phone})},
};
static_assert(tact::standard.scheme() == tact::study.scheme(), "one label serves both policies");

tact::consent all_granted() {
    tact::consent c;
    for (const tact::part& p : {age, work, family, budget, phone}) c.grant(p.what, tact::purpose::marketing);
    return c;
}

struct tally {
    unsigned offers = 0;
    unsigned accepted = 0;
};
/// By decision, and by connectedness.
using cross_table = tally[tact::enum_size<tact::decision>][tact::enum_size<tact::connectedness>];

void print(const cross_table& t) {
    for (std::size_t c = 0; c < tact::enum_size<tact::connectedness>; ++c)
        for (std::size_t d = 0; d < tact::enum_size<tact::decision>; ++d)
            if (const tally& cell = t[d][c]; cell.offers != 0)
                std::printf(
                    "      %-8s %-9s %6u offers, %5.1f%% accepted\n", tact::value_name(tact::axis::connectedness, c),
                    tact::name_of(tact::enum_at<tact::decision>(d)), cell.offers, 100.0 * cell.accepted / cell.offers);
}

/// The offers as decisions of `study`, which has figures for every age band: each draws at worst on the budget.
void write_log(const offers_csv& data) {
    log_head(std::cout);
    for (const bank_offer& o : data.offers) {
        tact::context where = context_of(o, true);
        if (o.age >= 18)
            where.audience.age_band = o.age < 35   ? tact::age_band::from_18_to_34
                                      : o.age < 50 ? tact::age_band::from_35_to_49
                                                   : tact::age_band::from_50;
        log_decision(std::cout, tact::study, where, budget.what, budget.from,
                     o.accepted ? outcome::accepted : outcome::declined);
    }
}

} // namespace

int main(int argc, char** argv) {
    const bool log = argc == 3 && std::string_view(argv[1]) == "--log";
    if (argc != 2 && !log) return std::fprintf(stderr, "usage: bank_offers [--log] bank-full.csv\n"), 2;
    std::ifstream in(argv[argc - 1]);
    if (!in) return std::fprintf(stderr, "bank_offers: cannot read %s\n", argv[argc - 1]), 2;
    const offers_csv data(in, [&](std::size_t line, const std::string& why) {
        std::fprintf(log ? stderr : stdout, "line %zu is left out: %s\n", line, why.c_str());
    });
    if (log) return write_log(data), 0;
    std::printf("%zu offers\n", data.offers.size());

    const tact::consent granted = all_granted();
    const struct {
        const tact::policy& rules;
        const char* name;
    } policies[]{{tact::study, "study"}, {tact::standard, "standard"}};
    std::size_t decisions = 0;
    const auto start = std::chrono::steady_clock::now();
    for (const bool with_earlier_outcome : {false, true}) {
        std::printf("\nrelationship %s the outcome of earlier offers\n", with_earlier_outcome ? "with" : "without");
        for (const auto& p : policies)
            for (const bool yes : {false, true}) {
                cross_table tables[3]{};
                for (const bank_offer& o : data.offers) {
                    const tact::context where = context_of(o, with_earlier_outcome);
                    const tact::gate g = p.rules.in(where).under(yes ? granted : tact::consent{});
                    for (std::size_t u = 0; u < 3; ++u) {
                        tally& cell =
                            tables[u][tact::position(g.decide(uses[u].draws))][tact::position(where.connectedness)];
                        ++cell.offers;
                        cell.accepted += o.accepted;
                        ++decisions;
                    }
                }
                std::printf("  %s, %s\n", p.name, yes ? "everything granted" : "nothing granted");
                for (std::size_t u = 0; u < 3; ++u) {
                    std::printf("    %s\n", uses[u].name);
                    print(tables[u]);
                }
            }
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    const double rows = static_cast<double>(decisions) / 3;
    std::fprintf(stderr, "%.2f million rows a second, each with a gate of its own, a consent and three decisions\n",
                 rows / took.count() / 1e6);
}
