// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_GATE_ANSWERS_HPP
#define TACT_GATE_ANSWERS_HPP

#include <tact/vocabulary/row.hpp>

namespace tact {

/// What a person has answered about one attribute for one purpose, for data from one source.
enum class consent_state : std::uint16_t {
    never_asked, ///< nothing known; not a yes
    general,     ///< a yes by banner, terms or consent string
    specific,    ///< a yes to this attribute and purpose, asked for with its benefit
    expired,     ///< a yes that the caller's clock has ended
    refused,     ///< a no
    withdrawn,   ///< a yes taken back
    unreadable   ///< a signal that could not be read: a no to everything
};
/// Where `consent_state` ends.
constexpr consent_state last_enumerator(consent_state) { return consent_state::unreadable; }

/// What a consent comes to for one aim and one source, as a gate applies it.
template <enumeration Attribute>
struct answers {
    row<Attribute> agreed;   ///< a yes, general or specific
    row<Attribute> asked;    ///< a specific yes
    row<Attribute> expired;  ///< a yes that has ended
    row<Attribute> refused;  ///< a no, or everything where the purpose was objected to
    row<Attribute> supplied; ///< stated in this very request
};

} // namespace tact

#endif
