// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A list that is longer than a policy has room for does not compile, and the error says so.
// expect: more rows than a policy has room for
#include <tact/policy/rows.hpp>

using namespace tact;

#ifdef TWIN_FORBIDDEN
constexpr int given[]{1, 2, 3};
#else
constexpr int given[]{1, 2};
#endif
constexpr bounded_list<int, 2> list{given};
static_assert(list.size() == 2);
