// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/tcf/id_ranges.hpp>

#include "../../twice.hpp"
#include "../encoder.hpp"

using namespace tact;

namespace {

struct entry {
    std::size_t first, last;
};
std::string ranges(std::size_t max, std::size_t promised, std::initializer_list<entry> entries) {
    encoder::bits b;
    b.add(max, 16).add(1, 1).add(promised, 12);
    for (const entry& e : entries) {
        b.add(e.first != e.last, 1).add(e.first, 16);
        if (e.first != e.last) b.add(e.last, 16);
    }
    return b.text();
}
malformed error_of(const std::string& text) {
    id_list l;
    std::size_t at = 0;
    const malformed what = l.read_from(detail::encoded_bits(text), at).what;
    if (what != malformed::nothing) CHECK((l.max_id() == 0 && at == 0));
    return what;
}

constexpr id_list read(const char* text) {
    id_list l;
    std::size_t at = 0;
    l.read_from(detail::encoded_bits(text), at);
    return l;
}

} // namespace

TEST_CASE("a bit each") { // MaxVendorId 5, vendors 1 and 5
    TWICE(read("AAVEQ").max_id() == 5 && !read("AAVEQ").is_ranges());
    TWICE(read("AAVEQ").contains(1) && !read("AAVEQ").contains(2) && read("AAVEQ").contains(5));
    TWICE(!read("AAVEQ").contains(0) && !read("AAVEQ").contains(6));
    TWICE(!id_list().contains(1));
}

TEST_CASE("ranges may overlap, come unsorted and end at the greatest id there is") {
    const std::string text = ranges(65535, 4, {{500, 600}, {7, 7}, {550, 700}, {65535, 65535}});
    id_list l;
    std::size_t at = 0;
    REQUIRE_FALSE(l.read_from(detail::encoded_bits(text), at));
    for (std::size_t id = 0; id < 70000; ++id)
        CHECK(l.contains(id) == (id == 7 || (id >= 500 && id <= 700) || id == 65535));
    CHECK(l.entries() == 4);
    CHECK(error_of(ranges(65535, 1, {{1, 65535}})) == malformed::nothing);
}

TEST_CASE("what is not a list of ids is refused, and leaves nothing") {
    CHECK(error_of(ranges(100, 1, {{0, 5}})) == malformed::vendor_id_zero);
    CHECK(error_of(ranges(100, 1, {{0, 0}})) == malformed::vendor_id_zero);
    CHECK(error_of(ranges(100, 2, {{3, 3}, {9, 8}})) == malformed::range_reversed);
    CHECK(error_of(ranges(100, 1, {{9, 101}})) == malformed::range_exceeds_max);
    CHECK(error_of(ranges(100, 1, {{101, 101}})) == malformed::range_exceeds_max);
    CHECK(error_of(ranges(100, 1, {{100, 100}})) == malformed::nothing);
    CHECK(error_of(ranges(100, 2, {{9, 10}})) == malformed::truncated);
    CHECK(error_of(ranges(100, 4095, {})) == malformed::truncated);
    std::string cut = ranges(65535, 1, {{9, 65535}});
    cut.pop_back(); // what is left of its end would still be an end
    CHECK(error_of(cut) == malformed::truncated);
    CHECK(error_of("AA") == malformed::truncated);
    CHECK(error_of("") == malformed::truncated);
    CHECK(error_of("AAV") == malformed::truncated); // five bits promised, one there
    CHECK(error_of(ranges(0, 0, {})) == malformed::nothing);
}
