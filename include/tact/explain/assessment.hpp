// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXPLAIN_ASSESSMENT_HPP
#define TACT_EXPLAIN_ASSESSMENT_HPP

#include <tact/explain/reasoned_decision.hpp>
#include <tact/policy/policy_table.hpp>
#include <tact/vocabulary/preconditions.hpp>
#include <tact/vocabulary/processing_purpose.hpp>

namespace tact::inline v0_1 {

template <enumeration Attribute>
class basic_policy;

/// The decision on one attribute from one source, and why. A plain value: safe to share between threads while none
/// writes it.
template <enumeration Attribute>
struct basic_finding {
    Attribute what{};               ///< the attribute
    source from = source::unstated; ///< where the datum comes from
    tact::decision decision = tact::decision::deny;
    enum_set<reason> reasons{}; ///< the reasons for the decision
    bool scored = false;        ///< whether a score was computed
    std::int32_t log_odds = 0;  ///< the score, if there is one
};

/// The decision on a use and what it rests on: a finding for each attribute and source, and the joint risks. Made by
/// `assess`; it refers to the policy, which must outlive it. An immutable value: safe to share between threads.
template <enumeration Attribute>
struct basic_assessment : reasoned_decision {
    /// How many findings are kept: those that decide come first, and are left out last.
    static constexpr std::size_t max_findings = 24;

    bool assessed = false;                                           ///< whether `assess` made it
    const basic_policy<Attribute>* policy = nullptr;                 ///< the policy that decided
    context where{};                                                 ///< the context that it decided in
    bounded_list<basic_finding<Attribute>, max_findings> findings{}; ///< one for each attribute and source
    std::size_t left_out = 0;                                        ///< findings that did not fit
    enum_set<Attribute> together{};                                  ///< the attributes of the joint risks that decide
    enum_set<Attribute> identifying{}; ///< those among them that identify when used together
    /// Of too many events, the decision if all traces together held no more than the policy follows.
    tact::decision with_fewer_events = tact::decision::deny;
};

/// A finding over the shipped attributes.
using finding = basic_finding<attribute>;
/// An assessment over the shipped attributes.
using assessment = basic_assessment<attribute>;

/// Whether an attribute is expected in a context: the request says so, or it says nothing and the industry's row does.
template <enumeration Attribute>
constexpr bool is_expected(const basic_policy_table<Attribute>& t, const context& where, Attribute what) {
    return detail::expected_in(t, where.industry, where.expectedness).contains(what);
}

/// Calls `visit(factor, axis, position)` for every multiplier on an attribute in a context. When learning, the purpose
/// that is learned for counts too. What the industry's row expects counts as expected. Requires a context in range.
template <enumeration Attribute, class Visitor>
constexpr void for_each_factor(const basic_policy_table<Attribute>& t, const context& where, Attribute what,
                               Visitor visit) {
    const detail::axis_values v = detail::values_of(where);
    const processing_purpose to = processing_purpose::of(where);
    const bool learning = to.learning_for != purpose::unstated;
    const bool assisting = !learning && t.axes.purpose[to.purpose].assisting;
    if (learning) visit(t.axes.purpose[to.learning_for].multiplier, axis::purpose, position(to.learning_for));
    tact::for_each_axis(t.axes, [&](axis a, const auto& rows) {
        if constexpr (checks_preconditions)
            detail::must_hold(v.at[position(a)] < static_cast<std::size_t>(rows.end() - rows.begin()));
        const bool row_says_so = a == axis::expectedness && tact::is_expected(t, where, what);
        const std::size_t at = row_says_so ? position(expectedness::expected) : v.at[position(a)];
        const detail::factors f = tact::detail::factors_of(rows.begin()[at]);
        visit(assisting ? f.assisting : f.promoting, a, at);
    });
}

} // namespace tact

#endif
