// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/rules.hpp>

#include "../twice.hpp"

using namespace tact;

namespace baskets {

enum class fruit : std::uint16_t { apple, pear };
constexpr fruit last_enumerator(fruit) { return fruit::pear; }
enum class nut : std::uint16_t { hazel, wal };
constexpr nut last_enumerator(nut) { return nut::wal; }

/// A table that breaks what it is told to.
struct basket {
    using row_key = fruit;
    using other_row_key = nut;
    int fruits = 0;
    int nuts = 0;
};
template <class Visitor>
constexpr void for_each_violation(const basket& b, Visitor visit) {
    for (int i = 0; i < b.nuts; ++i) visit(offer_law::every_value_is_in_range, nut::wal);
    for (int i = 0; i < b.fruits; ++i) visit(offer_law::a_harder_manner_is_never_freer, fruit::pear);
}

} // namespace baskets

using namespace baskets;

namespace {

constexpr basket good_basket{};
constexpr auto held = compile<good_basket>();

} // namespace

// What does not compile is shown by tests/compile_fail/offer.
TEST_CASE("default rules are closed, others are lawful where nothing is broken") {
    TWICE(!rules<basket>{}.lawful() && rules<basket>{}.table().fruits == 0);
    TWICE(rules(basket{}).lawful() && held.lawful());
}
TEST_CASE("any violation closes a table, in whichever rows, and however many") {
    TWICE(!rules(basket{.fruits = 1}).lawful() && !rules(basket{.nuts = 1}).lawful());
    TWICE(!rules(basket{.fruits = 2, .nuts = 3}).lawful());
    TWICE(rules(basket{.fruits = 2, .nuts = 3}).table().nuts == 3); // the rows stay to be read
}
TEST_CASE("the first violation is kept: its law, its position, and whether it is one of the other rows") {
    constexpr detail::first_offer_violation none(basket{});
    TWICE(!none.found);
    constexpr detail::first_offer_violation in_fruits(basket{.fruits = 1});
    TWICE(in_fruits.found && !in_fruits.other && in_fruits.law == offer_law::a_harder_manner_is_never_freer &&
          in_fruits.position == index(fruit::pear));
    constexpr detail::first_offer_violation in_both(basket{.fruits = 1, .nuts = 1});
    TWICE(in_both.found && in_both.other && in_both.law == offer_law::every_value_is_in_range &&
          in_both.position == index(nut::wal));
}
