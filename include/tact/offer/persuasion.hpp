// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_PERSUASION_HPP
#define TACT_OFFER_PERSUASION_HPP

#include <tact/decide/gate.hpp>
#include <tact/offer/profile.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

// Which principle words an offer. It changes how something is offered, never what: nothing here knows the product.
// Serve with `best`, serve and keep learning with `draw`, measure a population with `by_chance`.

namespace tact::inline v0_1 {

/// How a principle was chosen.
enum class chosen_by : std::uint16_t {
    estimate, ///< the best by estimate
    draw,     ///< drawn by how likely it is the best (Thompson)
    chance    ///< evenly among all, without knowledge of the person
};
constexpr chosen_by last_enumerator(chosen_by) { return chosen_by::chance; }

/// A choice of principle: the record that its outcome is learned from (learning.hpp). A default one is plain words. A
/// plain value: safe to share between threads while none writes it.
template <enumeration Attribute>
struct basic_choice {
    tact::principle principle = tact::principle::none;
    tact::chosen_by by = tact::chosen_by::estimate; ///< what it was chosen by
    bool profile_read = false;                      ///< whether the gate permitted to read the person's own profile
    basic_use<Attribute> profile{};                 ///< the use of reading it; unknown, and so denied, until set
    tact::processing_purpose processing_purpose{};  ///< what the offer was for
    tact::fingerprint decided_by{};                 ///< which gate decided
    /// Whether a gate permits to learn from it: a gate for learning from offers of the same purpose.
    constexpr bool learnable_under(const basic_gate<Attribute>& learning) const {
        return learning.processing_purpose() ==
                   tact::processing_purpose{purpose::learning, processing_purpose.purpose} &&
               !profile.impersonal() && learning.permits(profile);
    }
    friend constexpr bool operator==(const basic_choice&, const basic_choice&) = default;
};

/// A choice over the shipped attributes.
using choice = basic_choice<attribute>;

/// The use of a persuasion profile: an attribute like others, and inferred, so that only a grant that names this source
/// covers it (`agree_to_profile`).
inline constexpr use profile_use{attribute::persuasion_profile, source::inferred};

/// Chooses principles for one person in one context. Without permission to use their profile it knows the population
/// only. A principle estimated below plain words for this person is never chosen, in any way, until the profile fades
/// or the population is measured anew. Immutable: safe to share between threads.
template <enumeration Attribute>
class basic_persuasion {
public:
    /// Made of a gate, the use of reading the profile, the person's stored profile, the population, which must outlive
    /// this, and the principles that the moment leaves open (`principles_in`).
    constexpr basic_persuasion(const basic_gate<Attribute>& g, const basic_use<Attribute>& reading,
                               const persuasion_profile& stored, const population& people [[clang::lifetimebound]],
                               const enum_set<principle>& open)
        : people_(&people) {
        kept_.profile_read = !reading.impersonal() && g.permits(reading);
        kept_.profile = reading;
        kept_.processing_purpose = g.processing_purpose();
        kept_.decided_by = g.fingerprint();
        if (kept_.profile_read) profile_ = stored;
        open_.insert(principle::none);
        for (std::size_t i = 1; i < enum_size<principle>; ++i) {
            const auto p = enum_at<principle>(i);
            const bool harms = estimate(p) < estimate(principle::none);
            if (people.valid() && open.contains(p) && !harms) open_.insert(p);
        }
    }
    /// The same for the shipped attributes, among which the profile is one.
    constexpr basic_persuasion(const basic_gate<Attribute>& g, const persuasion_profile& stored,
                               const population& people [[clang::lifetimebound]], const enum_set<principle>& open)
        : basic_persuasion(g, profile_use, stored, people, open) {}
    basic_persuasion(const basic_gate<Attribute>&, const basic_use<Attribute>&, const persuasion_profile&,
                     const population&&, const enum_set<principle>&) = delete; // a temporary would dangle
    basic_persuasion(const basic_gate<Attribute>&, const persuasion_profile&, const population&&,
                     const enum_set<principle>&) = delete;

    /// The principles that may be chosen: open, and not estimated below plain words; plain words among them.
    constexpr const enum_set<principle>& open() const { return open_; }

