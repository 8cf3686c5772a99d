// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_PRINCIPLE_HPP
#define TACT_OFFER_PRINCIPLE_HPP

#include <tact/vocabulary/enum_set.hpp>

namespace tact::inline v0_1 {

/// How an offer is worded: plainly, or by one of the six principles of influence (R. Cialdini, 1984).
enum class principle : std::uint16_t {
    none,         ///< plain words; every other is measured against them
    reciprocity,  ///< something is given first
    commitment,   ///< in line with what the person said or did before
    social_proof, ///< what similar people do
    authority,    ///< what experts advise
    liking,       ///< from someone the person likes
    scarcity      ///< little is left, or not for long
};
constexpr principle last_enumerator(principle) { return principle::scarcity; }

} // namespace tact

#endif
