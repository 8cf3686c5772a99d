// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "traits.hpp"

#include <tact/decide/policy.hpp>
#include <tact/decide/standard.hpp>

// From a packed context, a person's consent and what is drawn on, straight to a decision: no gate in between. What fits
// a register is in one.

using namespace tact;

// budget: yes_or_no instructions<=39 branches=0 calls=0 loads<=12
// budget: yes_or_no instructions<=60 branches=0 calls=0 loads<=12 @aarch64
// budget: three_way instructions<=70 branches=0 calls=0 loads<=21
// budget: three_way instructions<=88 branches=0 calls=0 loads<=20 @aarch64
// budget: plane_of_a_context instructions<=59 branches=0 calls=0 loads<=18
// budget: plane_of_a_context instructions<=77 branches=0 calls=0 loads<=18 @aarch64
// Of a policy that is known at run time only:
// budget: plane_of_a_loaded_policy instructions<=60 branches=0 calls=0 loads<=18
// budget: plane_of_a_loaded_policy instructions<=77 branches=0 calls=0 loads<=18 @aarch64
// Each further word, the policy known at run time:
// budget: yes_or_no_in_two_words instructions<=64 branches=0 calls=0 loads<=22
// budget: yes_or_no_in_three_words instructions<=71 branches=0 calls=0 loads<=30
// An answer whose context is known while compiling is data:
// budget: yes_or_no_in_a_constant_context instructions<=4 branches=0 calls=0 loads=0

extern "C" {

bool yes_or_no(attribute_bits<attribute> drawn, closed_attributes person, packed_context where) {
    return standard.source_gate(where, source::declared).permits(drawn, person);
}

decision three_way(attribute_bits<attribute> drawn, const detail::effective_consent<attribute>* person,
                   packed_context where) {
    return standard.source_gate(where, source::declared).under(*person).decide(drawn);
}

void plane_of_a_context(const packed_context* where, source from, source_gate* out) {
    *out = standard.source_gate(*where, from);
}

void plane_of_a_loaded_policy(const policy* p, const packed_context* where, source from, source_gate* out) {
    *out = p->source_gate(*where, from);
}

bool yes_or_no_in_two_words(const basic_policy<trait100>* p, const attribute_bits<trait100>* drawn,
                            const detail::basic_closed_attributes<trait100>* person, packed_context where) {
    return p->source_gate(where, source::declared).permits(*drawn, *person);
}

bool yes_or_no_in_three_words(const basic_policy<trait150>* p, const attribute_bits<trait150>* drawn,
                              const detail::basic_closed_attributes<trait150>* person, packed_context where) {
    return p->source_gate(where, source::declared).permits(*drawn, *person);
}

bool yes_or_no_in_a_constant_context(attribute_bits<attribute> drawn, closed_attributes person) {
    static constexpr packed_context where({.purpose = purpose::support, .connectedness = connectedness::warm});
    static constexpr source_gate here = standard.source_gate(where, source::declared);
    return here.permits(drawn, person);
}
}
