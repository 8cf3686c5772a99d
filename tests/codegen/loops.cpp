// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/column.hpp>
#include <tact/batch/filter.hpp>
#include <tact/decide/gate.hpp>
#include <tact/decide/standard.hpp>

using namespace tact;

// Loops over sources and candidates: counted, not bounded.
// report: whole_gate
// report: gate_under_consent
// report: decide_a_use
// report: count_a_column
// report: filter_to_indices

extern "C" {

// As one body, so that what it calls is counted with it.
[[gnu::flatten]] void whole_gate(const context* where, gate* out) { *out = standard.in(*where); }

[[gnu::flatten]] void gate_under_consent(const context_gate* g, const consent* person, gate* out) {
    *out = g->under(*person);
}

int decide_a_use(const gate* g, const use* u) { return static_cast<int>(g->decide(*u)); }

std::size_t count_a_column(const mask_of<column_row>* allowed, const column<column_row>* rows) {
    return count_permitted(*allowed, *rows);
}

std::size_t filter_to_indices(const mask_of<column_row>* allowed, const column<column_row>* rows, std::uint32_t* out,
                              std::size_t room) {
    return filter(*allowed, *rows, out, room).size;
}
}
