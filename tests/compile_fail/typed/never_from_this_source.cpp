// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// From a source that an attribute is never admitted from, no context permits it.
// expect: use of deleted function|call to deleted|overload resolution selected deleted
// expect: Never = tact::attribute::style
#include "somebody.hpp"

inline constexpr personal<int, device_content<attribute::style>> found(3);
int read(const gate&);
#ifdef TWIN_FORBIDDEN
int read(const gate& g) { return found.read(g).value_or(0); }
#else
int read(const gate& g) { return style_of_anna.read(g).value_or(0); }
#endif
