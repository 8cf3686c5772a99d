// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/gate/plane.hpp>

using namespace tact;

// The same of a policy that is known at run time only.
// budget: plane_of_a_loaded_policy instructions<=60 branches=0 calls=0 loads<=26

extern "C" void plane_of_a_loaded_policy(const policy* p, const packed_context* where, source from, plane* out) {
    *out = p->plane(*where, from);
}
