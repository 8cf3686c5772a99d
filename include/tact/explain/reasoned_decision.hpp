// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXPLAIN_REASONED_DECISION_HPP
#define TACT_EXPLAIN_REASONED_DECISION_HPP

#include <tact/explain/reason.hpp>
#include <tact/vocabulary/decision.hpp>

namespace tact::inline v0_1 {

/// The decision on a use, its reasons, and its obligations. A plain value: safe to share between threads while none
/// writes it.
struct reasoned_decision {
    tact::decision decision = tact::decision::deny;
    enum_set<reason> reasons{};         ///< the reasons for the decision
    enum_set<obligation> obligations{}; ///< of a permit or an ask; none of a denial
    friend constexpr bool operator==(const reasoned_decision&, const reasoned_decision&) = default;
};

} // namespace tact

#endif
