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
    TWICE(count<initiative> == 3 && count<expectedness> == 3 && count<benefit> == 3 && count<control> == 3 &&
          count<transparency> == 3 && count<confidence> == 3 && count<effect> == 3);
}
