// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_DETAIL_REFUSED_USES_HPP
#define TACT_DECIDE_DETAIL_REFUSED_USES_HPP

#include <cstddef>

namespace tact::inline v0_1 {

namespace detail {

/// The uses that were refused: how many, and the first of them. A value: threads may share one that none changes.
template <class Error>
struct [[nodiscard]] refused_uses {
    std::size_t count = 0;
    std::size_t first = 0; ///< its number among all uses that were added, from 0
    Error error{};         ///< why the first was refused
    constexpr explicit operator bool() const { return count != 0; } ///< whether something was refused

    /// Counts one more. Requires an error.
    constexpr void count_one(std::size_t which, Error e) {
        if (count++ == 0) first = which, error = e;
    }
};

} // namespace detail

} // namespace tact

#endif
