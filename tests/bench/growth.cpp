// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What a decision and a row cost as attributes, contexts, features and rows grow.
#include "own_table.hpp"
#include "samples.hpp"

#include <benchmark/benchmark.h>

#include <memory>

namespace {

using namespace bench;

void finish(benchmark::State& state, std::size_t n) {
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(n));
}

constexpr fingerprint scheme(7);

/// A yes or no from a packed context, and a row of a column under one mask, over so many attributes of one's own.
template <std::size_t Attributes>
void attributes() {
    using trait = own::trait<Attributes>;
    using basic_row = attribute_bits<trait>;
    static const auto policy = std::make_unique<basic_policy<trait>>(own::table<Attributes>());
    must_agree(policy->valid(), "a table of one's own");
    static std::vector<packed_context> contexts;
    static std::vector<basic_row> rows;
    static std::vector<std::uint64_t> words[word_columns<basic_row>::words];
    bits next;
    std::uint64_t* to[word_columns<basic_row>::words];
    for (std::size_t k = 0; k < word_columns<basic_row>::words; ++k) to[k] = (words[k].resize(65536), words[k].data());
    for (std::size_t i = 0; i < 65536; ++i) {
        contexts.emplace_back(any_context(next));
        basic_row r;
        r.insert(any<trait>(next));
        rows.push_back(r);
        word_columns<basic_row>::transpose_row(to, i, r);
    }
    static word_columns<basic_row> split;
    for (std::size_t k = 0; k < word_columns<basic_row>::words; ++k) split.word[k] = words[k].data();
    split.size = rows.size(), split.scheme = scheme;
    const mask_of<basic_row> allowed(policy->source_gate(contexts[3], source::declared).denied(), scheme, scheme);
    const std::string n = "/" + std::to_string(Attributes);
    benchmark::RegisterBenchmark(("decision by attributes" + n).c_str(), [](benchmark::State& state) {
        for (auto _ : state) {
            std::size_t permitted = 0;
            for (std::size_t i = 0; i < 4096; ++i)
                permitted += policy->source_gate(contexts[i], source::declared)
                                 .permits(rows[i], detail::basic_closed_attributes<trait>(basic_row{}));
            benchmark::DoNotOptimize(permitted);
        }
        finish(state, 4096);
    });
    benchmark::RegisterBenchmark(("row by attributes, a column" + n).c_str(), [allowed](benchmark::State& state) {
        for (auto _ : state) benchmark::DoNotOptimize(count_permitted(allowed, column(rows, scheme)));
        finish(state, rows.size());
    });
    benchmark::RegisterBenchmark(("row by attributes, split" + n).c_str(), [allowed](benchmark::State& state) {
        for (auto _ : state) benchmark::DoNotOptimize(count_permitted(allowed, split));
        finish(state, rows.size());
    });
}

/// A row of a column of features, of which a catalogue has so many.
template <std::size_t Features>
void features() {
    using wide = feature_bits<Features>;
    static std::vector<wide> rows;
    bits next;
    wide denied = wide::nothing();
    for (std::size_t i = 0; i < 8192; ++i) {
        wide r = wide::nothing();
        for (int k = 0; k < 3; ++k) r.insert_number(1 + next() % Features);
        rows.push_back(r);
        if (i % 20 == 0) denied.insert_number(1 + next() % Features);
    }
    const mask_of<wide> allowed(denied, scheme, scheme);
    benchmark::RegisterBenchmark(("row by features/" + std::to_string(Features)).c_str(),
                                 [allowed](benchmark::State& state) {
                                     for (auto _ : state)
                                         benchmark::DoNotOptimize(count_permitted(allowed, column(rows, scheme)));
                                     finish(state, rows.size());
                                 });
}

/// A decision in so many different contexts, in no order.
void contexts(std::size_t distinct) {
    static std::vector<packed_context> where;
    static std::vector<attribute_bits<attribute>> drawn;
    bits next;
    if (where.empty())
        for (int i = 0; i < 1'000'000; ++i) {
            where.emplace_back(any_context(next));
            drawn.emplace_back(enum_set{any<attribute>(next)});
        }
    benchmark::RegisterBenchmark(
        ("decision by contexts/" + std::to_string(distinct)).c_str(), [distinct](benchmark::State& state) {
            for (auto _ : state) {
                std::size_t permitted = 0;
                for (std::size_t turn = 0; turn < 1'000'000; turn += distinct)
                    for (std::size_t i = 0; i < distinct; ++i)
                        permitted += standard.source_gate(where[i], source::declared)
                                         .permits(drawn[i], closed_attributes(attribute_bits<attribute>{}));
                benchmark::DoNotOptimize(permitted);
            }
            finish(state, 1'000'000);
        });
}

/// A row of a column of so many, made once and read from the first to the last.
void rows(std::size_t n) {
    static std::vector<column_row> column_of;
    static std::vector<std::uint8_t> map;
    benchmark::RegisterBenchmark(("row by rows/" + std::to_string(n)).c_str(), [n](benchmark::State& state) {
        bits next;
        while (column_of.size() < n) column_of.emplace_back(attribute_bits<attribute>(enum_set{any<attribute>(next)}));
        map.resize(bitmap_bytes(column_of.size()));
        const mask_of<column_row> allowed(column_row(attribute_bits<attribute>(enum_set{attribute::style})), scheme,
                                          scheme);
        const auto part = column(column_of, scheme).slice(0, n);
        for (auto _ : state) benchmark::DoNotOptimize(filter(allowed, part, map.data(), bitmap_bytes(n)).data);
        finish(state, n);
    });
}

} // namespace

int main(int argc, char** argv) {
    attributes<16>(), attributes<64>(), attributes<128>(), attributes<256>(), attributes<512>();
    features<64>(), features<256>(), features<1024>(), features<4096>();
    for (const std::size_t n : {1u, 100u, 10'000u, 1'000'000u}) contexts(n);
    for (const std::size_t n : {1'000u, 10'000u, 100'000u, 1'000'000u, 10'000'000u, 100'000'000u}) rows(n);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
