// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_PRINCIPLE_HPP
#define TACT_OFFER_PRINCIPLE_HPP

#include <tact/vocabulary/enum_set.hpp>

namespace tact {

/// How an offer is worded: plainly, or by one of the six principles of influence (R. Cialdini, 1984).
enum class principle : std::uint16_t {
    none,         ///< plain words; what every other is measured against
    reciprocity,  ///< something is given first
    commitment,   ///< in line with what the person said or did before
    social_proof, ///< what others like the person do
    authority,    ///< what those who know advise
    liking,       ///< from somebody the person likes
    scarcity      ///< little is left, or not for long
};
constexpr principle last_enumerator(principle) { return principle::scarcity; }

} // namespace tact

#endif
