// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SNAPSHOT_TO_CONSENT_HPP
#define TACT_SIGNALS_SNAPSHOT_TO_CONSENT_HPP

#include <tact/decide/consent.hpp>
#include <tact/signals/snapshot/signal_mapping.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// Puts what signals say of one purpose into a consent. `p` is the purpose, or learning for it.
template <enumeration Attribute>
constexpr void apply_stance(basic_consent<Attribute>& to, purpose p, const purpose_stance& said,
                            const consent_snapshot& s, const basic_signal_mapping<Attribute>& map) {
    const bool taken_back = said.why == signal_reason::withdrawn;
    if (said.allowed == use_level::none) to.object_to(p); // attributes outside the map included
    if (said.allowed == use_level::none && !taken_back) return;
    constexpr enum_set all = enum_set<source>::all(), elsewhere = all - enum_set{source::device_content};
    const enum_set reach = s.opens(signal_limit::device) ? all : elsewhere;
    for (const auto& row : map.attributes) {
        const bool beyond =
            said.allowed == use_level::none || (said.allowed == use_level::limited && row.needs != use_level::limited);
        if (beyond && taken_back) {
            to.withdraw(row.key, p);
        } else if (beyond || s.closes(row.limit)) {
            to.refuse(row.key, p);
        } else {
            if (s.closes(signal_limit::device)) to.refuse(row.key, p, source::device_content);
            if (row.needs > use_level::none && said.agreed >= row.needs && s.opens(row.limit))
                to.grant_generally(row.key, p, row.from & reach);
        }
    }
}

/// What signals say of learning for a purpose: the lesser of both, and a yes only if there is one to learning.
template <enumeration Attribute>
constexpr purpose_stance stance_on_learning(const consent_snapshot& s, purpose learning_for,
                                            const basic_signal_mapping<Attribute>& map) {
    purpose_stance said = merged(s[learning_for], s[purpose::learning]);
    const bool yes = s[learning_for].learn == learn_level::yes;
    if (!yes) said.agreed = use_level::none;
    // The data of a service that was asked for are not learned from without a yes.
    const bool no = said.learn == learn_level::no || said.learn == learn_level::closed;
    if (no || (!yes && map.outside.contains(learning_for))) said.allowed = use_level::none;
    return said;
}

} // namespace detail

/// What signals say, as a consent that a gate takes: `policy.in(where).under(to_consent(snapshot))`. A yes is a general
/// one, never specific: it satisfies a rule that requires a yes, and answers no question. A no to a purpose is an
/// objection; a no to profiles refuses every attribute above limited. A purpose that signals do not speak of stays
/// unanswered. If any signal could not be read, everything is refused. Learning is objected to: it has a consent of its
/// own.
template <enumeration Attribute = attribute>
constexpr basic_consent<Attribute> to_consent(const consent_snapshot& s,
                                              const basic_signal_mapping<Attribute>& map = standard_signals) {
    if (s.unreadable) return basic_consent<Attribute>::unreadable();
    basic_consent<Attribute> c;
    for (std::size_t i = 1; i < enum_size<purpose>; ++i) {
        const auto p = enum_at<purpose>(i);
        if (p != purpose::learning && !map.outside.contains(p)) detail::apply_stance(c, p, s[p], s, map);
    }
    c.object_to(purpose::learning);
    return c;
}

/// What signals say of learning for one purpose, in a context of `purpose::learning` with the same `learning_for`. A
/// consent holds one yes to learning, for every purpose, and signals one for each purpose: so this one is for
/// `learning_for` alone, and objects to all others. Without a `learning_for`, everything is refused.
template <enumeration Attribute = attribute>
constexpr basic_consent<Attribute> to_learning_consent(const consent_snapshot& s, purpose learning_for,
                                                       const basic_signal_mapping<Attribute>& map = standard_signals) {
    const bool named = is_valid(learning_for) && learning_for != purpose::unstated && learning_for != purpose::learning;
    if (s.unreadable || !named) return basic_consent<Attribute>::unreadable();
    basic_consent<Attribute> c;
    for (std::size_t i = 1; i < enum_size<purpose>; ++i)
        if (const auto p = enum_at<purpose>(i); p != purpose::learning && p != learning_for) c.object_to(p);
    if (!map.outside.contains(learning_for)) detail::apply_stance(c, learning_for, s[learning_for], s, map);
    detail::apply_stance(c, purpose::learning, detail::stance_on_learning(s, learning_for, map), s, map);
    return c;
}

} // namespace tact

#endif
