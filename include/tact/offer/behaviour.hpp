// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_BEHAVIOUR_HPP
#define TACT_OFFER_BEHAVIOUR_HPP

#include <tact/offer/level.hpp>
#include <tact/vocabulary/enumeration.hpp>

#include <initializer_list>

// What makes people act (B.J. Fogg, 2009): motivation, ability and a prompt, together. The model gives orders and
// trade-offs, no scale; the scale of levels and the product are assumptions that keep every order.

namespace tact::inline v0_1 {

/// What moves people, in three pairs: the first of each attracts, the second drives away.
enum class motivator : std::uint16_t { pleasure, pain, hope, fear, acceptance, rejection };
constexpr motivator last_enumerator(motivator) { return motivator::rejection; }

/// Whether a motivator works by something disliked: pain, fear or rejection. A value out of range counts as one, to be
/// safe.
constexpr bool aversive(motivator m) { return !is_valid(m) || position(m) % 2 == 1; }

/// How strongly each motivator moves a person to act of their own accord, and what others add. Unstated is none. A
/// plain value: safe to share between threads while none writes it.
struct motivation {
    level pleasure{};    ///< what is liked, at once
    level pain{};        ///< what is disliked, at once
    level hope{};        ///< something good to come
    level fear{};        ///< something bad to come
    level acceptance{};  ///< belonging to others
    level rejection{};   ///< being left out by them
    level from_others{}; ///< what others add

    /// How strongly one motivator moves the person; none if out of range.
    constexpr level by(motivator m) const {
        const level each[]{pleasure, pain, hope, fear, acceptance, rejection};
        return is_valid(m) ? each[position(m)] : level{};
    }
    /// The motivator that moves the person most; of several alike, the first.
    constexpr motivator strongest() const {
        auto found = motivator::pleasure;
        for (std::size_t i = 1; i < enum_size<motivator>; ++i)
            if (by(found).or_none() < by(enum_at<motivator>(i)).or_none()) found = enum_at<motivator>(i);
        return found;
    }
    /// The person's own part: that of the strongest motivator.
    constexpr level intrinsic() const { return level::of(by(strongest()).or_none()); }
    /// All of it: the person's own and what others add, at most 100.
    constexpr level total() const { return intrinsic().plus(from_others); }
};

/// The six factors of simplicity: how much of each a person has to spare, or how much of each something takes. A plain
/// value: safe to share between threads while none writes it.
struct simplicity {
    level time{};            ///< hours and minutes
    level money{};           ///< what it costs
    level physical_effort{}; ///< work of the body
    level mental_effort{};   ///< thinking and learning
    level social_deviance{}; ///< standing out from others
    level non_routine{};     ///< doing something unfamiliar
};

/// How able a person is to do something. The scarcest of the six factors decides, by the share that is left of it. A
/// factor of which nothing is taken is left whole; one of which everything is taken, or that is unstated, has nothing
/// left.
constexpr level ability_of(const simplicity& spare, const simplicity& takes) {
    const auto left = [](level has, level need) {
        if (!need.stated()) return 0;
        if (need.or_none() == 0) return 100;
        return has.or_none() <= need.or_none() ? 0 : 100 - 100 * need.or_none() / has.or_none();
    };
    int scarcest = 100;
    for (const int share :
         {left(spare.time, takes.time), left(spare.money, takes.money),
          left(spare.physical_effort, takes.physical_effort), left(spare.mental_effort, takes.mental_effort),
          left(spare.social_deviance, takes.social_deviance), left(spare.non_routine, takes.non_routine)})
        scarcest = share < scarcest ? share : scarcest;
    return level::of(scarcest);
}

/// How likely a person acts, from 0 to 10,000. Motivation and ability trade off; without either, or without a prompt,
/// nobody acts.
constexpr int activation(level motivation, level ability, bool prompted) {
    return prompted ? motivation.or_none() * ability.or_none() : 0;
}

} // namespace tact

#endif
