// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A gate that is under one consent is put under no other: nobody is served with the yes of another.
// expect: use of deleted|call to deleted|overload resolution selected deleted
// expect: gate_refusal
#include <tact/decide/gate.hpp>
#include <tact/decide/standard.hpp>

using namespace tact;

#ifdef TWIN_FORBIDDEN
gate of_two(const consent& anna, const consent& bob) { return standard.in({}).under(anna).under(bob); }
#else
gate of_one(const consent& anna);
gate of_one(const consent& anna) { return standard.in({}).under(anna); }
#endif
