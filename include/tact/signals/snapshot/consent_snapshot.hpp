// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SNAPSHOT_CONSENT_SNAPSHOT_HPP
#define TACT_SIGNALS_SNAPSHOT_CONSENT_SNAPSHOT_HPP

#include <tact/signals/signal_limit.hpp>
#include <tact/vocabulary/purpose.hpp>

namespace tact::inline v0_1 {

/// How much of a person a purpose may draw on, in the order of how much.
enum class use_level : std::uint8_t {
    unsaid,  ///< a signal does not speak of this: neither a yes nor a no
    none,    ///< nothing personal
    limited, ///< data that tell little: language, region (contextual, non-profiling)
    profile  ///< data that make up a profile
};
constexpr use_level last_enumerator(use_level) { return use_level::profile; }

/// What a signal says of learning: updating a profile or model.
enum class learn_level : std::uint8_t {
    unsaid, ///< a signal does not speak of it
    no,     ///< nothing may be learned
    closed, ///< nothing may be learned: the person said yes, but something else closes it
    yes     ///< the person said yes, and it may be learned
};
constexpr learn_level last_enumerator(learn_level) { return learn_level::yes; }

/// Why less is allowed than could be.
enum class signal_reason : std::uint8_t {
    none,              ///< nothing stands against it
    restricted,        ///< the person chose it; a publisher's restriction or a vendor's own entry closes it
    not_chosen,        ///< the person did not choose it, or objected
    opted_out,         ///< opted out of sale, sharing or targeted advertising
    global_control,    ///< Global Privacy Control
    notice_missing,    ///< a notice was not given, which counts as opted out
    by_contract,       ///< a service provider under MSPA
    covered_undefined, ///< the same, where the section leaves undefined if MSPA covers it: the stricter meaning holds
    child,             ///< a known child without consent
    not_disclosed,     ///< the vendor was not shown, or the publisher was not asked about
    invalid,           ///< the signal decoded and is not valid
    absent,            ///< a signal that is required did not arrive
    withdrawn,         ///< the person took a yes back
    unreadable         ///< a signal did not decode
};
constexpr signal_reason last_enumerator(signal_reason) { return signal_reason::unreadable; }

/// What signals say of one purpose. A plain value: safe to share between threads while none writes it.
struct purpose_stance {
    use_level allowed = use_level::unsaid;   ///< the most that may be used; a no below it
    use_level agreed = use_level::unsaid;    ///< how far the person said yes, rather than not objecting
    learn_level learn = learn_level::unsaid; ///< whether it may be learned for
    signal_reason why = signal_reason::none; ///< why no more
    friend constexpr bool operator==(const purpose_stance&, const purpose_stance&) = default;
};

/// The choices of consent signals, in 72 bytes to compare and merge, not to be stored: write a record
/// (snapshot_record.hpp). A default one says nothing: so does an optional signal that did not arrive. A required one
/// that did not arrive is `absent` (signal_snapshots.hpp). Written by one thread at a time.
struct consent_snapshot {
    /// Nothing said. Declared, since g++ 12 otherwise does not accept `{}` for it.
    constexpr consent_snapshot() = default;

    purpose_stance of[enum_size<purpose>]{}; ///< by position of the purpose
    std::uint64_t hash = 0;                  ///< of the strings, added up: what was learned carries it along
    std::uint64_t last_updated = 0; ///< when the choices last changed, in tenths of a second since 1970; 0 unknown
    std::uint16_t opened = 0;       ///< limits that signals open, a bit each
    std::uint16_t closed = 0;       ///< limits that signals close, a bit each
    bool closed_by_others = false;  ///< something other than a choice of the person closes a limit
    bool absent = false;            ///< a required signal is missing: no new use
    bool unreadable = false;        ///< a signal did not decode: everything is refused
    bool withdrawn = false;         ///< a yes was taken back: also delete or hide what was learned

