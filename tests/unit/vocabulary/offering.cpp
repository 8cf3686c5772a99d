// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/offering.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("every axis of the offering begins unstated and has a better and a worse value") {
    TWICE(initiative{} == initiative::unstated && expectedness{} == expectedness::unstated &&
          benefit{} == benefit::unstated && control{} == control::unstated &&
          transparency{} == transparency::unstated && confidence{} == confidence::unstated &&
          effect{} == effect::unstated);
    TWICE(enum_size<initiative> == 3 && enum_size<expectedness> == 3 && enum_size<benefit> == 3 &&
          enum_size<control> == 3 && enum_size<transparency> == 3 && enum_size<confidence> == 3 &&
          enum_size<effect> == 3);
}
