// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_DECISION_HPP
#define TACT_VOCABULARY_DECISION_HPP

#include <tact/vocabulary/enumeration.hpp>

namespace tact::inline v0_1 {

/// What a policy answers; ordered, the safest first, so that the worst of several is the least.
enum class decision : std::uint16_t {
    deny,  ///< not to be used and not to be asked for
    ask,   ///< not to be read yet, not even to phrase the question, which is about the datum
    permit ///< may be read and used
};
constexpr decision last_enumerator(decision) { return decision::permit; }

/// The worse of two decisions.
constexpr decision worst(decision a, decision b) { return a < b ? a : b; }

/// What a permit or an ask obliges to.
enum class obligation : std::uint16_t {
    put_as_question,  ///< an anticipation is asked, not silently applied
    name_the_benefit, ///< say what the person gains
    show_the_use,     ///< let the use of the datum be seen
    name_the_source,  ///< say where the datum came from
    offer_control,    ///< let the person change or stop it here
    offer_a_person,   ///< a human must be reachable
    offer_unprofiled, ///< offer an option without profiling beside it
    disclose,         ///< say that price or terms are individual
    be_discreet       ///< no details where others can see
};
constexpr obligation last_enumerator(obligation) { return obligation::be_discreet; }

} // namespace tact

#endif
