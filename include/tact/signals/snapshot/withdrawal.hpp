// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SNAPSHOT_WITHDRAWAL_HPP
#define TACT_SIGNALS_SNAPSHOT_WITHDRAWAL_HPP

#include <tact/signals/snapshot/consent_snapshot.hpp>

// A yes that was taken back between two requests: data learned under it must be deleted, not only left unused. Keep one
// snapshot a person, and with each new one
//
//     now  = withdrawn_since(kept, now); // decide by this; if it says `withdrawn`, delete first
//     kept = to_keep(kept, now);         // and then store this: the next one no longer says it

namespace tact::inline v0_1 {

namespace detail {

/// Whether a stance is what the person said. A silent, missing, broken, outdated or never shown signal is not, nor is
/// one closed by a restriction, a contract or a notice left out.
constexpr bool said_by_person(const purpose_stance& p) {
    using enum signal_reason;
    const bool no_stance = p.allowed == use_level::unsaid && p.agreed == use_level::unsaid;
    return !no_stance && p.why != absent && p.why != invalid && p.why != unreadable && p.why != not_disclosed &&
           p.why != by_contract && p.why != covered_undefined && p.why != notice_missing && p.why != restricted;
}

/// Whether all of a snapshot is what the person said. Then its limits are, too, which have no reasons of their own.
constexpr bool said_by_person(const consent_snapshot& s) {
    bool all = !s.absent && !s.unreadable && !s.closed_by_others;
    for (const purpose_stance& p : s.of) all = all && (p == purpose_stance{} || said_by_person(p));
    return all;
}

/// Whether a snapshot is older than the choices that are known: a string that was sent again.
constexpr bool older(const consent_snapshot& now, const consent_snapshot& before) {
    return now.last_updated != 0 && now.last_updated < before.last_updated;
}

} // namespace detail

/// The signals `now`, with a yes of `before` that is gone marked as withdrawn; both of the same declared purposes. If
/// only learning was taken back, a purpose keeps its reason: its `learn` went from yes to no.
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

/// What to keep of a person: the last choice on each purpose. A signal that is silent, missing or broken `now` leaves
/// the choice of `before`, so that a later no is still a withdrawal. Not for deciding: it may allow what is no longer
/// allowed.
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
