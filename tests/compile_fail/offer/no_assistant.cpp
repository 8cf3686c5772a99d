// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Self-service, an assistant and a person are in every plan: the error names the invariant and the service.
// expect: this_offer_table_breaks
// expect: tact::offer_invariant::self_service_assistant_and_person_are_in_every_plan
// expect: tact::service::virtual_assistant
#include <tact/offer/service_plan.hpp>

using namespace tact;

consteval service_table changed() {
    service_table t = standard_services_table;
#ifdef TWIN_FORBIDDEN
    t.services[service::virtual_assistant].always = prominence::absent;
#else
    t.services[service::virtual_assistant].always = prominence::offered;
#endif
    return t;
}
inline constexpr service_table mine = changed();
inline constexpr service_rules compiled = compile<mine>();
static_assert(compiled.valid());
