// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_OFFER_INVARIANT_HPP
#define TACT_OFFER_OFFER_INVARIANT_HPP

#include <tact/vocabulary/enumeration.hpp>

namespace tact::inline v0_1 {

/// What every valid table of how to offer keeps to.
enum class offer_invariant : std::uint16_t {
    every_row_names_its_key,            ///< rows lie in the order of their enumeration
    every_row_says_where_it_comes_from, ///< evidence and statement are written
    every_value_is_in_range,            ///< no unknown purpose, pressure, manner or level
    // manners
    what_is_unstated_is_closed,              ///< the unstated manner admits nothing
    a_harder_manner_is_never_freer,          ///< from informing on: in no purpose, at no pressure, for nobody
    assisting_serves_help_only,              ///< support, and recommendation at most
    assisting_is_closed_to_nobody,           ///< however vulnerable, and even when exhausted
    pressure_never_narrows_assisting,        ///< what is open at ease is open under pressure
    pressure_never_widens_leaning_on_people, ///< informing, nudging, pressing: what is closed at ease stays closed
    nobody_under_pressure_is_pressed,        ///< at ease or not at all
    the_vulnerable_are_never_pressed,        ///< every vulnerability closes it
    // principles
    plain_words_lean_on_nobody,                         ///< without a principle, an offer is in the manner it says
    a_principle_at_least_nudges,                        ///< every other leans on people
    pressure_never_softens_a_principle,                 ///< its manner under pressure is no softer
    scarcity_and_authority_under_pressure_are_pressing, ///< a person in a hurry cannot weigh them
    // prompts
    the_action_line_can_be_reached,              ///< from 1 to 10,000
    a_spark_motivates_and_a_facilitator_enables, ///< each adds its own alone, other prompts nothing
    // services
    self_service_assistant_and_person_are_in_every_plan, ///< findable at least, however automated
    the_peer_forum_is_always_findable,                   ///< in every plan
    proactive_chat_is_for_stuck_customers,               ///< due where stuck, absent otherwise
    webcare_answers_in_public_only,                      ///< offered where it was asked in public, absent otherwise
    a_serious_effect_has_a_person,                       ///< due where the effect is legal or similar
    nothing_comes_by_itself_without_reason,              ///< due only where stuck, asked in public or serious
    the_more_prominent_takes_less_effort,                ///< to find; an absent service takes all there can be
    // populations
    a_rate_lies_between_none_and_all ///< of a million trials; and it weighs something
};
constexpr offer_invariant last_enumerator(offer_invariant) { return offer_invariant::a_rate_lies_between_none_and_all; }

} // namespace tact

#endif
