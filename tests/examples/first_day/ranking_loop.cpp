// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A ranking loop: which candidates may be shown to Anna, and in which order, by what she agreed to.
#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>

#include <algorithm>
#include <cstdio>
#include <vector>

struct candidate {
    const char* title;
    double relevance;
    tact::candidate_kind kind;
};

int main() {
    using tact::attribute, tact::purpose, tact::source;
    tact::candidate_kinds kinds(tact::standard);
    std::vector<candidate> candidates{
        {"a coat in your size", 0.9, kinds.add(attribute::clothing_size, source::declared)},
        {"near where you are now", 0.8, kinds.add(attribute::current_location, source::declared)},
        {"a coat you may afford", 0.7, kinds.add(attribute::income, source::inferred)},
        {"our whole collection", 0.1, kinds.add(tact::impersonal)},
    };
    std::sort(candidates.begin(), candidates.end(), [](auto& a, auto& b) { return a.relevance > b.relevance; });

    tact::consent anna;
    anna.grant(attribute::current_location, purpose::recommendation);
    anna.refuse(attribute::clothing_size, purpose::recommendation);
    const tact::context_gate shop = tact::standard.in({.purpose = purpose::recommendation,
                                                       .connectedness = tact::connectedness::close,
                                                       .trust = tact::trust::high,
                                                       .industry = tact::industry::fashion});
    for (const auto& person : {tact::consent{}, anna}) {
        const auto decided = kinds.decide(shop.under(person));
        std::puts(person == anna ? "Anna" : "somebody who was never asked");
        for (const candidate& c : candidates) std::printf("  %s: %s\n", c.title, name_of(decided.decide(c.kind)));
    }
}
