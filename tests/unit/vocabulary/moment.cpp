// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/moment.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("every axis of the moment begins unstated") {
    TWICE(pressure{} == pressure::unstated && setting{} == setting::unstated && exposure{} == exposure::unstated &&
          industry{} == industry::unstated && channel{} == channel::unstated);
    TWICE(count<pressure> == 4 && count<setting> == 5 && count<exposure> == 3 && count<industry> == 15 &&
          count<channel> == 11);
}
