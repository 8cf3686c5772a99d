// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_CONTEXT_HPP
#define TACT_VOCABULARY_CONTEXT_HPP

#include <tact/vocabulary/audience.hpp>
#include <tact/vocabulary/moment.hpp>
#include <tact/vocabulary/offering.hpp>
#include <tact/vocabulary/purpose.hpp>
#include <tact/vocabulary/relationship.hpp>

namespace tact {

/// The moment in which a datum would be used. Whatever is left out counts as the most delicate.
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
    /// Whether both say the same.
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
/// Where `axis` ends.
constexpr axis last_enumerator(axis) { return axis::effect; }

/// Calls `visit(axis, value)` for every axis of `where`, each value in its own type.
template <class Visitor>
constexpr void for_each_axis(const context& where, Visitor visit) {
    visit(axis::purpose, where.purpose);
    visit(axis::connectedness, where.connectedness);
    visit(axis::trust, where.trust);
    visit(axis::pressure, where.pressure);
    visit(axis::setting, where.setting);
    visit(axis::exposure, where.exposure);
    visit(axis::industry, where.industry);
    visit(axis::channel, where.channel);
    visit(axis::gender, where.audience.gender);
    visit(axis::age_band, where.audience.age_band);
    visit(axis::young_children, where.audience.young_children);
    visit(axis::age_assurance, where.age_assurance);
    visit(axis::initiative, where.initiative);
    visit(axis::expectedness, where.expectedness);
    visit(axis::benefit, where.benefit);
    visit(axis::control, where.control);
    visit(axis::transparency, where.transparency);
    visit(axis::confidence, where.confidence);
    visit(axis::effect, where.effect);
}

/// The most values an axis may have.
inline constexpr std::size_t most_values = 16;

/// A context as one position an axis, for loops over axes.
struct axis_values {
    std::size_t at[count<axis>]{};    ///< the position of each axis's value
    std::size_t sizes[count<axis>]{}; ///< how many values each axis has
    bool valid = true;                ///< whether every value, and `learning_for`, is in range
};

/// The positions of `where` on every axis.
constexpr axis_values values_of(const context& where) {
    axis_values v;
    for_each_axis(where, [&]<enumeration E>(axis a, E value) {
        static_assert(count<E> <= most_values);
        v.at[position(a)] = tact::position(value);
        v.sizes[position(a)] = count<E>;
        v.valid = v.valid && tact::in_range(value);
    });
    v.valid = v.valid && in_range(where.learning_for);
    return v;
}

/// How many values each axis has, unstated included.
inline constexpr axis_values axes = values_of({});

/// How many values `a` has, unstated included.
constexpr std::size_t size_of(axis a) { return axes.sizes[position(a)]; }

} // namespace tact

#endif
