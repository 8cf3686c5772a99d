// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/explain/reason.hpp>

#include "../twice.hpp"

#include <initializer_list>

using namespace tact;

TEST_CASE("each reason bears on one decision") {
    TWICE(decision_of(reason::nothing_personal) == decision::permit && decision_of(reason::agreed) == decision::permit);
    TWICE(decision_of(reason::intrusive) == decision::ask && decision_of(reason::too_many_attributes) == decision::ask);
    TWICE(decision_of(reason::unknown) == decision::deny && decision_of(reason::too_many_events) == decision::deny);
    TWICE(bearing_on({reason::open, reason::intrusive, reason::refused}, decision::ask) == enum_set{reason::intrusive});
    TWICE(bearing_on({reason::open}, decision::deny).empty());
}
TEST_CASE("every reason from the unknown on denies, those of an offer's own among them") {
    for (std::size_t i = 0; i < enum_size<reason>; ++i) {
        const auto r = enum_at<reason>(i);
        const decision expected = i < position(reason::intrusive) ? decision::permit
                                  : i < position(reason::unknown) ? decision::ask
                                                                  : decision::deny;
        CHECK(decision_of(r) == expected);
        for (const decision d : {decision::deny, decision::ask, decision::permit})
            CHECK(bearing_on(enum_set<reason>::all(), d).contains(r) == (d == expected));
    }
    constexpr enum_set<reason> of_offers{reason::no_benefit,      reason::purpose_not_offered, reason::manner_closed,
                                         reason::purpose_changed, reason::said_in_public,      reason::intrusion_spent,
                                         reason::asks_spent,      reason::asked_too_soon};
    TWICE(bearing_on(of_offers, decision::deny) == of_offers && bearing_on(of_offers, decision::ask).empty());
    TWICE(decision_of(last_enumerator(reason{})) == decision::deny && enum_size<reason> == 40);
}
