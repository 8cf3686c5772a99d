// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_DETAIL_AXIS_LOG_ODDS_HPP
#define TACT_POLICY_DETAIL_AXIS_LOG_ODDS_HPP

#include <tact/policy/policy_table.hpp>
#include <tact/vocabulary/packed_context.hpp>

// What the values of the axes add to a score, promoting and assisting.

namespace tact::inline v0_1 {

namespace detail {

/// Log odds when promoting and when assisting, side by side in one number, so that one addition adds both. The number
/// also says which of the two counts, as the shift that brings it to the top.
struct packed_log_odds {
    std::uint64_t both = 0;

    /// None.
    constexpr packed_log_odds() = default;
    /// What a value adds.
    constexpr packed_log_odds(std::int32_t promoting, std::int32_t assisting)
        : both((static_cast<std::uint64_t>(promoting) << (place - to_promoting)) +
               (static_cast<std::uint64_t>(assisting) << place)) {}
    /// The start of a sum, which chooses which of the two counts: a sum needs exactly one.
    static constexpr packed_log_odds start(std::int32_t promoting, std::int32_t assisting, bool assist) {
        packed_log_odds p{promoting, assisting};
        p.both += lender + (assist ? to_assisting : to_promoting);
        return p;
    }

    /// Adds both at once.
    constexpr void operator+=(packed_log_odds more) { both += more.both; }
    /// Both sums at once.
    friend constexpr packed_log_odds operator+(packed_log_odds a, packed_log_odds b) {
        a.both += b.both;
        return a;
    }
    /// The sum that counts; requires exactly one start among its terms. Its 64 bits hold 26: a narrower one would be
    /// widened again, and g++ would hold it to a range with vector instructions.
    constexpr std::int64_t chosen() const { return static_cast<std::int64_t>(both << (both & 63)) >> place; }

private:
    // The shift takes the lowest six bits, promoting the 26 above it, assisting the highest 26. Between them lies a bit
    // of the start, from which a negative sum of promoting borrows. Each is a number with a sign once it is shifted to
    // the top and down again.
    static constexpr std::uint64_t to_promoting = 32, to_assisting = 0, place = 38, lender = std::uint64_t{1} << 32;
    static_assert((enum_size<axis> + 5) * max_log_odds < 1 << 25); // all axes, a source and the limits of a level
};

/// The log odds of every value of every axis of a table, by position; processing purposes stand where the purposes
/// would.
struct axis_log_odds {
    /// Of each value of an axis.
    using row = std::int32_t[processing_purposes];
    row promoting[enum_size<axis>]{}; ///< when promoting
    row assisting[enum_size<axis>]{}; ///< when helping the person

    /// None.
    constexpr axis_log_odds() = default;
    /// Those of a table.
    template <enumeration Attribute>
    constexpr explicit axis_log_odds(const basic_policy_table<Attribute>& t) {
        const axis_rows rows(t.axes);
        for (std::size_t a = 0; a < enum_size<axis>; ++a)
            for (std::size_t i = 0; i < size_of(enum_at<axis>(a)); ++i) {
                const factors& of = rows.of[a][i].factors;
                promoting[a][i] = tact::log_odds(of.promoting);
                assisting[a][i] = of.assisting == of.promoting ? promoting[a][i] : tact::log_odds(of.assisting);
            }
        // What is expected differs between attributes: score_limits adds it, and no sum.
        for (std::size_t i = 0; i < enum_size<expectedness>; ++i)
            promoting[position(axis::expectedness)][i] = assisting[position(axis::expectedness)][i] = 0;
        add_learning(promoting[position(axis::purpose)]);
        add_learning(assisting[position(axis::purpose)]);
    }

    /// The log odds when assisting, or when promoting.
    constexpr const auto& when(bool assist) const { return assist ? assisting : promoting; }
    /// Both of one value.
    constexpr packed_log_odds packed(axis a, std::size_t value) const {
        return {promoting[position(a)][value], assisting[position(a)][value]};
    }

private:
    /// Learning counts with what is learned for.
    static constexpr void add_learning(row& purposes) {
        for (std::size_t i = enum_size<purpose>; i < processing_purposes; ++i)
            purposes[i] = purposes[position(purpose::learning)] + purposes[i - enum_size<purpose>];
    }
};

/// Whether a table lets a processing purpose assist the person; learning never does.
template <enumeration Attribute>
constexpr bool assists(const basic_policy_table<Attribute>& t, const processing_purpose& to) {
    return to.learning_for == purpose::unstated && t.axes.purpose[to.purpose].assisting;
}

} // namespace detail

} // namespace tact

#endif
