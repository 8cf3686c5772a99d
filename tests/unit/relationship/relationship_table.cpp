// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/relationship/relationship_table.hpp>

#include "../twice.hpp"

using namespace tact;

namespace {

constexpr observable_row orders{
    observable::orders, attribute::past_purchases, source::first_party, {{{1, 2, 1}, {5, 4, 3}}}, {}};
constexpr observable_row complaints{
    observable::open_complaints, attribute::past_purchases, source::first_party, {{{1, -2, -3}, {2, -4, -6}}}, {}};
constexpr bool is(const observable_step& s, int connectedness, int trust) {
    return s.connectedness == connectedness && s.trust == trust;
}

} // namespace

TEST_CASE("a row gives what the step that is reached gives, not the sum of steps") {
    TWICE(is(orders.step_of(0), 0, 0) && is(orders.step_of(1), 2, 1) && is(orders.step_of(4), 2, 1));
    TWICE(is(orders.step_of(5), 4, 3) && is(orders.step_of(0xffffffff), 4, 3));
    TWICE(is(observable_row{}.step_of(7), 0, 0));
}
TEST_CASE("what is unknown gives nothing, and unknown complaints take the most") {
    TWICE(is(orders.unknown(), 0, 0) && is(complaints.unknown(), -4, -6) && is(observable_row{}.unknown(), 0, 0));
}
TEST_CASE("counting may stop at the last step") {
    TWICE(orders.counts_to() == 5 && complaints.counts_to() == 2 && observable_row{}.counts_to() == 0);
}
TEST_CASE("a default table has no version, and no row says where it comes from") {
    TWICE(relationship_table{}.version == 0 && !relationship_table{}.observables[observable::visits].why.stated());
}
