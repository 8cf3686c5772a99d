// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/tact.hpp>
#include <tact/typed.hpp>

#include "single_include/tact/tact.hpp"

static_assert(tact::position(tact::attribute::style) < tact::enum_size<tact::attribute>);
