// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What an upgrade decides anew: the cells of `standard` that are stricter or looser than in version 1, by attribute.
// A cell is an attribute from a source, for a purpose, in a context of this grid; give it the contexts of your own
// traffic before you upgrade.
#include <tact/decide/standard.hpp>
#include <tact/decide/standard_1.hpp>
#include <tact/tact.hpp>

#include <cstdio>
#include <vector>

namespace {

constexpr std::size_t known_to_version_1 = tact::position(tact::attribute::biometric) + 1;

std::vector<tact::context> grid() {
    std::vector<tact::context> all;
    const tact::relationship relationships[]{{tact::connectedness::none, tact::trust::none},
                                             {tact::connectedness::distant, tact::trust::low},
                                             {tact::connectedness::warm, tact::trust::medium},
                                             {tact::connectedness::close, tact::trust::high}};
    for (std::size_t to = 1; to <= tact::position(tact::purpose::pricing); ++to)
        for (const tact::relationship& r : relationships)
            for (std::size_t i = 0; i < tact::enum_size<tact::industry>; ++i)
                for (std::size_t e = 0; e < tact::enum_size<tact::expectedness>; ++e)
                    for (const bool at_best : {false, true}) // the rest unstated, or as good as can be
                        all.push_back(
                            {.purpose = tact::enum_at<tact::purpose>(to),
                             .learning_for = tact::purpose::recommendation,
                             .connectedness = r.connectedness,
                             .trust = r.trust,
                             .exposure = at_best ? tact::exposure::nobody : tact::exposure::unstated,
                             .industry = tact::enum_at<tact::industry>(i),
                             .age_assurance = tact::age_assurance::adult,
                             .initiative = at_best ? tact::initiative::answering : tact::initiative::unstated,
                             .expectedness = tact::enum_at<tact::expectedness>(e),
                             .benefit = at_best ? tact::benefit::named : tact::benefit::unstated,
                             .control = at_best ? tact::control::offered : tact::control::unstated,
                             .transparency = at_best ? tact::transparency::told : tact::transparency::unstated,
                             .effect = tact::effect::none});
    return all;
}

/// Cells by what they were and what they are.
struct moves {
    unsigned of[3][3]{};
    constexpr unsigned stricter() const { return of[2][1] + of[2][0] + of[1][0]; }
    constexpr unsigned looser() const { return of[0][1] + of[0][2] + of[1][2]; }
    constexpr unsigned all() const {
        unsigned n = 0;
        for (const auto& row : of)
            for (const unsigned cells : row) n += cells;
        return n;
    }
};

} // namespace

int main() {
    moves total, by[known_to_version_1];
    for (const tact::context& where : grid()) {
        const tact::context_gate was = tact::standard_1.in(where), is = tact::standard.in(where);
        for (std::size_t a = 0; a < known_to_version_1; ++a)
            for (std::size_t s = 1; s < tact::position(tact::source::covert); ++s) {
                const tact::use one{tact::enum_at<tact::attribute>(a), tact::enum_at<tact::source>(s)};
                ++by[a].of[tact::position(was.decide(one))][tact::position(is.decide(one))];
            }
    }
    std::puts("attribute            permit>ask  permit>deny  ask>deny  deny>ask  deny>permit  ask>permit");
    const auto line = [](const char* what, const moves& m) {
        std::printf("%-20s %10u  %11u  %8u  %8u  %11u  %10u\n", what, m.of[2][1], m.of[2][0], m.of[1][0], m.of[0][1],
                    m.of[0][2], m.of[1][2]);
    };
    for (std::size_t a = 0; a < known_to_version_1; ++a) {
        if (by[a].stricter() + by[a].looser() != 0) line(identifier_of(tact::enum_at<tact::attribute>(a)), by[a]);
        for (std::size_t from = 0; from < 3; ++from)
            for (std::size_t to = 0; to < 3; ++to) total.of[from][to] += by[a].of[from][to];
    }
    line("all", total);
    std::printf("of %u cells %u are stricter and %u looser\n", total.all(), total.stricter(), total.looser());
}
