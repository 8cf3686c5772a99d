// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/explain/intrusion.hpp>

#include "../decide/people.hpp"
#include "../twice.hpp"

#include <tact/decide/standard.hpp>
#include <tact/decide/use_builder.hpp>

#include <memory>

using namespace tact;
using namespace people;

namespace {

constexpr std::uint64_t of(const use& u, const context& where = friendly(purpose::support)) {
    return millionths_of_intrusion(standard, where, u);
}
constexpr std::uint64_t of_one(attribute what, source from = source::declared) { return of(use{what, from}); }

} // namespace

TEST_CASE("intrusion is a million where as many object as accept, and that of several attributes adds up") {
    constexpr use both =
        standard.use_of({{attribute::clothing_size, source::declared}, {attribute::budget, source::declared}});
    TWICE(of_one(attribute::clothing_size) == millionths_of(intrusion_of(standard, friendly(purpose::support),
                                                                         attribute::clothing_size, source::declared)));
    TWICE(of(both) == of_one(attribute::clothing_size) + of_one(attribute::budget));
    TWICE(of_one(attribute::budget) > of_one(attribute::clothing_size) && of_one(attribute::clothing_size) > 0);
    TWICE(of(use{attribute::clothing_size, source::declared}, neutral(purpose::support)) >
          of_one(attribute::clothing_size));
}
TEST_CASE("what passes without a score intrudes by nothing, what is unknown by more than any budget holds") {
    TWICE(of(impersonal) == 0 && of_one(attribute::gender) == 0 && of_one(attribute::medical_history) == 0);
    TWICE(of(use{}) == ~std::uint64_t{} && of_one(static_cast<attribute>(99)) == ~std::uint64_t{});
    constexpr context broken = [] {
        context c = friendly(purpose::support);
        c.channel = static_cast<channel>(11);
        return c;
    }();
    TWICE(of(use{attribute::clothing_size, source::declared}, broken) == ~std::uint64_t{});
}
TEST_CASE("under a policy whose table breaks an invariant everything personal intrudes by more than any budget holds") {
    policy_table slip = standard_table;
    slip.attributes[attribute::email].needs = {};
    const auto p = std::make_unique<policy>(slip);
    const context where = friendly(purpose::support);
    CHECK(millionths_of_intrusion(*p, where, use{attribute::clothing_size, source::declared}) == ~std::uint64_t{});
    CHECK(millionths_of_intrusion(*p, where, impersonal) == 0);
}
