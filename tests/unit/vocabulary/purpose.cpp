// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/purpose.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("an unstated purpose is the empty one") { TWICE(purpose{} == purpose::unstated && enum_size<purpose> == 11); }
