// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_SOURCE_HPP
#define TACT_VOCABULARY_SOURCE_HPP

#include <tact/vocabulary/set.hpp>

namespace tact {

/// Where a datum came from.
enum class source : std::uint16_t {
    unstated,       ///< nobody said; denied
    declared,       ///< the person stated it to this service
    first_party,    ///< from one's own service, such as purchases
    inferred,       ///< concluded from other data
    third_party,    ///< bought or received from others
    connection,     ///< taken automatically from the connection
    device_content, ///< read from what is stored on the person's device
    covert          ///< taken without the person's knowledge; admitted nowhere
};
/// Where `source` ends.
constexpr source last_enumerator(source) { return source::covert; }

/// How many planes a gate has: one for each source that a policy can admit, and the first, *unstated*, which denies.
inline constexpr std::size_t planes = position(source::covert);

/// The plane of `from`: its own, or the denying first one where it is unstated, covert or out of range. A mask instead
/// of a choice, for which g++ 12 branches.
constexpr std::size_t plane_of(source from) {
    return position(from) & (std::size_t{0} - std::size_t{position(from) < planes});
}

} // namespace tact

#endif
