// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/vocabulary/attribute_bits.hpp>

#include "../twice.hpp"

#include <type_traits>

using namespace tact;

namespace {
using shipped = attribute_bits<attribute>;
constexpr shipped size(enum_set<attribute>{attribute::clothing_size});
constexpr auto no_attribute = static_cast<attribute>(enum_size<attribute>);
constexpr shipped marked = [] {
    shipped r = size;
    r.insert(joint_risk::too_many_events);
    r.insert_bit(shipped::edge_bit(0));
    return r;
}();
} // namespace

static_assert(sizeof(shipped) == 8 && std::is_trivially_copyable_v<shipped>);

TEST_CASE("attributes, marks and edges have bits of their own") {
    TWICE(marked.contains(attribute::clothing_size) && marked.contains(joint_risk::too_many_events) &&
          marked.contains_bit(shipped::edge_bit(0)));
    TWICE(marked.bits().population() == 3 && !marked.contains(joint_risk::too_many_attributes) &&
          !marked.contains(attribute::style));
    TWICE(shipped::bit_of(attribute::mood) + 1 == shipped::bit_of(joint_risk::identifying_combination));
    TWICE(shipped::edge_bit(max_coarsenings - 1) == shipped::width - 1 && shipped::width <= 64);
}
TEST_CASE("what is out of range is the unknown") {
    TWICE([] {
        shipped r;
        r.insert(no_attribute);
        return r == shipped::unknown();
    }());
    TWICE([] {
        shipped r;
        r.insert(static_cast<joint_risk>(9));
        return r == shipped::unknown();
    }());
    TWICE(shipped(enum_set{no_attribute}) == shipped::unknown());
}
TEST_CASE("rows join, meet, differ and include") {
    TWICE((marked - size).contains(joint_risk::too_many_events) && !(marked - size).contains(attribute::clothing_size));
    TWICE(marked.includes(size) && !size.includes(marked) && marked.intersects(size) && (marked & size) == size);
    TWICE(shipped::all().includes(marked) && (~shipped{}) == shipped::all() && shipped{}.empty());
}
