// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// An open complaint never brings a person closer: the error names the invariant and the observable.
// expect: this_relationship_table_breaks
// expect: tact::relationship_invariant::a_complaint_never_raises
// expect: tact::observable::open_complaints
#include <tact/relationship/standard_relationship.hpp>

using namespace tact;

consteval relationship_table changed() {
    relationship_table t = standard_relationship_table;
#ifdef TWIN_FORBIDDEN
    t.observables[observable::open_complaints].steps.replace(1, {2, -1, -3});
#else
    t.observables[observable::open_complaints].steps.replace(1, {2, -3, -3});
#endif
    return t;
}
inline constexpr relationship_table mine = changed();
inline constexpr relationship_rules compiled = compile<mine>();
static_assert(compiled.valid());
