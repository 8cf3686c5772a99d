// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_GATE_PLANE_HPP
#define TACT_GATE_PLANE_HPP

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

namespace detail { // used by basic_policy::plane

// A fold, since g++ at -O2 keeps a loop over six groups as a loop: 22 instructions and a branch more.
template <std::size_t... Group>
constexpr two_points sum_of(const two_points (&points)[count<group>][256], const packed_context& where,
                            positions<Group...>) {
    return (... + points[Group][where[enumerator<group>(Group)]]);
}

/// The plane of a context, under the terms of a standing, which is the context's own but for what a minor supplies.
template <enumeration Attribute>
constexpr basic_plane<Attribute> plane_under(const lanes<Attribute>& compiled, const packed_context& where, source from,
                                             std::size_t standing) {
    using row = tact::row<Attribute>;
    const std::size_t s = plane_of(from);
    const terms<Attribute>& terms = compiled.terms_of[s][standing];
    const two_points score =
        compiled.source_points[s] + sum_of(compiled.points, where, typename first_positions<count<group>>::type{});
    const auto& within = compiled.steps.at(score.sum(compiled.assisting[standing], 1 + count<group>));
    const row held = (compiled.unmet[where[group::relationship]] & terms.needy) | terms.asked;
    const row any = ((terms.scored & within.permit) | terms.unscored) - held;
    return {any - terms.consent, any, (terms.scored & within.ask) | terms.unscored};
}

} // namespace detail

template <enumeration Attribute>
constexpr basic_plane<Attribute> basic_policy<Attribute>::plane(const packed_context& where,
                                                                source from) const noexcept {
    return detail::plane_under(lanes_, where, from, where[group::standing]);
}

} // namespace tact

#endif
