// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/offer/rules.hpp>

#include "../twice.hpp"

#include <tact/policy/rows.hpp>
#include <tact/vocabulary/enum_table.hpp>

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
    for (int i = 0; i < b.nuts; ++i) visit(offer_invariant::every_value_is_in_range, nut::wal);
    for (int i = 0; i < b.fruits; ++i) visit(offer_invariant::a_harder_manner_is_never_freer, fruit::pear);
}

} // namespace baskets

using namespace baskets;

namespace {

/// What is found wrong with the keys and provenance of a crate of fruit, once its pear was changed.
struct found {
    int keys = 0, provenance = 0;
    bool of_the_pear = true, all_named = false;
};
struct fruit_row {
    fruit key{};
    provenance why{evidence::assumed, "a test"};
};
constexpr found in_crate(fruit_row pear) {
    enum_table<fruit, fruit_row> crate;
    crate[fruit::pear] = pear;
    found f;
    const auto visit = [&f](offer_invariant invariant, fruit row) {
        ++(invariant == offer_invariant::every_row_names_its_key ? f.keys : f.provenance);
        f.of_the_pear = f.of_the_pear && row == fruit::pear;
    };
    f.all_named = detail::keys_and_provenance(crate, visit);
    return f;
}

constexpr basket good_basket{};
constexpr auto held = compile<good_basket>();

} // namespace

// What does not compile is shown by tests/compile_fail/offer.
TEST_CASE("default rules are closed, others are lawful where nothing is broken") {
    TWICE(!rules<basket>{}.valid() && rules<basket>{}.table().fruits == 0);
    TWICE(rules(basket{}).valid() && held.valid());
}
TEST_CASE("any violation closes a table, in whichever rows, and however many") {
    TWICE(!rules(basket{.fruits = 1}).valid() && !rules(basket{.nuts = 1}).valid());
    TWICE(!rules(basket{.fruits = 2, .nuts = 3}).valid());
    TWICE(rules(basket{.fruits = 2, .nuts = 3}).table().nuts == 3); // the rows stay to be read
}
TEST_CASE("the first violation is kept: its law, its position, and whether it is one of the other rows") {
    constexpr detail::first_offer_violation none(basket{});
    TWICE(!none.found);
    constexpr detail::first_offer_violation in_fruits(basket{.fruits = 1});
    TWICE(in_fruits.found && !in_fruits.other &&
          in_fruits.invariant == offer_invariant::a_harder_manner_is_never_freer &&
          in_fruits.position == position(fruit::pear));
    constexpr detail::first_offer_violation in_both(basket{.fruits = 1, .nuts = 1});
    TWICE(in_both.found && in_both.other && in_both.invariant == offer_invariant::every_value_is_in_range &&
          in_both.position == position(nut::wal));
}
TEST_CASE("rows are held to their keys and their provenance, each blamed by its place") {
    TWICE(in_crate({fruit::pear}).all_named && in_crate({fruit::pear}).keys == 0);
    TWICE(in_crate({fruit::pear}).provenance == 0);
    constexpr found doubled = in_crate({fruit::apple});
    TWICE(doubled.keys == 1 && doubled.of_the_pear && !doubled.all_named && doubled.provenance == 0);
    constexpr found beyond = in_crate({static_cast<fruit>(4000), {}});
    TWICE(beyond.keys == 1 && beyond.provenance == 1 && beyond.of_the_pear && !beyond.all_named);
    constexpr found silent = in_crate({fruit::pear, {}});
    TWICE(silent.keys == 0 && silent.provenance == 1 && silent.of_the_pear && silent.all_named);
}
