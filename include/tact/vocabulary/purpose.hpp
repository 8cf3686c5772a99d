// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_PURPOSE_HPP
#define TACT_VOCABULARY_PURPOSE_HPP

#include <tact/vocabulary/enum_set.hpp>

namespace tact::inline v0_1 {

/// What a datum is used for.
enum class purpose : std::uint16_t {
    unstated,       ///< not stated; denied
    support,        ///< helping with what the person is doing
    recommendation, ///< proposing what may suit the person
    marketing,      ///< promoting your own offers
    advertising,    ///< showing offers of others, or elsewhere
    measurement,    ///< counting what worked
    improvement,    ///< making the service better
    learning,       ///< updating a model or profile; the context says what for
    pricing,        ///< setting an individual price or terms
    security,       ///< preventing fraud and abuse; a closed list
    sharing         ///< handing on to others, selling included
};
constexpr purpose last_enumerator(purpose) { return purpose::sharing; }

} // namespace tact

#endif
