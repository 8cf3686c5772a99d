// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/detail/encoded_bits.hpp>

#include "../../twice.hpp"

#include <string>

using namespace tact;

namespace {

constexpr const char* alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr detail::encoded_bits two_characters("Yk"); // 011000 100100

} // namespace

TEST_CASE("fields and bits are read where they stand, and zeros past the end") {
    TWICE(two_characters.size() == 12);
    TWICE(!two_characters.bit_at(0) && two_characters.bit_at(1) && two_characters.bit_at(2) &&
          !two_characters.bit_at(3));
    TWICE(two_characters.field(0, 6) == 24);
    TWICE(two_characters.field(1, 6) == 0b110001);
    TWICE(two_characters.field(5, 7) == 0b0100100);
    TWICE(two_characters.field(6, 12) == 0b100100000000);
    TWICE(!two_characters.bit_at(12) && !detail::encoded_bits().bit_at(0));
    TWICE(two_characters.has(0, 12) && !two_characters.has(1, 12) && !two_characters.has(13, 0));
    TWICE(!two_characters.has(static_cast<std::size_t>(-1), 2));
    TWICE(detail::encoded_bits(alphabet).field(0, 48) == detail::encoded_bits(alphabet).eight(0));
    TWICE(detail::encoded_bits(alphabet).field(5, 56) ==
          (detail::encoded_bits(alphabet).field(5, 28) << 28 | detail::encoded_bits(alphabet).field(33, 28)));
}

TEST_CASE("a reader takes the same bits one after the other, from wherever it starts") {
    const detail::encoded_bits bits(alphabet);
    for (std::size_t start = 0; start < 40; ++start) {
        detail::bit_reader reader(bits, start);
        std::size_t at = start;
        for (std::size_t width = 1; at < bits.size() + 60; width = width % 33 + 1) {
            CHECK(reader.take(width) == bits.field(at, width));
            at += width;
            CHECK(reader.at() == at);
        }
    }
}

TEST_CASE("padding is zeros up to the next four characters") {
    TWICE(detail::encoded_bits("AAAA").ends_at(24) && detail::encoded_bits("AAAA").ends_at(1) &&
          !detail::encoded_bits("AAAA").ends_at(0));
    TWICE(!detail::encoded_bits("AAAA").ends_at(25) && !detail::encoded_bits("AAAAA").ends_at(24));
    TWICE(detail::encoded_bits("AAAAAAAA").ends_at(25) && !detail::encoded_bits("AAAAAAAAA").ends_at(25));
    TWICE(detail::encoded_bits("AAAB").ends_at(24) && !detail::encoded_bits("AAAB").ends_at(23) &&
          !detail::encoded_bits("AAAB").ends_at(1));
    TWICE(detail::encoded_bits("gAAA").ends_at(1) && !detail::encoded_bits("IAAA").ends_at(1));
    TWICE(detail::encoded_bits("").ends_at(0) && !detail::encoded_bits("").ends_at(1));
    const std::string longer = 'A' + std::string(100000, 'A');
    CHECK_FALSE(detail::encoded_bits(longer).ends_at(1));
}
