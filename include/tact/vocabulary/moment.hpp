// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_MOMENT_HPP
#define TACT_VOCABULARY_MOMENT_HPP

#include <tact/vocabulary/enumeration.hpp>

namespace tact::inline v0_1 {

/// How little time or energy the person has.
enum class pressure : std::uint16_t { unstated, relaxed, pressed, exhausted };
constexpr pressure last_enumerator(pressure) { return pressure::exhausted; }

/// Where the person is, as far as the service may know it.
enum class setting : std::uint16_t { unstated, home, work, shop, transport };
constexpr setting last_enumerator(setting) { return setting::transport; }

/// Who else can see or hear the offer.
enum class exposure : std::uint16_t { unstated, nobody, others };
constexpr exposure last_enumerator(exposure) { return exposure::others; }

/// What kind of service asks.
enum class industry : std::uint16_t {
    unstated,
    banking,
    insurance,
    travel,
    fashion,
    grocery,
    electronics,
    media,
    telecom,
    health,
    education,
    public_services,
    gaming,
    automotive,
    other
};
constexpr industry last_enumerator(industry) { return industry::other; }

/// Through which channel the offer reaches the person.
enum class channel : std::uint16_t {
    unstated,
    own_page,
    app,
    email,
    push,
    text_message,
    phone,
    chat,
    social,
    in_store,
    off_site
};
constexpr channel last_enumerator(channel) { return channel::off_site; }

} // namespace tact

#endif
