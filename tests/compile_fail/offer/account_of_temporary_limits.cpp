// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// An account refers to its limits, which have to outlive it.
// expect: use of deleted|call to deleted|overload resolution selected deleted|conversion function from .* invokes a
// deleted
#include <tact/offer/budgeted.hpp>

using namespace tact;

#ifdef TWIN_FORBIDDEN
contact_budget spent;
account of_anna{spent, contact_limits{.asks = 2}};
#else
contact_budget spent;
account of_anna{spent, session_limits};
#endif
