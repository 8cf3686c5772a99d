// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A request refers to its policy, which has to outlive it.
// expect: use of deleted|call to deleted|overload resolution selected deleted|conversion function from .* invokes a
// deleted
#include <tact/decide/standard.hpp>
#include <tact/offer/offer.hpp>
#include <tact/offer/standard_influence.hpp>

using namespace tact;

inline constexpr context here{.purpose = purpose::support};
inline constexpr consent anna;

#ifdef TWIN_FORBIDDEN
request r{policy(standard_table), standard_influence, here, anna};
#else
request r{standard, standard_influence, here, anna};
#endif
