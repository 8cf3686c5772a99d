// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef SHOP_HPP
#define SHOP_HPP

#include <tact/fwd.hpp>

/// What the shop would use of a person.
tact::attribute used_by_shop();

#endif
