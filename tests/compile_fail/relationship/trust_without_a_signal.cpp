// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nobody is trusted for nothing: the error names the invariant and the value of trust.
// expect: this_relationship_table_breaks
// expect: tact::relationship_invariant::no_signal_is_no_relationship
// expect: tact::trust::low
#include <tact/relationship/standard_relationship.hpp>

using namespace tact;

consteval relationship_table changed() {
    relationship_table t = standard_relationship_table;
#ifdef TWIN_FORBIDDEN
    t.trust[trust::low].at_least = 0;
#else
    t.trust[trust::low].at_least = 1;
#endif
    return t;
}
inline constexpr relationship_table mine = changed();
inline constexpr relationship_rules compiled = compile<mine>();
static_assert(compiled.valid());
