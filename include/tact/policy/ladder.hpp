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
        std::int32_t sensitivity[count<Attribute>]{};
        std::int32_t least = most_points;
        std::int32_t greatest = -most_points;
        for (const auto& r : t.attributes) {
            const std::int32_t s = sensitivity[tact::index(r.key)] = tact::points(r.sensitivity);
            if (r.nature.contains(nature::never)) continue;
            if (s < least) least = s;
            if (s > greatest) greatest = s;
        }
        if (greatest < least) return; // nothing but never: an empty ladder passes nothing
        lowest_ = permit - greatest;
        const std::int32_t past = ask - least + 1 - lowest_; // where nothing is within a tolerance

        // First a 1 where a limit lies, then downwards the number of limits at or above.
        for (const auto& r : t.attributes) {
            if (r.nature.contains(nature::never)) continue;
            rung_[permit - sensitivity[tact::index(r.key)] - lowest_] = 1;
            rung_[ask - sensitivity[tact::index(r.key)] - lowest_] = 1;
        }
        std::uint16_t rungs = 0;
        for (std::int32_t i = past; i >= 0; --i) rung_[i] = rungs = static_cast<std::uint16_t>(rungs + rung_[i]);

        row<Attribute> within_permit[most_rungs]{}, within_ask[most_rungs]{};
        for (const auto& r : t.attributes) {
            if (r.nature.contains(nature::never)) continue;
            within_permit[rung_[permit - sensitivity[tact::index(r.key)] - lowest_]].insert(r.key);
            within_ask[rung_[ask - sensitivity[tact::index(r.key)] - lowest_]].insert(r.key);
        }
        for (std::size_t i = 1; i <= rungs; ++i) {
            within_permit[i] |= within_permit[i - 1];
            within_ask[i] |= within_ask[i - 1];
            beyond_permit_[i] = ~within_permit[i];
            beyond_ask_[i] = ~within_ask[i];
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
