// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "traits.hpp"

#include <tact/decide/gate.hpp>
#include <tact/decide/standard.hpp>
#include <tact/store/stored_label.hpp>

// What a ranking loop asks, once a candidate.

using namespace tact;

// A test and a sete, where the row is in a register; a load more where it is not:
// budget: check_on_a_plane instructions<=2 branches=0 calls=0 loads<=1
// budget: check_on_a_plane instructions<=4 branches=0 calls=0 loads<=1 @aarch64
// budget: check_in_memory instructions<=3 branches=0 calls=0 loads<=2
// budget: check_in_memory instructions<=5 branches=0 calls=0 loads<=2 @aarch64
// budget: check_two_words instructions<=8 branches=0 calls=0 loads<=4
// budget: check_two_words instructions<=7 branches=0 calls=0 loads<=3 @aarch64
// budget: check_three_words instructions<=12 branches=0 calls=0 loads<=7
// budget: check_three_words instructions<=14 branches=0 calls=0 loads<=6 @aarch64
// budget: decide_on_a_plane instructions<=8 branches=0 calls=0 loads<=3
// budget: decide_on_a_plane instructions<=9 branches=0 calls=0 loads<=3 @aarch64
// budget: check_through_the_gate instructions<=9 branches=0 calls=0 loads<=2
// budget: check_through_the_gate instructions<=12 branches=0 calls=0 loads<=2 @aarch64
// A gate of a constant context is data:
// budget: check_of_a_constant_gate instructions<=4 branches=0 calls=0 loads<=1
// budget: check_of_a_constant_gate instructions<=8 branches=0 calls=0 loads<=1 @aarch64

// A stored label: an AND, a comparison with the bit of the labelled, and no branch.
// budget: check_a_stored_label instructions<=6 branches=0 calls=0 loads<=1
// budget: check_a_stored_label instructions<=6 branches=0 calls=0 loads<=1 @aarch64

extern "C" {

bool check_on_a_plane(const source_gate* p, attribute_bits<attribute> drawn) { return p->permits(drawn); }

bool check_a_stored_label(const label_mask* m, std::uint64_t word) { return m->permits(stored_label::from_word(word)); }

bool check_in_memory(const source_gate* p, const attribute_bits<attribute>* drawn) { return p->permits(*drawn); }

bool check_two_words(const detail::basic_source_gate<trait100>* p, const attribute_bits<trait100>* drawn) {
    return p->permits(*drawn);
}

bool check_three_words(const detail::basic_source_gate<trait150>* p, const attribute_bits<trait150>* drawn) {
    return p->permits(*drawn);
}

int decide_on_a_plane(const source_gate* p, const attribute_bits<attribute>* drawn) {
    return static_cast<int>(p->decide(*drawn));
}

bool check_through_the_gate(const gate* g, source from, const column_row* drawn) { return g->permits(*drawn, from); }

bool check_of_a_constant_gate(const column_row* drawn) {
    static constexpr context here{.purpose = purpose::recommendation, .connectedness = connectedness::warm};
    static constexpr gate g = standard.in(here);
    return g.permits(*drawn, source::declared);
}
}
