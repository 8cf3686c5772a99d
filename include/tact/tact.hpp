// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TACT_HPP
#define TACT_TACT_HPP

// The core: words, tables, deciding, one by one and many at once, and explaining. Beside it are tact/batch.hpp,
// tact/typed.hpp, tact/offer.hpp and tact/signals.hpp. No policy is compiled here: the default one is in
// tact/decide/standard.hpp.

#include <tact/version.hpp>

// 1. The words.
#include <tact/vocabulary/attribute.hpp>
#include <tact/vocabulary/attribute_bits.hpp>
#include <tact/vocabulary/context.hpp>
#include <tact/vocabulary/context_names.hpp>
#include <tact/vocabulary/decision.hpp>
#include <tact/vocabulary/enum_set.hpp>
#include <tact/vocabulary/enum_table.hpp>
#include <tact/vocabulary/name_table.hpp>
#include <tact/vocabulary/names.hpp>
#include <tact/vocabulary/packed_context.hpp>
#include <tact/vocabulary/processing_purpose.hpp>
#include <tact/vocabulary/purpose.hpp>
#include <tact/vocabulary/source.hpp>

// 2. What is permitted when: the tables that people write.
#include <tact/policy/at_least_as_strict.hpp>
#include <tact/policy/names.hpp>
#include <tact/policy/overlay.hpp>
#include <tact/policy/policy_table.hpp>
#include <tact/policy/require_valid.hpp>

// 3. Deciding.
#include <tact/decide/candidate_kinds.hpp>
#include <tact/decide/catalogue.hpp>
#include <tact/decide/consent.hpp>
#include <tact/decide/gate.hpp>
#include <tact/decide/kind_names.hpp>
#include <tact/decide/names.hpp>
#include <tact/decide/policy.hpp>
#include <tact/decide/use.hpp>
#include <tact/decide/use_builder.hpp>

// 4. The same for many candidates at once.
#include <tact/batch/filter.hpp>
#include <tact/batch/kind_column.hpp>
#include <tact/batch/names.hpp>

// 5. Saying why.
#include <tact/explain/assess.hpp>
#include <tact/explain/explain_violation.hpp>
#include <tact/explain/explanation.hpp>
#include <tact/explain/feature_assessment.hpp>
#include <tact/explain/intrusion.hpp>
#include <tact/explain/names.hpp>
#include <tact/explain/notice.hpp>
#include <tact/explain/redaction_names.hpp>

#endif
