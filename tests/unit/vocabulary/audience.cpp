// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/audience.hpp>

#include "../twice.hpp"

using namespace tact;

TEST_CASE("an audience begins unstated in every part") {
    TWICE(audience{} == audience{gender::unstated, age_band::unstated, young_children::unstated});
    TWICE(audience{gender::female} != audience{});
    TWICE(enum_size<gender> == 4 && enum_size<age_band> == 4 && enum_size<young_children> == 3 &&
          enum_size<age_assurance> == 3);
}
