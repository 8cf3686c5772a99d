// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/row.hpp>

#include "../twice.hpp"

#include <type_traits>

using namespace tact;

namespace {
using shipped = row<attribute>;
constexpr shipped size(set{attribute::clothing_size});
constexpr auto no_attribute = static_cast<attribute>(40);
constexpr shipped marked = [] {
    shipped r = size;
    r.insert(mark::beyond_depth);
    r.insert_bit(shipped::edge_bit(0));
    return r;
}();
} // namespace

static_assert(sizeof(shipped) == 8 && std::is_trivially_copyable_v<shipped>);

TEST_CASE("attributes, marks and edges have bits of their own") {
    TWICE(marked.contains(attribute::clothing_size) && marked.contains(mark::beyond_depth) &&
          marked.contains_bit(shipped::edge_bit(0)));
    TWICE(marked.bits().population() == 3 && !marked.contains(mark::beyond_degree) &&
          !marked.contains(attribute::style));
    TWICE(shipped::bit_of(attribute::biometric) + 1 == shipped::bit_of(mark::identifying_combination));
    TWICE(shipped::edge_bit(most_coarsenings - 1) == shipped::width - 1 && shipped::width <= 64);
}
TEST_CASE("what is out of range is the unknown") {
    TWICE([] {
        shipped r;
        r.insert(no_attribute);
        return r == shipped::unknown();
    }());
    TWICE([] {
        shipped r;
        r.insert(static_cast<mark>(9));
        return r == shipped::unknown();
    }());
    TWICE(shipped(set{no_attribute}) == shipped::unknown());
}
TEST_CASE("rows join, meet, differ and include") {
    TWICE((marked - size).contains(mark::beyond_depth) && !(marked - size).contains(attribute::clothing_size));
    TWICE(marked.includes(size) && !size.includes(marked) && marked.intersects(size) && (marked & size) == size);
    TWICE(shipped::all().includes(marked) && (~shipped{}) == shipped::all() && shipped{}.empty());
}
