// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_ODDS_FACTOR_HPP
#define TACT_POLICY_ODDS_FACTOR_HPP

#include <cstdint>

namespace tact::inline v0_1 {

namespace detail {

void an_odds_factor_has_at_most_three_places_and_lies_between_0_010_and_100();

} // namespace detail

/// A factor on the odds that a person objects, as people write it: at most three decimal places, from 0.010 to 100.
/// A default one states nothing, which is invalid in a policy. An immutable value: safe to share between threads.
class odds_factor {
public:
    static constexpr std::int32_t least = 10;        ///< the smallest valid factor, in thousandths
    static constexpr std::int32_t greatest = 100000; ///< the largest valid factor, in thousandths

    /// States nothing, which is invalid in a policy.
    constexpr odds_factor() = default;

    /// A factor written in code, `1.35`; one with a fourth place or out of range does not compile.
    consteval odds_factor(double written) {
        const double scaled = written * 1000;
        thousandths_ = static_cast<std::int32_t>(scaled + 0.5);
        const double rest = scaled - thousandths_;
        if (!valid() || rest > 1e-6 || rest < -1e-6)
            detail::an_odds_factor_has_at_most_three_places_and_lies_between_0_010_and_100();
    }

    /// A factor of so many thousandths, as read at run time; `valid()` says whether it is in range.
    static constexpr odds_factor of_thousandths(std::int32_t thousandths) {
        odds_factor d;
        d.thousandths_ = thousandths;
        return d;
    }

    /// The factor in thousandths; 0 if none was stated.
    constexpr std::int32_t thousandths() const { return thousandths_; }
    /// Whether a factor is stated and in range.
    constexpr bool valid() const { return least <= thousandths_ && thousandths_ <= greatest; }
    friend constexpr bool operator==(odds_factor, odds_factor) = default;

private:
    std::int32_t thousandths_ = 0;
};

/// The largest log odds of a valid factor, up or down: round(1000 ln 100).
inline constexpr std::int32_t max_log_odds = 4605;

/// The log odds of a factor: its natural logarithm in thousandths, round(1000 ln factor). In integers alone, so that
/// every compiler and every machine adds the same sums. Requires a valid factor; 0 for any other. The argument is
/// brought to n/m near 1 by halving and doubling, then ln(n/m) = 2 artanh((n-m)/(n+m)). Seven terms of the series leave
/// an error below 1e-6 of a thousandth, and no valid factor has log odds that near to a half (all are tested).
constexpr std::int32_t log_odds(odds_factor factor) {
    if (!factor.valid()) return 0;
    constexpr std::int64_t ln2 = 12193974156573; // ln 2 in 2^-44
    std::int64_t n = factor.thousandths();
    std::int64_t m = 1000;
    std::int64_t logarithm = 0; // in 2^-44
    for (; 1000 * n > 1414 * m; m *= 2) logarithm += ln2;
    for (; 1414 * n < 1000 * m; n *= 2) logarithm -= ln2;
    const std::int64_t z = (n - m) * (std::int64_t{1} << 44) / (n + m); // |z| <= 0.1716 in 2^-44
    const std::int64_t z2 = (z >> 13) * (z >> 13) >> 31;                // in 2^-31
    std::int64_t tail = 0;                                              // z^2/3 + z^4/5 + ..., in 2^-31
    for (std::int64_t k = 13; k >= 3; k -= 2) tail = ((std::int64_t{1} << 31) / k + tail) * z2 >> 31;
    logarithm += 2 * z + ((z >> 14) * tail >> 31) * (std::int64_t{1} << 15);
    return static_cast<std::int32_t>((logarithm * 1000 + (std::int64_t{1} << 43)) >> 44);
}

} // namespace tact

#endif
