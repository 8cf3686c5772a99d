// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_CLOSE_UNDECLARED_HPP
#define TACT_TEXT_CLOSE_UNDECLARED_HPP

#include <tact/policy/policy_table.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

namespace detail {

template <enumeration Attribute>
constexpr void close_row(attribute_row<Attribute>& r) {
    r.sensitivity = odds_factor::of_thousandths(odds_factor::greatest);
    r.classes = attribute_class::never;
    r.needs = {};
    r.purposes = r.consent = r.consent_elsewhere = {};
    r.sources = {};
    r.why = {evidence::rule, "not declared"};
}

} // namespace detail

/// Closes the row of every attribute that has no name: it is never used, for no purpose and from no source.
template <named_enumeration Attribute>
constexpr void close_undeclared(basic_policy_table<Attribute>& t) {
    for (auto& r : t.attributes)
        if (*tact::identifier_of(r.key) == '\0') detail::close_row(r);
}

/// The rules of a table, over attributes that are all closed: tolerances, clauses, sources, axes, joint risks and
/// obligations. A text begins with it, as its `base`, and opens the attributes that it declares.
template <enumeration Attribute, enumeration Other>
constexpr basic_policy_table<Attribute> closed_table(const basic_policy_table<Other>& rules) {
    basic_policy_table<Attribute> t;
    t.name = rules.name;
    t.version = rules.version;
    t.tolerances = rules.tolerances;
    t.clauses = rules.clauses;
    t.sources = rules.sources;
    t.axes = rules.axes;
    t.joint_risks = rules.joint_risks;
    t.max_events = rules.max_events;
    t.max_joint_attributes = rules.max_joint_attributes;
    t.obligations = rules.obligations;
    for (auto& r : t.attributes) detail::close_row(r);
    return t;
}

} // namespace tact

#endif
