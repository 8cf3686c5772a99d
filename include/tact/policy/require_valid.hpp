// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_REQUIRE_VALID_HPP
#define TACT_POLICY_REQUIRE_VALID_HPP

#include <tact/policy/violations.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// Calling either is the error of an invalid table: the template arguments name the broken invariant and the row that
/// breaks it.
template <invariant Broken>
consteval void this_policy_table_breaks() = delete;
template <invariant Broken, auto ByTheRowOf>
consteval void this_policy_table_breaks() = delete;

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

} // namespace detail

/// Does not compile if the table breaks an invariant; the error names both it and the row. Requires a table with a name
/// of its own, `inline constexpr` at namespace scope.
template <const auto& Table>
consteval void require_valid() {
    constexpr detail::first_violation found(Table);
    if constexpr (found.count != 0) {
        constexpr violation v = found.first;
        using attribute_type = decltype(Table.attributes.begin()->key);
        using detail::this_policy_table_breaks;
        if constexpr (v.witness == witness::attribute)
            detail::this_policy_table_breaks<v.invariant, static_cast<attribute_type>(v.position)>();
        else if constexpr (v.witness == witness::source)
            detail::this_policy_table_breaks<v.invariant, enum_at<source>(v.position)>();
        else if constexpr (v.witness == witness::joint_risk)
            detail::this_policy_table_breaks<v.invariant, enum_at<joint_risk>(v.position)>();
        else if constexpr (v.witness == witness::obligation)
            detail::this_policy_table_breaks<v.invariant, enum_at<obligation>(v.position)>();
        else if constexpr (v.witness == witness::expectation)
            detail::this_policy_table_breaks<v.invariant, enum_at<industry>(v.position)>();
        else if constexpr (v.witness == witness::axis_value)
            detail::this_policy_table_breaks<v.invariant, enum_at<detail::axis_type<v.axis>>(v.position)>();
        else
            detail::this_policy_table_breaks<v.invariant>();
    }
}

} // namespace tact

#endif
