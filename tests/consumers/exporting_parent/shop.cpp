// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <shop.hpp>
#include <tact/tact.hpp>

tact::attribute used_by_shop() { return tact::attribute::style; }
