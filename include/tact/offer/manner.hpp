// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_MANNER_HPP
#define TACT_OFFER_MANNER_HPP

#include <tact/vocabulary/context.hpp>
#include <tact/vocabulary/enum_set.hpp>

namespace tact::inline v0_1 {

/// How hard an offer leans on the person, the softest first. Unstated counts as pressing.
enum class manner : std::uint16_t {
    unstated, ///< not stated; counts as pressing
    assist,   ///< helps with what the person is doing: "shall we fill in your address?"
    inform,   ///< says what there is: "these shoes are 20 % off"
    nudge,    ///< words it so that it appeals: "people like you took these"
    press     ///< plays on fear, loss or haste: "only two left, decide now"
};
constexpr manner last_enumerator(manner) { return manner::press; }

/// The harder of two manners.
constexpr manner harder(manner a, manner b) {
    const auto stated = [](manner m) { return m == manner::unstated || !is_valid(m) ? manner::press : m; };
    return stated(a) < stated(b) ? stated(b) : stated(a);
}

/// Why a person may be less able to resist or to choose. It only ever narrows what is offered. Most of it is itself
/// personal data, even of health: the integrator decides what may be known of it, and no gate is asked here.
enum class vulnerability : std::uint16_t {
    minor,         ///< not an adult
    exhausted,     ///< short of energy; an unstated pressure counts as this
    in_arrears,    ///< behind with payments, or close to it
    life_event,    ///< bereaved, separated, out of work
    ill_health,    ///< affected by illness or disability
    low_capability ///< little confidence with money, language or devices
};
constexpr vulnerability last_enumerator(vulnerability) { return vulnerability::low_capability; }

/// The pressure that offers take into account: unstated, or out of range, counts as exhausted.
constexpr pressure effective_pressure(pressure p) {
    return p == pressure::unstated || !is_valid(p) ? pressure::exhausted : p;
}

/// No vulnerability, as far as is known. State it: unset counts as every vulnerability.
inline constexpr enum_set<vulnerability> no_vulnerability{};
/// It is unstated whether the person is vulnerable; this counts as every vulnerability.
inline constexpr enum_set<vulnerability> vulnerability_unstated{enum_at<vulnerability>(enum_size<vulnerability>)};

/// The stated vulnerabilities of a person, together with those that a context tells; all of them if unstated.
constexpr enum_set<vulnerability> vulnerabilities_in(const context& where, enum_set<vulnerability> said) {
    if (said.unknown()) return enum_set<vulnerability>::all();
    if (where.age_assurance == age_assurance::minor || !is_valid(where.age_assurance))
        said.insert(vulnerability::minor);
    if (effective_pressure(where.pressure) == pressure::exhausted) said.insert(vulnerability::exhausted);
    if (where.confidence == confidence::low) said.insert(vulnerability::low_capability);
    return said;
}

} // namespace tact

#endif
