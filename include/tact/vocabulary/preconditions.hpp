// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_PRECONDITIONS_HPP
#define TACT_VOCABULARY_PRECONDITIONS_HPP

// One rule for broken preconditions. Where it costs nothing, a function denies, or returns nothing. Where it would
// cost, its comment says what it requires, and only the checked mode looks.

namespace tact::inline v0_1 {

/// Whether a broken precondition stops the program, or the compilation of a constant. A program says so by having a
/// file `tact_checked.hpp`, of any content, where it finds its headers: for all of its sources, or for none.
inline constexpr bool checks_preconditions =
#if __has_include(<tact_checked.hpp>)
    true;
#else
    false;
#endif

namespace detail {

/// Stops here unless what a function requires holds.
constexpr void must_hold(bool holds) {
    if (!holds) __builtin_trap();
}

} // namespace detail
} // namespace tact

#endif
