// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_DETAIL_POSITIONS_HPP
#define TACT_VOCABULARY_DETAIL_POSITIONS_HPP

#include <cstddef>

namespace tact::inline v0_1 {

namespace detail {

template <std::size_t... At>
struct positions {};

// <utility> costs 4,700 preprocessed lines and is wanted for index_sequence alone.
template <std::size_t N, std::size_t... At>
struct first_positions : first_positions<N - 1, N - 1, At...> {};
template <std::size_t... At>
struct first_positions<0, At...> {
    using type = positions<At...>;
};

} // namespace detail

} // namespace tact

#endif
