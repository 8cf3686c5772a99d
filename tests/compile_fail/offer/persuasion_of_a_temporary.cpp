// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What is known of a population outlives the choice that refers to it.
// expect: use of deleted|call to deleted|overload resolution selected deleted|conversion function from .* invokes a
// deleted
#include <tact/offer/persuasion.hpp>
#include <tact/policy/standard_table.hpp>

using namespace tact;

persuasion words(const gate& g, const population& measured);
persuasion words(const gate& g, const population& measured) {
#ifdef TWIN_FORBIDDEN
    return persuasion(g, persuasion_profile{}, population(measured), enum_set<principle>::all());
#else
    return persuasion(g, persuasion_profile{}, measured, enum_set<principle>::all());
#endif
}
