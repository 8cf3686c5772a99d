// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A trace of behaviour says of how many events, or is read nowhere.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Never = tact::attribute::behaviour_on_site
#include "somebody.hpp"

inline constexpr personal<int, first_party<attribute::behaviour_on_site>> uncounted(3);
inline constexpr personal<int, observed<3, attribute::behaviour_on_site>> counted(3);
int read(const gate&);
#ifdef TWIN_FORBIDDEN
int read(const gate& g) { return uncounted.read(g).value_or(0); }
#else
int read(const gate& g) { return counted.read(g).value_or(0); }
#endif
