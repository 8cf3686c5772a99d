// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_DETAIL_CONTEXT_GROUPS_HPP
#define TACT_VOCABULARY_DETAIL_CONTEXT_GROUPS_HPP

#include <tact/vocabulary/context.hpp>

// How a context is packed, and a policy laid out: axes in groups, a table load each.

namespace tact::inline v0_1 {

namespace detail {

/// How many positions there are for a processing purpose; a few of them hold none.
inline constexpr std::size_t processing_purposes = 2 * enum_size<purpose>;

/// Axes that are read together, with one table load. The groups after the first, `standing`, are of like size, since
/// their tables are all that is read of a context.
enum class group : std::uint16_t { standing, relationship, moment, audience };
constexpr group last_enumerator(group) { return group::audience; }

/// The axes of one group, the first varying slowest.
struct grouped_axes {
    axis axes[enum_size<axis>]{};
    std::size_t size = 0;

    constexpr grouped_axes() = default;
    template <std::size_t N>
    constexpr explicit grouped_axes(const axis (&of)[N]) {
        for (axis a : of) axes[size++] = a;
    }
    constexpr bool contains(axis a) const {
        for (std::size_t i = 0; i < size; ++i)
            if (axes[i] == a) return true;
        return false;
    }
};

/// The axes of every group: the last has those that no other group names.
struct axis_groups {
    grouped_axes of[enum_size<group>]{
        grouped_axes({axis::purpose, axis::age_assurance, axis::effect}),
        grouped_axes(
            {axis::connectedness, axis::trust, axis::benefit, axis::control, axis::transparency, axis::confidence}),
        grouped_axes({axis::pressure, axis::setting, axis::channel, axis::initiative, axis::exposure}),
        grouped_axes({axis::industry, axis::expectedness}),
    };

    constexpr axis_groups() {
        grouped_axes& rest = of[position(group::audience)];
        for (std::size_t i = 0; i < enum_size<axis>; ++i) {
            const auto a = enum_at<axis>(i);
            bool named = false;
            for (const grouped_axes& g : of) named = named || g.contains(a);
            if (!named) rest.axes[rest.size++] = a;
        }
    }
    constexpr const grouped_axes& operator[](std::size_t g) const { return of[g]; }
};
inline constexpr axis_groups axes_of;

/// How many positions `a` takes in its group.
constexpr std::size_t positions_of(axis a) { return a == axis::purpose ? processing_purposes : size_of(a); }

/// How many positions `g` has.
constexpr std::size_t positions_of(group g) {
    std::size_t n = 1;
    for (std::size_t i = 0; i < axes_of[position(g)].size; ++i) n *= positions_of(axes_of[position(g)].axes[i]);
    return n;
}

/// How many positions each purpose has in its group: combinations of age and effect.
inline constexpr std::size_t standings_per_purpose = enum_size<age_assurance> * enum_size<effect>;
/// How many relationships there are: connectedness and trust, which vary slowest in their group.
inline constexpr std::size_t relationships = enum_size<connectedness> * enum_size<trust>;
/// How many ways of offering each relationship has in its group.
inline constexpr std::size_t offers_per_relationship = positions_of(group::relationship) / relationships;
/// How many expectations there are: an industry and what the request says, which vary slowest in their group.
inline constexpr std::size_t expectations = enum_size<industry> * enum_size<expectedness>;
/// How many positions each expectation has in its group.
inline constexpr std::size_t audiences_per_expectation = positions_of(group::audience) / expectations;

/// The most positions that a group has.
inline constexpr std::size_t max_group_positions = [] {
    std::size_t most = 0;
    for (std::size_t g = 0; g < enum_size<group>; ++g)
        most = positions_of(enum_at<group>(g)) > most ? positions_of(enum_at<group>(g)) : most;
    return most;
}();
static_assert(max_group_positions <= 65'536, "every group fits two bytes");

} // namespace detail

} // namespace tact

#endif
