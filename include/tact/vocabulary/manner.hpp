// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_MANNER_HPP
#define TACT_VOCABULARY_MANNER_HPP

#include <tact/vocabulary/context.hpp>
#include <tact/vocabulary/set.hpp>

namespace tact {

/// How hard an offer leans on the person, the softest first. Unstated counts as pressing.
enum class manner : std::uint16_t {
    unstated, ///< nobody said; counts as pressing
    assist,   ///< helps with what the person is doing
    inform,   ///< says what there is
    nudge,    ///< words it so that it appeals
    press     ///< plays on fear, loss or haste
};
/// Where `manner` ends.
constexpr manner last_enumerator(manner) { return manner::press; }

/// The harder of two manners.
constexpr manner harder(manner a, manner b) {
    const auto stated = [](manner m) { return m == manner::unstated || !in_range(m) ? manner::press : m; };
    return stated(a) < stated(b) ? stated(b) : stated(a);
}

/// Why somebody may be less able to resist or to choose. Knowing it may only ever narrow what is offered.
enum class vulnerability : std::uint16_t {
    minor,         ///< not an adult
    exhausted,     ///< short of energy; an unstated pressure counts as this
    in_arrears,    ///< behind with payments, or close to it
    life_event,    ///< bereaved, separated, out of work
    ill_health,    ///< affected by illness or disability
    low_capability ///< little confidence with money, language or devices
};
/// Where `vulnerability` ends.
constexpr vulnerability last_enumerator(vulnerability) { return vulnerability::low_capability; }

/// The pressure that offers reckon with: unstated, or out of range, counts as exhausted.
constexpr pressure reckoned(pressure p) { return p == pressure::unstated || !in_range(p) ? pressure::exhausted : p; }

/// What is known of a person's vulnerability, together with what a context tells of it.
constexpr set<vulnerability> vulnerabilities_in(const context& where, set<vulnerability> known = {}) {
    if (where.age_assurance == age_assurance::minor) known.insert(vulnerability::minor);
    if (reckoned(where.pressure) == pressure::exhausted) known.insert(vulnerability::exhausted);
    return known;
}

} // namespace tact

#endif
