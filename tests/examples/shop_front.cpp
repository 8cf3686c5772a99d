// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A dozen candidates, three people, every decision with its reason; then a million candidates filtered.
#include "shop_front.hpp"

#include <tact/batch.hpp>

#include <chrono>
#include <cstdio>
#include <vector>

using namespace shop_front;

namespace {

/// Candidates that each draw on one to three features, the same on every machine.
std::vector<tact::feature_bits<16>> generated(std::size_t n) {
    std::vector<tact::feature_bits<16>> rows;
    rows.reserve(n);
    std::uint32_t state = 1;
    const auto draw = [&] {
        state = state * 1664525u + 1013904223u;
        return known.all[(state >> 16) % known.all.size()];
    };
    for (std::size_t i = 0; i < n; ++i) {
        const tact::feature drawn[]{draw(), draw(), draw()};
        rows.push_back(known.all.bits_of(drawn, 1 + i % 3));
    }
    return rows;
}

} // namespace

int main() {
    for (const visitor& who : visitors) {
        std::printf("%s\n", who.name);
        for (const candidate& c : candidates) {
            const tact::reasoned_decision v = tact::assess(tact::standard, who.where, c.drawn);
            std::printf("  %-9s  %s\n", tact::name_of(v.decision), c.name);
            const tact::explanation why = tact::explain(tact::assess(tact::standard, who.where, c.drawn));
            for (const char* p = why.c_str(); *p != '\0';) { // indented, line by line
                std::printf("             ");
                for (; *p != '\0' && *p != '\n'; ++p) std::putchar(*p);
                std::putchar('\n');
                p += *p == '\n';
            }
        }
    }

    const auto rows = generated(1'000'000);
    std::vector<std::uint32_t> picks(rows.size());
    for (const visitor& who : visitors) {
        const auto start = std::chrono::steady_clock::now();
        const auto allowed = known.all.mask(tact::standard.in(who.where));
        const tact::selection shown = tact::filter(allowed, tact::column(rows, known.all.scheme()), picks);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        std::printf("%s: %zu of %zu candidates may be shown\n", who.name, shown.size, rows.size());
        std::fprintf(stderr, "  decided in %.2f ms, gate and feature mask included\n", took.count());
    }
}
