// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/arrow.hpp>

#include "arrow_abi.hpp"
#include "some_kinds.hpp"

#include <limits>

using namespace tact;
using namespace some_kinds;
using arrow_abi::exported;

namespace {

std::vector<bool> some_valid(std::size_t n, bits& next) {
    std::vector<bool> valid(n);
    for (std::size_t i = 0; i < n; ++i) valid[i] = next.below(4) != 0;
    return valid;
}

template <std::size_t Capacity>
void agrees_with_the_gate(const char* format, std::size_t known) {
    using number = typename candidate_kinds<attribute, Capacity>::number;
    const auto kinds = kinds_of<Capacity>(known);
    bits next;
    const gate g = in_shop();
    const auto decided = kinds->decide(g);
    for (const std::size_t offset : {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{8}, std::size_t{75}}) {
        const auto numbers = numbers_of<number>(8'700 + offset, known, next);
        const auto valid = some_valid(numbers.size(), next);
        const auto permits = [&](std::size_t i) { return g.permits(kinds->use_of(numbers[offset + i])); };
        const exported<number> with_nulls(format, numbers, offset, valid);
        const arrow_kinds rows(*kinds, with_nulls.schema, with_nulls.array);
        CHECK((rows.status == arrow_status::ok && rows.size == 8'700 && rows.first == 0));
        CHECK(layouts::agrees_in_parts(decided, rows, 65,
                                       [&](std::size_t i) { return valid[offset + i] && permits(i); }));
        const exported<number> full(format, numbers, offset);
        CHECK(layouts::agrees_in_parts(decided, arrow_kinds(*kinds, full.schema, full.array), 65, permits));
    }
}

/// What a column of two rows that may be shown is refused for, once it was changed so.
template <class Change>
arrow_status status_after(Change change) {
    exported<candidate_kind> c("C", {yes, yes}, 0);
    change(c);
    const arrow_kinds rows(two, c.schema, c.array);
    if (rows.status != arrow_status::ok) {
        std::vector<std::uint32_t> picks(2);
        std::vector<std::uint8_t> map(1, 0xFF);
        CHECK(filter(decided_two, rows, picks).size == 0);
        CHECK(filter(decided_two, rows, picks).status == filter_status::other_scheme);
        CHECK(count_permitted(decided_two, rows) == 0);
        CHECK((filter(decided_two, rows, map).status == filter_status::other_scheme && map[0] == 0));
        const decided_kinds<candidate_kind, 4> forged(decided_two.permitted(), {}, {}, rows.scheme);
        CHECK(rows.size < 3); // filtered as if it had been understood, too
        CHECK(count_permitted(forged, rows) == 0);
        CHECK(gaps_of(rows).total() == 0);
    }
    return rows.status;
}

} // namespace

TEST_CASE("columns of Arrow are decided as the gate decides their uses, nulls denied, from every offset") {
    agrees_with_the_gate<256>("C", 255);
    agrees_with_the_gate<16>("C", 15);
    agrees_with_the_gate<1000>("S", 260);
}
TEST_CASE("no bit of a validity is read past the last row") {
    bits next;
    for (std::size_t offset = 0; offset < 10; ++offset)
        for (std::size_t n = 0; n < 140; ++n) { // the buffers end where the rows do: the sanitizers see it
            const std::vector<candidate_kind> numbers(offset + n, yes);
            const auto valid = some_valid(offset + n, next);
            const exported<candidate_kind> c("C", numbers, offset, valid);
            const arrow_kinds rows(two, c.schema, c.array);
            CHECK(layouts::agrees(decided_two, rows, [&](std::size_t i) { return valid[offset + i]; }));
        }
}
TEST_CASE("a column that is not of these numbers passes nothing, and says why") {
    using c = exported<candidate_kind>;
    CHECK(status_after([](c&) {}) == arrow_status::ok);
    CHECK(status_after([](c& x) { x.schema.release = nullptr; }) == arrow_status::released);
    CHECK(status_after([](c& x) { x.array.release = nullptr; }) == arrow_status::released);
    CHECK(status_after([](c& x) { x.array.length = -1; }) == arrow_status::bad_length);
    CHECK(status_after([](c& x) { x.array.offset = -1; }) == arrow_status::bad_length);
    CHECK(status_after([](c& x) { x.array.offset = std::numeric_limits<std::int64_t>::max(); }) ==
          arrow_status::bad_length);
    for (const char* format : {"c", "S", "s", "I", "i", "L", "l", "u", "b", "CC", "", "+s"})
        CHECK(status_after([&](c& x) { x.schema.format = format; }) == arrow_status::other_type);
    CHECK(status_after([](c& x) { x.schema.format = nullptr; }) == arrow_status::other_type);
    arrow_abi::ArrowSchema schema{};
    arrow_abi::ArrowArray array{};
    CHECK(status_after([&](c& x) { x.schema.dictionary = &schema; }) == arrow_status::dictionary_encoded);
    CHECK(status_after([&](c& x) { x.array.dictionary = &array; }) == arrow_status::dictionary_encoded);
    CHECK(status_after([](c& x) { x.array.n_buffers = 1; }) == arrow_status::missing_buffer);
    CHECK(status_after([](c& x) { x.array.n_buffers = 3; }) == arrow_status::missing_buffer);
    CHECK(status_after([](c& x) { x.array.buffers = nullptr; }) == arrow_status::missing_buffer);
    CHECK(status_after([](c& x) { x.buffers[1] = nullptr; }) == arrow_status::missing_buffer);
    CHECK(status_after([](c& x) { x.array.null_count = 1; }) == arrow_status::missing_validity);
    CHECK(status_after([](c& x) { x.array.null_count = -1; }) == arrow_status::missing_validity);
    CHECK(arrow_kinds<candidate_kind>().status == arrow_status::missing_buffer);
    CHECK(arrow_kinds<candidate_kind>().size == 0);
}
TEST_CASE("lengths that cannot be counted in bits are refused before anything is read") {
    exported<candidate_kind> c("C", {yes, yes}, 0);
    c.array.length = std::numeric_limits<std::int64_t>::max();
    const arrow_kinds rows(two, c.schema, c.array);
    CHECK(rows.status == arrow_status::bad_length);
    std::vector<std::uint8_t> map(2, 0xFF);
    const bitmap b = filter(decided_two, rows, map);
    CHECK((b.status == filter_status::other_scheme && map == std::vector<std::uint8_t>{0, 0}));
    const arrow_kinds part = rows.slice(5, 100);
    CHECK((part.size == 100 && part.kinds == nullptr && count_permitted(decided_two, part) == 0));
}
TEST_CASE("an empty column needs no buffers but their list") {
    exported<candidate_kind> c("C", {}, 0);
    c.buffers[1] = nullptr;
    const arrow_kinds rows(two, c.schema, c.array);
    std::vector<std::uint32_t> picks(1);
    CHECK((rows.status == arrow_status::ok && rows.size == 0));
    CHECK(filter(decided_two, rows, picks).status == filter_status::ok);
}
TEST_CASE("wide numbers are read where they lie, or refused where they do not lie well") {
    const auto kinds = kinds_of<1000>(3);
    const auto decided = kinds->decide(in_shop());
    const auto one = [&] {
        for (std::uint16_t k = 1; k < 4; ++k)
            if (decided.permits(wide_candidate_kind{k})) return wide_candidate_kind{k};
        return wide_candidate_kind{};
    }();
    exported<wide_candidate_kind> c("S", {one, one, one}, 1);
    const arrow_kinds rows(*kinds, c.schema, c.array);
    CHECK((rows.status == arrow_status::ok && count_permitted(decided, rows) == 2));
    c.buffers[1] = reinterpret_cast<const unsigned char*>(c.values.get()) + 1;
    CHECK(arrow_kinds(*kinds, c.schema, c.array).status == arrow_status::misaligned);
    c.buffers[1] = c.values.get();
    c.schema.format = "C";
    CHECK(arrow_kinds(*kinds, c.schema, c.array).status == arrow_status::other_type);
}
TEST_CASE("numbers of other kinds are refused, of fewer kinds taken") {
    const auto kinds = kinds_of<256>(3);
    const fingerprint earlier = kinds->scheme();
    REQUIRE(kinds->add(impersonal));
    const auto decided = kinds->decide(in_shop());
    const exported<candidate_kind> c("C", {candidate_kind{4}, candidate_kind{0}}, 0);
    std::vector<std::uint32_t> picks(2);
    CHECK(filter(decided, arrow_kinds(*kinds, c.schema, c.array), picks).size == 1);
    CHECK(filter(decided, arrow_kinds(*kinds, c.schema, c.array, earlier), picks).size == 1);
    const arrow_kinds strange(*kinds, c.schema, c.array, fingerprint(7));
    CHECK(strange.status == arrow_status::ok);
    CHECK(filter(decided, strange, picks).status == filter_status::other_scheme);
    CHECK(count_permitted(decided, strange) == 0);
}
TEST_CASE("rows without a kind are counted, and the first is named") {
    const exported<candidate_kind> c("C", {no, yes, no, candidate_kind{}, yes, candidate_kind{}, yes}, 1,
                                     {false, true, true, false, true, true, false});
    const arrow_kinds rows(two, c.schema, c.array);
    const label_gaps g = gaps_of(rows);
    CHECK((g.nulls == 2 && g.unlabelled == 1 && g.out_of_range == 0 && g.total() == 3 && g.first == 2));
    const label_gaps later = gaps_of(rows.slice(3, 10));
    CHECK((later.total() == 2 && later.first == 1));
    const label_gaps none = gaps_of(rows.slice(0, 2));
    CHECK((none.total() == 0 && none.first == 2));
}
TEST_CASE("a column of Arrow is filtered while compiling") {
    TWICE([] {
        candidate_kind numbers[70]{};
        for (candidate_kind& k : numbers) k = yes;
        numbers[3] = no;
        const std::uint8_t validity[10]{0xFF, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
        arrow_kinds<candidate_kind> rows;
        rows.kinds = numbers, rows.size = 70, rows.scheme = two.scheme(), rows.status = arrow_status::ok;
        rows.valid = {validity, 2};
        std::uint32_t picks[70]{};
        const selection s = filter(decided_two, rows, picks, 70);
        const label_gaps g = gaps_of(rows);
        return s.size == 68 && picks[3] == 4 && picks[5] == 7 && rows.slice(6, 1).size == 1 &&
               count_permitted(decided_two, rows.slice(6, 1)) == 0 && g.nulls == 1 && g.first == 6;
    }());
}
