// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nothing covert is admitted: the error names the invariant and the source.
// expect: this_policy_table_breaks
// expect: tact::invariant::nothing_covert_unstated_or_unknown_is_admitted
// expect: tact::source::covert
#include <tact/decide/policy.hpp>
#include <tact/policy/standard_table.hpp>

using namespace tact;

consteval policy_table changed() {
    policy_table t = standard_table;
#ifdef TWIN_FORBIDDEN
    t.sources[source::covert].purposes = purpose::support;
#else
    t.sources[source::third_party].purposes = purpose::support;
#endif
    return t;
}
inline constexpr policy_table mine = changed();
inline constexpr policy compiled = compile<mine>();
static_assert(compiled.valid());
