// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Many candidates under one gate: every layout, what one would write instead, and how fast this machine reads at all.
#include "../shop.hpp"
#include "samples.hpp"

#include <benchmark/benchmark.h>

#include <memory>

namespace {

using namespace bench;

/// An integrator's own attributes, in two words.
enum class trait : std::uint16_t { first, last = 99 };
constexpr trait last_enumerator(trait) { return trait::last; }

/// Reads eight bytes a row and adds them up, from two places at once and as wide as the machine allows: what there is
/// to reach.
[[gnu::target("avx2")]] std::uint64_t read_all(const std::uint64_t* p, std::size_t n) {
    using four = std::uint64_t __attribute__((vector_size(32)));
    const std::uint64_t* const q = p + n / 2;
    four a{}, b{}, c{}, d{};
    for (std::size_t i = 0; i + 8 <= n / 2; i += 8) {
        four w, x, y, z;
        __builtin_memcpy(&w, p + i, sizeof w);
        __builtin_memcpy(&x, p + i + 4, sizeof x);
        __builtin_memcpy(&y, q + i, sizeof y);
        __builtin_memcpy(&z, q + i + 4, sizeof z);
        a += w, b += x, c += y, d += z;
    }
    const four all = a + b + c + d;
    return all[0] + all[1] + all[2] + all[3];
}

/// Candidates of one or two attributes each, of 200 different kinds, in every layout.
struct candidates {
    std::size_t n;
    gate g = standard.in(shop);
    mask_of<column_row> allowed = g.mask(source::declared);
    fingerprint scheme = standard.scheme(source::declared);
    std::vector<column_row> kinds;
    std::vector<peak_sensitivity> demands_of_kinds;
    std::vector<std::uint8_t> codes;
    candidate_kinds<attribute> ways{standard};
    std::vector<candidate_kind> of_kinds;
    std::vector<column_row> rows;
    std::vector<peak_sensitivity> demands;
    std::vector<std::vector<attribute>> lists; ///< of kinds
    std::vector<std::uint32_t> picks;
    std::vector<std::uint8_t> map;
    std::vector<std::int16_t> scores;

    explicit candidates(std::size_t size) : n(size), codes(n), rows(n), demands(n), picks(n), map(n / 8), scores(n) {
        bits next;
        for (int c = 0; c < 200; ++c) {
            attribute_bits<attribute> r;
            lists.emplace_back();
            for (std::uint64_t k = 0; k <= next() % 2; ++k) {
                lists.back().push_back(any<attribute>(next));
                r.insert(lists.back().back());
            }
            kinds.emplace_back(r);
            demands_of_kinds.push_back(
                peak_sensitivity_of(standard, kinds.back(), source::declared, expectation(shop)));
        }
        std::vector<candidate_kind> numbers;
        for (const auto& list : lists) {
            std::vector<part> parts;
            for (const attribute a : list) parts.emplace_back(a, source::declared);
            numbers.push_back(ways.add(standard.use_of(parts)));
        }
        for (std::size_t i = 0; i < n; ++i) {
            codes[i] = static_cast<std::uint8_t>(next() % 200);
            rows[i] = kinds[codes[i]];
            of_kinds.push_back(numbers[codes[i]]);
            demands[i] = demands_of_kinds[codes[i]];
        }
    }
    column<column_row> as_rows() const { return {rows, scheme}; }
    kind_column<candidate_kind> as_kinds() const { return {ways, of_kinds}; }
};

/// What each benchmark works on, made once; and, as bytes a row, what it has to read.
std::unique_ptr<candidates> shared;

void finish(benchmark::State& state, std::size_t n, double bytes) {
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(n));
    state.counters["bytes_per_row"] = bytes;
}

template <class Work>
void contest(const char* name, const char* where, double bytes, Work work) {
    benchmark::RegisterBenchmark((std::string(name) + "/" + where).c_str(), [work, bytes](benchmark::State& state) {
        for (auto _ : state) work();
        finish(state, shared->n, bytes);
    });
}