    /// The best by estimate; plain words if nothing is estimated above them.
    constexpr basic_choice<Attribute> best() const {
        principle found = principle::none;
        for_each_open([&](principle p) {
            if (estimate(found) < estimate(p)) found = p;
        });
        return kept(found, chosen_by::estimate);
    }

    /// One drawn by how likely it is the best (Thompson sampling), so that little-known principles are tried too.
    /// `bits()` returns 64 random bits; it is called once for each principle, open or not. A normal distribution of its
    /// mean and variance approximates the beta: good from some five successes on, below that it tries more evenly.
    template <class Bits>
    constexpr basic_choice<Attribute> draw(Bits&& bits) const {
        principle found = principle::none;
        std::int64_t most = -1;
        std::uint64_t tie = 0;
        for (std::size_t i = 0; i < enum_size<principle>; ++i) {
            const auto p = enum_at<principle>(i);
            const std::uint64_t random = all_64(bits);
            if (!open_.contains(p)) continue;
            const std::int64_t drawn = drawn_rate(estimate(p), random);
            if (drawn < most || (drawn == most && random < tie)) continue;
            found = p;
            most = drawn;
            tie = random;
        }
        return kept(found, chosen_by::draw);
    }

    /// One at random, each as likely as any other: a population is measured by these, since nothing about the person or
    /// the moment chose them. Only if all principles are open, nothing is known of the person, and the outcome may be
    /// learned from; else it is the best. `bits()` returns 64 random bits; it is called once.
    template <class Bits>
    constexpr basic_choice<Attribute> by_chance(const basic_gate<Attribute>& learning, Bits&& bits) const {
        const std::uint64_t drawn = (all_64(bits) >> 32) * enum_size<principle> >> 32; // even to 1 in 600 million
        const bool even = open_ == enum_set<principle>::all() && kept_.profile_read && profile_.empty() &&
                          kept_.learnable_under(learning);
        return even ? kept(enum_at<principle>(static_cast<std::size_t>(drawn)), chosen_by::chance) : best();
    }

    /// How often a principle is estimated to succeed with this person.
    constexpr rate estimate(principle p) const { return profile_.estimate(*people_, p); }

private:
    template <class Visitor>
    constexpr void for_each_open(Visitor visit) const {
        for (std::size_t i = 0; i < enum_size<principle>; ++i)
            if (open_.contains(enum_at<principle>(i))) visit(enum_at<principle>(i));
    }

    constexpr basic_choice<Attribute> kept(principle p, chosen_by how) const {
        basic_choice<Attribute> c = kept_;
        c.principle = p;
        c.by = how;
        return c;
    }

    template <class Bits>
    static constexpr std::uint64_t all_64(Bits& bits) {
        static_assert(sizeof(bits()) == 8, "64 random bits are wanted");
        if constexpr (requires { (Bits::max)(); })
            static_assert((Bits::min)() == 0 && (Bits::max)() == ~std::uint64_t{}, "64 random bits are wanted");
        return bits();
    }

    /// A rate drawn about an estimate, in millionths, raised so as to be positive: a normal of the mean and variance of
    /// the beta, itself drawn as the number of ones among 64 random bits (mean 32, deviation 4). In integers alone, so
    /// that every machine draws alike.
    static constexpr std::int64_t drawn_rate(const rate& r, std::uint64_t random) {
        const std::uint64_t mean = r.successes / r.trials;
        const std::uint64_t variance = mean * (1'000'000 - mean) * 16 / (r.trials + 16);
        std::uint64_t deviation = 0;
        for (std::uint64_t bit = std::uint64_t{1} << 20; bit != 0; bit >>= 1)
            if ((deviation + bit) * (deviation + bit) <= variance) deviation += bit;
        std::int64_t ones = 0;
        for (; random != 0; random &= random - 1) ++ones;
        return static_cast<std::int64_t>(mean) + (ones - 32) * static_cast<std::int64_t>(deviation) / 4 + 4'000'000;
    }

    const population* people_;
    persuasion_profile profile_{};
    basic_choice<Attribute> kept_{};
    enum_set<principle> open_{};
};

/// Persuasion over the shipped attributes.
using persuasion = basic_persuasion<attribute>;

} // namespace tact

#endif
