// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/combined.hpp>

#include "../twice.hpp"

#include <tact/policy/at_least_as_strict.hpp>
#include <tact/policy/fingerprint.hpp>
#include <tact/policy/standard_table.hpp>

#include <string>
#include <utility>

using namespace tact;

namespace combined_overlays {

constexpr overlay several[]{
    {.name = "winter",
     .never = attribute::photos,
     .consented = attribute::birthday,
     .multiplier = 1.1,
     .why = {evidence::rule, "b"}},
    {.closed_sources = source::third_party, .needs = {connectedness::warm, trust::unstated}, .multiplier = 1.3},
    {.name = "autumn",
     .never = attribute::date_of_birth,
     .closed_purposes = purpose::advertising,
     .needs = {connectedness::distant, trust::low},
     .multiplier = 0.5,
     .why = {evidence::assumed, "a"}},
    {.multiplier = 1.3},
};
constexpr overlay all_of_them = combined(several);

/// A hash of all that an overlay says.
std::uint64_t hash_of(const overlay& x) {
    return fingerprint_of(restricted(standard_table, x)).value() ^ std::uint64_t(std::string(x.name).size()) ^
           std::uint64_t(*x.why.statement);
}

} // namespace combined_overlays

using namespace combined_overlays;

TEST_CASE("several overlays are one that closes all that they close") {
    TWICE(all_of_them.never == (attribute::photos | attribute::date_of_birth));
    TWICE(all_of_them.closed_sources == enum_set{source::third_party});
    TWICE(all_of_them.closed_purposes == enum_set{purpose::advertising});
    TWICE(all_of_them.consented == enum_set{attribute::birthday});
    TWICE(all_of_them.needs == relationship{connectedness::warm, trust::low});
    TWICE(all_of_them.multiplier == odds_factor(1.859)); // 1.3 x 1.3 x 1.1
    CHECK(std::string(all_of_them.name) == "autumn");
    CHECK(std::string(all_of_them.why.statement) == "a");
    for (const overlay& x : several)
        CHECK(at_least_as_strict(restricted(standard_table, all_of_them), restricted(standard_table, x)));
}
TEST_CASE("the order of overlays does not matter") {
    overlay in_order[4]{several[0], several[1], several[2], several[3]};
    int at[4]{0, 1, 2, 3};
    int orders = 0;
    do {
        for (int i = 0; i < 4; ++i) in_order[i] = several[at[i]];
        CHECK(hash_of(combined(in_order)) == hash_of(all_of_them));
        ++orders;
        int i = 2; // the next order in the dictionary
        while (i >= 0 && at[i] > at[i + 1]) --i;
        if (i < 0) break;
        int k = 3;
        while (at[k] < at[i]) --k;
        std::swap(at[i], at[k]);
        for (int l = i + 1, r = 3; l < r; ++l, --r) std::swap(at[l], at[r]);
    } while (true);
    CHECK(orders == 24);
}
TEST_CASE("products beyond the range are the largest factor, however they are rounded") {
    constexpr overlay large[]{{.multiplier = 90.0}, {.multiplier = 1.001}, {.multiplier = 90.0}};
    TWICE(combined(large).multiplier == odds_factor(100.0));
    constexpr overlay rounded[]{{.multiplier = 1.001}, {.multiplier = 1.001}};
    TWICE(combined(rounded).multiplier == odds_factor(1.003));
}
TEST_CASE("no overlays change nothing, and one that is invalid makes all invalid") {
    TWICE(fingerprint_of(restricted(standard_table, combined<attribute>(nullptr, 0))) ==
          fingerprint_of(standard_table));
    overlay with_error[]{several[0], {}};
    with_error[1].multiplier = odds_factor();
    CHECK(detail::first_violation(restricted(standard_table, combined(with_error))).count != 0);
    with_error[1] = {};
    with_error[1].never.insert(static_cast<attribute>(999));
    CHECK(detail::first_violation(restricted(standard_table, combined(with_error))).count != 0);
}
