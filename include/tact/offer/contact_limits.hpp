// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_CONTACT_LIMITS_HPP
#define TACT_OFFER_CONTACT_LIMITS_HPP

#include <tact/policy/rows.hpp>

namespace tact::inline v0_1 {

/// How much comes back as time passes: an amount in so many ticks of the caller's clock. Nothing by default. A plain
/// value: safe to share between threads while none writes it.
struct refill {
    odds_factor amount{};    ///< of intrusion, or of questions, from 0.010 to 100
    std::uint32_t ticks = 0; ///< in which it comes back; 0: never
};

/// How much a budget holds. The caller chooses the unit of a tick; minutes leave room for 45 days of quiet. A default
/// one holds nothing. A plain value: safe to share between threads while none writes it.
struct contact_limits {
    odds_factor intrusion{};            ///< the most that intrusion may add up to
    refill intrusion_refill{};          ///< how it comes back
    std::uint8_t asks = 0;              ///< how many questions may be put
    refill asks_refill{};               ///< how they come back
    std::uint16_t quiet_after_a_no = 0; ///< ticks for which an attribute is not asked for after a no
    /// The most ticks that can pass at once: a longer step, as of a wrong clock, brings nothing back. By default 60
    /// days of minutes.
    std::uint32_t max_step = 60 * 1440;
    provenance why{};

    /// The most intrusion, in millionths; none if the figure is invalid.
    constexpr std::uint32_t max_intrusion() const { return millionths(intrusion); }
    /// The most questions, in millionths.
    constexpr std::uint32_t max_asks() const { return asks * 1'000'000u; }
    /// What has come back in some ticks, in millionths, rounded down; nothing if the figure is invalid.
    static constexpr std::uint64_t back(const refill& r, std::uint64_t elapsed) {
        if (r.ticks == 0) return 0;
        return elapsed * (millionths(r.amount) / r.ticks) + elapsed * (millionths(r.amount) % r.ticks) / r.ticks;
    }

private:
    static constexpr std::uint32_t millionths(odds_factor d) {
        return d.valid() ? static_cast<std::uint32_t>(d.thousandths()) * 1000 : 0;
    }
};

/// Limits of one visit, in minutes: some six uses to which as many people object as agree, and two questions.
inline constexpr contact_limits session_limits{
    .intrusion = 6.000,
    .asks = 2,
    .quiet_after_a_no = 1440,
    .why = {evidence::assumed, "no source gives a figure"},
};

/// Limits of one person over all visits, in minutes: three questions a week, and none about what they said no to for
/// thirty days.
inline constexpr contact_limits person_limits{
    .intrusion = 20.000,
    .intrusion_refill = {20.000, 7 * 1440},
    .asks = 3,
    .asks_refill = {3.000, 7 * 1440},
    .quiet_after_a_no = 30 * 1440,
    .why = {evidence::assumed, "no source gives a figure"},
};

/// Whether a budget allows a use or a question, and if not, why.
enum class allowance : std::uint16_t {
    within,          ///< it does
    intrusion_spent, ///< the intrusion is used up
    asks_spent,      ///< the questions are used up
    asked_too_soon   ///< the person said no to this not long ago
};
constexpr allowance last_enumerator(allowance) { return allowance::asked_too_soon; }

/// What reaching a person spends. A plain value: safe to share between threads while none writes it.
struct charge {
    bool question = false;       ///< whether something is asked, of a datum or of a service
    std::uint64_t intrusion = 0; ///< of what is used, in millionths (`millionths_of_intrusion`)
};

} // namespace tact

#endif
