// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_RELATIONSHIP_DERIVED_CONTEXT_HPP
#define TACT_RELATIONSHIP_DERIVED_CONTEXT_HPP

#include <tact/decide/policy.hpp>
#include <tact/relationship/detail/gates_go_under.hpp>

// A value of the context may be concluded from personal data, as `setting::shop` from a location. Then concluding it is
// a use like any other.

namespace tact::inline v0_1 {

/// A context to which a value was to be added that is derived from personal data. Made by `with_derived`. A plain
/// value: safe to share between threads while none writes it.
struct derived_context {
    tact::context context{};                        ///< with the value, or with its axis unstated
    tact::axis axis{};                              ///< the axis of the value
    tact::decision decision = tact::decision::deny; ///< on what the value is derived from, without the value

    /// Whether the context has the value.
    constexpr bool stated() const { return decision == tact::decision::permit; }
    friend constexpr bool operator==(const derived_context&, const derived_context&) = default;
};

namespace detail {

template <class E>
constexpr bool is_axis_type() {
    constexpr tact::context any{};
    bool found = false;
    tact::for_each_axis(any, [&]<enumeration F>(tact::axis, F) { found = found || same<E, F>; });
    return found;
}

/// The enumerations of axes whose values can be derived. A purpose is the service's own, an effect lies in what is
/// decided, and an age is assured by an account or a signal: leaving a minor's unstated would open more.
template <class E>
concept derivable = enumeration<E> && detail::is_axis_type<E>() && !same<E, purpose> && !same<E, effect> &&
                    !same<E, age_assurance>;

} // namespace detail

/// The context with a value that is derived from what `from` draws on, if the gate of the context without the value,
/// under the person's consent, permits that use; else with the axis of the value unstated. Where an axis is neutral
/// while unstated, the context without the value may permit more than the one with it: what is not known cannot
/// restrict. A value out of range stays so, and denies, if it may be derived. The consent may be in any form that a
/// gate takes.
template <enumeration Attribute, detail::derivable E,
          detail::gates_go_under<Attribute> Person = basic_consent<Attribute>>
[[nodiscard]] constexpr derived_context with_derived(const basic_policy<Attribute>& p, const context& where,
                                                     const Person& given, E value, const basic_use<Attribute>& from) {
    derived_context out;
    out.context = where;
    const auto set = [&out](E to) {
        tact::for_each_axis(out.context, [&]<enumeration F>(axis a, F& member) {
            if constexpr (detail::same<E, F>) {
                member = to;
                out.axis = a;
            }
        });
    };
    set(E{});
    out.decision = p.in(out.context).under(given).decide(from);
    if (out.stated()) set(value);
    return out;
}

} // namespace tact

#endif
