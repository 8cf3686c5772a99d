// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_MAX_AGE_HPP
#define TACT_STORE_MAX_AGE_HPP

#include <tact/vocabulary/attribute_bits.hpp>
#include <tact/vocabulary/purpose.hpp>

namespace tact::inline v0_1 {

/// Minutes since 1970-01-01 00:00 UTC, by the caller's clock; as a span of time, minutes. 0 is a time that is not
/// known, which is older than every other.
using minutes = std::uint32_t;

/// The minutes of a time in seconds, as time(nullptr) gives it; of one that no clock shows, 0.
constexpr minutes minutes_from_seconds(std::int64_t seconds) {
    return seconds < 0 || seconds / 60 > 0xFFFFFFFF ? 0 : static_cast<minutes>(seconds / 60);
}
/// The minutes that a number of days has; at most what `minutes` holds.
constexpr minutes minutes_of_days(std::uint32_t days) { return days > 0xFFFFFFFF / 1440 ? 0xFFFFFFFF : days * 1440; }

/// How long a yes holds, by purpose and by attribute; where both are limited, the shorter. A default one limits
/// nothing. A yes whose time is not known, or lies in the future, has ended wherever there is a limit. A plain value:
/// safe to share between threads while none writes it.
template <enumeration Attribute>
class basic_max_age {
public:
    /// The age of a yes that never ends.
    static constexpr minutes unlimited = 0xFFFFFFFF;

    constexpr basic_max_age() {
        for (minutes& age : of_purpose_) age = unlimited;
        for (minutes& age : of_attribute_) age = unlimited;
    }

    /// Limits every yes to a purpose, instead of an earlier limit. The unstated purpose and one out of range end every
    /// yes, whatever else is limited: which one was meant is not known.
    constexpr basic_max_age& limit(purpose p, minutes age) & {
        const bool named = is_valid(p) && p != purpose::unstated;
        of_purpose_[named ? position(p) : 0] = age;
        not_understood_ = not_understood_ || !named;
        return *this;
    }
    /// Limits every yes to an attribute, whatever the purpose. An attribute out of range ends every yes.
    constexpr basic_max_age& limit(Attribute a, minutes age) & {
        if (!tact::is_valid(a)) return limit(purpose::unstated, 0);
        of_attribute_[tact::position(a)] = age;
        sum_up();
        return *this;
    }
    /// The same of limits that are written in place. They are returned, not referred to, so that `as_of` refuses them.
    template <class What>
    [[nodiscard]] constexpr basic_max_age limit(What what, minutes age) && {
        return limit(what, age);
    }

    /// How long a yes to an attribute for a purpose holds.
    constexpr minutes of(Attribute a, purpose p) const {
        const minutes by_attribute = tact::is_valid(a) ? of_attribute_[tact::position(a)] : 0;
        return by_attribute < of(p) ? by_attribute : of(p);
    }
    /// How long a yes for a purpose holds, to joint risks among others.
    constexpr minutes of(purpose p) const { return is_valid(p) && !not_understood_ ? of_purpose_[position(p)] : 0; }

    /// The shortest limit that a yes for a purpose may have, whatever it is to.
    constexpr minutes shortest(purpose p) const { return shortest_ < of(p) ? shortest_ : of(p); }

    /// Those among `some` to which a yes that was given at one time has ended by another.
    constexpr attribute_bits<Attribute> ended(const attribute_bits<Attribute>& some, purpose p, minutes given,
                                              minutes now) const {
        if (has_ended(of(p), given, now)) return some;
        if (!has_ended(shortest_, given, now)) return {};
        const attribute_bits<Attribute> limited = some & limited_;
        if (has_ended(longest_, given, now)) return limited;
        attribute_bits<Attribute> gone;
        for (std::size_t i = limited.bits().next(1); i <= enum_size<Attribute>; i = limited.bits().next(i + 1))
            gone.insert_bit_if(has_ended(of_attribute_[i - 1], given, now), i);
        return gone;
    }

private:
    static constexpr bool has_ended(minutes age, minutes given, minutes now) {
        return age != unlimited && (given == 0 || given > now || now - given > age);
    }

    /// Finds the attributes that are limited, and the shortest and longest limit among them: for most yeses these say
    /// at once whether all of them have ended, or none.
    constexpr void sum_up() {
        limited_ = {};
        shortest_ = longest_ = unlimited;
        for (std::size_t i = 0; i < enum_size<Attribute>; ++i) {
            const minutes age = of_attribute_[i];
            if (age == unlimited) continue;
            shortest_ = age < shortest_ ? age : shortest_;
            longest_ = longest_ == unlimited || age > longest_ ? age : longest_;
            limited_.insert_bit(i + 1);
        }
    }

    minutes of_purpose_[enum_size<purpose>]{};
    minutes of_attribute_[enum_size<Attribute>]{};
    attribute_bits<Attribute> limited_{};
    minutes shortest_ = unlimited;
    minutes longest_ = unlimited;
    bool not_understood_ = false; ///< what was to be limited
};

/// Limits over the shipped attributes.
using max_age = basic_max_age<attribute>;

} // namespace tact

#endif
