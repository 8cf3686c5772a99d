// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_OFFER_CHANGED_HPP
#define TACT_TESTS_UNIT_OFFER_CHANGED_HPP

#include <tact/offer/offer_invariant.hpp>

#include <type_traits>

/// A table of how to offer after a change.
template <class Table, class Change>
constexpr Table changed(Table t, Change change) {
    change(t);
    return t;
}

/// How many violations a table has.
template <class Table>
constexpr int violations(const Table& t) {
    int found = 0;
    for_each_violation(t, [&found](tact::offer_invariant, auto) { ++found; });
    return found;
}

/// Whether a table breaks one law in one row, and no other.
template <class Table, tact::enumeration Key>
constexpr bool breaks_only(const Table& t, tact::offer_invariant invariant, Key row) {
    bool as_expected = true;
    for_each_violation(t, [&]<tact::enumeration Found>(tact::offer_invariant broken, Found at) {
        if constexpr (std::is_same_v<Found, Key>)
            as_expected = as_expected && broken == invariant && at == row;
        else
            as_expected = false;
    });
    return as_expected && violations(t) == 1;
}

/// Whether a table breaks, perhaps among others, one law in one row.
template <class Table, tact::enumeration Key>
constexpr bool breaks(const Table& t, tact::offer_invariant invariant, Key row) {
    bool found = false;
    for_each_violation(t, [&]<tact::enumeration Found>(tact::offer_invariant broken, Found at) {
        if constexpr (std::is_same_v<Found, Key>) found = found || (broken == invariant && at == row);
    });
    return found;
}

#endif
