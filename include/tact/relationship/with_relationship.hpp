// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_RELATIONSHIP_WITH_RELATIONSHIP_HPP
#define TACT_RELATIONSHIP_WITH_RELATIONSHIP_HPP

#include <tact/decide/policy.hpp>
#include <tact/relationship/detail/gates_go_under.hpp>
#include <tact/relationship/estimate.hpp>

// A relationship that is estimated from what people bought and clicked is made of personal data. So reading these is
// decided first, by the gate of the same context without a relationship.

namespace tact::inline v0_1 {

/// An observable that was not read, and why. A plain value: safe to share between threads while none writes it.
struct unread_observable {
    observable what{};                              ///< the observable
    tact::decision decision = tact::decision::deny; ///< on it alone, or on it and all that was read before it
    bool together = false; ///< whether it is permitted alone, and not beside what was read before it
    friend constexpr bool operator==(const unread_observable&, const unread_observable&) = default;
};

/// A context with the relationship that was estimated in it. Made by `with_relationship`. A plain value: safe to share
/// between threads while none writes it.
template <enumeration Attribute>
struct basic_estimated_context {
    tact::context context{};                                         ///< as given, but for connectedness and trust
    estimated_relationship estimate{};                               ///< how it was estimated
    bounded_list<unread_observable, enum_size<observable>> unread{}; ///< what was observed, yet may not be read
    /// The parts of `use`, for a builder of a use that holds more.
    bounded_list<basic_part<Attribute>, enum_size<observable>> parts{};
    /// What the estimate draws on, which the context without a relationship permits: to assess, explain and record.
    basic_use<Attribute> use = basic_use<Attribute>::nothing();
};

/// Over the shipped attributes.
using estimated_context = basic_estimated_context<attribute>;

namespace detail {

/// The part of a use that reading `n` of an observable is. Orders, complaints and visits are an event each.
template <enumeration Attribute>
constexpr basic_part<Attribute> part_of(const basic_observable_row<Attribute>& r, observation n) {
    constexpr enum_set many{observable::orders, observable::open_complaints, observable::settled_complaints,
                            observable::visits};
    return {r.what, r.from, many.contains(r.key) ? n.value() : 1};
}

} // namespace detail

/// The context with the relationship that may be estimated in it. Each observable is read if the gate of the context
/// *without a relationship*, under the person's consent, permits it beside those read before it, in the order of
/// `observable`; what is not read counts as unknown, so that the person is never closer than by all of it. What `where`
/// says of connectedness and trust is replaced, by unstated if nothing may be read. The consent may be in any form that
/// a gate takes. Allocates nothing.
template <enumeration Attribute, detail::gates_go_under<Attribute> Person = basic_consent<Attribute>>
[[nodiscard]] constexpr basic_estimated_context<Attribute>
with_relationship(const basic_policy<Attribute>& p, const context& where, const Person& given,
                  const observed_behaviour& seen, const basic_relationship_rules<Attribute>& how) {
    basic_estimated_context<Attribute> out;
    out.context = where;
    out.context.connectedness = connectedness::unstated;
    out.context.trust = trust::unstated;
    if (!how.valid() || !p.valid()) return out;
    const basic_gate<Attribute> before = p.in(out.context).under(given);
    basic_use_builder<Attribute> together(p);
    enum_set<observable> read;
    for (const basic_observable_row<Attribute>& r : how.table().observables) {
        const observation n = seen[r.key];
        if (!n.known()) continue;
        const basic_part<Attribute> one[]{detail::part_of(r, n)};
        basic_use_builder<Attribute> with_it = together;
        with_it.add(one[0]);
        const decision alone = before.decide(p.use_of(one)), joined = before.decide(with_it.use());
        if (joined == decision::permit) {
            together = with_it;
            read.insert(r.key);
            out.parts.add(one[0]);
        } else {
            const bool only_together = alone == decision::permit;
            out.unread.add({r.key, only_together ? joined : alone, only_together});
        }
    }
    out.estimate = tact::estimate(how, seen.only(read));
    out.context.connectedness = out.estimate.relationship.connectedness;
    out.context.trust = out.estimate.relationship.trust;
    if (!read.empty()) out.use = together.use();
    return out;
}

} // namespace tact

#endif
