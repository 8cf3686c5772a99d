// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/bit_sliced_column.hpp>
#include <tact/batch/filter.hpp>
#include <tact/batch/headroom.hpp>
#include <tact/batch/kind_headroom.hpp>
#include <tact/batch/request_column.hpp>
#include <tact/decide/standard.hpp>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

// What each loop costs a row, in instructions that were really executed: `batch <loop> <rows>` runs one of them over so
// many of always the same rows. Twelve attributes are denied; a kernel for AVX2 is used where there is one.
//
// budget: bitmap <= 1.2
// budget: count <= 1.35
// budget: indices <= 6.2
// budget: split_bitmap <= 1.8
// budget: kinds_bitmap <= 1
// budget: wide_kinds_bitmap <= 9
// budget: planes_bitmap <= 1.2
// budget: sourced_bitmap <= 16
// budget: numbered_bitmap <= 19
// budget: requests_bitmap <= 47
// budget: scores <= 9.7
// budget: kind_headrooms <= 6.2
// budget: latitude_scores <= 1.2

using namespace tact;

namespace {

constexpr std::size_t most = 64 * 1024;
constexpr fingerprint scheme(7);
constexpr expectation elsewhere(industry::other);

std::vector<column_row> rows(most);
std::vector<std::uint8_t> codes(most), map(most / 8);
std::vector<std::uint32_t> picks(most + 64);
std::vector<peak_sensitivity> demands(most);
std::vector<std::int16_t> out(most);

} // namespace

/// Ends where not every row was decided.
template <class Decided>
void must(const Decided& d) {
    if (d.status != filter_status::ok) std::abort();
}

