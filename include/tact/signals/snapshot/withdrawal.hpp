// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SNAPSHOT_WITHDRAWAL_HPP
#define TACT_SIGNALS_SNAPSHOT_WITHDRAWAL_HPP

#include <tact/signals/snapshot/consent_snapshot.hpp>

// What was taken back between two requests: what was learned under it has to go, not only rest. Keep one snapshot a
// person, and with each new one
//
//     now  = since(kept, now);        // decide by this; where it says `withdrawn`, delete first
//     kept = kept_after(kept, now);   // and then store this: the next one no longer says it

namespace tact {

namespace detail {

/// Whether a stance is what the person said. Silence is not, nor what is missing, broken, outdated or was never shown,
/// nor what a restriction, a contract or a notice left out closes.
constexpr bool said_by_person(const purpose_stance& p) {
    using enum signal_reason;
    const bool no_stance = p.allowed == use_level::unsaid && p.agreed == use_level::unsaid;
    return !no_stance && p.why != absent && p.why != invalid && p.why != unreadable && p.why != not_disclosed &&
           p.why != by_contract && p.why != covered_undefined && p.why != notice_missing && p.why != restricted;
}

/// Whether all of a snapshot is what the person said, so that its limits are, which have no reasons of their own.
constexpr bool said_by_person(const consent_snapshot& s) {
    bool all = !s.absent && !s.unreadable && !s.closed_by_others;
    for (const purpose_stance& p : s.of) all = all && (p == purpose_stance{} || said_by_person(p));
    return all;
}

/// Whether a snapshot is of choices older than those that are known: a string sent again.
constexpr bool older(const consent_snapshot& now, const consent_snapshot& before) {
    return now.last_updated != 0 && now.last_updated < before.last_updated;
}

} // namespace detail

/// What signals come to `now`, with what was agreed to `before` and is no longer marked as withdrawn; both of the same
/// purposes declared. Where only learning was taken back, a purpose keeps its reason: its `learn` went from yes to no.
constexpr consent_snapshot withdrawn_since(const consent_snapshot& before, consent_snapshot now) {
    if (detail::older(now, before)) return now;
    const bool limits_count = detail::said_by_person(now);
    for (std::size_t i = 0; i < enum_size<purpose>; ++i) {
        const purpose_stance& was = before.of[i];
        purpose_stance& is = now.of[i];
        const bool less = is.agreed != use_level::unsaid && is.agreed < was.agreed;
        const bool unlearn = was.learn == learn_level::yes && is.learn == learn_level::no;
        if (!detail::said_by_person(is) || !(less || unlearn)) continue;
        if (less) is.why = signal_reason::withdrawn;
        now.withdrawn = true;
    }
    now.withdrawn = now.withdrawn || (limits_count && (before.opened & ~before.closed & now.closed) != 0);
    return now;
}

/// What to keep of a person: what was said last of each purpose. What is silent, missing or broken `now` leaves what
/// was said `before`, so that a later no is still a withdrawal. Not for deciding: it may allow what is no longer.
constexpr consent_snapshot to_keep(const consent_snapshot& before, const consent_snapshot& now) {
    consent_snapshot kept = before;
    if (detail::older(now, before)) return kept;
    for (std::size_t i = 0; i < enum_size<purpose>; ++i)
        if (detail::said_by_person(now.of[i])) kept.of[i] = now.of[i];
    if (!detail::said_by_person(now)) return kept;
    const auto spoken = static_cast<std::uint16_t>(now.opened | now.closed);
    kept.opened = static_cast<std::uint16_t>((before.opened & ~spoken) | now.opened);
    kept.closed = static_cast<std::uint16_t>((before.closed & ~spoken) | now.closed);
    kept.hash = now.hash;
    kept.last_updated = now.last_updated;
    return kept;
}

} // namespace tact

#endif
