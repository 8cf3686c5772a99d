// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_MODEL_DETAIL_RANGE_HPP
#define TACT_MODEL_DETAIL_RANGE_HPP

#include <cstddef>

// What is given as a range: an array, or anything with `data()` and `size()`.

namespace tact::inline v0_1 {

namespace detail {

template <class T, std::size_t N>
constexpr T* first_of(T (&array)[N]) {
    return array;
}
template <class Range>
constexpr auto first_of(Range& range) -> decltype(range.data()) {
    return range.data();
}
template <class T, std::size_t N>
constexpr std::size_t count_of(const T (&)[N]) {
    return N;
}
template <class Range>
constexpr auto count_of(const Range& range) -> decltype(static_cast<std::size_t>(range.size())) {
    return static_cast<std::size_t>(range.size());
}

} // namespace detail

} // namespace tact

#endif
