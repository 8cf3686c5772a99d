// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_INTEROP_PERMITTED_HPP
#define TACT_TESTS_UNIT_INTEROP_PERMITTED_HPP

#include <tact/signals/snapshot/consent_snapshot.hpp>

/// What a snapshot permits, compared with another.
namespace permitted {

/// How far a purpose may be used: a signal that does not speak of it closes nothing.
constexpr int allowed(tact::use_level l) { return l == tact::use_level::unsaid ? 3 : static_cast<int>(l); }
/// How far the person said yes: a signal that does not speak of it says no yes.
constexpr int agreed(tact::use_level l) { return l == tact::use_level::unsaid ? 1 : static_cast<int>(l); }
/// Whether it may be learned: closed, not spoken of, yes.
constexpr int learned(tact::learn_level l) {
    return l == tact::learn_level::yes ? 2 : l == tact::learn_level::unsaid ? 1 : 0;
}

/// Whether everything that `after` permits, `before` permits too.
constexpr bool no_more(const tact::consent_snapshot& after, const tact::consent_snapshot& before) {
    if (after.unreadable || before.unreadable) return after.unreadable;
    for (std::size_t i = 0; i < tact::enum_size<tact::purpose>; ++i) {
        const tact::purpose_stance &a = after.of[i], &b = before.of[i];
        if (allowed(a.allowed) > allowed(b.allowed) || agreed(a.agreed) > agreed(b.agreed) ||
            learned(a.learn) > learned(b.learn))
            return false;
    }
    for (std::size_t i = 0; i < tact::enum_size<tact::signal_limit>; ++i) {
        const auto limit = tact::enum_at<tact::signal_limit>(i);
        if ((after.opens(limit) && !before.opens(limit)) || (before.closes(limit) && !after.closes(limit)))
            return false;
    }
    return true;
}

} // namespace permitted

#endif
