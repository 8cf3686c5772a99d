// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXPLAIN_FIXED_TEXT_HPP
#define TACT_EXPLAIN_FIXED_TEXT_HPP

#include <tact/policy/odds_factor.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

#include <cstddef>
#include <cstdint>

namespace tact::inline v0_1 {

namespace detail {

/// A type that is made of characters and their number: std::string, std::string_view, a text of your own.
template <class T>
concept made_of_characters = requires(const char* characters, std::size_t size, const T& made) {
    T(characters, size);
    static_cast<const char*>(made.data());
    static_cast<std::size_t>(made.size());
};

} // namespace detail

/// Text of at most `Capacity` characters in place, in memory and in constant expressions. A text that does not fit is
/// cut, and `truncated()` says so. Written by one thread at a time.
template <std::size_t Capacity>
class fixed_text {
public:
    /// The characters, ended by a zero.
    constexpr const char* c_str() const [[clang::lifetimebound]] { return chars_; }
    /// The characters; with `size()` a range.
    constexpr const char* data() const { return chars_; }
    /// How many there are.
    constexpr std::size_t size() const { return size_; }
    /// As a std::string or a text of your own, which holds a copy.
    template <detail::made_of_characters Text>
    constexpr operator Text() const {
        return Text(chars_, size_);
    }
    /// As a std::string_view or the like, which refers to the characters.
    template <detail::made_of_characters View>
    requires(__is_trivially_copyable(View)) constexpr operator View() const [[clang::lifetimebound]] {
        return View(chars_, size_);
    }
    /// Whether something did not fit.
    constexpr bool truncated() const { return truncated_; }

    /// Appends a character, or cuts.
    constexpr fixed_text& operator<<(char c) {
        if (size_ < Capacity)
            chars_[size_++] = c;
        else
            truncated_ = true;
        return *this;
    }
    /// Appends characters up to the zero, or cuts.
    constexpr fixed_text& operator<<(const char* s) {
        for (; *s != '\0'; ++s) *this << *s;
        return *this;
    }
    /// A whole number.
    constexpr fixed_text& add_number(std::uint64_t n) { return add_digits(n, 1), *this; }
    /// A number of so many millionths, to `places` decimal places from 0 to 6, rounded.
    constexpr fixed_text& add_millionths(std::uint64_t millionths, int places) {
        std::uint64_t unit = 1;
        for (int i = places; i < 6; ++i) unit *= 10;
        const std::uint64_t rounded = (millionths + unit / 2) / unit;
        std::uint64_t scale = 1;
        for (int i = 0; i < places; ++i) scale *= 10;
        add_digits(rounded / scale, 1);
        if (places == 0) return *this;
        *this << '.';
        add_digits(rounded % scale, places);
        return *this;
    }

    /// Whether two texts read the same.
    constexpr bool operator==(const char* other) const {
        std::size_t i = 0;
        for (; i < size_ && other[i] == chars_[i]; ++i) {}
        return i == size_ && other[i] == '\0';
    }

private:
    constexpr void add_digits(std::uint64_t n, int at_least) {
        char digits[20]{};
        int used = 0;
        for (; n != 0 || used < at_least; n /= 10) digits[used++] = static_cast<char>('0' + n % 10);
        while (used > 0) *this << digits[--used];
    }

    char chars_[Capacity + 1]{};
    std::size_t size_ = 0;
    bool truncated_ = false;
};

/// The largest log odds whose factor `millionths_of` still tells apart: a factor of about 98,700.
inline constexpr std::int32_t max_printable_log_odds = 11500;

/// The factor of these log odds, exp(log_odds / 1000), in millionths, in integers alone; log odds beyond
/// +-`max_printable_log_odds` count as these. Good to two millionths of the value (tested at every one): the logarithm
/// is split into a power of two and a rest below ln 2, whose exponential series is summed in 2^-40.
constexpr std::uint64_t millionths_of(std::int32_t log_odds) {
    if (log_odds > max_printable_log_odds) log_odds = max_printable_log_odds;
    if (log_odds < -max_printable_log_odds) log_odds = -max_printable_log_odds;
    constexpr std::int64_t one = std::int64_t{1} << 40;
    constexpr std::int64_t ln2 = 762123384786; // in 2^-40
    std::int64_t rest = log_odds * one / 1000;
    int power = 0;
    for (; rest < 0; rest += ln2) --power;
    for (; rest >= ln2; rest -= ln2) ++power;
    std::int64_t term = one;
    std::int64_t sum = one;
    for (std::int64_t k = 1; term != 0; ++k) sum += term = (term >> 20) * (rest >> 20) / k;
    std::uint64_t millionths = static_cast<std::uint64_t>(sum >> 10) * 1000000 >> 10; // in 2^-20
    millionths = power < 0 ? millionths >> -power : millionths << power;
    return (millionths + (1 << 19)) >> 20;
}

/// Enough decimal places, from 2 on, to tell a product from the tolerance it is compared with.
constexpr int telling_places(std::int32_t product, std::int32_t tolerance) {
    const auto at = [](std::int32_t log_odds, int places) {
        fixed_text<24> t;
        t.add_millionths(millionths_of(log_odds), places);
        return t;
    };
    int places = 2;
    while (places < 6 && product != tolerance && at(product, places) == at(tolerance, places).c_str()) ++places;
    return places;
}

} // namespace tact

#endif
