// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXPLAIN_EXPLAIN_VIOLATION_HPP
#define TACT_EXPLAIN_EXPLAIN_VIOLATION_HPP

#include <tact/explain/fixed_text.hpp>
#include <tact/policy/names.hpp>
#include <tact/policy/policy_table.hpp>
#include <tact/vocabulary/context_names.hpp>
#include <tact/vocabulary/names.hpp>

namespace tact::inline v0_1 {

/// Room for a violation in words.
using violation_text = fixed_text<300>;

namespace detail {

/// Writes which row of `E` it is: as it is spelled in code, else the name that its owner gives it, else its position.
template <enumeration E>
constexpr void add_row(violation_text& out, std::size_t position) {
    out << ", row ";
    const E row = tact::enum_at<E>(position);
    if (position >= enum_size<E>)
        out.add_number(position);
    else if constexpr (named_enumeration<E>)
        out << tact::identifier_of(row);
    else if constexpr (requires { name_of(row); })
        out << name_of(row);
    else
        out.add_number(position);
}

} // namespace detail

/// A violation as a sentence: the row at fault, what the invariant requires of it, and in parentheses how to mend it. A
/// violation holds a position, whose name the enumeration tells: `explain<attribute>(v)`, or your own in its place.
template <enumeration Attribute>
constexpr violation_text explain(const violation& v) {
    violation_text out;
    out << name_of(v.witness);
    if (v.witness == witness::attribute) detail::add_row<Attribute>(out, v.position);
    if (v.witness == witness::source) detail::add_row<source>(out, v.position);
    if (v.witness == witness::joint_risk) detail::add_row<joint_risk>(out, v.position);
    if (v.witness == witness::obligation) detail::add_row<obligation>(out, v.position);
    if (v.witness == witness::expectation) detail::add_row<industry>(out, v.position);
    if (v.witness == witness::axis_value) {
        constexpr context any{};
        out << ' ' << identifier_of(v.axis);
        tact::for_each_axis(any, [&]<enumeration E>(axis a, E) {
            if (a == v.axis) detail::add_row<E>(out, v.position);
        });
    }
    out << ": " << name_of(v.invariant);
    return out;
}
/// The same of the table that was found at fault, which knows its attributes.
template <enumeration Attribute>
constexpr violation_text explain(const basic_policy_table<Attribute>&, const violation& v) {
    return tact::explain<Attribute>(v);
}

} // namespace tact

#endif
