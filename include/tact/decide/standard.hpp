// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_STANDARD_HPP
#define TACT_DECIDE_STANDARD_HPP

#include <tact/decide/policy.hpp>
#include <tact/policy/standard_table.hpp>

namespace tact::inline v0_1 {

/// The default policy: `study`, narrowed by what law adds. Most of its figures are assumptions, a few were measured, as
/// their rows say; it certifies nothing. Including this header compiles the policy.
inline constexpr policy standard = compile<standard_table>();

} // namespace tact

#endif
