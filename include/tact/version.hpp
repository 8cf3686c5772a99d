// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VERSION_HPP
#define TACT_VERSION_HPP

// The version is written here once; the builds read it, and tests/tools/version.py compares every place that repeats
// it.
#define TACT_VERSION_MAJOR 0
#define TACT_VERSION_MINOR 1
#define TACT_VERSION_PATCH 0

#endif
