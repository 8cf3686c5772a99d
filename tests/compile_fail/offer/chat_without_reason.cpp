// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A chat opens by itself where somebody is stuck, and never else: the error names the invariant and the service.
// expect: this_offer_table_breaks
// expect: tact::offer_invariant::proactive_chat_is_for_stuck_customers
// expect: tact::service::proactive_chat
#include <tact/offer/service_plan.hpp>

using namespace tact;

consteval service_table changed() {
    service_table t = standard_services_table;
#ifdef TWIN_FORBIDDEN
    t.services[service::proactive_chat].offered_from_stakes = 80;
#else
    t.services[service::peer_forum].offered_from_stakes = 80;
#endif
    return t;
}
inline constexpr service_table mine = changed();
inline constexpr service_rules compiled = compile<mine>();
static_assert(compiled.valid());
