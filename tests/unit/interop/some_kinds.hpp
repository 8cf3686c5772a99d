// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_INTEROP_SOME_KINDS_HPP
#define TACT_TESTS_UNIT_INTEROP_SOME_KINDS_HPP

#include "../batch/layouts.hpp"
#include "../decide/people.hpp"

#include <tact/decide/candidate_kinds.hpp>
#include <tact/decide/standard.hpp>

#include <memory>
#include <vector>

// Kinds of one attribute each, items of these kinds, and a gate that permits some of them.

namespace some_kinds {

using namespace tact;
using layouts::bits;

template <std::size_t Capacity>
std::unique_ptr<candidate_kinds<attribute, Capacity>> kinds_of(std::size_t n) {
    auto kinds = std::make_unique<candidate_kinds<attribute, Capacity>>(standard);
    for (std::size_t s = 1; s < detail::source_slots; ++s)
        for (std::size_t a = 0; a < enum_size<attribute>; ++a)
            if (kinds->size() < n) REQUIRE(kinds->add(enum_at<attribute>(a), enum_at<source>(s)));
    REQUIRE(kinds->size() == n);
    return kinds;
}

/// Numbers of kinds, some of which are unlabelled and some past the last.
template <class Number>
std::vector<Number> numbers_of(std::size_t n, std::size_t known, bits& next) {
    std::vector<Number> numbers(n);
    for (Number& k : numbers) k = static_cast<Number>(next.below(known + 3));
    return numbers;
}

inline gate in_shop() { return standard.in(people::friendly(purpose::recommendation)); }

/// While compiling: kind 1 is permitted, kind 2 is denied.
constexpr candidate_kinds<attribute, 4> two_kinds() {
    candidate_kinds<attribute, 4> kinds(standard);
    (void)kinds.add(impersonal);
    (void)kinds.add(attribute::photos, source::covert);
    return kinds;
}
inline constexpr candidate_kinds<attribute, 4> two = two_kinds();
inline constexpr auto decided_two = two.decide(standard.in({}));
inline constexpr candidate_kind yes{1}, no{2};
static_assert(decided_two.permits(yes) && !decided_two.permits(no));

} // namespace some_kinds

#endif
