// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Nobody is permitted to read what is never used.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Never = tact::attribute::medical_history
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
auto ask(const gate& g) { return permit_for<illness_type>(g); }
#else
auto ask(const gate& g) { return permit_for<size_type>(g); }
#endif
