// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Personal data are not wrapped once more: they are joined.
// expect: personal data inside personal data
#include "somebody.hpp"

#ifdef TWIN_FORBIDDEN
using twice = personal<size_type, declared<attribute::style>>;
inline constexpr std::size_t bytes = sizeof(twice);
#else
inline constexpr std::size_t bytes = sizeof(size_type);
#endif
