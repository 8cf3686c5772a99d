// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/arrow_codes.hpp>

#include "arrow_abi.hpp"
#include "some_kinds.hpp"

using namespace tact;
using namespace some_kinds;
using arrow_abi::exported;

namespace {

template <std::size_t Capacity, class Code>
void agrees_with_the_gate(const char* format, std::size_t codes) {
    using number = typename candidate_kinds<attribute, Capacity>::number;
    const std::size_t known = Capacity < 200 ? Capacity - 1 : 200;
    const auto kinds = kinds_of<Capacity>(known);
    bits next;
    const gate g = in_shop();
    const auto decided = kinds->decide(g);
    const auto table = numbers_of<number>(codes, known, next);
    for (const std::size_t offset : {std::size_t{0}, std::size_t{3}, std::size_t{16}}) {
        const std::size_t n = 8'700 + offset;
        std::vector<Code> values(n);
        std::vector<bool> valid(n);
        for (std::size_t i = 0; i < n; ++i) {
            values[i] = static_cast<Code>(next.below(codes + 3) - (next.below(9) == 0 ? 3 : 0)); // some below 0
            if (next.below(50) == 0) values[i] = static_cast<Code>(next());
            valid[i] = next.below(5) != 0;
        }
        const auto permits = [&](std::size_t i) {
            const Code c = values[offset + i];
            if (c < Code{1} && c != Code{0}) return false;
            const auto at = static_cast<std::uint64_t>(c);
            return at < codes && g.permits(kinds->use_of(table[static_cast<std::size_t>(at)]));
        };
        exported<Code> with_nulls(format, values, offset, valid);
        arrow_abi::ArrowSchema words{};
        arrow_abi::ArrowArray dictionary{};
        dictionary.length = static_cast<std::int64_t>(codes);
        with_nulls.schema.dictionary = &words, with_nulls.array.dictionary = &dictionary;
        const arrow_codes rows(*kinds, table, with_nulls.schema, with_nulls.array);
        CHECK((rows.status == arrow_status::ok && rows.size == 8'700));
        CHECK(layouts::agrees_in_parts(decided, rows, 65,
                                       [&](std::size_t i) { return valid[offset + i] && permits(i); }));
        const exported<Code> full(format, values, offset);
        CHECK(layouts::agrees_in_parts(decided, arrow_codes(*kinds, table, full.schema, full.array), 65, permits));
    }
}

const std::vector<candidate_kind> yes_no{yes, no};

/// What a column of two rows that may be shown is refused for, once it was changed so.
template <class Change>
arrow_status status_after(Change change) {
    exported<std::int32_t> c("i", {0, 0}, 0);
    arrow_abi::ArrowSchema words{};
    arrow_abi::ArrowArray dictionary{};
    dictionary.length = 2;
    c.schema.dictionary = &words, c.array.dictionary = &dictionary;
    change(c);
    const arrow_codes rows(two, yes_no, c.schema, c.array);
    if (rows.status != arrow_status::ok) {
        std::vector<std::uint8_t> map(1, 0xFF);
        CHECK(count_permitted(decided_two, rows) == 0);
        CHECK((filter(decided_two, rows, map).status == filter_status::other_scheme && map[0] == 0));
        const decided_kinds<candidate_kind, 4> forged(decided_two.permitted(), {}, {}, rows.scheme);
        CHECK(count_permitted(forged, rows.slice(0, 2)) == 0);
        CHECK(gaps_of(rows).total() == 0);
    }
    return rows.status;
}

} // namespace

TEST_CASE("codes of every width are decided as the gate decides the uses of their kinds, from every offset") {
    agrees_with_the_gate<256, std::int8_t>("c", 100);
    agrees_with_the_gate<256, std::uint8_t>("C", 250);
    agrees_with_the_gate<16, std::int16_t>("s", 3'000);
    agrees_with_the_gate<256, std::uint16_t>("S", 60'000);
    agrees_with_the_gate<256, std::int32_t>("i", 5'000);
    agrees_with_the_gate<1000, std::uint32_t>("I", 100'000);
}
TEST_CASE("a negative code has no kind, though its bits without the sign are a code") {
    const std::vector<candidate_kind> table(70'000, yes);
    const exported<std::int8_t> bytes("c", {-1, -128, 127, 0}, 0);
    const exported<std::int16_t> shorts("s", {-1, -32'768, 32'767, 0}, 0);
    const exported<std::uint16_t> larger("S", {65'535, 32'768, 32'767, 0}, 0);
    CHECK(count_permitted(decided_two, arrow_codes(two, table, bytes.schema, bytes.array)) == 2);
    CHECK(count_permitted(decided_two, arrow_codes(two, table, shorts.schema, shorts.array)) == 2);
    CHECK(count_permitted(decided_two, arrow_codes(two, table, larger.schema, larger.array)) == 4);
}
TEST_CASE("what is not codes of these kinds passes nothing, and says why") {
    using c = exported<std::int32_t>;
    CHECK(status_after([](c&) {}) == arrow_status::ok);
    CHECK(status_after([](c& x) { x.array.release = nullptr; }) == arrow_status::released);
    CHECK(status_after([](c& x) { x.array.length = -2; }) == arrow_status::bad_length);
    for (const char* format : {"l", "L", "f", "u", "ii", ""})
        CHECK(status_after([&](c& x) { x.schema.format = format; }) == arrow_status::other_type);
    CHECK(status_after([](c& x) { x.array.dictionary->length = 3; }) == arrow_status::other_dictionary);
    CHECK(status_after([](c& x) { x.array.dictionary->length = 1; }) == arrow_status::other_dictionary);
    CHECK(status_after([](c& x) { x.array.dictionary = nullptr; }) == arrow_status::other_dictionary);
    CHECK(status_after([](c& x) { x.schema.dictionary = nullptr; }) == arrow_status::other_dictionary);
    CHECK(status_after([](c& x) { x.buffers[1] = nullptr; }) == arrow_status::missing_buffer);
    CHECK(status_after([](c& x) { x.array.null_count = 2; }) == arrow_status::missing_validity);
    CHECK(status_after([](c& x) { x.buffers[1] = reinterpret_cast<const char*>(x.values.get()) + 2; }) ==
          arrow_status::misaligned);
    CHECK(arrow_codes<candidate_kind>().status == arrow_status::missing_buffer);
}
TEST_CASE("numbers that were stored are taken where kinds were only added since") {
    const auto kinds = kinds_of<256>(3);
    const fingerprint earlier = kinds->scheme();
    REQUIRE(kinds->add(impersonal));
    const auto decided = kinds->decide(in_shop());
    const std::vector<candidate_kind> table{candidate_kind{4}};
    const exported<std::int32_t> c("i", {0, 0, 0}, 0);
    CHECK(count_permitted(decided, arrow_codes(*kinds, table, c.schema, c.array, earlier)) == 3);
    CHECK(count_permitted(decided, arrow_codes(*kinds, table, c.schema, c.array, fingerprint(7))) == 0);
}
TEST_CASE("nulls, codes out of range and codes without a kind are counted, and the first is named") {
    const std::vector<candidate_kind> table{yes, candidate_kind{}, no};
    const exported<std::int32_t> c("i", {2, 0, 1, 3, -1, 1, 0, 9}, 1,
                                   {false, true, true, true, true, false, true, true});
    const label_gaps g = gaps_of(arrow_codes(two, table, c.schema, c.array));
    CHECK((g.nulls == 1 && g.unlabelled == 1 && g.out_of_range == 3 && g.total() == 5 && g.first == 1));
    const label_gaps none = gaps_of(arrow_codes(two, table, c.schema, c.array).slice(5, 1));
    CHECK((none.total() == 0 && none.first == 1));
}
