// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A policy built at run time, as from a file that an operator edits; and what is said of a row that is wrong.
#include <tact/policy/standard_table.hpp>
#include <tact/tact.hpp>

#include <cstdio>
#include <memory>

int main() {
    using tact::attribute;
    tact::policy_table table = tact::standard_table;
    table.name = "house";
    const auto phone = tact::parse<attribute>("phone");
    if (!phone) return 1;
    table.attributes[*phone].sensitivity = tact::odds_factor::of_thousandths(3000);
    table.attributes[*phone].why = {tact::evidence::assumed, "support team, 2026"};
    table.attributes[attribute::budget].sensitivity = tact::odds_factor::of_thousandths(250'000); // a slip: not 2.500
    table.tolerances.ask = tact::odds_factor::of_thousandths(900);                                // below permit

    const auto wrong = std::make_unique<tact::policy>(table); // 250 KB: better not on the stack
    std::printf("%s: %s\n", table.name, wrong->valid() ? "valid" : "invalid, and denies everything");
    for_each_violation(table, [&](const tact::violation& v) { std::printf("  %s\n", explain(table, v).c_str()); });

    table.attributes[attribute::budget].sensitivity = tact::odds_factor::of_thousandths(2500);
    table.tolerances = tact::standard_table.tolerances;
    const auto house = std::make_unique<tact::policy>(table);
    const bool stricter = at_least_as_strict(table, tact::standard_table);
    std::printf("%s: %s%s\n", table.name, house->valid() ? "valid" : "invalid",
                stricter ? ", at least as strict as standard" : "");
    const tact::use call{attribute::phone, tact::source::declared};
    std::puts(name_of(house
                          ->in({.purpose = tact::purpose::support,
                                .connectedness = tact::connectedness::warm,
                                .industry = tact::industry::telecom})
                          .decide(call)));
}
