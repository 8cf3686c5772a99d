// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_NAMES_HPP
#define TACT_OFFER_NAMES_HPP

#include <tact/offer/agent_view.hpp>
#include <tact/offer/contact_limits.hpp>
#include <tact/offer/learning.hpp>
#include <tact/offer/prompt.hpp>
#include <tact/offer/service_plan.hpp>
#include <tact/vocabulary/names.hpp>

// The words of how to offer, as text.

namespace tact {

/// Names of principles.
inline constexpr enum_table<principle, named<principle>> principle_names{{
    {principle::none, "plain words"},
    {principle::reciprocity, "reciprocity"},
    {principle::commitment, "commitment"},
    {principle::social_proof, "social proof"},
    {principle::authority, "authority"},
    {principle::liking, "liking"},
    {principle::scarcity, "scarcity"},
}};
/// Names of principles, as text; empty where out of range.
constexpr const char* name_of(principle e) { return detail::name_in(principle_names, e); }

/// Names of manners.
inline constexpr enum_table<manner, named<manner>> manner_names{{
    {manner::unstated, "unstated"},
    {manner::assist, "assist"},
    {manner::inform, "inform"},
    {manner::nudge, "nudge"},
    {manner::press, "press"},
}};
/// Names of manners, as text; empty where out of range.
constexpr const char* name_of(manner e) { return detail::name_in(manner_names, e); }

/// Names of prompts.
inline constexpr enum_table<prompt, named<prompt>> prompt_names{{
    {prompt::none, "none"},
    {prompt::signal, "signal"},
    {prompt::facilitator, "facilitator"},
    {prompt::spark, "spark"},
}};
/// Names of prompts, as text; empty where out of range.
constexpr const char* name_of(prompt e) { return detail::name_in(prompt_names, e); }

/// Names of services.
inline constexpr enum_table<service, named<service>> service_names{{
    {service::self_service, "self-service"},
    {service::virtual_assistant, "virtual assistant"},
    {service::peer_forum, "peer forum"},
    {service::social_care, "webcare"},
    {service::proactive_chat, "proactive chat"},
    {service::person, "a person"},
}};
/// Names of services, as text; empty where out of range.
constexpr const char* name_of(service e) { return detail::name_in(service_names, e); }

/// Names of prominences.
inline constexpr enum_table<prominence, named<prominence>> prominence_names{{
    {prominence::absent, "absent"},
    {prominence::findable, "findable"},
    {prominence::offered, "offered"},
    {prominence::due, "due"},
}};
/// Names of prominences, as text; empty where out of range.
constexpr const char* name_of(prominence e) { return detail::name_in(prominence_names, e); }

/// Names of deliveries.
inline constexpr enum_table<delivery, named<delivery>> delivery_names{{
    {delivery::withheld, "withheld"},
    {delivery::question_of_datum, "put as a question about the datum"},
    {delivery::question_of_service, "put as a question about the service"},
    {delivery::applied, "applied and shown"},
}};
/// Names of deliveries, as text; empty where out of range.
constexpr const char* name_of(delivery e) { return detail::name_in(delivery_names, e); }

/// Names of vulnerabilities.
inline constexpr enum_table<vulnerability, named<vulnerability>> vulnerability_names{{
    {vulnerability::minor, "a minor"},
    {vulnerability::exhausted, "exhausted"},
    {vulnerability::in_arrears, "in arrears"},
    {vulnerability::life_event, "going through a life event"},
    {vulnerability::ill_health, "in ill health"},
    {vulnerability::low_capability, "of low capability"},
}};
/// Names of vulnerabilities, as text; empty where out of range.
constexpr const char* name_of(vulnerability e) { return detail::name_in(vulnerability_names, e); }

/// Names of allowances.
inline constexpr enum_table<allowance, named<allowance>> allowance_names{{
    {allowance::within, "within the budget"},
    {allowance::intrusion_spent, "intrusion spent"},
    {allowance::asks_spent, "asks spent"},
    {allowance::asked_too_soon, "asked too soon"},
}};
/// Names of allowances, as text; empty where out of range.
constexpr const char* name_of(allowance e) { return detail::name_in(allowance_names, e); }

/// Names of motivators.
inline constexpr enum_table<motivator, named<motivator>> motivator_names{{
    {motivator::pleasure, "pleasure"},
    {motivator::pain, "pain"},
    {motivator::hope, "hope"},
    {motivator::fear, "fear"},
    {motivator::acceptance, "acceptance"},
    {motivator::rejection, "rejection"},
}};
/// Names of motivators, as text; empty where out of range.
constexpr const char* name_of(motivator e) { return detail::name_in(motivator_names, e); }

/// Names of ways to choose.
inline constexpr enum_table<chosen_by, named<chosen_by>> chosen_by_names{{
    {chosen_by::estimate, "by estimate"},
    {chosen_by::draw, "by draw"},
    {chosen_by::chance, "by chance"},
}};
/// Names of ways to choose, as text; empty where out of range.
constexpr const char* name_of(chosen_by e) { return detail::name_in(chosen_by_names, e); }

/// Names of outcomes.
inline constexpr enum_table<outcome, named<outcome>> outcome_names{{
    {outcome::accepted, "accepted"},
    {outcome::declined, "declined"},
    {outcome::left, "left"},
}};
/// Names of outcomes, as text; empty where out of range.
constexpr const char* name_of(outcome e) { return detail::name_in(outcome_names, e); }

/// Names of how a customer is getting on.
inline constexpr enum_table<progress, named<progress>> progress_names{{
    {progress::unstated, "unstated"},
    {progress::fine, "fine"},
    {progress::stuck, "stuck"},
}};
/// Names of how a customer is getting on, as text; empty where out of range.
constexpr const char* name_of(progress e) { return detail::name_in(progress_names, e); }

/// Names of replies.
inline constexpr enum_table<reply, named<reply>> reply_names{{
    {reply::unstated, "unstated"},
    {reply::direct, "direct"},
    {reply::published, "published"},
}};
/// Names of replies, as text; empty where out of range.
constexpr const char* name_of(reply e) { return detail::name_in(reply_names, e); }

} // namespace tact

#endif
