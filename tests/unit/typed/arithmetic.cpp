// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/typed/arithmetic.hpp>

#include "../twice.hpp"
#include "places.hpp"

using namespace tact;
using namespace places;

namespace {

template <class Personal>
constexpr auto read(const Personal& p) {
    return p.template in<shop_front>();
}

} // namespace

TEST_CASE("of two: as with plain numbers, and it tells both") {
    TWICE(read(size + style) == 41 && read(size - style) == 35 && read(size * style) == 114);
    CHECK(same<decltype(size + style), decltype(style * size)>);
    CHECK(same<decltype(size - style)::knowledge, knowledge_of<declared<attribute::clothing_size, attribute::style>>>);
}
TEST_CASE("with a number, on either side: it tells what the value does") {
    TWICE(read(size + 2) == 40 && read(size - 2) == 36 && read(size * 2) == 76 && read(size / 2) == 19);
    TWICE(read(2 + size) == 40 && read(40 - size) == 2 && read(2 * size) == 76);
    TWICE(read(size / 4.0) == 9.5 && read(19.0 / size) == 0.5);
    CHECK(same<decltype(2 * size), size_type>);
    CHECK(same<decltype(size / 4.0), personal<double, declared<attribute::clothing_size>>>);
}
TEST_CASE("a sum with what is never used is never read") {
    const illness_type illness(1);
    const auto sum = size + 0 * illness;
    CHECK_FALSE(readable_in<decltype(sum), shop_front>);
}
