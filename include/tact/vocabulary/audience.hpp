// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_AUDIENCE_HPP
#define TACT_VOCABULARY_AUDIENCE_HPP

#include <tact/vocabulary/enumeration.hpp>

namespace tact::inline v0_1 {

/// Gender as an audience, where an integrator states one; unstated is neutral.
enum class gender : std::uint16_t { unstated, female, male, other };
constexpr gender last_enumerator(gender) { return gender::other; }

/// Age as an audience of adults; unstated is neutral.
enum class age_band : std::uint16_t { unstated, from_18_to_34, from_35_to_49, from_50 };
constexpr age_band last_enumerator(age_band) { return age_band::from_50; }

/// Whether young children live in the household; unstated is neutral.
enum class young_children : std::uint16_t { unstated, none, some };
constexpr young_children last_enumerator(young_children) { return young_children::some; }

/// Whom the offer is made to, as far as the integrator states it. It opens nothing. A plain value: safe to share
/// between threads while none writes it.
struct audience {
    tact::gender gender = tact::gender::unstated;
    tact::age_band age_band = tact::age_band::unstated;
    tact::young_children young_children = tact::young_children::unstated;
    friend constexpr bool operator==(const audience&, const audience&) = default;
};

/// Whether the person is known to be an adult or a minor, by account, age signal or law.
enum class age_assurance : std::uint16_t { unstated, adult, minor };
constexpr age_assurance last_enumerator(age_assurance) { return age_assurance::minor; }

} // namespace tact

#endif
