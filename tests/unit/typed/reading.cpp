// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/typed/reading.hpp>

#include "../twice.hpp"
#include "places.hpp"

#include <type_traits>

using namespace tact;
using namespace places;

// Nobody makes a reading or a permit but by asking a gate.
static_assert(!std::is_default_constructible_v<reading<int>> && !std::is_constructible_v<reading<int>, int, decision> &&
              !std::is_constructible_v<reading<int>, const int&, decision> && !std::is_aggregate_v<reading<int>>);
static_assert(!std::is_constructible_v<permit<size_type::knowledge>, processing_purpose, fingerprint> &&
              !std::is_aggregate_v<permit<size_type::knowledge>> &&
              !std::is_convertible_v<permit<size_type::knowledge>, permit<style_type::knowledge>>);
static_assert(std::is_trivially_copyable_v<reading<int>> && std::is_trivially_copyable_v<permit<size_type::knowledge>>);

TEST_CASE("a reading is the value, or none and why") {
    constexpr reading<int> read = size.read(standard.in(shop_front::where));
    TWICE(static_cast<bool>(read) && *read == 38 && read.decision() == decision::permit && read.value_or(1) == 38);
    constexpr reading<int> asked = size.read(standard.in(first_visit::where));
    TWICE(!asked && asked.decision() == decision::ask && asked.value_or(1) == 1);
}
TEST_CASE("a default permit is for nothing") {
    constexpr permit<size_type::knowledge> none;
    TWICE(!none && none.policy() == fingerprint{} && none.processing_purpose() == processing_purpose{});
    constexpr auto given = permit_for<size_type>(standard.in(shop_front::where));
    TWICE(given && given.policy() == standard.fingerprint() &&
          given.processing_purpose() == processing_purpose{purpose::recommendation});
}
