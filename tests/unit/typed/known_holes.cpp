// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "places.hpp"

#include <tact/typed/transform.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <bit>
#include <cstring>

// Known holes, each of which README names: they compile and tell the value. Whoever closes one moves it to what must
// not compile.

using namespace tact;
using namespace places;

namespace {

const illness_type illness(7);

int seen = 0; // what a function without captures may still write to

} // namespace

TEST_CASE("known hole: the memory of the object") {
    CHECK(std::bit_cast<int>(illness) == 7);
    int copied = 0;
    std::memcpy(&copied, &illness, sizeof copied);
    CHECK(copied == 7);
    CHECK(*reinterpret_cast<const int*>(&illness) == 7);
    CHECK(*static_cast<const int*>(static_cast<const void*>(&illness)) == 7);
}
TEST_CASE("known hole: a function that writes to a global") {
    const auto copy = map([](int v) { return seen = v; }, illness);
    CHECK(seen == 7);
    CHECK_FALSE(readable_in<decltype(copy), shop_front>);
}
TEST_CASE("known hole: an atomic compares memory") {
    std::atomic<illness_type> held(illness);
    illness_type guess(7);
    CHECK(held.compare_exchange_strong(guess, illness));
}
TEST_CASE("known hole: what was read is a plain value") {
    const int plain = size.read_in<shop_front>();
    const personal<int, declared<attribute::gender>> called_something_else(plain);
    CHECK(readable_in<decltype(called_something_else), first_visit>);
}
