// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A pointer is not held: what it leads to could take a value away.
// expect: personal data are values
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
using lead = personal<int*, declared<attribute::style>>;
inline constexpr std::size_t bytes = sizeof(lead);
#else
using lead = personal<int, declared<attribute::style>>;
inline constexpr std::size_t bytes = sizeof(lead);
#endif
