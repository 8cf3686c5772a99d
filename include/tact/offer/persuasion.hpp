// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_PERSUASION_HPP
#define TACT_OFFER_PERSUASION_HPP

#include <tact/gate/gate.hpp>
#include <tact/offer/profile.hpp>

// Which principle words an offer. It changes how something is offered, never what: nothing here knows the product.

namespace tact {

/// How a principle came to be chosen.
enum class chosen_by : std::uint16_t {
    estimate, ///< the best by what is known
    draw,     ///< drawn by how likely it is the best (Thompson)
    chance    ///< evenly among what is open, nothing being known of the person
};
/// Where `chosen_by` ends.
constexpr chosen_by last_enumerator(chosen_by) { return chosen_by::chance; }

/// A choice of principle, to be kept until its outcome is known; only what is kept so can be learned from.
struct choice {
    tact::principle principle = tact::principle::none;
    tact::chosen_by by = tact::chosen_by::estimate;
    bool known = false;       ///< whether the person's own profile was read
    tact::aim aim{};          ///< what the offer was for
    tact::fingerprint gate{}; ///< which gate decided
    /// Whether both say the same.
    friend constexpr bool operator==(const choice&, const choice&) = default;
};

/// The use of a persuasion profile: an attribute like others, and inferred.
inline constexpr use profile_use{attribute::persuasion_profile, source::inferred};

/// Chooses principles for one person in one context. Without permission to use their profile it knows the population
/// only. A principle estimated below plain words for this person is never chosen, in whichever way.
template <enumeration Attribute>
class basic_persuasion {
public:
    /// Under a gate, with the use that the profile is, the person's stored profile, what is known of the population,
    /// and the principles that the moment leaves open (`principles_in`).
    constexpr basic_persuasion(const basic_gate<Attribute>& g, const basic_use<Attribute>& drawn_on,
                               const persuasion_profile& stored, const population& people, const set<principle>& open)
        : people_(people), kept_{.known = g.permits(drawn_on), .aim = g.aim(), .gate = g.fingerprint()} {
        if (kept_.known) profile_ = stored;
        open_.insert(principle::none);
        for (std::size_t i = 1; i < count<principle>; ++i) {
            const auto p = enumerator<principle>(i);
            const bool harms = estimate(p) < estimate(principle::none);
            if (people.lawful() && open.contains(p) && !harms) open_.insert(p);
        }
    }
    /// The same for the shipped attributes, among which the profile is one.
    constexpr basic_persuasion(const basic_gate<Attribute>& g, const persuasion_profile& stored,
                               const population& people, const set<principle>& open)
        : basic_persuasion(g, profile_use, stored, people, open) {}

    /// The principles that may be chosen: open, and not estimated below plain words; plain words among them.
    constexpr const set<principle>& open() const { return open_; }

    /// The best by estimate; plain words where nothing is estimated above them.
    constexpr choice best() const {
        principle found = principle::none;
        for_each_open([&](principle p) {
            if (estimate(found) < estimate(p)) found = p;
        });
        return kept(found, chosen_by::estimate);
    }

    /// One drawn by how likely it is the best (Thompson sampling), so that what is little known is tried too. `bits()`
    /// returns 64 random bits; it is called once for each principle, open or not.
    template <class Bits>
    constexpr choice draw(Bits&& bits) const {
        principle found = principle::none;
        std::int64_t most = -1;
        std::uint64_t tie = 0;
        for (std::size_t i = 0; i < count<principle>; ++i) {
            const auto p = enumerator<principle>(i);
            const std::uint64_t random = bits();
            const std::int64_t drawn = drawn_rate(estimate(p), random);
            if (!open_.contains(p) || drawn < most || (drawn == most && random < tie)) continue;
            found = p;
            most = drawn;
            tie = random;
        }
        return kept(found, chosen_by::draw);
    }

    /// One at random, each that is open as likely as any other, as long as nothing is known of the person: what a
    /// population is measured by, since nothing about the person chose it. Whom something is known of gets the best,
    /// and so does whose profile may not be read. `bits()` returns 64 random bits; it is called once.
    template <class Bits>
    constexpr choice by_chance(Bits&& bits) const {
        std::uint64_t left = (bits() >> 32) * open_.size() >> 32; // of 2^32: even to one part in 600 million
        if (!kept_.known || !profile_.empty()) return best();
        principle found = principle::none;
        for_each_open([&](principle p) {
            if (left-- == 0) found = p;
        });
        return kept(found, chosen_by::chance);
    }

    /// How often a principle is estimated to succeed with this person. Requires a principle in range.
    constexpr rate estimate(principle p) const { return profile_.estimate(people_, p); }

private:
    template <class Visitor>
    constexpr void for_each_open(Visitor visit) const {
        for (std::size_t i = 0; i < count<principle>; ++i)
            if (open_.contains(enumerator<principle>(i))) visit(enumerator<principle>(i));
    }

    constexpr choice kept(principle p, chosen_by how) const {
        choice c = kept_;
        c.principle = p;
        c.by = how;
        return c;
    }

    /// A rate drawn about an estimate, in millionths: a normal of the mean and variance of the beta, itself drawn as
    /// the number of ones among 64 random bits (mean 32, deviation 4). Integers alone, so that every machine draws
    /// alike.
    static constexpr std::int64_t drawn_rate(const rate& r, std::uint64_t random) {
        const std::uint64_t mean = r.millionths / r.trials;
        const std::uint64_t variance = mean * (1'000'000 - mean) * 16 / (r.trials + 16);
        std::uint64_t deviation = 0;
        for (std::uint64_t bit = std::uint64_t{1} << 20; bit != 0; bit >>= 1)
            if ((deviation + bit) * (deviation + bit) <= variance) deviation += bit;
        std::int64_t ones = 0;
        for (; random != 0; random &= random - 1) ++ones;
        return static_cast<std::int64_t>(mean) + (ones - 32) * static_cast<std::int64_t>(deviation) / 4 + 4'000'000;
    }

    population people_;
    persuasion_profile profile_;
    choice kept_;
    set<principle> open_;
};

/// Persuasion over the shipped attributes.
using persuasion = basic_persuasion<attribute>;

} // namespace tact

#endif
