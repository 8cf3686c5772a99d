// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/gate/gate.hpp>
#include <tact/policy/standard.hpp>

// What a ranking loop asks, once a candidate.

namespace {
// An integrator's 150 attributes, in sets of three words: each further word costs four instructions at most.
enum class trait : std::uint16_t { first, last = 149 };
[[maybe_unused]] constexpr trait last_enumerator(trait) { return trait::last; }
} // namespace

using namespace tact;
static_assert(row<attribute>{}.bits().size == 1 && row<trait>{}.bits().size == 3);

// budget: check_on_a_plane instructions<=4 branches=0 calls=0 loads<=2
// budget: check_three_words instructions<=12 branches=0 calls=0
// budget: decide_on_a_plane instructions<=10 branches=0 calls=0
// budget: check_through_the_gate instructions<=12 branches=0 calls=0
// A gate of a constant context is data:
// budget: check_of_a_constant_gate instructions<=4 branches=0 calls=0 loads<=1

extern "C" {

bool check_on_a_plane(const plane* p, const row<attribute>* drawn) { return p->permits(*drawn); }

bool check_three_words(const basic_plane<trait>* p, const row<trait>* drawn) { return p->permits(*drawn); }

int decide_on_a_plane(const plane* p, const row<attribute>* drawn) { return static_cast<int>(p->decide(*drawn)); }

bool check_through_the_gate(const gate* g, source from, const drawn_row* drawn) { return g->permits(*drawn, from); }

bool check_of_a_constant_gate(const drawn_row* drawn) {
    static constexpr context here{.purpose = purpose::recommendation, .connectedness = connectedness::warm};
    static constexpr gate g = standard.in(here);
    return g.permits(*drawn, source::declared);
}
}
