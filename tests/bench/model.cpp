// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What a model may read: 300 features used together, and a row of 300 columns redacted.
#include "samples.hpp"

#include <tact/model.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace bench;

constexpr std::size_t features = 300;

/// A catalogue of many features of what a shop knows, most of them permitted to a friendly one.
struct shop {
    std::vector<std::string> names;
    catalogue<features> all{standard};
    std::vector<valued_feature> by_value;
    model_columns<float, features> columns;
    gate here = standard.in({.purpose = purpose::recommendation,
                             .connectedness = connectedness::close,
                             .trust = trust::high,
                             .industry = industry::fashion,
                             .age_assurance = age_assurance::adult});

    shop() {
        constexpr attribute known[]{attribute::clothing_size, attribute::style,     attribute::past_purchases,
                                    attribute::language,      attribute::age_range, attribute::behaviour_on_site,
                                    attribute::region,        attribute::gender,    attribute::medical_history,
                                    attribute::interests,     attribute::income,    attribute::entitlements};
        names.reserve(features);
        bits next;
        for (std::size_t i = 0; i < features; ++i) {
            names.push_back("f" + std::to_string(i));
            const attribute what = known[next() % std::size(known)];
            const source from = what == attribute::behaviour_on_site ? source::first_party : source::declared;
            const auto events = static_cast<std::uint32_t>(1 + next() % 20);
            const feature f =
                all.add(names.back().c_str(), part{what, from, events}.of_trace(static_cast<std::uint16_t>(1 + i % 4)));
            by_value.push_back({f, static_cast<float>(next() % 1000)});
            columns.add(f, 0.5f);
        }
        std::stable_sort(by_value.begin(), by_value.end(),
                         [](const auto& a, const auto& b) { return a.value > b.value; });
    }
};
const std::unique_ptr<shop> s = std::make_unique<shop>();

template <class Work>
void time(const char* name, std::size_t items, Work work) {
    benchmark::RegisterBenchmark(name, [items, work](benchmark::State& state) {
        for (auto _ : state) work();
        state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(items));
    });
}

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    static const auto chosen = together(s->all, s->here, s->by_value);
    static const auto closed = s->columns.closed_to(chosen);
    static std::vector<float> row(features, 1.0f), by_hand(features, 1.0f);
    static std::vector<char> denied(features);
    for (std::size_t i = 0; i < closed.size(); ++i) denied[closed[i]] = 1;
    must_agree(s->here.permits(chosen.use()) && chosen.kept().size() > 50 && closed.size() > 50, "what is kept");

    time("features of 300 permitted one by one (mask)", 1, [] { benchmark::DoNotOptimize(s->all.mask(s->here)); });
    time("features of 300 permitted together", 1,
         [] { benchmark::DoNotOptimize(together(s->all, s->here, s->by_value)); });
    time("the question worth asking, of 300 features", 1,
         [] { benchmark::DoNotOptimize(best_question(s->all, s->here, s->by_value)); });
    time("the closed columns of 300", 1, [] { benchmark::DoNotOptimize(s->columns.closed_to(chosen)); });
    time("a closed column of a row in L1, redacted", closed.size(), [] {
        benchmark::DoNotOptimize(redact(closed, row));
        benchmark::ClobberMemory();
    });
    time("the same, a loop with a flag a column", closed.size(), [] {
        for (std::size_t i = 0; i < features; ++i)
            if (denied[i] != 0) by_hand[i] = 0.5f;
        benchmark::ClobberMemory();
    });
    benchmark::RunSpecifiedBenchmarks();
    must_agree(std::equal(row.begin(), row.end(), by_hand.begin()) || argc > 1, "a redacted row");
}
