// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_GATE_PLANE_HPP
#define TACT_GATE_PLANE_HPP

#include <tact/gate/answers.hpp>
#include <tact/policy/policy.hpp>

namespace tact {

/// What one source may be used for in one context: three nested sets of attributes. Stored as what each of them stops,
/// so that a check is one AND and a default plane, all ones, denies.
template <enumeration Attribute>
class basic_plane {
public:
    /// Attributes, marks and edges.
    using row = tact::row<Attribute>;

    /// Denies everything but the impersonal.
    constexpr basic_plane() = default;

    /// The plane of three sets, each to be among the next.
    constexpr basic_plane(const row& free, const row& with_any_grant, const row& with_specific_grant)
        : not_free_(~free), not_any_(~with_any_grant), not_specific_(~with_specific_grant) {}

    constexpr row free() const { return ~not_free_; }                    ///< passes as it stands
    constexpr row with_any_grant() const { return ~not_any_; }           ///< and with what the law requires a yes for
    constexpr row with_specific_grant() const { return ~not_specific_; } ///< and with what is to be asked

    /// Whether all of `drawn` may be read and used.
    constexpr bool permits(const row& drawn) const noexcept { return !not_free_.intersects(drawn); }
    /// Whether all of `drawn` may be used or asked for.
    constexpr bool asks(const row& drawn) const noexcept { return !not_specific_.intersects(drawn); }
    /// What a use of `drawn` meets: as bad as its worst member.
    constexpr decision decide(const row& drawn) const noexcept {
        return enumerator<decision>(std::size_t{permits(drawn)} + std::size_t{asks(drawn)});
    }
    /// Whether all of `drawn` may be read and used of a person who closes `person` in this context: no question is
    /// taken for answered.
    constexpr bool permits(const row& drawn, const basic_closed_row<Attribute>& person) const noexcept {
        return !(not_any_ | person.closed()).intersects(drawn);
    }

    /// This plane under a person's answers, which reach along coarsenings: a permit stands unless a yes is required and
    /// missing, a specific yes answers an ask, a no denies, and nothing repairs a deny. What a request supplied passes
    /// where it is among `if_supplied`. Consent does not touch security: not to be called for it.
    [[nodiscard]] constexpr basic_plane under(const answers<Attribute>& a, const row& if_supplied = {}) const noexcept {
        const row free = ((this->free() - a.expired) | (with_any_grant() & a.agreed) |
                          (with_specific_grant() & a.asked) | (if_supplied & a.supplied)) -
                         a.refused;
        return {free, (with_any_grant() | free) - a.refused, (with_specific_grant() | free) - a.refused};
    }

    /// What no answer of a person opens but a specific one.
    constexpr const row& closed() const { return not_any_; }
    /// What stops a use: the bits that must not be in a row that is permitted.
    constexpr const row& denied() const { return not_free_; }

    /// Whether both say the same.
    friend constexpr bool operator==(const basic_plane&, const basic_plane&) = default;

private:
    row not_free_ = row::all();
    row not_any_ = row::all();
    row not_specific_ = row::all();
};

/// A plane over the shipped attributes.
using plane = basic_plane<attribute>;

namespace detail { // used by basic_policy::plane, gates and latitudes

/// The points of a context and a source, from the lowest limit of the ladder.
template <enumeration Attribute>
[[gnu::always_inline]] constexpr std::int32_t sum_of(const lanes<Attribute>& compiled, const packed_context& where,
                                                     source from) {
    const two_points sum = compiled.terms_of[where[group::standing]][plane_of(from)].start +
                           compiled.sums[0][where[group::relationship]] + compiled.sums[1][where[group::moment]] +
                           compiled.sums[2][where[group::audience]];
    return sum.chosen();
}

/// The plane of a context under the terms of a standing, its own but for what a minor supplies.
template <enumeration Attribute>
[[gnu::always_inline]] constexpr basic_plane<Attribute>
plane_under(const lanes<Attribute>& compiled, const packed_context& where, source from, std::size_t standing) {
    const terms<Attribute>& terms = compiled.terms_of[standing][plane_of(from)];
    const std::size_t rung = compiled.steps.rung(detail::sum_of(compiled, where, from));
    const row<Attribute> not_any =
        terms.permit.stops(compiled.steps.beyond_permit(rung)) | compiled.unmet[where[group::relationship]];
    return {~(not_any | terms.consent), ~not_any, ~terms.ask.stops(compiled.steps.beyond_ask(rung))};
}

} // namespace detail

template <enumeration Attribute>
[[gnu::always_inline]] constexpr basic_plane<Attribute> basic_policy<Attribute>::plane(const packed_context& where,
                                                                                       source from) const noexcept {
    return detail::plane_under(lanes_, where, from, where[group::standing]);
}

} // namespace tact

#endif
