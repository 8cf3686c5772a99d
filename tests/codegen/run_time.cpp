// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/policy.hpp>
#include <tact/text/run_time_attributes.hpp>

// Attributes that are declared at run time cost what those do that were compiled, of the same number.

using namespace tact;

enum class trait48 : std::uint16_t { first, last = 47 };
constexpr trait48 last_enumerator(trait48) { return trait48::last; }
enum class trait64 : std::uint16_t { first, last = 63 };
constexpr trait64 last_enumerator(trait64) { return trait64::last; }
enum class trait128 : std::uint16_t { first, last = 127 };
constexpr trait128 last_enumerator(trait128) { return trait128::last; }
enum class trait256 : std::uint16_t { first, last = 255 };
constexpr trait256 last_enumerator(trait256) { return trait256::last; }

// budget: permits_run_time_48 as=permits_compiled_48
// budget: permits_run_time_64 as=permits_compiled_64
// budget: permits_run_time_128 as=permits_compiled_128
// budget: permits_run_time_256 as=permits_compiled_256
// budget: decide_run_time_48 as=decide_compiled_48
// budget: decide_run_time_64 as=decide_compiled_64
// budget: decide_run_time_128 as=decide_compiled_128
// budget: decide_run_time_256 as=decide_compiled_256
// budget: gate_run_time_64 as=gate_compiled_64

template <class Attribute>
using gate_of_one_source = detail::basic_source_gate<Attribute>;

extern "C" {

bool permits_compiled_48(const gate_of_one_source<trait48>* g, const attribute_bits<trait48>* u) {
    return g->permits(*u);
}
bool permits_compiled_64(const gate_of_one_source<trait64>* g, const attribute_bits<trait64>* u) {
    return g->permits(*u);
}
bool permits_compiled_128(const gate_of_one_source<trait128>* g, const attribute_bits<trait128>* u) {
    return g->permits(*u);
}
bool permits_compiled_256(const gate_of_one_source<trait256>* g, const attribute_bits<trait256>* u) {
    return g->permits(*u);
}
bool permits_run_time_48(const gate_of_one_source<run_time_attribute_48>* g,
                         const attribute_bits<run_time_attribute_48>* u) {
    return g->permits(*u);
}
bool permits_run_time_64(const gate_of_one_source<run_time_attribute_64>* g,
                         const attribute_bits<run_time_attribute_64>* u) {
    return g->permits(*u);
}
bool permits_run_time_128(const gate_of_one_source<run_time_attribute_128>* g,
                          const attribute_bits<run_time_attribute_128>* u) {
    return g->permits(*u);
}
bool permits_run_time_256(const gate_of_one_source<run_time_attribute_256>* g,
                          const attribute_bits<run_time_attribute_256>* u) {
    return g->permits(*u);
}

int decide_compiled_48(const basic_gate<trait48>* g, const basic_use<trait48>* u) {
    return static_cast<int>(g->decide(*u));
}
int decide_compiled_64(const basic_gate<trait64>* g, const basic_use<trait64>* u) {
    return static_cast<int>(g->decide(*u));
}
int decide_compiled_128(const basic_gate<trait128>* g, const basic_use<trait128>* u) {
    return static_cast<int>(g->decide(*u));
}
int decide_compiled_256(const basic_gate<trait256>* g, const basic_use<trait256>* u) {
    return static_cast<int>(g->decide(*u));
}
int decide_run_time_48(const basic_gate<run_time_attribute_48>* g, const basic_use<run_time_attribute_48>* u) {
    return static_cast<int>(g->decide(*u));
}
int decide_run_time_64(const basic_gate<run_time_attribute_64>* g, const basic_use<run_time_attribute_64>* u) {
    return static_cast<int>(g->decide(*u));
}
int decide_run_time_128(const basic_gate<run_time_attribute_128>* g, const basic_use<run_time_attribute_128>* u) {
    return static_cast<int>(g->decide(*u));
}
int decide_run_time_256(const basic_gate<run_time_attribute_256>* g, const basic_use<run_time_attribute_256>* u) {
    return static_cast<int>(g->decide(*u));
}

void gate_compiled_64(const basic_policy<trait64>* p, const context* where, basic_gate<trait64>* g) {
    *g = p->in(*where);
}
void gate_run_time_64(const basic_policy<run_time_attribute_64>* p, const context* where,
                      basic_gate<run_time_attribute_64>* g) {
    *g = p->in(*where);
}
}
