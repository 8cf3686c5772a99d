// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/gate/plane.hpp>
#include <tact/policy/standard.hpp>

using namespace tact;

// A plane of one source from a packed context, every axis read from memory.
// budget: plane_of_a_packed_context instructions<=60 branches=0 calls=0 loads<=24

extern "C" void plane_of_a_packed_context(const packed_context* where, source from, plane* out) {
    *out = standard.plane(*where, from);
}
