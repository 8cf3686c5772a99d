// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef HOUSE_HPP
#define HOUSE_HPP

#include <tact/fwd.hpp>

/// The policy of the house: compiled once, in house.cpp.
extern const tact::policy house;

#endif
