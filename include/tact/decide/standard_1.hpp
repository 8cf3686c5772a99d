// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_STANDARD_1_HPP
#define TACT_DECIDE_STANDARD_1_HPP

#include <tact/decide/policy.hpp>
#include <tact/policy/standard_1_table.hpp>

namespace tact::inline v0_1 {

/// The default policy with the figures of version 1, for one release: decide under both, and see what moves before you
/// take the new one. Including this header compiles the policy.
inline constexpr policy standard_1 = compile<standard_1_table>();

} // namespace tact

#endif
