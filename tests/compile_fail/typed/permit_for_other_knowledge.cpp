// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A permit for one attribute does not open another.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Why = tact::refusal::the_permit_is_for_other_knowledge
#include "somebody.hpp"

int read(const gate&);
#ifdef TWIN_FORBIDDEN
int read(const gate& g) { return style_of_anna.read(permit_for<size_type>(g), g).value_or(0); }
#else
int read(const gate& g) { return size_of_anna.read(permit_for<size_type>(g), g).value_or(0); }
#endif
