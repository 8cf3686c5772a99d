// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_DETAIL_SOURCE_GATE_HPP
#define TACT_DECIDE_DETAIL_SOURCE_GATE_HPP

#include <tact/decide/detail/effective_consent.hpp>
#include <tact/policy/detail/compiled_policy.hpp>

namespace tact {

namespace detail {

/// What one source may be used for in one context: three nested sets of attributes. Stored as what each of them stops,
/// so that a check is one AND and a default plane, all ones, denies.
template <enumeration Attribute>
class basic_source_gate {
public:
    /// Attributes, marks and edges.
    using bits = tact::attribute_bits<Attribute>;

    /// Denies everything but the impersonal.
    constexpr basic_source_gate() = default;

    /// The plane of three sets, each to be among the next.
    constexpr basic_source_gate(const bits& permitted, const bits& permitted_with_consent,
                                const bits& permitted_with_specific_consent)
        : not_permitted_(~permitted), not_with_consent_(~permitted_with_consent),
          not_with_specific_consent_(~permitted_with_specific_consent) {}

    constexpr bits permitted() const { return ~not_permitted_; } ///< passes as it stands
    constexpr bits permitted_with_consent() const {
        return ~not_with_consent_;
    } ///< and with what the law requires a yes for
    constexpr bits permitted_with_specific_consent() const {
        return ~not_with_specific_consent_;
    } ///< and with what is to be asked

    /// Whether all of `drawn` may be read and used.
    constexpr bool permits(const bits& drawn) const noexcept { return !not_permitted_.intersects(drawn); }
    /// Whether all of `drawn` may be used or asked for.
    constexpr bool permits_or_asks(const bits& drawn) const noexcept {
        return !not_with_specific_consent_.intersects(drawn);
    }
    /// What a use of `drawn` meets: as bad as its worst member.
    constexpr decision decide(const bits& drawn) const noexcept {
        return enum_at<decision>(std::size_t{permits(drawn)} + std::size_t{permits_or_asks(drawn)});
    }
    /// Whether all of `drawn` may be read and used of a person who closes `person` in this context: no question is
    /// taken for answered.
    constexpr bool permits(const bits& drawn, const basic_closed_attributes<Attribute>& person) const noexcept {
        return !(not_with_consent_ | person.closed()).intersects(drawn);
    }

    /// This plane under a person's answers, which reach along coarsenings: a permit stands unless a yes is required and
    /// missing, a specific yes answers an ask, a no denies, and nothing repairs a deny. What a request supplied passes
    /// where it is among `if_supplied`. Consent does not touch security: not to be called for it.
    [[nodiscard]] constexpr basic_source_gate under(const effective_consent<Attribute>& a,
                                                    const bits& if_supplied = {}) const noexcept {
        const bits permitted = ((this->permitted() - a.expired) | (permitted_with_consent() & a.general) |
                                (permitted_with_specific_consent() & a.specific) | (if_supplied & a.supplied)) -
                               a.refused;
        return {permitted, (permitted_with_consent() | permitted) - a.refused,
                (permitted_with_specific_consent() | permitted) - a.refused};
    }

    /// What no answer of a person opens but a specific one.
    constexpr const bits& closed() const { return not_with_consent_; }
    /// What stops a use: the bits that must not be in a row that is permitted.
    constexpr const bits& denied() const { return not_permitted_; }

    friend constexpr bool operator==(const basic_source_gate&, const basic_source_gate&) = default;

private:
    bits not_permitted_ = bits::all();
    bits not_with_consent_ = bits::all();
    bits not_with_specific_consent_ = bits::all();
};

/// The points of a context and a source, from the lowest limit of the ladder.
template <enumeration Attribute>
[[gnu::always_inline]] constexpr std::int32_t sum_of(const compiled_policy<Attribute>& compiled,
                                                     const packed_context& where, source from) {
    const packed_log_odds sum = compiled.terms_of[where[detail::group::standing]][detail::slot_of(from)].start +
                                compiled.sums[0][where[detail::group::relationship]] +
                                compiled.sums[1][where[detail::group::moment]] +
                                compiled.sums[2][where[detail::group::audience]];
    return sum.chosen();
}

/// The plane of a context under the terms of a standing, its own but for what a minor supplies.
template <enumeration Attribute>
[[gnu::always_inline]] constexpr basic_source_gate<Attribute>
source_gate_under(const compiled_policy<Attribute>& compiled, const packed_context& where, source from,
                  std::size_t standing) {
    const purpose_terms<Attribute>& terms = compiled.terms_of[standing][detail::slot_of(from)];
    const std::size_t level = compiled.steps.level(detail::sum_of(compiled, where, from));
    const attribute_bits<Attribute> not_any =
        terms.permit.stops(compiled.steps.beyond_permit(level)) | compiled.unmet[where[detail::group::relationship]];
    return {~(not_any | terms.consent), ~not_any, ~terms.ask.stops(compiled.steps.beyond_ask(level))};
}

} // namespace detail

} // namespace tact

#endif
