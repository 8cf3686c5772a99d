// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_DETAIL_SCORE_LIMITS_HPP
#define TACT_POLICY_DETAIL_SCORE_LIMITS_HPP

#include <tact/policy/policy_table.hpp>

namespace tact {

namespace detail {

/// From the points that a context and a source add up to, straight to the attributes that they put beyond each
/// tolerance. An attribute is within a tolerance while the sum is at most its limit, tolerance minus sensitivity; the
/// sums between two limits share a level, and every lawful sum finds its level with one load.
template <enumeration Attribute>
class score_limits {
public:
    /// A ladder on which everything is beyond both tolerances.
    constexpr score_limits() = default;

    /// The ladder of a lawful table.
    constexpr explicit score_limits(const basic_policy_table<Attribute>& t) { compile(t); }

    /// Makes a default ladder that of a lawful table; attributes that are never used have no limit on it.
    constexpr void compile(const basic_policy_table<Attribute>& t) {
        const std::int32_t permit = tact::log_odds(t.tolerances.permit);
        const std::int32_t ask = tact::log_odds(t.tolerances.ask);
        std::int32_t least = max_log_odds;
        std::int32_t greatest = -max_log_odds;
        for_each_scored(t, [&](Attribute, std::int32_t s) {
            if (s < least) least = s;
            if (s > greatest) greatest = s;
        });
        if (greatest < least) return; // nothing but never: an empty ladder passes nothing
        lowest_ = permit - greatest;
        const std::int32_t past = ask - least + 1 - lowest_; // where nothing is within a tolerance

        // First a 1 where a limit lies, then downwards the number of limits at or above.
        for_each_scored(t,
                        [&](Attribute, std::int32_t s) { level_of_[permit - s - lowest_] = level_of_[ask - s - lowest_] = 1; });
        std::uint16_t levels = 0;
        for (std::int32_t i = past; i >= 0; --i) level_of_[i] = levels = static_cast<std::uint16_t>(levels + level_of_[i]);

        // First what becomes within a tolerance at each level, then what still is not: in place, since a copy of all
        // levels is more than the stack of a thread holds.
        for (std::size_t i = 1; i <= levels; ++i) beyond_permit_[i] = beyond_ask_[i] = {};
        for_each_scored(t, [&](Attribute a, std::int32_t s) {
            beyond_permit_[level_of_[permit - s - lowest_]].insert(a);
            beyond_ask_[level_of_[ask - s - lowest_]].insert(a);
        });
        for (std::size_t i = 1; i <= levels; ++i) {
            beyond_permit_[i] = beyond_permit_[i - 1] - beyond_permit_[i];
            beyond_ask_[i] = beyond_ask_[i - 1] - beyond_ask_[i];
        }
    }

    /// The sum from which levels are counted: at or below it everything is within both tolerances.
    constexpr std::int32_t lowest() const { return lowest_; }
    /// The level of a sum of points, counted from `lowest()`.
    constexpr std::size_t level(std::int32_t i) const {
        const std::uint32_t from = i < 0 ? 0 : static_cast<std::uint32_t>(i);
        return level_of_[from < capacity ? from : capacity - 1];
    }
    constexpr const attribute_bits<Attribute>& beyond_permit(std::size_t r) const {
        return beyond_permit_[r];
    } ///< not permitted
    constexpr const attribute_bits<Attribute>& beyond_ask(std::size_t r) const {
        return beyond_ask_[r];
    } ///< not to be asked for

private:
    /// Calls `visit(attribute, log_odds)` for every attribute that a score decides on.
    template <class Visitor>
    static constexpr void for_each_scored(const basic_policy_table<Attribute>& t, Visitor visit) {
        for (const auto& r : t.attributes)
            if (!r.classes.contains(attribute_class::never)) visit(r.key, tact::log_odds(r.sensitivity));
    }

    // Limits span at most all sensitivities (twice most_points) and the two tolerances (by law 0.100 to 10, 4605
    // points). Past the last limit lies level 0, on which everything is beyond both.
    static constexpr std::uint32_t capacity = 3 * max_log_odds + 3;
    static constexpr std::size_t max_levels = 2 * enum_size<Attribute> + 1;

    std::int32_t lowest_ = 0;
    std::uint16_t level_of_[capacity]{};
    attribute_bits<Attribute> beyond_permit_[max_levels] = {attribute_bits<Attribute>::all()};
    attribute_bits<Attribute> beyond_ask_[max_levels] = {attribute_bits<Attribute>::all()};
};

} // namespace detail

} // namespace tact

#endif
