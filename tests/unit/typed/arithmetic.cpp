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
    return p.template read_in<shop_front>();
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
template <class A, class B>
concept divides = requires(const A& a, const B& b) {
    a / b;
};
TEST_CASE("no whole number is divided by a personal one: it would stop the program where that is 0") {
    using decimal_type = personal<double, declared<attribute::clothing_size>>;
    CHECK_FALSE((divides<int, size_type> || divides<size_type, size_type> || divides<size_type, illness_type>));
    CHECK((divides<size_type, int> && divides<double, size_type> && divides<decimal_type, size_type> &&
           divides<size_type, decimal_type> && divides<int, decimal_type>));
}
TEST_CASE("what overflows wraps around, and what is divided by 0 is infinite or no number: a constant expression all "
          "the same") {
    constexpr int most = 0x7FFF'FFFF, least = -most - 1;
    constexpr personal<int, declared<attribute::clothing_size>> large(most), small(least), zero(0);
    TWICE(read(large + 1) == least && read(small - 1) == most && read(large * 2) == -2 && read(1 - small) == least + 1);
    TWICE(read(small / -1) == least && read(large / -1) == -most && read(0u - large) == 0x8000'0001u);
    TWICE(read(1.0 / zero) > 1e308 && read(-1.0 / zero) < -1e308 && read(0.0 / zero) != read(0.0 / zero));
    constexpr personal<std::int64_t, declared<attribute::clothing_size>> wide(1'000'000'000'000);
    TWICE(read(wide / 4'294'967'295u) == 232 && read(wide / -1) == -1'000'000'000'000);
    constexpr personal<bool, declared<attribute::clothing_size>> flag(true);
    TWICE(read(flag + flag) == 2 && read(flag / 2) == 0);
}
TEST_CASE("a sum with what is never used is never read") {
    const illness_type illness(1);
    const auto sum = size + 0 * illness;
    CHECK_FALSE(readable_in<decltype(sum), shop_front>);
}
