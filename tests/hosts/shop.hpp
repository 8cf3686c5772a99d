// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_HOSTS_SHOP_HPP
#define TACT_TESTS_HOSTS_SHOP_HPP

#include <tact/decide/candidate_kinds.hpp>

#include <memory>
#include <vector>

// Items with vectors, each of one of twelve kinds, and people to whom different kinds are permitted. One source
// compiles the policy for all of these tests.

namespace shop {

using kinds = tact::candidate_kinds<tact::attribute>;
using decided = kinds::decided;

struct catalogue {
    static constexpr std::size_t width = 32;
    std::unique_ptr<kinds> ways;               ///< in which items draw on data
    std::vector<tact::candidate_kind> numbers; ///< of each item
    std::vector<float> vectors;                ///< of each item; whole numbers, so that every sum of products is exact
    std::size_t size() const { return numbers.size(); }
    const float* vector(std::size_t item) const { return vectors.data() + item * width; }
};
catalogue items(std::size_t n);

struct person {
    tact::gate gate;
    shop::decided decided;
    std::vector<float> query;
};
/// People in different contexts, with different refusals.
std::vector<person> people(const catalogue& items, std::size_t n);
/// Somebody who refused all but the rarest kind: some 0.2 % of the items.
person who_refused_most(const catalogue& items);

/// Whether the gate permits an item, asked without any of the adaptors.
inline bool permits(const person& p, const catalogue& items, std::size_t item) {
    return p.gate.permits(items.ways->use_of(items.numbers[item]));
}

} // namespace shop

#endif
