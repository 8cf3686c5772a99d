// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_RELATIONSHIP_EXPLAIN_RELATIONSHIP_HPP
#define TACT_RELATIONSHIP_EXPLAIN_RELATIONSHIP_HPP

#include <tact/explain/fixed_text.hpp>
#include <tact/relationship/names.hpp>
#include <tact/relationship/with_relationship.hpp>
#include <tact/vocabulary/context_names.hpp>
#include <tact/vocabulary/names.hpp>

namespace tact {

/// Room for what a relationship was estimated from, in words.
using relationship_text = fixed_text<800>;

namespace detail {

/// So many of something, in words.
constexpr void add_count(relationship_text& out, std::uint32_t n, const char* one, const char* several) {
    out.add_number(n) << ' ' << (n == 1 ? one : several);
}

constexpr void add_observable(relationship_text& out, observable o, const observed_behaviour& seen) {
    const std::uint32_t n = seen[o].value();
    if (o == observable::orders) detail::add_count(out, n, "order", "orders");
    if (o == observable::months)
        detail::add_count(out, n, "month since the first order", "months since the first order");
    if (o == observable::open_complaints) detail::add_count(out, n, "open complaint", "open complaints");
    if (o == observable::settled_complaints) detail::add_count(out, n, "settled complaint", "settled complaints");
    if (o == observable::visits) detail::add_count(out, n, "visit in the last month", "visits in the last month");
    if (o == observable::opted_in) out << (n != 0 ? "opted in to contact" : "not opted in to contact");
    if (o == observable::logged_in) out << (n != 0 ? "signed in" : "not signed in");
    if (o == observable::first_impression) out << "a " << name_of(seen.first_impression) << " first impression";
}

} // namespace detail

/// That a relationship was estimated and from what, in a line: "estimated by assumed figures: connectedness warm, trust
/// medium; from 12 orders, ...". Also what a person who asks for their data is told of it.
[[nodiscard]] constexpr relationship_text explain_relationship(const estimated_relationship& e) {
    relationship_text out;
    if (e.rests_on.empty()) return out << "no relationship was estimated: nothing was read";
    out << (e.assumed ? "estimated by assumed figures: " : "estimated: ");
    out << "connectedness " << name_of(e.relationship.connectedness) << ", trust " << name_of(e.relationship.trust);
    const char* before = "; from ";
    for (const observable o : e.rests_on) {
        out << before;
        detail::add_observable(out, o, e.seen);
        before = ", ";
    }
    return out;
}

/// The same, and what was not read and why: "; not read: visits in the last month (denied)".
template <enumeration Attribute>
[[nodiscard]] constexpr relationship_text explain_relationship(const basic_estimated_context<Attribute>& e) {
    relationship_text out = tact::explain_relationship(e.estimate);
    const char* before = "; not read: ";
    for (const unread_observable& u : e.unread) {
        out << before << name_of(u.what) << " (" << name_of(u.decision);
        if (u.together) out << " together with the others";
        out << ")";
        before = ", ";
    }
    return out;
}

} // namespace tact

#endif
