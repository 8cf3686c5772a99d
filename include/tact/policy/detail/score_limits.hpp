// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_DETAIL_SCORE_LIMITS_HPP
#define TACT_POLICY_DETAIL_SCORE_LIMITS_HPP

#include <tact/policy/policy_table.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// From the log odds that a context and a source add up to, straight to the attributes that they put beyond each
/// tolerance. An attribute is within a tolerance while the sum is at most its limit, tolerance minus sensitivity; the
/// sums between two limits share a level. Every sum finds two levels with one load: that of what is expected, and that
/// of what is not, whose sum is larger by a step.
template <enumeration Attribute>
class score_limits {
public:
    /// Everything is beyond both tolerances.
    constexpr score_limits() = default;

    /// The limits of a valid table.
    constexpr explicit score_limits(const basic_policy_table<Attribute>& t) { compile(t); }

    /// Fills default limits with those of a valid table; attributes that are never used have none.
    constexpr void compile(const basic_policy_table<Attribute>& t) {
        const std::int32_t permit = tact::log_odds(t.tolerances.permit);
        const std::int32_t ask = tact::log_odds(t.tolerances.ask);
        odds_factor greatest;
        for (const auto& r : t.attributes)
            if (is_scored(r) && r.sensitivity.thousandths() > greatest.thousandths()) greatest = r.sensitivity;
        if (!greatest.valid()) return; // every attribute is never used: without limits nothing passes
        const std::int32_t step = tact::log_odds(detail::unexpected_factor(t.axes));
        const auto raise = static_cast<std::size_t>(step);
        lowest_ = permit - tact::log_odds(greatest) - step;

        // A bit where a limit lies, then upwards the number of limits at or above.
        bit_words<capacity> limits;
        for_each_scored(t, [&](Attribute, std::int32_t s) {
            limits.set(static_cast<std::uint32_t>(permit - s - lowest_));
            limits.set(static_cast<std::uint32_t>(ask - s - lowest_));
        });
        const auto highest = static_cast<std::uint16_t>(limits.population());
        levels here{highest, highest};
        std::size_t sum = 0, expected_to = next_limit(limits, 0), unexpected_to = next_limit(limits, raise) - raise;
        while (expected_to != none) { // the last limit of what is not expected comes before
            const std::size_t end = expected_to < unexpected_to ? expected_to : unexpected_to;
            for (; sum <= end; ++sum) level_of_[sum] = here;
            if (end == expected_to) --here.expected, expected_to = next_limit(limits, sum);
            if (end == unexpected_to) --here.unexpected, unexpected_to = next_limit(limits, sum + raise) - raise;
        }

        // First the attributes that come within a tolerance at each level, then those that are still beyond it. In
        // place: a copy of all levels would not fit the stack of a thread.
        for (std::size_t i = 1; i <= highest; ++i) beyond_permit_[i] = beyond_ask_[i] = {};
        for_each_scored(t, [&](Attribute a, std::int32_t s) {
            beyond_permit_[level_of_[permit - s - lowest_].expected].insert(a);
            beyond_ask_[level_of_[ask - s - lowest_].expected].insert(a);
        });
        for (std::size_t i = 1; i <= highest; ++i) {
            beyond_permit_[i] = beyond_permit_[i - 1] - beyond_permit_[i];
            beyond_ask_[i] = beyond_ask_[i - 1] - beyond_ask_[i];
        }
    }

    /// The levels of one sum.
    struct levels {
        std::uint16_t expected = 0;
        std::uint16_t unexpected = 0;
    };

    /// The sum from which levels are counted: at this sum or below, everything is within both tolerances.
    constexpr std::int32_t lowest() const { return lowest_; }
    /// The levels of a sum, counted from `lowest()`.
    constexpr const levels& levels_of(std::int64_t i) const {
        const std::size_t from = i < 0 ? 0 : static_cast<std::size_t>(i);
        return level_of_[from < capacity ? from : capacity - 1];
    }
    /// The attributes that are not permitted on a level.
    constexpr const attribute_bits<Attribute>& beyond_permit(std::size_t level) const { return beyond_permit_[level]; }
    /// The attributes that may not be asked for on a level.
    constexpr const attribute_bits<Attribute>& beyond_ask(std::size_t level) const { return beyond_ask_[level]; }

private:
    /// Whether a score decides on an attribute.
    static constexpr bool is_scored(const attribute_row<Attribute>& r) {
        return !r.classes.contains(attribute_class::never);
    }
    /// Calls `visit(attribute, log_odds)` for every attribute that a score decides on.
    template <class Visitor>
    static constexpr void for_each_scored(const basic_policy_table<Attribute>& t, Visitor visit) {
        for (const auto& r : t.attributes)
            if (is_scored(r)) visit(r.key, tact::log_odds(r.sensitivity));
    }

    // Limits span at most all sensitivities (twice `max_log_odds`), the two tolerances (0.100 to 10, 4605) and the step
    // of what is not expected. Past the last limit lies level 0, on which everything is beyond both.
    static constexpr std::uint32_t capacity = 4 * max_log_odds + 4;
    static constexpr std::size_t none = std::size_t{2} * capacity; // past every sum, raised or not

    /// The first limit from a sum on, or `none`.
    static constexpr std::size_t next_limit(const bit_words<capacity>& limits, std::size_t from) {
        const std::size_t found = limits.next(from);
        return found < capacity ? found : none;
    }
    static constexpr std::size_t max_levels = 2 * enum_size<Attribute> + 1;

    std::int32_t lowest_ = 0;
    levels level_of_[capacity]{};
    attribute_bits<Attribute> beyond_permit_[max_levels] = {attribute_bits<Attribute>::all()};
    attribute_bits<Attribute> beyond_ask_[max_levels] = {attribute_bits<Attribute>::all()};
};

} // namespace detail

} // namespace tact

#endif
