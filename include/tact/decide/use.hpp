// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_USE_HPP
#define TACT_DECIDE_USE_HPP

#include <tact/policy/fingerprint.hpp>

namespace tact::inline v0_1 {

/// One thing that a use draws on: an attribute, its source, and how many events of behaviour it sums up. A plain
/// value: safe to share between threads while none writes it.
template <enumeration Attribute>
struct basic_part {
    Attribute what{};               ///< the attribute
    source from = source::unstated; ///< where the datum comes from
    std::uint32_t events = 1;       ///< read for traces; 0 counts as 1
    Attribute origin{};      ///< the finer attribute that it was coarsened from, by an edge of the policy; else itself
    std::uint16_t trace = 0; ///< your number for the behaviour whose events these are; 0 names none

    /// Without a source, and so unknown.
    constexpr basic_part() = default;
    /// An attribute from a source, and of how many events.
    constexpr basic_part(Attribute drawn, source where, std::uint32_t times = 1)
        : basic_part(drawn, where, times, drawn) {}
    /// The same, coarsened from a finer attribute.
    constexpr basic_part(Attribute drawn, source where, std::uint32_t times, Attribute finer)
        : what(drawn), from(where), events(times), origin(finer) {}

    /// This part as what is left of a finer one, whose source it keeps. A datum that was coarsened in several steps is
    /// a part for each step. Without a source, and so unknown, if this part already names another step.
    constexpr basic_part coarsened_from(Attribute finer) const {
        return detail::alike(origin, what) || detail::alike(origin, finer)
                   ? basic_part{what, from, events, finer}.of_trace(trace)
                   : basic_part{};
    }

    /// This part as a window of a trace: "the last 5 clicks" and "the last 50" are windows of one. Parts of one
    /// attribute, origin and source that name the same trace count once, with the larger. At most 16 traces are told
    /// apart in one use; more of them are too many events.
    constexpr basic_part of_trace(std::uint16_t number) const {
        basic_part p = *this;
        p.trace = number;
        return p;
    }

    friend constexpr bool operator==(const basic_part& a, const basic_part& b) {
        return detail::alike(a.what, b.what) && a.from == b.from && a.events == b.events &&
               detail::alike(a.origin, b.origin) && a.trace == b.trace;
    }
};

namespace detail {

/// The bits of a candidate that draws on one source, as a column in memory holds them, not to be stored: store a
/// `stored_label` or a kind. Made by `use.row_for`. A default one is unknown and denied.
template <enumeration Attribute>
class basic_column_row {
public:
    /// The unknown.
    constexpr basic_column_row() = default;
    /// Every bit: as a set of denied bits, it denies everything.
    static constexpr basic_column_row all() { return basic_column_row(attribute_bits<Attribute>::all()); }
    /// These bits; a use makes them.
    constexpr explicit basic_column_row(const attribute_bits<Attribute>& bits) : bits_(bits) {}

    /// Whether something is in both.
    constexpr bool intersects(const basic_column_row& other) const { return bits_.intersects(other.bits_); }
    /// The attributes, joint risks and edges as bits.
    constexpr const tact::attribute_bits<Attribute>& bits() const { return bits_; }
    friend constexpr bool operator==(const basic_column_row&, const basic_column_row&) = default;

private:
    attribute_bits<Attribute> bits_ = attribute_bits<Attribute>::unknown();
};

} // namespace detail

/// What a candidate, feature or message draws on: bits for each source, which are not to be stored. A use of one
/// attribute is written out; for several parts the policy looks at all of them together (`policy.use_of`). A default
/// use is unknown and denied. An immutable value: safe to share between threads.
template <enumeration Attribute>
class basic_use {
public:
    /// Attributes, joint risks and edges.
    using bits = tact::attribute_bits<Attribute>;

    /// The unknown.
    constexpr basic_use() noexcept { become_unknown(); }

    /// One attribute from one source, for which no policy is needed. Unknown if the source is unstated, covert or out
    /// of range.
    constexpr basic_use(Attribute what, source from) noexcept {
        rows_[detail::slot_of(from)].insert(what);
        if (detail::slot_of(from) == 0) become_unknown();
    }

    /// The bits of each source, made by `policy.use_of`. A part without a source makes all of it unknown.
    constexpr basic_use(const bits (&rows)[detail::source_slots], fingerprint scheme) : scheme_(scheme) {
        for (std::size_t s = 0; s < detail::source_slots; ++s) rows_[s] = rows[s];
        if (!rows[0].empty()) become_unknown();
    }

    /// A use of nothing personal: always permitted.
    static constexpr basic_use nothing() {
        basic_use u;
        for (bits& r : u.rows_) r = {};
        return u;
    }

    /// What comes from one source, with the joint risks of the whole use; empty if nothing does.
    constexpr const bits& from(source s) const { return rows_[detail::slot_of(s)]; }
    /// What a column of candidates from one source holds: all that is drawn on, or the unknown if a part comes from
    /// another source. For mixed sources use `candidate_kinds`.
    constexpr detail::basic_column_row<Attribute> row_for(source s) const {
        bool elsewhere = detail::slot_of(s) == 0 && !impersonal();
        for (std::size_t i = 0; i < detail::source_slots; ++i)
            elsewhere = elsewhere || (i != detail::slot_of(s) && !rows_[i].empty());
        return elsewhere ? detail::basic_column_row<Attribute>{}
                         : detail::basic_column_row<Attribute>(rows_[detail::slot_of(s)]);
    }
    /// Calls `visit(attribute, source)` for every attribute that is drawn on; not for joint risks, nor for the unknown.
    template <class Visitor>
    constexpr void for_each_attribute(Visitor visit) const {
        for (std::size_t s = 0; s < detail::source_slots; ++s)
            for (std::size_t i = 0; i < enum_size<Attribute>; ++i)
                if (rows_[s].contains(tact::enum_at<Attribute>(i)))
                    visit(tact::enum_at<Attribute>(i), enum_at<source>(s));
    }
    /// Whether something that is drawn on is unknown.
    constexpr bool unknown() const {
        bool any = false;
        for (const bits& r : rows_) any = any || r.contains_bit(0);
        return any;
    }
    /// Whether nothing personal is used.
    constexpr bool impersonal() const {
        bool none = true;
        for (const bits& r : rows_) none = none && r.empty();
        return none;
    }
    /// The scheme that this was made for; none for a single attribute, which any policy may decide.
    constexpr fingerprint scheme() const { return scheme_; }

    friend constexpr bool operator==(const basic_use&, const basic_use&) = default;

private:
    constexpr void become_unknown() {
        for (bits& r : rows_) r |= bits::unknown();
    }

    bits rows_[detail::source_slots]{};
    fingerprint scheme_{};
};

/// A part over the shipped attributes.
using part = basic_part<attribute>;
/// A use over the shipped attributes.
using use = basic_use<attribute>;

/// What a candidate draws on from one source, over the shipped attributes, in bits that are not to be stored.
using column_row = detail::basic_column_row<attribute>;

/// The use of nothing personal: permitted in every context.
inline constexpr use impersonal = use::nothing();

} // namespace tact

#endif
