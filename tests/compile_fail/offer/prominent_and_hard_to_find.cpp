// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// The more prominent takes less effort to find: the error names the law, and the prominence as the other kind of row.
// expect: this_offer_table_breaks
// expect: tact::offer_invariant::the_more_prominent_takes_less_effort
// expect: tact::prominence::due
#include <tact/offer/service_plan.hpp>

using namespace tact;

consteval service_table changed() {
    service_table t = standard_services_table;
#ifdef TWIN_FORBIDDEN
    t.finding[prominence::due].effort = 6;
#else
    t.finding[prominence::due].effort = 5;
#endif
    return t;
}
inline constexpr service_table mine = changed();
inline constexpr service_rules compiled = compile<mine>();
static_assert(compiled.valid());
