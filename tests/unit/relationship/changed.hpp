// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_RELATIONSHIP_CHANGED_HPP
#define TACT_TESTS_UNIT_RELATIONSHIP_CHANGED_HPP

#include <tact/relationship/standard_relationship.hpp>

#include <type_traits>

/// The standard table of relationships after a change.
template <class Change>
constexpr tact::relationship_table changed(Change change) {
    tact::relationship_table t = tact::standard_relationship_table;
    change(t);
    return t;
}

/// How many violations a table has.
constexpr int violations(const tact::relationship_table& t) {
    int found = 0;
    tact::for_each_violation(t, [&found](tact::relationship_invariant, auto) { ++found; });
    return found;
}

/// Whether a table breaks, perhaps among others, one invariant in one row.
template <tact::enumeration Key>
constexpr bool breaks(const tact::relationship_table& t, tact::relationship_invariant invariant, Key row) {
    bool found = false;
    tact::for_each_violation(t, [&]<tact::enumeration Found>(tact::relationship_invariant broken, Found at) {
        if constexpr (std::is_same_v<Found, Key>) found = found || (broken == invariant && at == row);
    });
    return found;
}

/// Whether a table breaks one invariant in one row, and no other.
template <tact::enumeration Key>
constexpr bool breaks_only(const tact::relationship_table& t, tact::relationship_invariant invariant, Key row) {
    return breaks(t, invariant, row) && violations(t) == 1;
}

#endif
