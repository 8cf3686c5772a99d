// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_LADDER_HPP
#define TACT_POLICY_LADDER_HPP

#include <tact/policy/policy_table.hpp>

namespace tact {

/// From the points that a context and a source add up to, straight to the attributes that they put beyond each
/// tolerance. An attribute is within a tolerance while the sum is at most its limit, tolerance minus sensitivity; the
/// sums between two limits share a rung, and every lawful sum finds its rung with one load.
template <enumeration Attribute>
class ladder {
public:
    /// A ladder on which everything is beyond both tolerances.
    constexpr ladder() = default;

    /// The ladder of a lawful table.
    constexpr explicit ladder(const basic_policy_table<Attribute>& t) { compile(t); }

    /// Makes a default ladder that of a lawful table; attributes that are never used have no limit on it.
    constexpr void compile(const basic_policy_table<Attribute>& t) {
        const std::int32_t permit = tact::points(t.tolerances.permit);
        const std::int32_t ask = tact::points(t.tolerances.ask);
        std::int32_t least = most_points;
        std::int32_t greatest = -most_points;
        for_each_scored(t, [&](Attribute, std::int32_t s) {
            if (s < least) least = s;
            if (s > greatest) greatest = s;
        });
        if (greatest < least) return; // nothing but never: an empty ladder passes nothing
        lowest_ = permit - greatest;
        const std::int32_t past = ask - least + 1 - lowest_; // where nothing is within a tolerance

        // First a 1 where a limit lies, then downwards the number of limits at or above.
        for_each_scored(t,
                        [&](Attribute, std::int32_t s) { rung_[permit - s - lowest_] = rung_[ask - s - lowest_] = 1; });
        std::uint16_t rungs = 0;
        for (std::int32_t i = past; i >= 0; --i) rung_[i] = rungs = static_cast<std::uint16_t>(rungs + rung_[i]);

        // First what becomes within a tolerance at each rung, then what still is not: in place, since a copy of all
        // rungs is more than the stack of a thread holds.
        for (std::size_t i = 1; i <= rungs; ++i) beyond_permit_[i] = beyond_ask_[i] = {};
        for_each_scored(t, [&](Attribute a, std::int32_t s) {
            beyond_permit_[rung_[permit - s - lowest_]].insert(a);
            beyond_ask_[rung_[ask - s - lowest_]].insert(a);
        });
        for (std::size_t i = 1; i <= rungs; ++i) {
            beyond_permit_[i] = beyond_permit_[i - 1] - beyond_permit_[i];
            beyond_ask_[i] = beyond_ask_[i - 1] - beyond_ask_[i];
        }
    }

    /// The sum from which rungs are counted: at or below it everything is within both tolerances.
    constexpr std::int32_t lowest() const { return lowest_; }
    /// The rung of a sum of points, counted from `lowest()`.
    constexpr std::size_t rung(std::int32_t i) const {
        const std::uint32_t from = i < 0 ? 0 : static_cast<std::uint32_t>(i);
        return rung_[from < capacity ? from : capacity - 1];
    }
    constexpr const row<Attribute>& beyond_permit(std::size_t r) const { return beyond_permit_[r]; } ///< not permitted
    constexpr const row<Attribute>& beyond_ask(std::size_t r) const { return beyond_ask_[r]; } ///< not to be asked for

private:
    /// Calls `visit(attribute, points)` for every attribute that a score decides on.
    template <class Visitor>
    static constexpr void for_each_scored(const basic_policy_table<Attribute>& t, Visitor visit) {
        for (const auto& r : t.attributes)
            if (!r.nature.contains(nature::never)) visit(r.key, tact::points(r.sensitivity));
    }

    // Limits span at most all sensitivities (twice most_points) and the two tolerances (by law 0.100 to 10, 4605
    // points). Past the last limit lies rung 0, on which everything is beyond both.
    static constexpr std::uint32_t capacity = 3 * most_points + 3;
    static constexpr std::size_t most_rungs = 2 * count<Attribute> + 1;

    std::int32_t lowest_ = 0;
    std::uint16_t rung_[capacity]{};
    row<Attribute> beyond_permit_[most_rungs] = {row<Attribute>::all()};
    row<Attribute> beyond_ask_[most_rungs] = {row<Attribute>::all()};
};

} // namespace tact

#endif
