// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_CONTACT_BUDGET_HPP
#define TACT_OFFER_CONTACT_BUDGET_HPP

#include <tact/decide/use.hpp>
#include <tact/offer/contact_limits.hpp>

namespace tact::inline v0_1 {

/// What has been spent on one person, in a session or altogether: intrusion, questions, and what they said no to, in
/// bytes that another build is not to read. The caller owns one for each person, written by one thread at a time, and
/// always uses it with the same limits and the same clock. A default one has spent nothing. A clock that runs backwards
/// brings nothing back until it has caught up, and a step of more than `limits.max_step` ticks brings nothing back: a
/// single wrong time far ahead forgives nothing, and stops a budget until the clock is there.
class contact_budget {
public:
    /// How many attributes a person may have said no to before all questions rest.
    static constexpr std::size_t max_refusals = 4;

    /// Spent nothing.
    constexpr contact_budget() = default;

    /// Whether reaching a person with a use, or with several at once, is still within the limits at a time.
    template <class... Uses>
    constexpr allowance admits(const contact_limits& limits, std::uint32_t now, const charge& c,
                               const Uses&... drawn_on) const {
        const contact_budget b = at(limits, now);
        if (c.question && b.quiet_for(drawn_on...)) return allowance::asked_too_soon;
        if (c.question && b.asks_ + one_ask > limits.max_asks()) return allowance::asks_spent;
        return c.intrusion <= b.left(limits) ? allowance::within : allowance::intrusion_spent;
    }

    /// Books a contact with a person. Returns the same as `admits`; a contact that is not within is not booked.
    template <class... Uses>
    constexpr allowance spend(const contact_limits& limits, std::uint32_t now, const charge& c,
                              const Uses&... drawn_on) {
        const allowance a = admits(limits, now, c, drawn_on...);
        if (a != allowance::within) return a;
        *this = at(limits, now);
        intrusion_ += static_cast<std::uint32_t>(c.intrusion); // fits, since the limit does
        if (c.question) asks_ += one_ask;
        return a;
    }

    /// Books a no to a question. The attributes that it drew on rest; coarser or finer ones do not. If it drew on
    /// nothing personal, all such questions rest. A person who says no to more than `max_refusals`, or to an unknown
    /// use, is left alone. After the quiet the question may return: a no for good is a refusal (consent.hpp).
    template <class... Uses>
    constexpr void record_refusal(const contact_limits& limits, std::uint32_t now, const Uses&... drew_on) {
        *this = at(limits, now);
        for_each_subject([&](std::uint32_t what) { rest(what, limits.quiet_after_a_no); }, drew_on...);
        if ((... || drew_on.unknown()) && all_rest_ < limits.quiet_after_a_no) all_rest_ = limits.quiet_after_a_no;
    }

    /// How much intrusion is left to spend at a time, in millionths.
    constexpr std::uint32_t intrusion_left(const contact_limits& limits, std::uint32_t now) const {
        return at(limits, now).left(limits);
    }

    friend constexpr bool operator==(const contact_budget&, const contact_budget&) = default;

private:
    static constexpr std::uint32_t one_ask = 1'000'000;

    /// Stands for all questions that draw on nothing personal.
    static constexpr std::uint32_t nothing_personal = 0xFFFF'FFFFu;

    struct resting {
        std::uint32_t what = 0;
        std::uint16_t ticks = 0; ///< 0: nothing rests here
        friend constexpr bool operator==(const resting&, const resting&) = default;
    };

    constexpr std::uint32_t left(const contact_limits& limits) const {
        return limits.max_intrusion() > intrusion_ ? limits.max_intrusion() - intrusion_ : 0;
    }

    /// This budget after the time that has passed.
    constexpr contact_budget at(const contact_limits& limits, std::uint32_t now) const {
        contact_budget b = *this;
        const std::uint32_t ahead = now > seen_ ? now - seen_ : 0;
        const std::uint32_t elapsed = ahead <= limits.max_step ? ahead : 0;
        const auto less = [](std::uint64_t a, std::uint64_t by) { return a > by ? a - by : 0; };
        b.intrusion_ = static_cast<std::uint32_t>(less(intrusion_, limits.back(limits.intrusion_refill, elapsed)));
        b.asks_ = static_cast<std::uint32_t>(less(asks_, limits.back(limits.asks_refill, elapsed)));
        b.all_rest_ = static_cast<std::uint16_t>(less(all_rest_, elapsed));
        for (resting& r : b.noes_) r.ticks = static_cast<std::uint16_t>(less(r.ticks, elapsed));
        b.seen_ = now > seen_ ? now : seen_;
        return b;
    }

    /// Calls `visit` with the number of every attribute that uses draw on, or once if they draw on nothing personal.
    template <class Visitor, class... Uses>
    static constexpr void for_each_subject(Visitor visit, const Uses&... uses) {
        static_assert(sizeof...(Uses) > 0);
        const auto number = [&](auto what, source) { visit(static_cast<std::uint32_t>(tact::position(what))); };
        (uses.for_each_attribute(number), ...);
        if ((... && uses.impersonal())) visit(nothing_personal);
    }

    template <class... Uses>
    constexpr bool quiet_for(const Uses&... uses) const {
        bool quiet = all_rest_ != 0;
        for_each_subject(
            [&](std::uint32_t what) {
                for (const resting& r : noes_) quiet = quiet || (r.ticks != 0 && r.what == what);
            },
            uses...);
        return quiet;
    }

    constexpr void rest(std::uint32_t what, std::uint16_t ticks) {
        resting* place = &noes_[0]; // the same attribute, else the one that rests the shortest
        for (resting& r : noes_) {
            if (r.ticks != 0 && r.what == what) {
                r.ticks = ticks > r.ticks ? ticks : r.ticks;
                return;
            }
            if (r.ticks < place->ticks) place = &r;
        }
        if (place->ticks > all_rest_) all_rest_ = place->ticks; // no room for it: everything rests as long
        *place = {what, ticks};
    }

    std::uint32_t seen_ = 0;      ///< the latest time seen
    std::uint32_t intrusion_ = 0; ///< spent, in millionths
    std::uint32_t asks_ = 0;      ///< put, in millionths
    std::uint16_t all_rest_ = 0;  ///< ticks for which nothing at all is asked for
    resting noes_[max_refusals];
};

} // namespace tact

#endif
