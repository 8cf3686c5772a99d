// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TYPED_HPP
#define TACT_TYPED_HPP

// Data that carry in their type what they tell, so that a forbidden flow does not compile.

#include <tact/version.hpp>

// Data in types.
#include <tact/typed/aggregate.hpp>
#include <tact/typed/arithmetic.hpp>
#include <tact/typed/coarsen.hpp>
#include <tact/typed/escape.hpp>
#include <tact/typed/knowledge.hpp>
#include <tact/typed/names.hpp>
#include <tact/typed/personal.hpp>
#include <tact/typed/place.hpp>
#include <tact/typed/reading.hpp>
#include <tact/typed/refusal.hpp>
#include <tact/typed/transform.hpp>

#endif
