// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_LADDER_HPP
#define TACT_POLICY_LADDER_HPP

#include <tact/policy/policy_table.hpp>

namespace tact {

/// From the points that a context and a source add up to, straight to the attributes that stay within each tolerance.
/// An attribute is within a tolerance while the sum is at most its limit, tolerance minus sensitivity; the sums between
/// two limits share a step, and every lawful sum finds its step with one load.
template <enumeration Attribute>
class ladder {
public:
    /// The attributes within each of the two tolerances; the first are among the second.
    struct step {
        row<Attribute> permit;
        row<Attribute> ask;
    };

    /// A ladder on which nothing is within a tolerance.
    constexpr ladder() = default;

    /// The ladder of a lawful table; attributes that are never used have no limit on it.
    constexpr explicit ladder(const basic_policy_table<Attribute>& t) {
        const std::int32_t permit = points(t.tolerances.permit);
        const std::int32_t ask = points(t.tolerances.ask);
        std::int32_t sensitivity[count<Attribute>]{};
        std::int32_t least = most_points;
        std::int32_t greatest = -most_points;
        for (const auto& r : t.attributes) {
            const std::int32_t s = sensitivity[index(r.key)] = points(r.sensitivity);
            if (r.nature.contains(nature::never)) continue;
            if (s < least) least = s;
            if (s > greatest) greatest = s;
        }
        if (greatest < least) return; // nothing but never: an empty ladder passes nothing
        lowest_ = permit - greatest;
        length_ = ask - least + 1 - lowest_;

        // First a 1 where a limit lies, then downwards the number of limits at or above.
        for (const auto& r : t.attributes) {
            if (r.nature.contains(nature::never)) continue;
            rank_[permit - sensitivity[index(r.key)] - lowest_] = 1;
            rank_[ask - sensitivity[index(r.key)] - lowest_] = 1;
        }
        std::uint16_t steps = 0;
        for (std::int32_t i = length_; i >= 0; --i) rank_[i] = steps = static_cast<std::uint16_t>(steps + rank_[i]);

        for (const auto& r : t.attributes) {
            if (r.nature.contains(nature::never)) continue;
            steps_[rank_[permit - sensitivity[index(r.key)] - lowest_]].permit.insert(r.key);
            steps_[rank_[ask - sensitivity[index(r.key)] - lowest_]].ask.insert(r.key);
        }
        for (std::size_t i = 1; i <= steps; ++i) {
            steps_[i].permit |= steps_[i - 1].permit;
            steps_[i].ask |= steps_[i - 1].ask;
        }
    }

    /// The step of a sum of points.
    constexpr const step& at(std::int32_t sum) const {
        std::int32_t i = sum - lowest_;
        i = i < 0 ? 0 : i;
        i = i > length_ ? length_ : i;
        return steps_[rank_[i]];
    }

private:
    // Limits span at most all sensitivities (twice most_points) and the two tolerances (by law 0.100 to 10, 4605
    // points).
    static constexpr std::int32_t capacity = 3 * most_points + 3;

    std::int32_t lowest_ = 0; ///< the lowest limit: at or below it everything is within both tolerances
    std::int32_t length_ = 0; ///< from the lowest limit to one past the highest, where nothing is
    std::uint16_t rank_[capacity]{};
    step steps_[2 * count<Attribute> + 1]{};
};

} // namespace tact

#endif
