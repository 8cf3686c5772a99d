// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Consents that are stored: deciding under a record beside deciding under the table that it was written from, and
// writing and reading. And a policy that is replaced while it is read.
#include "samples.hpp"

#include <tact/decide/published_policy.hpp>
#include <tact/store.hpp>

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace {

using namespace bench;

constexpr minutes today = 29'900'000; // in 2026
constexpr context shop{.purpose = purpose::recommendation,
                       .connectedness = connectedness::close,
                       .trust = trust::high,
                       .industry = industry::fashion,
                       .age_assurance = age_assurance::adult};

struct person {
    std::string name;
    dated_consent said;
    std::vector<std::uint8_t> record;
    stored_consent stored;

    person(std::string n, const dated_consent& c) : name(std::move(n)), said(c), record(4000) {
        record.resize(write_consent(said, record).size);
        stored = stored_consent(record);
    }
};

/// One who said a few things, one who said as much as a record in place holds, much of it about recommendation, one who
/// clicked a banner away, one who was asked forty times.
std::vector<person> people_of() {
    dated_consent few, eight, banner, many;
    few.grant(attribute::email, purpose::marketing, today - 100);
    few.grant(attribute::clothing_size, purpose::recommendation, today);
    few.refuse(attribute::photos, purpose::recommendation);
    few.object_to(purpose::advertising);
    for (std::size_t i = 0; i < 3; ++i)
        eight.grant(enum_at<attribute>(i), purpose::recommendation, today - static_cast<minutes>(i));
    eight.refuse(attribute::photos, purpose::recommendation);
    eight.refuse(attribute::religion, purpose::recommendation);
    eight.grant(attribute::email, purpose::marketing, today - 100);
    eight.grant(attribute::email, purpose::measurement, today - 100);
    eight.object_to(purpose::advertising);
    for (const purpose p : {purpose::recommendation, purpose::marketing, purpose::measurement})
        banner.grant_generally(p, today - 5000);
    for (std::size_t i = 0; i < 40; ++i)
        many.grant(enum_at<attribute>(i), enum_at<purpose>(1 + i % 4), today - static_cast<minutes>(i));
    std::vector<person> all;
    all.reserve(4);
    all.emplace_back("four answers", few);
    all.emplace_back("eight answers", eight);
    all.emplace_back("a banner", banner);
    all.emplace_back("forty answers, at forty times", many);
    return all;
}

template <class Work>
void time(const std::string& name, Work work) {
    benchmark::RegisterBenchmark(name.c_str(), [work](benchmark::State& state) {
        for (auto _ : state) work();
    });
}

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    static const auto all = people_of();
    static const context_gate here = standard.in(shop);
    static const max_age a_year =
        max_age{}.limit(purpose::marketing, minutes_of_days(365)).limit(attribute::email, 1000);
    static std::vector<std::uint8_t> out(4000);
    for (const person& one : all) {
        must_agree(here.under(one.stored) == here.under(one.said.consent()), "a gate under a record");
        const std::string of = " (" + one.name + ", " + std::to_string(one.record.size()) + " bytes)";
        const use what{attribute::clothing_size, source::declared};
        time("a decision under a consent" + of,
             [&one, what] { benchmark::DoNotOptimize(here.under(one.said.consent()).decide(what)); });
        time("under its record" + of, [&one, what] { benchmark::DoNotOptimize(here.under(one.stored).decide(what)); });
        time("under its record, as of now" + of,
             [&one, what] { benchmark::DoNotOptimize(here.under(one.stored.as_of(today, a_year)).decide(what)); });
        time("a record checked" + of, [&one] { benchmark::DoNotOptimize(stored_consent(one.record)); });
        time("a record read" + of, [&one] { benchmark::DoNotOptimize(read_consent(one.record)); });
        time("a record read with its times" + of, [&one] { benchmark::DoNotOptimize(read_dated_consent(one.record)); });
        time("a record written" + of, [&one] { benchmark::DoNotOptimize(write_consent(one.said.consent(), out)); });
        time("a record written with its times" + of,
             [&one] { benchmark::DoNotOptimize(write_consent(one.said, out)); });
    }
    static published_policy in_force(standard);
    static const policy* known = &standard;
    time("a gate of a policy", [] {
        benchmark::DoNotOptimize(known);
        benchmark::DoNotOptimize(known->in(shop));
    });
    time("a gate of the policy in force", [] { benchmark::DoNotOptimize(in_force.in(shop)); });
    time("another policy put in force", [] { benchmark::DoNotOptimize(in_force.publish(standard)); });
    benchmark::RunSpecifiedBenchmarks();
}
