// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_FINGERPRINT_HPP
#define TACT_POLICY_FINGERPRINT_HPP

#include <tact/policy/policy_table.hpp>

namespace tact::inline v0_1 {

/// A hash that tells one policy, context or consent from another; the same on every compiler, word size and byte order.
/// It identifies and does not protect: it is no cryptographic digest. An immutable value: safe to share between
/// threads.
class fingerprint {
public:
    /// None.
    constexpr fingerprint() = default;
    /// A fingerprint as it was stored.
    constexpr explicit fingerprint(std::uint64_t value) : value_(value) {}

    /// Takes in a number.
    constexpr void add(std::uint64_t n) {
        value_ = (value_ ^ n) * 0x9E3779B97F4A7C15u;
        value_ ^= value_ >> 32;
    }
    /// Takes in the bits of a set.
    template <std::size_t Bits>
    constexpr void add(const detail::bit_words<Bits>& bits) {
        for (std::uint64_t w : bits.word) add(w);
    }
    /// Takes in sets of an enumeration's values, one after the other.
    template <enumeration... E>
    constexpr void add(const enum_set<E>&... sets) {
        (add(sets.bits()), ...);
    }
    /// As a number; 0 stands for none.
    constexpr std::uint64_t value() const { return value_; }
    friend constexpr bool operator==(fingerprint, fingerprint) = default;

private:
    std::uint64_t value_ = 0;
};

/// The scheme of a policy, on which its uses depend: which attributes are traces and how many events are followed, how
/// many attributes pass together, combinations and coarsenings. A gate refuses a use made under another scheme.
template <enumeration Attribute>
constexpr fingerprint scheme_of(const basic_policy_table<Attribute>& t) {
    fingerprint f(0x7AC7);
    f.add(enum_size<Attribute>);
    enum_set<Attribute> traces;
    for (const auto& r : t.attributes)
        if (r.classes.contains(attribute_class::trace)) traces.insert(r.key);
    f.add(traces);
    f.add(t.max_events);
    f.add(t.max_joint_attributes);
    f.add(t.combinations.size());
    for (const auto& c : t.combinations) f.add(c.together);
    f.add(t.coarsenings.size());
    for (const auto& c : t.coarsenings) f.add(std::uint64_t{tact::position(c.from)} << 32 | tact::position(c.to));
    return f;
}

/// The same for a column of candidates that draw on one source, so that a column of another source is refused too.
constexpr fingerprint scheme_of_column(fingerprint scheme, source from) {
    scheme.add(detail::slot_of(from));
    return scheme;
}

/// The fingerprint of a policy: of its version and rows, never of a compiled layout. Names and provenance do not count.
template <enumeration Attribute>
constexpr fingerprint fingerprint_of(const basic_policy_table<Attribute>& t) {
    const auto thousandths = [](odds_factor d) {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(d.thousandths()));
    };
    const auto relation = [](const relationship& r) { return position(r.connectedness) << 8 | position(r.trust); };
    fingerprint f = tact::scheme_of(t);
    f.add(t.version);
    f.add(thousandths(t.tolerances.permit) << 32 | thousandths(t.tolerances.ask));
    const clauses& c = t.clauses;
    f.add(c.closed_to_minors, c.sources_closed_to_minors, c.supplied_only_for_minors, c.asked_where_age_is_unstated,
          c.asked_where_effect_is_legal, c.always_asked);
    for (const auto& r : t.attributes) {
        f.add(thousandths(r.sensitivity) << 32 | relation(r.needs));
        f.add(r.classes, r.purposes, r.sources, r.consent, r.consent_elsewhere);
    }
    for (const source_row& r : t.sources) {
        f.add(thousandths(r.multiplier) << 1 | std::uint64_t{r.own});
        f.add(r.purposes, r.consent);
    }
    for (const purpose_row& r : t.axes.purpose) f.add(std::uint64_t{r.assisting});
    for (const auto& r : t.expectations) f.add(r.expected);
    const detail::axis_rows rows(t.axes);
    for (std::size_t a = 0; a < enum_size<axis>; ++a)
        for (std::size_t i = 0; i < size_of(enum_at<axis>(a)); ++i)
            f.add(thousandths(rows.of[a][i].factors.assisting) << 32 | thousandths(rows.of[a][i].factors.promoting));
    for (const joint_risk_row& r : t.joint_risks) f.add(relation(r.needs) << 1 | std::uint64_t{r.never});
    for (const obligation_row& r : t.obligations) {
        f.add(r.purposes);
        f.add(position(r.when) << 16 | r.values);
    }
    return f;
}

} // namespace tact

#endif
