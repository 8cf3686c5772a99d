// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/bit_sliced_column.hpp>

#include "layouts.hpp"

#include <tact/decide/feature.hpp>
#include <tact/decide/use.hpp>

#include <vector>

using namespace tact;

namespace {

using shipped = attribute_bits<attribute>;
constexpr fingerprint scheme(7);

} // namespace

TEST_CASE("bits past the sixteenth bit of a number are told apart") {
    using wide = feature_bits<65'535>;
    wide drawn = wide::nothing(), denied = wide::nothing();
    drawn.insert(joint_risk::too_many_events);
    denied.insert(joint_risk::too_many_events);
    std::vector<std::uint64_t> maps(wide::width);
    bit_sliced_column<wide>::transpose_row(maps.data(), 1, 0, drawn);
    const mask_of<wide> mask(denied, fingerprint(1), fingerprint(7));
    std::vector<std::uint32_t> picks(64);
    CHECK_FALSE(mask.permits(drawn));
    CHECK(filter(mask, bit_sliced_column<wide>{maps.data(), 1, 1, fingerprint(7)}, picks).size == 0);
}
TEST_CASE("bit planes agree with asking row by row") {
    static_assert(bit_sliced_column<shipped>::width == shipped::width &&
                  bit_sliced_column<column_row>::width == shipped::width);
    layouts::bits next;
    std::vector<shipped> rows(8500);
    for (auto& r : rows)
        for (int k = 0; k < 3; ++k) r.insert_bit(next.below(shipped::width));
    const std::size_t stride = (rows.size() + 63) / 64;
    std::vector<std::uint64_t> maps(shipped::width * stride);
    for (std::size_t i = 0; i < rows.size(); ++i)
        bit_sliced_column<shipped>::transpose_row(maps.data(), stride, i, rows[i]);
    const bit_sliced_column<shipped> turned{maps.data(), stride, rows.size(), scheme, 0};
    for (const shipped& denied :
         {shipped{}, shipped::unknown(), shipped(attribute::style | attribute::religion), shipped::all()}) {
        const mask_of<shipped> allowed(denied, fingerprint(1), scheme);
        CHECK(layouts::agrees_in_parts(allowed, turned, 64, [&](std::size_t i) { return allowed.permits(rows[i]); }));
    }
}
TEST_CASE("a part starts at a whole word, or is empty") {
    const std::uint64_t none[shipped::width * 2]{};
    const bit_sliced_column<shipped> p{none, 2, 100, scheme, 0};
    CHECK((p.slice(64, 100).size == 36 && p.slice(63, 10).size == 0 && p.slice(128, 1).size == 0));
}
TEST_CASE("bit planes decide alike while compiling, and labels are compared") {
    TWICE([] {
        std::uint64_t maps[shipped::width * 2]{};
        for (std::size_t i = 0; i < 100; ++i)
            bit_sliced_column<shipped>::transpose_row(
                maps, 2, i, shipped(enum_set{i % 3 == 0 ? attribute::style : attribute::region}));
        const mask_of<shipped> but_style(shipped(enum_set<attribute>{attribute::style}), fingerprint(1), scheme);
        bit_sliced_column<shipped> p{maps, 2, 100, scheme, 0};
        const std::size_t passed = count_permitted(but_style, p);
        p.scheme = fingerprint(8);
        return passed == 66 && count_permitted(but_style, p) == 0;
    }());
}
