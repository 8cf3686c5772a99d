// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "single_include/tact/tact.hpp"

#include <tact/offer.hpp>
#include <tact/tact.hpp>
#include <tact/typed.hpp>

static_assert(tact::position(tact::attribute::style) < tact::enum_size<tact::attribute>);