    /// What signals say of a purpose; nothing where it is out of range.
    constexpr purpose_stance operator[](purpose p) const { return is_valid(p) ? of[position(p)] : purpose_stance{}; }
    /// Opens a limit, or closes it; a no to what is out of range makes all unreadable.
    constexpr void set_limit(signal_limit l, bool open) {
        (open ? opened : closed) |= bit_of(l);
        unreadable = unreadable || (!open && !is_valid(l));
    }
    /// Opens limits, or closes them.
    constexpr void set_limits(const enum_set<signal_limit>& which, bool open) {
        for (std::size_t i = 0; i < enum_size<signal_limit>; ++i)
            if (which.contains(enum_at<signal_limit>(i))) set_limit(enum_at<signal_limit>(i), open);
    }
    /// Whether a limit is open: opened by a signal, and closed by none. `nothing` is.
    constexpr bool opens(signal_limit l) const {
        return l == signal_limit::nothing || ((opened & ~closed) & bit_of(l)) != 0;
    }
    /// Whether a signal closes a limit.
    constexpr bool closes(signal_limit l) const { return (closed & bit_of(l)) != 0; }

    /// Allows no more than `most` for a purpose, and nothing to be learned unless `learn`. Of the unstated purpose, and
    /// of one out of range, it makes all unreadable: which one was meant is not known.
    constexpr void limit_to(purpose p, use_level most, signal_reason why, learn_level learn = learn_level::no);

    friend constexpr bool operator==(const consent_snapshot&, const consent_snapshot&) = default;

private:
    static_assert(enum_size<signal_limit> <= 16, "the limits of a snapshot are two words of 16 bits");
    static constexpr std::uint16_t bit_of(signal_limit l) {
        return static_cast<std::uint16_t>(is_valid(l) ? 1u << position(l) : 0u);
    }
};
static_assert(sizeof(consent_snapshot) <= 72);

namespace detail {

/// The lesser of two levels; an unsaid one gives way.
template <class Level>
constexpr Level lesser(Level a, Level b) {
    if (a == Level{} || b == Level{}) return a == Level{} ? b : a;
    return a < b ? a : b;
}

constexpr purpose_stance merged(const purpose_stance& a, const purpose_stance& b) {
    purpose_stance m{lesser(a.allowed, b.allowed), lesser(a.agreed, b.agreed), lesser(a.learn, b.learn)};
    if (m.allowed != use_level::unsaid) m.agreed = m.agreed < m.allowed ? m.agreed : m.allowed;
    const use_level lowest = lesser(a.allowed, b.allowed);
    const signal_reason of_a = a.allowed == lowest ? a.why : signal_reason::none;
    const signal_reason of_b = b.allowed == lowest ? b.why : signal_reason::none;
    m.why = of_a < of_b ? of_b : of_a;
    if (m.why == signal_reason::none) m.why = a.why < b.why ? b.why : a.why;
    return m;
}

} // namespace detail

constexpr void consent_snapshot::limit_to(purpose p, use_level most, signal_reason why, learn_level learn) {
    unreadable = unreadable || !is_valid(p) || p == purpose::unstated; // a no that was not understood
    if (is_valid(p)) of[position(p)] = detail::merged(of[position(p)], {most, use_level::unsaid, learn, why});
}

/// Several signals together. Every no holds, and a yes holds only if no signal that speaks of the purpose says less.
/// The order does not matter; the reason kept is that of the lowest level.
constexpr consent_snapshot merge(const consent_snapshot& a, const consent_snapshot& b) {
    consent_snapshot m;
    for (std::size_t i = 0; i < enum_size<purpose>; ++i) m.of[i] = detail::merged(a.of[i], b.of[i]);
    m.hash = a.hash + b.hash;
    m.last_updated = a.last_updated > b.last_updated ? a.last_updated : b.last_updated;
    m.opened = a.opened | b.opened;
    m.closed = a.closed | b.closed;
    m.closed_by_others = a.closed_by_others || b.closed_by_others;
    m.absent = a.absent || b.absent;
    m.unreadable = a.unreadable || b.unreadable;
    m.withdrawn = a.withdrawn || b.withdrawn;
    return m;
}

} // namespace tact

#endif
