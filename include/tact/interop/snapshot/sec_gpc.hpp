// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_SNAPSHOT_SEC_GPC_HPP
#define TACT_INTEROP_SNAPSHOT_SEC_GPC_HPP

#include <tact/interop/signal/signal_text.hpp>

namespace tact {

/// Whether a `Sec-GPC` header (W3C Global Privacy Control) asks not to sell or share: its value is exactly `1`. Any
/// other value counts as no header, and there is none that allows. Where a request has the header several times, one
/// exact `1` is enough: ask for each and take any.
constexpr bool asks_not_to_sell(const signal_text& sec_gpc) { return sec_gpc.size() == 1 && sec_gpc[0] == '1'; }

} // namespace tact

#endif
