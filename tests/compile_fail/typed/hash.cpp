// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A hash would tell the value: there is none.
// expect: deleted|no matching|hash
#include "somebody.hpp"
#include <unordered_set>

#ifdef TWIN_FORBIDDEN
std::unordered_set<size_type> seen;
#else
std::unordered_set<int> seen;
#endif