int main(int argc, char** argv) {
    if (argc != 3) return std::fputs("batch <loop> <rows>\n", stderr), 2;
    const auto is = [&](const char* name) { return std::strcmp(argv[1], name) == 0; };
    const std::size_t n = std::strtoul(argv[2], nullptr, 10);
    if (n > most) return std::fputs("so many rows there are not\n", stderr), 2;
    map.resize(bitmap_bytes(n)); // what is left of it would be zeroed

    std::uint64_t state = 88172645463325252u;
    const auto next = [&] {
        state ^= state << 13;
        state ^= state >> 7;
        return static_cast<std::size_t>((state ^= state << 17) >> 11);
    };
    for (std::size_t i = 0; i < most; ++i) {
        const auto what = enum_at<attribute>(next() % enum_size<attribute>);
        rows[i] = column_row(attribute_bits<attribute>(enum_set{what}));
        codes[i] = static_cast<std::uint8_t>(position(what));
        demands[i] = peak_sensitivity_of(standard, rows[i], source::declared, elsewhere);
    }
    attribute_bits<attribute> denied; // twelve attributes
    for (std::size_t a = 0; a < 36; a += 3) denied.insert(enum_at<attribute>(a));
    const mask_of<column_row> allowed(column_row(denied), scheme, scheme);
    const auto column_of_rows = column(rows, scheme).slice(0, n);

    if (is("bitmap")) {
        must(filter(allowed, column_of_rows, map));
    } else if (is("count")) {
        std::printf("%zu\n", count_permitted(allowed, column_of_rows));
    } else if (is("indices")) {
        std::printf("%zu\n", filter(allowed, column_of_rows, picks).size);
    } else if (is("split_bitmap")) {
        enum class trait : std::uint16_t { first, last = 99 };
        static std::vector<std::uint64_t> low(most), high(most);
        for (std::size_t i = 0; i < most; ++i) low[i] = high[i] = std::uint64_t{1} << (next() % 64);
        struct wide {
            detail::bit_words<128> bits_;
            constexpr const detail::bit_words<128>& bits() const { return bits_; }
            constexpr bool intersects(const wide& w) const { return bits_.intersects(w.bits_); }
            static constexpr wide all() { return {detail::bit_words<128>::all()}; }
        };
        word_columns<wide> split;
        split.word[0] = low.data(), split.word[1] = high.data(), split.size = n, split.scheme = scheme;
        must(filter(mask_of<wide>(wide{{{0x1111, 0x2222}}}, scheme, scheme), split, map));
    } else if (is("kinds_bitmap") || is("kind_headrooms")) {
        static candidate_kinds kinds(standard);
        static std::vector<candidate_kind> numbers;
        for (std::size_t i = 0; i < most; ++i)
            numbers.push_back(kinds.add(enum_at<attribute>(codes[i]), source::declared));
        const context where{.purpose = purpose::support};
        const auto decided = kinds.decide(standard.in(where));
        const auto candidates = kind_column(kinds, numbers).slice(0, n);
        if (is("kinds_bitmap")) {
            must(filter(decided, candidates, map));
        } else {
            static const kind_sensitivities<attribute, 256> sensitivities(standard, kinds, expectation(where));
            must(headroom(sensitivities.under(where, decided), candidates, out.data(), n));
        }
    } else if (is("wide_kinds_bitmap")) {
        static candidate_kinds<attribute, 1000> kinds(standard);
        static std::vector<wide_candidate_kind> numbers;
        for (std::size_t i = 0; i < most; ++i)
            numbers.push_back(kinds.add(enum_at<attribute>(codes[i]), source::declared));
        must(filter(kinds.decide(standard.in({.purpose = purpose::support})), kind_column(kinds, numbers).slice(0, n),
                    map));
    } else if (is("planes_bitmap")) {
        static std::vector<std::uint64_t> maps(bit_sliced_column<column_row>::width * (most / 64));
        for (std::size_t i = 0; i < most; ++i)
            bit_sliced_column<column_row>::transpose_row(maps.data(), most / 64, i, rows[i]);
        must(filter(allowed, bit_sliced_column<column_row>{maps.data(), most / 64, n, scheme, 0}, map));
    } else if (is("sourced_bitmap")) {
        static std::vector<source> sources(most);
        for (source& s : sources) s = enum_at<source>(1 + next() % (detail::source_slots - 1));
        const gate g = standard.in({.purpose = purpose::support});
        must(filter(masks_by_source(g), sourced_column<attribute>{rows.data(), sources.data(), n, standard.scheme(), 0},
                    map));
    } else if (is("numbered_bitmap")) {
        static std::vector<std::uint16_t> numbers(most);
        for (auto& c : numbers) c = static_cast<std::uint16_t>(next() % 8);
        static std::vector<closed_attributes> consents(most, closed_attributes(denied));
        static std::vector<attribute_bits<attribute>> closed(8, denied);
        must(filter(indexed_request_policy(standard, source::declared, closed),
                    request_column<attribute, std::uint16_t>{rows.data(), numbers.data(), consents.data(), n,
                                                             standard.scheme(source::declared), 0},
                    map));
    } else if (is("requests_bitmap")) {
        static std::vector<packed_context> contexts(most, packed_context({.purpose = purpose::support}));
        static std::vector<closed_attributes> consents(most, closed_attributes(denied));
        must(filter(per_request_policy(standard, source::declared),
                    request_column<attribute, packed_context>{rows.data(), contexts.data(), consents.data(), n,
                                                              standard.scheme(source::declared), 0},
                    map));
    } else if (is("scores")) {
        must(headroom(allowed, {500, elsewhere}, column_of_rows, {demands.data(), n, elsewhere}, out.data(), n));
    } else if (is("latitude_scores")) {
        static std::vector<std::int16_t> has(most, 500);
        must(headroom({has.data(), n, elsewhere}, {demands.data(), n, elsewhere}, out.data(), n));
    } else {
        return std::fprintf(stderr, "there is no loop %s\n", argv[1]), 2;
    }
    return map[0] == 255 && out[0] == 7; // so that nothing is left out
}
