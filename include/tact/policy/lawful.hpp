// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_LAWFUL_HPP
#define TACT_POLICY_LAWFUL_HPP

#include <tact/policy/laws.hpp>

namespace tact {

namespace detail { // used by require_lawful

/// Calling either is the error of an unlawful table: the template arguments say which law, and which row breaks it.
template <law Broken>
consteval void this_table_of_a_policy_breaks() = delete;
template <law Broken, auto ByTheRowOf>
consteval void this_table_of_a_policy_breaks() = delete;

template <class... Es>
struct kinds {};

/// The enumeration of each axis, in the order of `axis`.
using axis_kinds =
    kinds<purpose, connectedness, trust, pressure, setting, exposure, industry, channel, gender, age_band,
          young_children, age_assurance, initiative, expectedness, benefit, control, transparency, confidence, effect>;

template <law Broken, axis Axis, std::size_t Position, class E, class... Es>
consteval void blame_axis(kinds<E, Es...>) {
    if constexpr (Axis == axis::purpose)
        detail::this_table_of_a_policy_breaks<Broken, enumerator<E>(Position)>();
    else
        detail::blame_axis<Broken, enumerator<axis>(position(Axis) - 1), Position>(kinds<Es...>{});
}

} // namespace detail

/// The first violation of a table; `count` tells how many there are.
struct first_violation {
    violation first{};
    std::size_t count = 0;

    /// Looks through all of a table.
    template <enumeration Attribute>
    constexpr explicit first_violation(const basic_policy_table<Attribute>& t) {
        tact::for_each_violation(t, [this](const violation& v) {
            if (count++ == 0) first = v;
        });
    }
};

/// Does not compile where the table breaks a law; the error names the law and the row. Requires a table with a name of
/// its own, `inline constexpr` at namespace scope.
template <const auto& Table>
consteval void require_lawful() {
    constexpr first_violation found(Table);
    if constexpr (found.count != 0) {
        constexpr violation v = found.first;
        using attribute_type = decltype(Table.attributes.begin()->key);
        using detail::this_table_of_a_policy_breaks;
        if constexpr (v.witness == witness::attribute)
            detail::this_table_of_a_policy_breaks<v.law, static_cast<attribute_type>(v.position)>();
        else if constexpr (v.witness == witness::source)
            detail::this_table_of_a_policy_breaks<v.law, enumerator<source>(v.position)>();
        else if constexpr (v.witness == witness::mark)
            detail::this_table_of_a_policy_breaks<v.law, enumerator<mark>(v.position)>();
        else if constexpr (v.witness == witness::obligation)
            detail::this_table_of_a_policy_breaks<v.law, enumerator<obligation>(v.position)>();
        else if constexpr (v.witness == witness::axis_value)
            detail::blame_axis<v.law, v.axis, v.position>(detail::axis_kinds{});
        else
            detail::this_table_of_a_policy_breaks<v.law>();
    }
}

} // namespace tact

#endif
