// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A serious effect has a person: the error names the invariant and the service.
// expect: this_offer_table_breaks
// expect: tact::offer_invariant::a_serious_effect_has_a_person
// expect: tact::service::person
#include <tact/offer/service_plan.hpp>

using namespace tact;

consteval service_table changed() {
    service_table t = standard_services_table;
#ifdef TWIN_FORBIDDEN
    t.services[service::person].where_serious = prominence::offered;
#else
    t.services[service::self_service].where_serious = prominence::offered;
#endif
    return t;
}
inline constexpr service_table mine = changed();
inline constexpr service_rules compiled = compile<mine>();
static_assert(compiled.valid());
