// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/dictionary_column.hpp>

#include "layouts.hpp"

using namespace tact;

namespace {

using shipped = attribute_bits<attribute>;
constexpr fingerprint scheme(7);
const mask_of<shipped> allowed(shipped(attribute::style | attribute::religion | attribute::residence), fingerprint(1),
                               scheme);

/// 256 different rows, of the bits of their number.
std::vector<shipped> kinds() {
    std::vector<shipped> rows(256);
    for (std::size_t c = 0; c < 256; ++c)
        for (std::size_t i = 0; i < 8; ++i) rows[c].insert_bit_if((c >> i & 1) != 0, 1 + 5 * i);
    return rows;
}

} // namespace

TEST_CASE("codes agree with the rows they name, whatever the code") {
    const auto rows = kinds();
    layouts::bits next;
    std::vector<std::uint8_t> codes(8500);
    for (auto& c : codes) c = static_cast<std::uint8_t>(next());
    for (std::size_t known : {256u, 255u, 129u, 128u, 3u, 0u}) {
        const dictionary_column<shipped> c{codes.data(), codes.size(), rows.data(), known, scheme, 0};
        CHECK(layouts::agrees_in_parts(
            allowed, c, 37, [&](std::size_t i) { return codes[i] < known && allowed.permits(rows[codes[i]]); }));
    }
}
TEST_CASE("the kernels for codes agree, code by code") {
    const auto rows = kinds();
    std::vector<std::uint8_t> codes(256);
    for (std::size_t i = 0; i < 256; ++i) codes[i] = static_cast<std::uint8_t>(i);
    const dictionary_column<shipped> c{codes.data(), 256, rows.data(), 200, scheme, 0};
    const permitted_codes p = c.prepared(allowed);
    std::uint64_t portable[4]{}, best[4]{};
    detail::decide_codes_portably(codes.data(), p, 4, portable);
    detail::decide_codes(codes.data(), p, 4, best);
    for (std::size_t i = 0; i < 256; ++i) {
        CHECK((portable[i / 64] >> (i % 64) & 1) == (i < 200 && allowed.permits(rows[i])));
        CHECK(((portable[i / 64] ^ best[i / 64]) >> (i % 64) & 1) == 0);
    }
}
TEST_CASE("codes decide alike while compiling, and labels are compared") {
    TWICE([] {
        const shipped two[]{shipped(enum_set{attribute::style}), shipped(enum_set{attribute::region})};
        std::uint8_t codes[100]{};
        for (std::size_t i = 0; i < 100; ++i) codes[i] = static_cast<std::uint8_t>(i % 3);
        const mask_of<shipped> but_style(shipped(enum_set{attribute::style}), fingerprint(1), scheme);
        dictionary_column<shipped> c{codes, 100, two, 2, scheme, 0};
        const std::size_t passed = count_permitted(but_style, c);
        c.scheme = fingerprint(8);
        return passed == 33 && count_permitted(but_style, c) == 0;
    }());
}
TEST_CASE("a word is decided from the candidate that was asked for, while compiling too") {
    TWICE([] {
        const shipped two[]{shipped(enum_set{attribute::region}), shipped(enum_set{attribute::style})};
        std::uint8_t codes[128]{};
        codes[64 + 3] = 1;
        const mask_of<shipped> but_style(shipped(enum_set{attribute::style}), fingerprint(1), scheme);
        const dictionary_column<shipped> c{codes, 128, two, 2, scheme, 0};
        std::uint64_t out = 0;
        c.decide(c.prepared(but_style), 64, 1, &out);
        return out == ~(std::uint64_t{1} << 3);
    }());
}
