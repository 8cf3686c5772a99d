// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_STUDY_HPP
#define TACT_DECIDE_STUDY_HPP

#include <tact/decide/policy.hpp>
#include <tact/policy/study_table.hpp>

namespace tact::inline v0_1 {

/// The policy of the published studies, without what law adds; production takes `standard`. Most figures of it
/// are assumptions, as their rows say.
inline constexpr policy study = compile<study_table>();

} // namespace tact

#endif
