// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What is never used is read under no gate either, and that is known while compiling.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Never = tact::attribute::medical_history
#include "somebody.hpp"

int read(const gate&);
#ifdef TWIN_FORBIDDEN
int read(const gate& g) { return illness_of_anna.read(g).value_or(0); }
#else
int read(const gate& g) { return size_of_anna.read(g).value_or(0); }
#endif
