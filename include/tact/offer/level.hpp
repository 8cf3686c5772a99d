// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_LEVEL_HPP
#define TACT_OFFER_LEVEL_HPP

#include <tact/vocabulary/enumeration.hpp>

namespace tact::inline v0_1 {

namespace detail {

void a_level_lies_between_0_and_100();

} // namespace detail

/// How much of something there is, from 0 (none) to 100 (all there can be). A default level is unstated, and so is one
/// out of range; each reader below says whether that counts as none or as all. A plain value: safe to share between
/// threads while none writes it.
class level {
public:
    /// Unstated.
    constexpr level() = default;

    /// A level written in code; one out of range, or no whole number, does not compile.
    template <class Int>
    requires(detail::same<Int, int>) consteval level(Int written) : value_(static_cast<std::uint8_t>(written)) {
        if (written < 0 || written > 100) detail::a_level_lies_between_0_and_100();
    }

    /// A level known at run time; unstated if out of range.
    static constexpr level of(int value) {
        level l;
        if (0 <= value && value <= 100) l.value_ = static_cast<std::uint8_t>(value);
        return l;
    }

    /// Whether it is stated.
    constexpr bool stated() const { return value_ <= 100; }
    /// From 0 to 100; unstated counts as none.
    constexpr int or_none() const { return stated() ? value_ : 0; }
    /// From 0 to 100; unstated counts as all there can be.
    constexpr int or_all() const { return stated() ? value_ : 100; }
    /// This and more, at most 100; unstated counts as none.
    constexpr level plus(level more) const {
        const int sum = or_none() + more.or_none();
        return of(sum < 100 ? sum : 100);
    }
    friend constexpr bool operator==(level, level) = default;

private:
    std::uint8_t value_ = 255;
};

} // namespace tact

#endif
