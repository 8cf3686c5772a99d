// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_NAMES_HPP
#define TACT_OFFER_NAMES_HPP

#include <tact/offer/agent_view.hpp>
#include <tact/offer/contact_limits.hpp>
#include <tact/offer/delivery_names.hpp>
#include <tact/offer/learning.hpp>
#include <tact/offer/rule_names.hpp>
#include <tact/offer/service_plan.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<allowance> allowance_names{{
    {allowance::within, "within", "within the budget"},
    {allowance::intrusion_spent, "intrusion_spent", "intrusion spent"},
    {allowance::asks_spent, "asks_spent", "asks spent"},
    {allowance::asked_too_soon, "asked_too_soon", "asked too soon"},
}};
constexpr const auto& names_of(allowance) { return allowance_names; }

inline constexpr name_table<motivator> motivator_names{{
    {motivator::pleasure, "pleasure", "pleasure"},
    {motivator::pain, "pain", "pain"},
    {motivator::hope, "hope", "hope"},
    {motivator::fear, "fear", "fear"},
    {motivator::acceptance, "acceptance", "acceptance"},
    {motivator::rejection, "rejection", "rejection"},
}};
constexpr const auto& names_of(motivator) { return motivator_names; }

inline constexpr name_table<chosen_by> chosen_by_names{{
    {chosen_by::estimate, "estimate", "by estimate"},
    {chosen_by::draw, "draw", "by draw"},
    {chosen_by::chance, "chance", "by chance"},
}};
constexpr const auto& names_of(chosen_by) { return chosen_by_names; }

inline constexpr name_table<outcome> outcome_names{{
    {outcome::accepted, "accepted", "accepted"},
    {outcome::declined, "declined", "declined"},
    {outcome::left, "left", "left"},
}};
constexpr const auto& names_of(outcome) { return outcome_names; }

inline constexpr name_table<progress> progress_names{{
    {progress::unstated, "unstated", "unstated"},
    {progress::fine, "fine", "fine"},
    {progress::stuck, "stuck", "stuck"},
}};
constexpr const auto& names_of(progress) { return progress_names; }

inline constexpr name_table<reply> reply_names{{
    {reply::unstated, "unstated", "unstated"},
    {reply::direct, "direct", "direct"},
    {reply::published, "published", "published"},
}};
constexpr const auto& names_of(reply) { return reply_names; }

} // namespace tact

#endif
