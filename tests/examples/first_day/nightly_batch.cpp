// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A night's batch: each candidate is for one person, and draws on one source, on another, or on both.
#include <tact/batch.hpp>
#include <tact/decide/standard.hpp>

#include <cstdio>
#include <random>
#include <vector>
int main() {
    using tact::attribute, tact::purpose, tact::source;
    tact::candidate_kinds kinds(tact::standard);
    const tact::part email{attribute::email, source::declared}, bought{attribute::past_purchases, source::first_party};
    const tact::candidate_kind ways[]{kinds.add({email}), kinds.add({bought}), kinds.add({email, bought})};
    std::mt19937 random(1);
    const auto below = [&](unsigned n) { return static_cast<std::uint32_t>(random() % n); };
    const tact::context_gate newsletter = tact::standard.in({.purpose = purpose::marketing,
                                                             .connectedness = tact::connectedness::close,
                                                             .trust = tact::trust::medium,
                                                             .industry = tact::industry::fashion});
    std::vector<tact::gate> gates;
    std::vector<tact::kind_set<tact::candidate_kind, 256>> permitted;
    for (int person = 0; person < 100; ++person) {
        tact::consent said;
        if (below(2) == 0) said.grant(attribute::email, purpose::marketing);
        if (below(4) == 0) said.refuse(attribute::past_purchases, purpose::marketing);
        gates.push_back(newsletter.under(said));
        permitted.push_back(kinds.decide(gates.back()).permitted());
    }
    std::vector<tact::candidate_kind> candidates;
    std::vector<std::uint32_t> persons, picks(1000);
    for (int i = 0; i < 1000; ++i) candidates.push_back(ways[below(3)]), persons.push_back(below(100));
    const tact::decided_requests decided(kinds, permitted);
    const auto picked = tact::filter(decided, tact::kind_request_column(kinds, candidates, persons), picks);
    std::vector<std::uint32_t> one_by_one;
    for (std::uint32_t i = 0; i < 1000; ++i)
        if (gates[persons[i]].permits(kinds.use_of(candidates[i]))) one_by_one.push_back(i);
    const bool alike = std::equal(picked.begin(), picked.end(), one_by_one.begin(), one_by_one.end());
    std::printf("%zu of 1000 may be sent, %s\n", picked.size, alike ? "as the gates say one by one" : "WRONG");
}
