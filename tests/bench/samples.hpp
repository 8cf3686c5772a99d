// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_BENCH_SAMPLES_HPP
#define TACT_TESTS_BENCH_SAMPLES_HPP

#include <tact/batch.hpp>
#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>

#include <cstdio>
#include <cstdlib>
#include <vector>

// Random requests, the same on every machine: one attribute that a person declared, wanted in some context, of somebody
// who refuses some attributes. What all contestants decide.

namespace bench {

using namespace tact;

struct bits {
    std::uint64_t state = 88172645463325252u;
    std::uint64_t operator()() {
        state ^= state << 13;
        state ^= state >> 7;
        return state ^= state << 17;
    }
};

struct sample {
    tact::context where;
    packed_context packed;
    attribute what{};
    enum_set<attribute> refused;
    tact::closed_attributes closed;
    column_row drawn;
    bool permitted = false;
};

template <class Enum>
Enum any(bits& next) {
    return enum_at<Enum>(static_cast<std::size_t>(next() % enum_size<Enum>));
}

inline context any_context(bits& next) {
    // Every purpose but sharing, which is always asked for: nothing is to be computed there.
    return {.purpose = enum_at<purpose>(static_cast<std::size_t>(next() % position(purpose::sharing))),
            .connectedness = any<connectedness>(next),
            .trust = any<trust>(next),
            .pressure = any<pressure>(next),
            .setting = any<setting>(next),
            .exposure = any<exposure>(next),
            .industry = any<industry>(next),
            .channel = any<channel>(next),
            .audience = {.gender = any<gender>(next), .age_band = any<age_band>(next)},
            .age_assurance = any<age_assurance>(next),
            .initiative = any<initiative>(next),
            .expectedness = next() % 2 == 0 ? expectedness::expected : expectedness::unexpected,
            .benefit = any<benefit>(next),
            .control = any<control>(next),
            .transparency = any<transparency>(next),
            .confidence = any<confidence>(next),
            .effect = any<effect>(next)};
}

/// Random requests that no early no settles: of adults, for a purpose and an attribute that is admitted for it, half of
/// them permitted. Sums within a hundredth of the tolerance are left out: there, doubles round to another verdict.
inline std::vector<sample> samples(std::size_t n) {
    bits next;
    std::vector<sample> all;
    while (all.size() < n) {
        sample r;
        r.where = any_context(next);
        if (r.where.purpose == purpose::learning) continue; // which the contestants are spared
        r.where.age_assurance = age_assurance::adult;
        r.packed = r.where;
        r.what = any<attribute>(next);
        const auto& row = standard_table.attributes[r.what];
        if (row.classes.contains(attribute_class::never) || !row.purposes.contains(r.where.purpose) ||
            !row.sources.contains(source::declared) || r.where.purpose == purpose::security)
            continue;
        consent person;
        for (int k = 0; k < 6; ++k) {
            const auto no = any<attribute>(next);
            person.refuse(no, r.where.purpose);
            r.refused.insert(no);
        }
        const int sum = intrusion_of(standard, r.where, r.what, source::declared);
        if (std::abs(sum - log_odds(standard_table.tolerances.permit)) <= 10) continue;
        r.closed = standard.consent_mask(person, processing_purpose::of(r.where), source::declared)
                       .in(r.where, source::declared);
        r.drawn = use{r.what, source::declared}.row_for(source::declared);
        r.permitted = standard.in(r.where).under(person).permits(use{r.what, source::declared});
        if (r.permitted == (all.size() % 2 == 0)) all.push_back(r);
    }
    return all;
}

/// Ends the run where somebody decides differently: what is fast and wrong is not compared.
inline void must_agree(bool same, const char* who) {
    if (same) return;
    std::fprintf(stderr, "%s decides differently\n", who);
    std::exit(1);
}

} // namespace bench

#endif
