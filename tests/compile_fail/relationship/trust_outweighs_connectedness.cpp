// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Connectedness opens more than trust, and so takes more points: the error names the invariant and the value.
// expect: this_relationship_table_breaks
// expect: tact::relationship_invariant::connectedness_takes_more_than_trust
// expect: tact::connectedness::warm
#include <tact/relationship/standard_relationship.hpp>

using namespace tact;

consteval relationship_table changed() {
    relationship_table t = standard_relationship_table;
#ifdef TWIN_FORBIDDEN
    t.trust[trust::medium].at_least = 7;
#else
    t.trust[trust::medium].at_least = 6;
#endif
    return t;
}
inline constexpr relationship_table mine = changed();
inline constexpr relationship_rules compiled = compile<mine>();
static_assert(compiled.valid());
