// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_RELATIONSHIP_HPP
#define TACT_VOCABULARY_RELATIONSHIP_HPP

#include <tact/vocabulary/enumeration.hpp>

namespace tact::inline v0_1 {

/// How near the person feels to the service (emotional).
enum class connectedness : std::uint16_t { unstated, none, distant, warm, close };
constexpr connectedness last_enumerator(connectedness) { return connectedness::close; }

/// How far the person relies on the service (cognitive).
enum class trust : std::uint16_t { unstated, none, low, medium, high };
constexpr trust last_enumerator(trust) { return trust::high; }

/// A relationship: connectedness and trust. As a need, the least of each that an attribute asks for. A plain value:
/// safe to share between threads while none writes it.
struct relationship {
    tact::connectedness connectedness = tact::connectedness::unstated;
    tact::trust trust = tact::trust::unstated;

    /// Whether this relationship is at least `need` in both. A need that is none or unstated asks for nothing. An
    /// unstated connectedness or trust meets no other need, and one out of range meets no need at all.
    constexpr bool meets(const relationship& need) const {
        const auto enough = [](auto have, auto least) {
            return tact::is_valid(have) && (tact::position(least) <= 1 ||
                                            (tact::is_valid(least) && tact::position(have) >= tact::position(least)));
        };
        return enough(connectedness, need.connectedness) && enough(trust, need.trust);
    }
    /// Whether this asks for anything.
    constexpr bool any() const {
        return position(connectedness) > position(tact::connectedness::none) ||
               position(trust) > position(tact::trust::none);
    }
    friend constexpr bool operator==(const relationship&, const relationship&) = default;
};

} // namespace tact

#endif
