// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_RELATIONSHIP_EXPLAIN_RELATIONSHIP_HPP
#define TACT_RELATIONSHIP_EXPLAIN_RELATIONSHIP_HPP

#include <tact/explain/fixed_text.hpp>
#include <tact/relationship/names.hpp>
#include <tact/relationship/with_relationship.hpp>
#include <tact/vocabulary/context_names.hpp>
#include <tact/vocabulary/names.hpp>

namespace tact::inline v0_1 {

/// Room for what a relationship was estimated from, in words.
using relationship_text = fixed_text<1400>;

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

/// The estimate, and what it rests on; after each input `where_from` may say where it came from, given its number.
template <class WhereFrom>
constexpr relationship_text explain_estimate(const estimated_relationship& e, WhereFrom where_from) {
    relationship_text out;
    if (e.rests_on.empty()) return out << "no relationship was estimated: nothing was read";
    out << (e.assumed ? "estimated by assumed figures: " : "estimated: ");
    out << "connectedness " << name_of(e.relationship.connectedness) << ", trust " << name_of(e.relationship.trust);
    const char* before = "; from ";
    std::size_t i = 0;
    for (const observable o : e.rests_on) {
        out << before;
        detail::add_observable(out, o, e.seen);
        where_from(out, i++);
        before = ", ";
    }
    before = "; not known, and so counted as the most there is: ";
    constexpr observable complaints[]{observable::open_complaints, observable::settled_complaints};
    for (const observable o : complaints) {
        if (e.rests_on.contains(o)) continue;
        out << before << name_of(o);
        before = ", ";
    }
    return out;
}

} // namespace detail

/// That a relationship was estimated and from what, in a line: "estimated by assumed figures: connectedness warm, trust
/// medium; from 12 orders, ...".
[[nodiscard]] constexpr relationship_text explain_relationship(const estimated_relationship& e) {
    return detail::explain_estimate(e, [](relationship_text&, std::size_t) {});
}

/// The same, with where the inputs came from, and what was not read and why: "; from 12 orders (past purchases, from
/// this service); not read: visits in the last month (denied)". A person who asks for their data is told this.
template <enumeration Attribute>
[[nodiscard]] constexpr relationship_text explain_relationship(const basic_estimated_context<Attribute>& e) {
    const auto& parts = e.parts;
    relationship_text out = detail::explain_estimate(e.estimate, [&](relationship_text& to, std::size_t i) {
        if (i >= parts.size()) return;
        const basic_part<Attribute>& read = parts[i];
        if (i + 1 < parts.size() && detail::alike(parts[i + 1].what, read.what) && parts[i + 1].from == read.from)
            return; // said after the last of those that came from there
        to << " (" << name_of(read.what) << ", " << name_of(read.from) << ")";
    });
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
