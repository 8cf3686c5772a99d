// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TACT_HPP
#define TACT_TACT_HPP

#include <tact/version.hpp>

// 1. The words.
#include <tact/vocabulary/attribute.hpp>
#include <tact/vocabulary/context.hpp>
#include <tact/vocabulary/decision.hpp>
#include <tact/vocabulary/packed_context.hpp>
#include <tact/vocabulary/purpose.hpp>
#include <tact/vocabulary/row.hpp>
#include <tact/vocabulary/set.hpp>
#include <tact/vocabulary/source.hpp>
#include <tact/vocabulary/table.hpp>

// 2. What is permitted when.
#include <tact/policy/narrows.hpp>
#include <tact/policy/overlay.hpp>
#include <tact/policy/policy.hpp>
#include <tact/policy/standard.hpp>
#include <tact/policy/study.hpp>

// 3. Deciding.
#include <tact/gate/budget.hpp>
#include <tact/gate/catalogue.hpp>
#include <tact/gate/consent.hpp>
#include <tact/gate/gate.hpp>
#include <tact/gate/label.hpp>
#include <tact/gate/person.hpp>
#include <tact/gate/plane.hpp>
#include <tact/gate/use.hpp>
// The same for many candidates at once.
#include <tact/batch/bit_planes.hpp>
#include <tact/batch/coded_column.hpp>
#include <tact/batch/column.hpp>
#include <tact/batch/filter.hpp>
#include <tact/batch/per_row.hpp>
#include <tact/batch/score.hpp>

// 4. Saying why.
#include <tact/answer/explain.hpp>
#include <tact/answer/intrusion.hpp>
#include <tact/answer/notice.hpp>
#include <tact/answer/verdict.hpp>

// 5. How to offer.
#include <tact/offer/behaviour.hpp>
#include <tact/offer/brief.hpp>
#include <tact/offer/budgeted.hpp>
#include <tact/offer/explain_offer.hpp>
#include <tact/offer/influence.hpp>
#include <tact/offer/learning.hpp>
#include <tact/offer/level.hpp>
#include <tact/offer/manner.hpp>
#include <tact/offer/names.hpp>
#include <tact/offer/offer.hpp>
#include <tact/offer/outliving.hpp>
#include <tact/offer/persuasion.hpp>
#include <tact/offer/principle.hpp>
#include <tact/offer/profile.hpp>
#include <tact/offer/prompt.hpp>
#include <tact/offer/propose.hpp>
#include <tact/offer/service.hpp>
#include <tact/offer/service_plan.hpp>
#include <tact/offer/standard_influence.hpp>
#include <tact/offer/surfaced.hpp>

// 5. Data that carry in their type what they tell.
#include <tact/typed/aggregate.hpp>
#include <tact/typed/arithmetic.hpp>
#include <tact/typed/coarsen.hpp>
#include <tact/typed/escape.hpp>
#include <tact/typed/knowledge.hpp>
#include <tact/typed/personal.hpp>
#include <tact/typed/place.hpp>
#include <tact/typed/reading.hpp>
#include <tact/typed/refusal.hpp>
#include <tact/typed/transform.hpp>

// 6. Consent signals as they arrive.
#include <tact/interop/gpp/gpp_string.hpp>
#include <tact/interop/gpp/us_choices.hpp>
#include <tact/interop/gpp/us_privacy.hpp>
#include <tact/interop/gpp/us_section.hpp>
#include <tact/interop/signal/decode_error.hpp>
#include <tact/interop/signal/explain_error.hpp>
#include <tact/interop/snapshot/consent_snapshot.hpp>
#include <tact/interop/snapshot/flags.hpp>
#include <tact/interop/snapshot/gpp_snapshot.hpp>
#include <tact/interop/snapshot/sec_gpc.hpp>
#include <tact/interop/snapshot/signal_mapping.hpp>
#include <tact/interop/snapshot/signal_names.hpp>
#include <tact/interop/snapshot/signal_snapshots.hpp>
#include <tact/interop/snapshot/to_consent.hpp>
#include <tact/interop/snapshot/withdrawal.hpp>
#include <tact/interop/tcf/additional_consent.hpp>
#include <tact/interop/tcf/canada.hpp>
#include <tact/interop/tcf/legal_basis.hpp>
#include <tact/interop/tcf/tc_string.hpp>
#include <tact/interop/tcf/tc_validity.hpp>

#endif
