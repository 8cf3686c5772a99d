// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Whoever states a length twice may be wrong once: every layout reads and writes just as far as it says, in arrays that
// end there. The sanitizers look over its shoulder.
#include <tact/batch/bit_sliced_column.hpp>
#include <tact/batch/headroom.hpp>
#include <tact/batch/kind_headroom.hpp>
#include <tact/batch/request_column.hpp>

#include "layouts.hpp"

#include <tact/decide/standard.hpp>

#include <memory>

using namespace tact;
using layouts::bits;

namespace {

/// An array of its own on the heap, which ends where it is full.
template <class T>
std::unique_ptr<T[]> exactly(const std::vector<T>& of) {
    auto array = std::make_unique<T[]>(of.size());
    for (std::size_t i = 0; i < of.size(); ++i) array[i] = of[i];
    return array;
}

constexpr context shop{.purpose = purpose::recommendation,
                       .connectedness = connectedness::close,
                       .trust = trust::high,
                       .industry = industry::fashion};
const gate in_shop = standard.in(shop);
const mask_of<column_row> allowed = in_shop.mask(source::declared);
const fingerprint scheme = standard.scheme(source::declared);

std::vector<column_row> rows_of(std::size_t n, bits& next) {
    std::vector<column_row> rows(n);
    for (column_row& r : rows)
        r = use{enum_at<attribute>(next.below(enum_size<attribute>)), source::declared}.row_for(source::declared);
    return rows;
}

template <class Masks, class Column, class Permits>
void reads_no_further(const Masks& masks, const Column& column, Permits permits) {
    const auto indices = std::make_unique<std::uint32_t[]>(column.size);
    const auto bytes = std::make_unique<std::uint8_t[]>(bitmap_bytes(column.size));
    const selection p = filter(masks, column, indices.get(), column.size);
    const bitmap b = filter(masks, column, bytes.get(), bitmap_bytes(column.size));
    std::size_t expected = 0;
    for (std::size_t i = 0; i < column.size; ++i) {
        CHECK(b[i] == permits(i));
        expected += permits(i);
    }
    CHECK((p.status == filter_status::ok && b.status == filter_status::ok && p.size == expected &&
           count_permitted(masks, column) == expected));
    if (column.size == 0) return;
    const auto few = std::make_unique<std::uint32_t[]>(column.size - 1);
    CHECK((filter(masks, column, few.get(), column.size - 1).status == filter_status::ok) == (expected < column.size));
    const auto short_of = std::make_unique<std::uint8_t[]>(bitmap_bytes(column.size) - 1);
    CHECK_FALSE(filter(masks, column, short_of.get(), bitmap_bytes(column.size) - 1).status == filter_status::ok);
}

std::vector<std::size_t> lengths() {
    std::vector<std::size_t> all{4095, 4096, 4097};
    for (std::size_t n = 0; n < 140; ++n) all.push_back(n);
    return all;
}

} // namespace

TEST_CASE("exact arrays: rows, words, codes and bits") {
    bits next;
    for (const std::size_t n : lengths()) {
        const std::vector<column_row> rows = rows_of(n, next);
        const auto permits = [&](std::size_t i) { return allowed.permits(rows[i]); };
        column<column_row> plain;
        const auto own = exactly(rows);
        plain.rows = own.get(), plain.size = n, plain.scheme = scheme;
        reads_no_further(allowed, plain, permits);

        const auto words = std::make_unique<std::uint64_t[]>(n);
        for (std::size_t i = 0; i < n; ++i) word_columns<column_row>::transpose_row({words.get()}, i, rows[i]);
        reads_no_further(allowed, word_columns<column_row>{{words.get()}, n, scheme}, permits);

        const auto kinds = std::make_unique<candidate_kinds<attribute, 8>>(standard);
        for (std::size_t a = 0; a < 7; ++a) REQUIRE(kinds->add(enum_at<attribute>(5 * a), source::declared));
        std::vector<candidate_kind> numbers(n);
        for (auto& k : numbers) k = static_cast<candidate_kind>(next.below(10)); // the last two are of no kind
        const auto own_numbers = exactly(numbers);
        kind_column<candidate_kind> of_kinds;
        of_kinds.kinds = own_numbers.get(), of_kinds.size = n, of_kinds.scheme = kinds->scheme();
        const auto decided_kinds = kinds->decide(standard.in(shop));
        reads_no_further(decided_kinds, of_kinds, [&](std::size_t i) { return decided_kinds.permits(numbers[i]); });

        const std::size_t stride = (n + 63) / 64;
        const auto planes_of_bits = std::make_unique<std::uint64_t[]>(bit_sliced_column<column_row>::width * stride);
        for (std::size_t i = 0; i < n; ++i)
            bit_sliced_column<column_row>::transpose_row(planes_of_bits.get(), stride, i, rows[i]);
        reads_no_further(allowed, bit_sliced_column<column_row>{planes_of_bits.get(), stride, n, scheme}, permits);

        const sensitivity_limit left = sensitivity_limit_of(standard, shop, source::declared);
        std::vector<peak_sensitivity> demands;
        for (const column_row& r : rows)
            demands.push_back(peak_sensitivity_of(standard, r, source::declared, expectation(shop)));
        const auto own_demands = exactly(demands);
        const auto scores = std::make_unique<std::int16_t[]>(n);
        CHECK(headroom(allowed, left, plain, {own_demands.get(), n, expectation(shop)}, scores.get(), n).size == n);
        for (std::size_t i = 0; i < n; ++i) CHECK((scores[i] >= 0) == permits(i));
        const kind_sensitivities<attribute, 8> sensitivities(standard, *kinds, expectation(shop));
        CHECK(headroom(sensitivities.under(shop, decided_kinds), of_kinds, scores.get(), n).size == n);
    }
}
TEST_CASE("exact arrays: a source, or a context and a person, for each row") {
    bits next;
    const packed_context where(shop);
    const closed_attributes closed =
        standard.consent_mask({}, processing_purpose::of(shop), source::declared).in(where, source::declared);
    const std::vector<attribute_bits<attribute>> contexts{standard.source_gate(where, source::declared).closed()};
    for (const std::size_t n : lengths()) {
        const std::vector<column_row> rows = rows_of(n, next);
        std::vector<source> sources(n, source::inferred);
        for (source& s : sources) s = enum_at<source>(next.below(detail::source_slots));
        const auto own = exactly(rows);
        const auto from = exactly(sources);
        reads_no_further(masks_by_source(in_shop),
                         sourced_column<attribute>{own.get(), from.get(), n, standard.scheme()},
                         [&](std::size_t i) { return in_shop.permits(rows[i], sources[i]); });

        const auto shown_in = exactly(std::vector<packed_context>(n, where));
        const auto shown_to = exactly(std::vector<closed_attributes>(n, closed));
        const auto permits = [&](std::size_t i) { return allowed.permits(rows[i]); };
        reads_no_further(
            per_request_policy(standard, source::declared),
            request_column<attribute, packed_context>{own.get(), shown_in.get(), shown_to.get(), n, scheme, 0},
            permits);
        const auto numbers = exactly(std::vector<std::uint16_t>(n, 0));
        reads_no_further(
            indexed_request_policy(standard, source::declared, contexts),
            request_column<attribute, std::uint16_t>{own.get(), numbers.get(), shown_to.get(), n, scheme, 0}, permits);
    }
}
