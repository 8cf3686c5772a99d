// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/moment.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("every axis of the moment begins unstated") {
    TWICE(pressure{} == pressure::unstated && setting{} == setting::unstated && exposure{} == exposure::unstated &&
          industry{} == industry::unstated && channel{} == channel::unstated);
    TWICE(enum_size<pressure> == 4 && enum_size<setting> == 5 && enum_size<exposure> == 3 &&
          enum_size<industry> == 15 && enum_size<channel> == 11);
}
