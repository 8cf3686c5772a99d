// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What is known of a population outlives the choice that refers to it.
// expect: use of deleted|call to deleted|overload resolution selected deleted|conversion function from .* invokes a
// deleted
#include <tact/offer/persuasion.hpp>
#include <tact/policy/standard.hpp>

using namespace tact;

persuasion words(const gate& g, const population& measured);
persuasion words(const gate& g, const population& measured) {
#ifdef TWIN_FORBIDDEN
    return persuasion(g, persuasion_profile{}, population(measured), set<principle>::all());
#else
    return persuasion(g, persuasion_profile{}, measured, set<principle>::all());
#endif
}
