// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_ENUMERATION_HPP
#define TACT_VOCABULARY_ENUMERATION_HPP

#include <cstddef>
#include <cstdint>

// Extension point: an integrator's own attribute enumeration runs from 0 without a gap and says where it ends,
//
//     enum class trait : std::uint16_t { shoe_size, gait };
//     constexpr trait last_enumerator(trait) { return trait::gait; }
//
// and then works everywhere the shipped `attribute` does.

namespace tact::inline v0_1 {

namespace detail {

template <class, class>
inline constexpr bool same = false;
template <class T>
inline constexpr bool same<T, T> = true;

} // namespace detail

/// An enumeration that runs from 0 without a gap and names its last value by `last_enumerator`, found by ADL.
template <class E>
concept enumeration = requires(E e) {
    requires detail::same<decltype(last_enumerator(e)), E>;
};

/// How many values `E` has.
template <enumeration E>
inline constexpr std::size_t enum_size = static_cast<std::size_t>(last_enumerator(E{})) + 1;

/// The position of `e` among its values, from 0; not checked against the range.
template <enumeration E>
constexpr std::size_t position(E e) {
    return static_cast<std::size_t>(e);
}

/// Whether `e` is one of its enumeration's values. Anything else was cast into it, and denies.
template <enumeration E>
constexpr bool is_valid(E e) {
    return static_cast<std::uint64_t>(e) < enum_size<E>; // 64 bits, lest a wide value wraps where size_t is narrow
}

/// The value at position `i`; requires `i < enum_size<E>`.
template <enumeration E>
constexpr E enum_at(std::size_t i) {
    return static_cast<E>(i);
}

} // namespace tact

#endif