void register_all(const char* where) {
    static std::vector<std::uint64_t> maps, low, high;
    static word_columns<attribute_bits<trait>> split;
    static mask_of<attribute_bits<trait>> split_mask;
    static bit_sliced_column<column_row> turned;
    static std::vector<source> sources;
    static std::vector<std::uint16_t> numbers;
    static std::vector<packed_context> contexts;
    static std::vector<closed_attributes> consents;
    static std::vector<attribute_bits<attribute>> closed;
    static std::vector<std::int16_t> latitudes;
    candidates& c = *shared;
    bits next;

    const std::size_t stride = c.n / 64;
    maps.assign(bit_sliced_column<column_row>::width * stride, 0);
    for (std::size_t i = 0; i < c.n; ++i)
        bit_sliced_column<column_row>::transpose_row(maps.data(), stride, i, c.rows[i]);
    turned = {maps.data(), stride, c.n, c.scheme, 0};
    double planes_read = 0;
    for (std::size_t b = 0; b < bit_sliced_column<column_row>::width; ++b)
        planes_read += c.allowed.denied().bits().contains_bit(b) ? 0.125 : 0;

    low.resize(c.n), high.resize(c.n);
    attribute_bits<trait> denied;
    for (int k = 0; k < 40; ++k) denied.insert(any<trait>(next));
    split_mask = mask_of<attribute_bits<trait>>(denied, c.g.fingerprint(), c.scheme);
    for (std::size_t i = 0; i < c.n; ++i) {
        attribute_bits<trait> r;
        r.insert(any<trait>(next));
        word_columns<attribute_bits<trait>>::transpose_row({low.data(), high.data()}, i, r);
    }
    split.word[0] = low.data(), split.word[1] = high.data(), split.size = c.n, split.scheme = c.scheme;

    sources.clear(), numbers.clear(), contexts.clear(), consents.clear(), closed.clear();
    std::vector<packed_context> distinct;
    for (int k = 0; k < 1000; ++k) {
        distinct.emplace_back(any_context(next));
        closed.push_back(standard.source_gate(distinct.back(), source::declared).closed());
    }
    latitudes.clear();
    for (std::size_t i = 0; i < c.n; ++i) {
        sources.push_back(enum_at<source>(static_cast<std::size_t>(1 + next() % (tact::detail::source_slots - 1))));
        numbers.push_back(static_cast<std::uint16_t>(next() % 1000));
        contexts.push_back(distinct[numbers.back()]);
        consents.emplace_back(attribute_bits<attribute>(enum_set{any<attribute>(next)}));
        latitudes.push_back(sensitivity_limit_of(standard, contexts.back(), source::declared).log_odds);
    }

    std::size_t permitted = 0;
    for (const column_row& r : c.rows) permitted += c.allowed.permits(r);
    must_agree(filter(c.allowed, c.as_rows(), c.picks).size == permitted, "rows to indices");
    static auto decided = c.ways.decide(c.g);
    must_agree(count_permitted(decided, c.as_kinds()) == permitted, "kinds");
    must_agree(count_permitted(c.allowed, turned) == permitted, "bit planes");

    contest("reading 8 bytes a row", where, 8,
            [&c] { benchmark::DoNotOptimize(read_all(reinterpret_cast<const std::uint64_t*>(c.rows.data()), c.n)); });
    contest("rows to a bitmap", where, 8,
            [&c] { benchmark::DoNotOptimize(filter(c.allowed, c.as_rows(), c.map).data); });
    contest("rows to indices", where, 8,
            [&c] { benchmark::DoNotOptimize(filter(c.allowed, c.as_rows(), c.picks).size); });
    contest("rows, counted", where, 8, [&c] { benchmark::DoNotOptimize(count_permitted(c.allowed, c.as_rows())); });
    contest("rows of two words, split, to a bitmap", where, 16,
            [&c] { benchmark::DoNotOptimize(filter(split_mask, split, c.map).data); });
    contest("reading a byte a row", where, 1, [&c] {
        benchmark::DoNotOptimize(read_all(reinterpret_cast<const std::uint64_t*>(c.of_kinds.data()), c.n / 8));
    });
    static std::vector<wide_candidate_kind> wide_kinds;
    static const auto wide_ways = std::make_unique<candidate_kinds<attribute, 1024>>(standard);
    wide_kinds.clear();
    for (const candidate_kind k : c.of_kinds) wide_kinds.push_back(wide_ways->add(c.ways.use_of(k)));
    static auto wide_decided = wide_ways->decide(c.g);
    must_agree(count_permitted(wide_decided, kind_column(*wide_ways, wide_kinds)) == permitted, "wide kinds");
    static const auto sixty_four = [] { // of three parts each, from three sources
        auto kinds = std::make_unique<candidate_kinds<attribute>>(standard);
        bits any_kind;
        while (kinds->size() < 64)
            must_agree(static_cast<bool>(kinds->add({{any<attribute>(any_kind), source::declared},
                                                     {any<attribute>(any_kind), source::first_party},
                                                     {any<attribute>(any_kind), source::inferred}})),
                       "a kind of three parts");
        return kinds;
    }();
    benchmark::RegisterBenchmark((std::string("64 kinds of three parts, decided under a gate/") + where).c_str(),
                                 [&c](benchmark::State& state) {
                                     for (auto _ : state) benchmark::DoNotOptimize(sixty_four->decide(c.g));
                                     finish(state, 1, 0);
                                 });
    contest("wide kinds to a bitmap", where, 2,
            [&c] { benchmark::DoNotOptimize(filter(wide_decided, kind_column(*wide_ways, wide_kinds), c.map).data); });
    contest("kinds to a bitmap", where, 1,
            [&c] { benchmark::DoNotOptimize(filter(decided, c.as_kinds(), c.map).data); });
    contest("kinds to indices", where, 1,
            [&c] { benchmark::DoNotOptimize(filter(decided, c.as_kinds(), c.picks).size); });
    contest("bit planes to a bitmap", where, planes_read,
            [&c] { benchmark::DoNotOptimize(filter(c.allowed, turned, c.map).data); });
    attribute_bits<attribute> twelve;
    for (std::size_t a = 0; a < 36; a += 3) twelve.insert(enum_at<attribute>(a));
    const mask_of<column_row> few(column_row(twelve), c.g.fingerprint(), c.scheme);
    contest("bit planes to a bitmap, twelve denied", where, 1.5,
            [&c, few] { benchmark::DoNotOptimize(filter(few, turned, c.map).data); });
    contest("rows with a source each, to a bitmap", where, 10, [&c] {
        const sourced_column<attribute> column{c.rows.data(), sources.data(), c.n, standard.scheme(), 0};
        benchmark::DoNotOptimize(filter(masks_by_source(c.g), column, c.map).data);
    });
    contest("rows with a numbered context and a person each", where, 18, [&c] {
        const request_column<attribute, std::uint16_t> column{c.rows.data(), numbers.data(), consents.data(),
                                                              c.n,           c.scheme,       0};
        benchmark::DoNotOptimize(
            filter(indexed_request_policy(standard, source::declared, closed), column, c.map).data);
    });
    contest("rows with a context and a person each", where, 24, [&c] {
        const request_column<attribute, packed_context> column{c.rows.data(), contexts.data(), consents.data(),
                                                               c.n,           c.scheme,        0};
        benchmark::DoNotOptimize(filter(per_request_policy(standard, source::declared), column, c.map).data);
    });
    const sensitivity_limit has = sensitivity_limit_of(standard, shop, source::declared);
    contest("rows and demands to scores", where, 10, [&c, has] {
        benchmark::DoNotOptimize(
            headroom(c.allowed, has, c.as_rows(), {c.demands.data(), c.n, expectation(shop)}, c.scores.data(), c.n)
                .values);
    });
    static const auto left =
        std::make_unique<kind_sensitivities<attribute, 256>>(standard, c.ways, expectation(shop))->under(shop, decided);
    contest("kinds to headrooms", where, 1,
            [&c] { benchmark::DoNotOptimize(headroom(left, c.as_kinds(), c.scores.data(), c.n).values); });
    contest("latitudes and demands to scores", where, 4, [&c] {
        benchmark::DoNotOptimize(headroom({latitudes.data(), c.n, expectation(shop)},
                                          {c.demands.data(), c.n, expectation(shop)}, c.scores.data(), c.n)
                                     .values);
    });

    contest("a loop with a branch, indices", where, 8, [&c] { // what one writes first
        std::size_t n = 0;
        const std::uint64_t closed_bits = c.allowed.denied().bits().bits().word[0];
        for (std::size_t i = 0; i < c.n; ++i)
            if ((c.rows[i].bits().bits().word[0] & closed_bits) == 0) c.picks[n++] = static_cast<std::uint32_t>(i);
        benchmark::DoNotOptimize(n);
    });
    contest("lists of attributes and a table of bools, indices", where, 8, [&c] {
        bool open[enum_size<attribute>];
        for (std::size_t a = 0; a < enum_size<attribute>; ++a)
            open[a] = c.g.permits(use{enum_at<attribute>(a), source::declared});
        std::size_t n = 0;
        for (std::size_t i = 0; i < c.n; ++i) {
            bool may = true;
            for (const attribute a : c.lists[c.codes[i]]) may = may && open[position(a)];
            if (may) c.picks[n++] = static_cast<std::uint32_t>(i);
        }
        benchmark::DoNotOptimize(n);
    });
}

} // namespace

/// One size a run: `batch <rows> <what to call it>`, then what Google Benchmark understands.
int main(int argc, char** argv) {
    if (argc < 3) return std::fputs("batch <rows> <what to call it>\n", stderr), 2;
    shared = std::make_unique<candidates>(std::strtoul(argv[1], nullptr, 10) / 4096 * 4096);
    register_all(argv[2]);
    argv[2] = argv[0];
    argc -= 2, argv += 2;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
