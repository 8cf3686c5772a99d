// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_ROW_FIELDS_HPP
#define TACT_TEXT_DETAIL_ROW_FIELDS_HPP

#include <tact/policy/names.hpp>
#include <tact/policy/policy_table.hpp>
#include <tact/vocabulary/context_names.hpp>
#include <tact/vocabulary/names.hpp>

// The one list of what a row of a policy says, in the order in which it is printed: reading, printing and the tools
// that describe the format go through it. A key of the text is the name of the member.

namespace tact::inline v0_1 {

namespace detail {

/// When an obligation arises, as text says it: `when = { exposure = ["others"] }`, and `{}` for always.
template <class Row>
struct row_condition {
    Row& row;
};

/// Calls `visit(key, member)` for each field of a row, of the tolerances or of the clauses.
template <class Row, class Visit>
constexpr void each_field(Row& r, Visit visit) {
    if constexpr (requires { r.permit; }) {
        visit("permit", r.permit);
        visit("ask", r.ask);
    }
    if constexpr (requires { r.closed_to_minors; }) {
        visit("closed_to_minors", r.closed_to_minors);
        visit("sources_closed_to_minors", r.sources_closed_to_minors);
        visit("supplied_only_for_minors", r.supplied_only_for_minors);
        visit("asked_where_age_is_unstated", r.asked_where_age_is_unstated);
        visit("asked_where_effect_is_legal", r.asked_where_effect_is_legal);
        visit("always_asked", r.always_asked);
        visit("audience_only_narrows", r.audience_only_narrows);
    }
    if constexpr (requires { r.sensitivity; }) visit("sensitivity", r.sensitivity);
    if constexpr (requires { r.multiplier; }) visit("multiplier", r.multiplier);
    if constexpr (requires { r.assisting; }) visit("assisting", r.assisting); // a factor, or of a purpose true or false
    if constexpr (requires { r.promoting; }) visit("promoting", r.promoting);
    if constexpr (requires { r.own; }) visit("own", r.own);
    if constexpr (requires { r.never; }) visit("never", r.never);
    if constexpr (requires { r.classes; }) visit("classes", r.classes);
    if constexpr (requires { r.needs; }) visit("needs", r.needs);
    if constexpr (requires { r.purposes; }) visit("purposes", r.purposes);
    if constexpr (requires { r.when; }) visit("when", row_condition<Row>{r});
    if constexpr (requires { r.sources; }) visit("sources", r.sources);
    if constexpr (requires { r.consent; }) visit("consent", r.consent);
    if constexpr (requires { r.consent_elsewhere; }) visit("consent_elsewhere", r.consent_elsewhere);
    if constexpr (requires { r.expected; }) visit("expected", r.expected);
    if constexpr (requires { r.together; }) visit("together", r.together);
    if constexpr (requires { r.from; }) visit("from", r.from);
    if constexpr (requires { r.to; }) visit("to", r.to);
    visit("evidence", r.why.evidence);
    visit("statement", r.why.statement);
}

/// How many fields a row has.
template <class Row>
constexpr std::size_t fields_of(Row& r) {
    std::size_t n = 0;
    detail::each_field(r, [&](const char*, const auto&) { ++n; });
    return n;
}

/// The same for what stands before all rows.
template <class Table, class Visit>
constexpr void each_head_field(Table& t, Visit visit) {
    visit("name", t.name);
    visit("version", t.version);
    visit("max_events", t.max_events);
    visit("max_joint_attributes", t.max_joint_attributes);
}

/// The parts of a policy in the order in which they are printed; behind the last, one for each axis.
enum class policy_part : std::uint16_t {
    head,
    tolerances,
    clauses,
    attributes,
    sources,
    joint_risks,
    obligations,
    expected,
    combinations,
    coarsenings,
    first_axis
};
inline constexpr std::size_t policy_parts = static_cast<std::size_t>(policy_part::first_axis) + enum_size<axis>;

constexpr std::size_t place_of(policy_part p) { return static_cast<std::size_t>(p); }
constexpr policy_part part_of(axis a) {
    return static_cast<policy_part>(detail::place_of(policy_part::first_axis) + tact::position(a));
}
/// The axis of a part that is one. Requires one.
constexpr axis axis_of(policy_part p) {
    return enum_at<axis>(detail::place_of(p) - detail::place_of(policy_part::first_axis));
}

/// Whether a part is a list of tables.
constexpr bool is_list(policy_part p) { return p == policy_part::combinations || p == policy_part::coarsenings; }
/// Whether a part is one row.
constexpr bool is_row(policy_part p) { return p == policy_part::tolerances || p == policy_part::clauses; }

/// How a part is called in text.
constexpr const char* name_of_part(policy_part p) {
    switch (p) {
    case policy_part::head: return "";
    case policy_part::tolerances: return "tolerances";
    case policy_part::clauses: return "clauses";
    case policy_part::attributes: return "attributes";
    case policy_part::sources: return "sources";
    case policy_part::joint_risks: return "joint_risks";
    case policy_part::obligations: return "obligations";
    case policy_part::expected: return "expectations";
    case policy_part::combinations: return "combinations";
    case policy_part::coarsenings: return "coarsenings";
    case policy_part::first_axis:
    default: break;
    }
    return tact::identifier_of(detail::axis_of(p));
}

static_assert(
    [] {
        for (std::size_t a = 1; a < policy_parts; ++a)
            for (std::size_t b = 1; b < a; ++b) {
                const char* other = detail::name_of_part(static_cast<policy_part>(b));
                std::size_t size = 0;
                while (other[size] != '\0') ++size;
                if (detail::spells(detail::name_of_part(static_cast<policy_part>(a)), other, size)) return false;
            }
        return true;
    }(),
    "no axis has the name of another part");

/// Calls `visit(rows)` with the rows of a part that has one for each value of an enumeration, and does nothing for any
/// other.
template <class Table, class Visit>
constexpr void visit_rows(Table& t, policy_part p, Visit visit) {
    if (p == policy_part::attributes) visit(t.attributes);
    if (p == policy_part::sources) visit(t.sources);
    if (p == policy_part::joint_risks) visit(t.joint_risks);
    if (p == policy_part::obligations) visit(t.obligations);
    if (p == policy_part::expected) visit(t.expectations);
    if (p < policy_part::first_axis) return;
    const axis wanted = detail::axis_of(p);
    tact::for_each_axis(t.axes, [&](axis a, auto& rows) {
        if (a == wanted) visit(rows);
    });
}
/// Calls `visit(row)` with a row of a part that has rows, is one, or is a list.
template <class Table, class Visit>
constexpr void visit_row(Table& t, policy_part p, std::size_t row, Visit visit) {
    const auto of_list = [&](auto& list) {
        auto item = list[row];
        visit(item);
        if constexpr (requires { list.replace(row, item); }) list.replace(row, item);
    };
    if (p == policy_part::tolerances) return visit(t.tolerances);
    if (p == policy_part::clauses) return visit(t.clauses);
    if (p == policy_part::combinations) return of_list(t.combinations);
    if (p == policy_part::coarsenings) return of_list(t.coarsenings);
    detail::visit_rows(t, p, [&](auto& rows) { visit(rows.begin()[row]); });
}

} // namespace detail

} // namespace tact

#endif
