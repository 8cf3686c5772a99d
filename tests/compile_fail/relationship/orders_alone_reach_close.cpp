// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// No observable alone makes a person close: the error names the invariant and the observable.
// expect: this_relationship_table_breaks
// expect: tact::relationship_invariant::no_observable_alone_reaches_the_top
// expect: tact::observable::orders
#include <tact/relationship/standard_relationship.hpp>

using namespace tact;

consteval relationship_table changed() {
    relationship_table t = standard_relationship_table;
#ifdef TWIN_FORBIDDEN
    t.observables[observable::orders].steps.replace(3, {12, 12, 4});
#else
    t.observables[observable::orders].steps.replace(3, {12, 11, 4});
#endif
    return t;
}
inline constexpr relationship_table mine = changed();
inline constexpr relationship_rules compiled = compile<mine>();
static_assert(compiled.valid());
