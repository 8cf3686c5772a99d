// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What is compiled once for all unit tests.
#include "umbrellas.hpp"

#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <vector>
