// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_DETAIL_SOURCE_GATE_HPP
#define TACT_DECIDE_DETAIL_SOURCE_GATE_HPP

#include <tact/decide/detail/effective_consent.hpp>
#include <tact/policy/detail/compiled_policy.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// What may be used from one source in one context: three nested sets of attributes, in bytes that are not to be
/// stored. Held as their complements, so that a check is one AND and a default one, all ones, denies. An immutable
/// value: safe to share between threads.
template <enumeration Attribute>
class basic_source_gate {
public:
    /// Attributes, joint risks and edges.
    using bits = tact::attribute_bits<Attribute>;

    /// Denies everything but the impersonal.
    constexpr basic_source_gate() = default;

    /// The gate of three sets, each included in the next.
    constexpr basic_source_gate(const bits& permitted, const bits& permitted_with_consent,
                                const bits& permitted_with_specific_consent)
        : not_permitted_(~permitted), not_with_consent_(~permitted_with_consent),
          not_with_specific_consent_(~permitted_with_specific_consent) {}

    constexpr bits permitted() const { return ~not_permitted_; } ///< what passes as it stands
    constexpr bits permitted_with_consent() const {
        return ~not_with_consent_;
    } ///< and what passes with a yes, general or specific
    constexpr bits permitted_with_specific_consent() const {
        return ~not_with_specific_consent_;
    } ///< and what passes with a specific yes

    /// Whether all of `drawn` may be read and used.
    constexpr bool permits(const bits& drawn) const noexcept { return !not_permitted_.intersects(drawn); }
    /// Whether all of `drawn` may be used or asked for.
    constexpr bool permits_or_asks(const bits& drawn) const noexcept {
        return !not_with_specific_consent_.intersects(drawn);
    }
    /// The decision on a use of `drawn`: that on its worst member.
    constexpr decision decide(const bits& drawn) const noexcept {
        return enum_at<decision>(std::size_t{permits(drawn)} + std::size_t{permits_or_asks(drawn)});
    }
    /// Whether all of `drawn` may be read and used under a consent that closes `person` in this context. Anything to be
    /// asked for first stays denied.
    constexpr bool permits(const bits& drawn, const basic_closed_attributes<Attribute>& person) const noexcept {
        return !(not_with_consent_ | person.closed()).intersects(drawn);
    }

    /// This gate under the effective consent, which follows coarsenings. A permit stands unless a yes is required and
    /// missing, a specific yes answers an ask, a no denies, and nothing repairs a deny. A datum that the request
    /// supplied passes if it is among `if_supplied`. Not to be called for security, which consent does not touch.
    [[nodiscard]] constexpr basic_source_gate under(const effective_consent<Attribute>& a,
                                                    const bits& if_supplied = {}) const noexcept {
        const bits permitted = ((this->permitted() - a.expired) | (permitted_with_consent() & a.general) |
                                (permitted_with_specific_consent() & a.specific) | (if_supplied & a.supplied)) -
                               a.refused;
        return {permitted, (permitted_with_consent() | permitted) - a.refused,
                (permitted_with_specific_consent() | permitted) - a.refused};
    }

    /// What only a specific yes opens, or nothing.
    constexpr const bits& closed() const { return not_with_consent_; }
    /// The forbidden bits: a permitted use has none of them.
    constexpr const bits& denied() const { return not_permitted_; }

    friend constexpr bool operator==(const basic_source_gate&, const basic_source_gate&) = default;

private:
    bits not_permitted_ = bits::all();
    bits not_with_consent_ = bits::all();
    bits not_with_specific_consent_ = bits::all();
};

/// The log odds of a context and a source for what is expected, counted from the lowest limit.
template <enumeration Attribute>
[[gnu::always_inline]] constexpr std::int64_t sum_of(const compiled_policy<Attribute>& compiled,
                                                     const packed_context& where, source from) {
    const packed_log_odds sum = compiled.terms_of[where[detail::group::standing]][detail::slot_of(from)].start +
                                compiled.sums[0][where[detail::group::relationship]] +
                                compiled.sums[1][where[detail::group::moment]] +
                                compiled.sums[2][where[detail::group::audience]];
    return sum.chosen();
}

/// The gate of a context for one source. `standing` is the position of purpose, age and effect whose rules hold: the
/// context's own, except for what a minor supplies.
template <enumeration Attribute>
[[gnu::always_inline]] constexpr basic_source_gate<Attribute>
source_gate_under(const compiled_policy<Attribute>& compiled, const packed_context& where, source from,
                  std::size_t standing) {
    const purpose_terms<Attribute>& terms = compiled.terms_of[standing][detail::slot_of(from)];
    const auto& levels = compiled.steps.levels_of(detail::sum_of(compiled, where, from));
    const attribute_bits<Attribute>& unexpected = compiled.unexpected[where.expectation()];
    // What is beyond a tolerance though it is expected is beyond it all the more where it is not.
    const attribute_bits<Attribute> not_any =
        terms.permit.stops(compiled.steps.beyond_permit(levels.expected) |
                           (compiled.steps.beyond_permit(levels.unexpected) & unexpected)) |
        compiled.unmet[where[detail::group::relationship]];
    return {~(not_any | terms.consent), ~not_any,
            ~terms.ask.stops(compiled.steps.beyond_ask(levels.expected) |
                             (compiled.steps.beyond_ask(levels.unexpected) & unexpected))};
}

} // namespace detail

} // namespace tact

#endif
