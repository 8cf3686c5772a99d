// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/context.hpp>

#include "../twice.hpp"

using namespace tact;

namespace {
constexpr context here{
    .purpose = purpose::support, .trust = trust::high, .audience = {.gender = gender::male}, .effect = effect::none};
}

TEST_CASE("a context is read axis by axis") {
    TWICE(detail::values_of(here).at[position(axis::purpose)] == position(purpose::support));
    TWICE(detail::values_of(here).at[position(axis::trust)] == position(trust::high));
    TWICE(detail::values_of(here).at[position(axis::gender)] == position(gender::male));
    TWICE(detail::values_of(here).at[position(axis::effect)] == position(effect::none));
    TWICE(detail::values_of(here).at[position(axis::pressure)] == 0);
}
TEST_CASE("every axis has its size") {
    TWICE(size_of(axis::industry) == enum_size<industry> && size_of(axis::effect) == 3 && size_of(axis::purpose) == 11);
}
TEST_CASE("a value out of range on any axis makes the whole context invalid") {
    TWICE(detail::values_of(here).valid && detail::values_of({}).valid);
    TWICE(!detail::values_of({.purpose = static_cast<purpose>(11)}).valid);
    TWICE(!detail::values_of({.learning_for = static_cast<purpose>(11)}).valid);
    TWICE(!detail::values_of({.audience = {.age_band = static_cast<age_band>(4)}}).valid);
    TWICE(!detail::values_of({.effect = static_cast<effect>(3)}).valid);
}
