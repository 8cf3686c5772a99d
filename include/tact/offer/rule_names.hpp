// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_RULE_NAMES_HPP
#define TACT_OFFER_RULE_NAMES_HPP

#include <tact/offer/offer_invariant.hpp>
#include <tact/offer/prompt.hpp>
#include <tact/offer/service.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<principle> principle_names{{
    {principle::none, "none", "plain words"},
    {principle::reciprocity, "reciprocity", "reciprocity"},
    {principle::commitment, "commitment", "commitment"},
    {principle::social_proof, "social_proof", "social proof"},
    {principle::authority, "authority", "authority"},
    {principle::liking, "liking", "liking"},
    {principle::scarcity, "scarcity", "scarcity"},
}};
constexpr const auto& names_of(principle) { return principle_names; }

inline constexpr name_table<manner> manner_names{{
    {manner::unstated, "unstated", "unstated"},
    {manner::assist, "assist", "assist"},
    {manner::inform, "inform", "inform"},
    {manner::nudge, "nudge", "nudge"},
    {manner::press, "press", "press"},
}};
constexpr const auto& names_of(manner) { return manner_names; }

inline constexpr name_table<vulnerability> vulnerability_names{{
    {vulnerability::minor, "minor", "a minor"},
    {vulnerability::exhausted, "exhausted", "exhausted"},
    {vulnerability::in_arrears, "in_arrears", "in arrears"},
    {vulnerability::life_event, "life_event", "going through a life event"},
    {vulnerability::ill_health, "ill_health", "in ill health"},
    {vulnerability::low_capability, "low_capability", "of low capability"},
}};
constexpr const auto& names_of(vulnerability) { return vulnerability_names; }

inline constexpr name_table<prompt> prompt_names{{
    {prompt::none, "none", "none"},
    {prompt::signal, "signal", "signal"},
    {prompt::facilitator, "facilitator", "facilitator"},
    {prompt::spark, "spark", "spark"},
}};
constexpr const auto& names_of(prompt) { return prompt_names; }

inline constexpr name_table<service> service_names{{
    {service::self_service, "self_service", "self-service"},
    {service::virtual_assistant, "virtual_assistant", "virtual assistant"},
    {service::peer_forum, "peer_forum", "peer forum"},
    {service::social_care, "social_care", "webcare"},
    {service::proactive_chat, "proactive_chat", "proactive chat"},
    {service::person, "person", "a person"},
}};
constexpr const auto& names_of(service) { return service_names; }

inline constexpr name_table<prominence> prominence_names{{
    {prominence::absent, "absent", "absent"},
    {prominence::findable, "findable", "findable"},
    {prominence::offered, "offered", "offered"},
    {prominence::due, "due", "due"},
}};
constexpr const auto& names_of(prominence) { return prominence_names; }

/// What each invariant requires of a table, and in parentheses how to mend it.
inline constexpr name_table<offer_invariant> offer_invariant_names{{
    // clang-format off
    {offer_invariant::every_row_names_its_key, "every_row_names_its_key",
     "each row must name its own key (write the rows in the order of their enumeration)"},
    {offer_invariant::every_row_says_where_it_comes_from, "every_row_says_where_it_comes_from",
     "each row must say where it comes from (write its evidence and its statement)"},
    {offer_invariant::every_value_is_in_range, "every_value_is_in_range",
     "each value must be in range (write only purposes, pressures, manners, prominences and levels that exist and are stated)"},
    {offer_invariant::what_is_unstated_is_closed, "what_is_unstated_is_closed",
     "the unstated manner must admit nothing (leave its purposes and pressures empty)"},
    {offer_invariant::a_harder_manner_is_never_freer, "a_harder_manner_is_never_freer",
     "a harder manner must never be freer (admit no purpose and no pressure that the softer one does not, and close it to everyone to whom the softer one is closed)"},
    {offer_invariant::assisting_serves_help_only, "assisting_serves_help_only",
     "assisting must serve help only (admit it for support, and for recommendation at most)"},
    {offer_invariant::assisting_is_closed_to_nobody, "assisting_is_closed_to_nobody",
     "assisting must be closed to nobody (leave closed_to empty, and admit it for the exhausted)"},
    {offer_invariant::pressure_never_narrows_assisting, "pressure_never_narrows_assisting",
     "pressure must never narrow assisting (open under more pressure what is open at ease)"},
    {offer_invariant::pressure_never_widens_leaning_on_people, "pressure_never_widens_leaning_on_people",
     "pressure must never widen leaning on people (close under more pressure what is closed at ease)"},
    {offer_invariant::nobody_under_pressure_is_pressed, "nobody_under_pressure_is_pressed",
     "nobody under pressure may be pressed: pressing must be for the relaxed (admit pressing where the person is relaxed, or not at all)"},
    {offer_invariant::the_vulnerable_are_never_pressed, "the_vulnerable_are_never_pressed",
     "the vulnerable must never be pressed (close it to every vulnerability)"},
    {offer_invariant::plain_words_lean_on_nobody, "plain_words_lean_on_nobody",
     "plain words must lean on nobody (make their manner assist, at ease and under pressure)"},
    {offer_invariant::a_principle_at_least_nudges, "a_principle_at_least_nudges",
     "a principle must at least nudge (make its manner at ease nudge or press)"},
    {offer_invariant::pressure_never_softens_a_principle, "pressure_never_softens_a_principle",
     "pressure must never soften a principle (make its manner under pressure no softer than at ease)"},
    {offer_invariant::scarcity_and_authority_under_pressure_are_pressing, "scarcity_and_authority_under_pressure_are_pressing",
     "scarcity and authority must press under pressure (make their manner there press)"},
    {offer_invariant::the_action_line_can_be_reached, "the_action_line_can_be_reached",
     "the action line must be within reach (from 1 to 10,000)"},
    {offer_invariant::a_spark_motivates_and_a_facilitator_enables, "a_spark_motivates_and_a_facilitator_enables",
     "a spark must motivate and a facilitator must enable (let each add its own and nothing else, and other prompts nothing)"},
    {offer_invariant::self_service_assistant_and_person_are_in_every_plan, "self_service_assistant_and_person_are_in_every_plan",
     "self-service, a virtual assistant and a person must be in every plan (always findable at least)"},
    {offer_invariant::the_peer_forum_is_always_findable, "the_peer_forum_is_always_findable",
     "the peer forum must always be findable (at least)"},
    {offer_invariant::proactive_chat_is_for_stuck_customers, "proactive_chat_is_for_stuck_customers",
     "proactive chat must be for stuck customers (make it due where stuck, absent otherwise)"},
    {offer_invariant::webcare_answers_in_public_only, "webcare_answers_in_public_only",
     "social care must answer in public only (make it offered where it was asked in public, absent otherwise)"},
    {offer_invariant::a_serious_effect_has_a_person, "a_serious_effect_has_a_person",
     "a serious effect must bring a person (make it due where the effect is legal or similar)"},
    {offer_invariant::nothing_comes_by_itself_without_reason, "nothing_comes_by_itself_without_reason",
     "nothing must come by itself without reason (make it due neither always nor under pressure)"},
    {offer_invariant::the_more_prominent_takes_less_effort, "the_more_prominent_takes_less_effort",
     "the more prominent must take less effort to find (no more than the row before; an absent service takes 100)"},
    {offer_invariant::a_rate_lies_between_none_and_all, "a_rate_lies_between_none_and_all",
     "a rate must lie between none and all (at most a million of a million, with a weight of at least 1)"},
    // clang-format on
}};
constexpr const auto& names_of(offer_invariant) { return offer_invariant_names; }

} // namespace tact

#endif
