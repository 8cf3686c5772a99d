// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_SOURCE_HPP
#define TACT_VOCABULARY_SOURCE_HPP

#include <tact/vocabulary/enum_set.hpp>

namespace tact::inline v0_1 {

/// Where a datum came from.
enum class source : std::uint16_t {
    unstated,       ///< not stated; denied
    declared,       ///< the person stated it to this service
    first_party,    ///< from your own service, such as purchases
    inferred,       ///< concluded from other data
    third_party,    ///< bought or received from others
    connection,     ///< taken automatically from the connection
    device_content, ///< read from what is stored on the person's device
    covert          ///< taken without the person's knowledge; admitted nowhere
};
constexpr source last_enumerator(source) { return source::covert; }

namespace detail {

/// A gate has a slot for each source that a policy can admit, and a first slot, for *unstated*, which denies.
inline constexpr std::size_t source_slots = position(source::covert);

/// The slot of `from`: its own, or the first, which denies, if it is unstated, covert or out of range. Written with a
/// mask: g++ 12 makes a branch of a choice.
constexpr std::size_t slot_of(source from) {
    return position(from) & (std::size_t{0} - std::size_t{position(from) < source_slots});
}

} // namespace detail

} // namespace tact

#endif
