// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_DETAIL_AXIS_LOG_ODDS_HPP
#define TACT_POLICY_DETAIL_AXIS_LOG_ODDS_HPP

#include <tact/policy/policy_table.hpp>
#include <tact/vocabulary/packed_context.hpp>

// What the values of the axes add to a score, promoting and assisting.

namespace tact {

namespace detail {

/// The points of every value of every axis of a table, by position; the aims stand where the purposes would.
struct axis_log_odds {
    std::int32_t promoting[enum_size<axis>][detail::processing_purposes]{}; ///< when promoting
    std::int32_t assisting[enum_size<axis>][detail::processing_purposes]{}; ///< when helping the person

    /// No points.
    constexpr axis_log_odds() = default;
    /// The points of a table.
    template <enumeration Attribute>
    constexpr explicit axis_log_odds(const basic_policy_table<Attribute>& t) {
        tact::for_each_axis(t.axes, [&](axis a, const auto& rows) {
            for (const auto& r : rows) {
                promoting[position(a)][tact::position(r.key)] = tact::log_odds(tact::detail::factors_of(r).promoting);
                assisting[position(a)][tact::position(r.key)] = tact::log_odds(tact::detail::factors_of(r).assisting);
            }
        });
        add_learning(promoting[position(axis::purpose)]);
        add_learning(assisting[position(axis::purpose)]);
    }

    /// Of one way of offering.
    constexpr const auto& when(bool assist) const { return assist ? assisting : promoting; }

private:
    /// Learning counts with what is learned for.
    static constexpr void add_learning(std::int32_t (&purposes)[detail::processing_purposes]) {
        for (std::size_t i = enum_size<purpose>; i < detail::processing_purposes; ++i)
            purposes[i] = purposes[position(purpose::learning)] + purposes[i - enum_size<purpose>];
    }
};

/// Whether what serves an aim under a table is done for the person; learning never is.
template <enumeration Attribute>
constexpr bool assists(const basic_policy_table<Attribute>& t, const processing_purpose& to) {
    return to.learning_for == purpose::unstated && t.axes.purpose[to.purpose].assisting;
}

/// Points when promoting and when assisting, side by side in one number, so that one addition adds both; the number
/// also says which of the two counts, as the shift that leads to it.
class packed_log_odds {
public:
    /// None.
    constexpr packed_log_odds() = default;
    /// What a value adds.
    constexpr packed_log_odds(std::int32_t promoting, std::int32_t assisting)
        : both_(side_by_side(promoting, assisting)) {}
    /// What a sum starts from: it has to have one such term, which chooses what counts.
    static constexpr packed_log_odds start(std::int32_t promoting, std::int32_t assisting, bool assist) {
        packed_log_odds p{promoting + bias, assisting + bias};
        p.both_ += assist ? to_assisting : to_promoting;
        return p;
    }

    /// Both sums at once.
    friend constexpr packed_log_odds operator+(packed_log_odds a, packed_log_odds b) {
        a.both_ += b.both_;
        return a;
    }
    /// The sum that counts; requires one term that is a start.
    constexpr std::int32_t chosen() const {
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(both_ >> (both_ & 63))) - bias;
    }

private:
    // The shift takes the lowest six bits, promoting the 32 above it, assisting the 26 above those. What is negative
    // borrows from its neighbour, and the bias of the start gives it back.
    static constexpr std::uint64_t to_promoting = 6, to_assisting = 38;
    static constexpr std::int32_t bias = 1 << 20; // more than all axes, a source and the limits of a ladder add up to
    static_assert((enum_size<axis> + 5) * max_log_odds < bias);
    static constexpr std::uint64_t side_by_side(std::int32_t promoting, std::int32_t assisting) {
        return (static_cast<std::uint64_t>(promoting) << to_promoting) +
               (static_cast<std::uint64_t>(assisting) << to_assisting);
    }

    std::uint64_t both_ = 0;
};

} // namespace detail

} // namespace tact

#endif
