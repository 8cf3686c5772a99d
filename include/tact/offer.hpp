// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_HPP
#define TACT_OFFER_HPP

// How to offer: whether, when, how strongly, and how often.

#include <tact/version.hpp>

// How to offer.
#include <tact/offer/agent_view.hpp>
#include <tact/offer/behaviour.hpp>
#include <tact/offer/budgeted.hpp>
#include <tact/offer/contact_budget.hpp>
#include <tact/offer/contact_limits.hpp>
#include <tact/offer/explain_offer.hpp>
#include <tact/offer/explain_offer_violation.hpp>
#include <tact/offer/influence.hpp>
#include <tact/offer/learning.hpp>
#include <tact/offer/level.hpp>
#include <tact/offer/manner.hpp>
#include <tact/offer/names.hpp>
#include <tact/offer/offer.hpp>
#include <tact/offer/offer_invariant.hpp>
#include <tact/offer/outliving.hpp>
#include <tact/offer/persuasion.hpp>
#include <tact/offer/principle.hpp>
#include <tact/offer/profile.hpp>
#include <tact/offer/prompt.hpp>
#include <tact/offer/propose.hpp>
#include <tact/offer/rule_names.hpp>
#include <tact/offer/rules.hpp>
#include <tact/offer/service.hpp>
#include <tact/offer/service_plan.hpp>
#include <tact/offer/standard_influence.hpp>
#include <tact/offer/usage_audit.hpp>

#endif
