// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_CONTEXT_HPP
#define TACT_VOCABULARY_CONTEXT_HPP

#include <tact/vocabulary/audience.hpp>
#include <tact/vocabulary/moment.hpp>
#include <tact/vocabulary/offering.hpp>
#include <tact/vocabulary/purpose.hpp>
#include <tact/vocabulary/relationship.hpp>

namespace tact::inline v0_1 {

/// The moment in which a datum would be used, in bytes that are not to be stored: write its words (context_text.hpp).
/// An unset field takes the strictest value of its axis, except: an unset audience is neutral, and so is an unset
/// channel in the shipped policies. Where `expectedness` is unset, the policy's row for the industry says what
/// customers expect. An unset `age_assurance` counts as no minor, yet `standard` then never permits advertising
/// unasked. An unset `effect` counts as none, and obliges to offer a person. Without a purpose, or without
/// `learning_for` when learning, everything personal is denied. A plain value: safe to share between threads while none
/// writes it.
struct context {
    tact::purpose purpose = tact::purpose::unstated;      ///< unstated denies
    tact::purpose learning_for = tact::purpose::unstated; ///< read for learning only; unstated then denies
    tact::connectedness connectedness = tact::connectedness::unstated;
    tact::trust trust = tact::trust::unstated;
    tact::pressure pressure = tact::pressure::unstated;
    tact::setting setting = tact::setting::unstated;
    tact::exposure exposure = tact::exposure::unstated;
    tact::industry industry = tact::industry::unstated;
    tact::channel channel = tact::channel::unstated;
    tact::audience audience{};
    tact::age_assurance age_assurance = tact::age_assurance::unstated;
    tact::initiative initiative = tact::initiative::unstated;
    tact::expectedness expectedness = tact::expectedness::unstated;
    tact::benefit benefit = tact::benefit::unstated;
    tact::control control = tact::control::unstated;
    tact::transparency transparency = tact::transparency::unstated;
    tact::confidence confidence = tact::confidence::unstated;
    tact::effect effect = tact::effect::unstated;
    friend constexpr bool operator==(const context&, const context&) = default;
};

/// The axes of a context, each with a multiplier a value in every policy.
enum class axis : std::uint16_t {
    purpose,
    connectedness,
    trust,
    pressure,
    setting,
    exposure,
    industry,
    channel,
    gender,
    age_band,
    young_children,
    age_assurance,
    initiative,
    expectedness,
    benefit,
    control,
    transparency,
    confidence,
    effect
};
constexpr axis last_enumerator(axis) { return axis::effect; }

namespace detail {

/// The one list of axes: the member of a context, or of the axes of a policy's table, whose members have the same
/// names.
template <axis A, class Axes>
constexpr auto& axis_member(Axes& of) {
    if constexpr (A == axis::purpose) return of.purpose;
    if constexpr (A == axis::connectedness) return of.connectedness;
    if constexpr (A == axis::trust) return of.trust;
    if constexpr (A == axis::pressure) return of.pressure;
    if constexpr (A == axis::setting) return of.setting;
    if constexpr (A == axis::exposure) return of.exposure;
    if constexpr (A == axis::industry) return of.industry;
    if constexpr (A == axis::channel) return of.channel;
    if constexpr (A == axis::gender) return of.audience.gender;
    if constexpr (A == axis::age_band) return of.audience.age_band;
    if constexpr (A == axis::young_children) return of.audience.young_children;
    if constexpr (A == axis::age_assurance) return of.age_assurance;
    if constexpr (A == axis::initiative) return of.initiative;
    if constexpr (A == axis::expectedness) return of.expectedness;
    if constexpr (A == axis::benefit) return of.benefit;
    if constexpr (A == axis::control) return of.control;
    if constexpr (A == axis::transparency) return of.transparency;
    if constexpr (A == axis::confidence) return of.confidence;
    if constexpr (A == axis::effect) return of.effect;
}

template <class Axes, class Visitor, std::size_t... At>
constexpr void visit_axes(Axes& of, Visitor& visit, positions<At...>) {
    (visit(static_cast<axis>(At), detail::axis_member<static_cast<axis>(At)>(of)), ...);
}

template <class T>
struct plain {
    using type = T;
};
template <class T>
struct plain<const T> {
    using type = T;
};
template <class T>
struct plain<T&> : plain<T> {};

const context& a_context();

/// The enumeration of an axis.
template <axis A>
using axis_type = typename plain<decltype(detail::axis_member<A>(a_context()))>::type;

} // namespace detail

/// Calls `visit(axis, member)` for every axis of a context, with its value, or of the axes of a policy's table, with
/// the rows of its values.
template <class Axes, class Visitor>
constexpr void for_each_axis(Axes& of, Visitor visit) {
    detail::visit_axes(of, visit, typename detail::first_positions<enum_size<axis>>::type{});
}

/// The most values an axis may have.
inline constexpr std::size_t max_axis_values = 16;

namespace detail {

/// A context as a position on each axis, for loops over axes.
struct axis_values {
    std::size_t at[enum_size<axis>]{};    ///< the position of each axis's value
    std::size_t sizes[enum_size<axis>]{}; ///< how many values each axis has
    bool valid = true;                    ///< whether every value, and `learning_for`, is in range
};

/// The positions of `where` on every axis.
constexpr axis_values values_of(const context& where) {
    axis_values v;
    tact::for_each_axis(where, [&]<enumeration E>(axis a, E value) {
        static_assert(enum_size<E> <= max_axis_values);
        v.at[position(a)] = tact::position(value);
        v.sizes[position(a)] = enum_size<E>;
        v.valid = v.valid && tact::is_valid(value);
    });
    v.valid = v.valid && is_valid(where.learning_for);
    return v;
}

/// How many values each axis has, unstated included.
inline constexpr axis_values values_of_axes = values_of({});

} // namespace detail

/// How many values `a` has, unstated included.
constexpr std::size_t size_of(axis a) { return detail::values_of_axes.sizes[position(a)]; }

} // namespace tact

#endif
