// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXPLAIN_REDACTION_HPP
#define TACT_EXPLAIN_REDACTION_HPP

#include <tact/vocabulary/enumeration.hpp>

namespace tact::inline v0_1 {

/// How much an explanation says of attributes that are never used or special: everything, for the person who answers
/// for privacy; or nothing, for logs, where "denied: medical history" would itself be health data.
enum class redaction : std::uint16_t { none, sensitive };
constexpr redaction last_enumerator(redaction) { return redaction::sensitive; }

} // namespace tact

#endif
