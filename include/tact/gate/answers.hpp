// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_GATE_ANSWERS_HPP
#define TACT_GATE_ANSWERS_HPP

#include <tact/vocabulary/packed_context.hpp>
#include <tact/vocabulary/row.hpp>
#include <tact/vocabulary/source.hpp>

namespace tact {

/// What a person has answered about one attribute for one purpose, for data from one source.
enum class consent_state : std::uint16_t {
    never_asked, ///< nothing known; not a yes
    general,     ///< a yes by banner, terms or consent string
    specific,    ///< a yes to this attribute and purpose, asked for with its benefit
    expired,     ///< a yes that the caller's clock has ended
    refused,     ///< a no
    withdrawn,   ///< a yes taken back
    unreadable   ///< a signal that could not be read: a no to everything
};
/// Where `consent_state` ends.
constexpr consent_state last_enumerator(consent_state) { return consent_state::unreadable; }

/// What a consent comes to for one aim and one source, as a plane applies it.
template <enumeration Attribute>
struct answers {
    row<Attribute> agreed;   ///< a yes, general or specific
    row<Attribute> asked;    ///< a specific yes
    row<Attribute> expired;  ///< a yes that has ended
    row<Attribute> refused;  ///< a no, or everything where the purpose was objected to
    row<Attribute> supplied; ///< stated in this very request

    /// Whether both say the same.
    friend constexpr bool operator==(const answers&, const answers&) = default;
};

/// What a person closes in one context, for data from one source: one row, which can lie in a column beside candidates.
/// Made by `refusals.in(context, source)`. A default one closes everything.
template <enumeration Attribute>
class basic_closed_row {
public:
    /// Closes everything.
    constexpr basic_closed_row() = default;
    /// Closes these.
    constexpr explicit basic_closed_row(const row<Attribute>& closed) : closed_(closed) {}
    /// What is closed.
    constexpr const row<Attribute>& closed() const { return closed_; }
    /// Whether both say the same.
    friend constexpr bool operator==(const basic_closed_row&, const basic_closed_row&) = default;

private:
    row<Attribute> closed_ = row<Attribute>::all();
};

/// A closed row over the shipped attributes.
using closed_row = basic_closed_row<attribute>;

/// What a person's answers close for one aim and one source under one policy: what was refused or has expired, and what
/// law wants a yes for without one. It does not hold the yeses that answer a question, so that what is asked for stays
/// closed. A default one closes everything. Made by `policy.refusals`.
template <enumeration Attribute>
class basic_refusals {
public:
    /// Closes everything.
    constexpr basic_refusals() = default;
    /// Closes these, for an aim and a source.
    constexpr basic_refusals(const row<Attribute>& closed, const tact::aim& to, tact::source from)
        : closed_(closed), aim_(to), from_(from) {}
    /// What is closed.
    constexpr const row<Attribute>& closed() const { return closed_; }
    /// What it was made for.
    constexpr const tact::aim& aim() const { return aim_; }
    /// What it was made for data from.
    constexpr tact::source source() const { return from_; }
    /// What is closed in a context, for data from a source; everything where it was made for another aim or source.
    constexpr basic_closed_row<Attribute> in(const packed_context& where, tact::source from) const {
        return aim_ == where.aim() && from_ == from ? basic_closed_row<Attribute>(closed_)
                                                    : basic_closed_row<Attribute>{};
    }
    /// Whether both say the same.
    friend constexpr bool operator==(const basic_refusals&, const basic_refusals&) = default;

private:
    row<Attribute> closed_ = row<Attribute>::all();
    tact::aim aim_{};
    tact::source from_ = tact::source::unstated;
};

/// Refusals over the shipped attributes.
using refusals = basic_refusals<attribute>;

/// Where the coarsenings of a policy start, since an answer on an attribute is one on what was coarsened from it.
template <enumeration Attribute>
class basic_origins {
public:
    /// None.
    constexpr basic_origins() = default;
    /// Those of a table.
    template <class Table>
    constexpr explicit basic_origins(const Table& t) {
        for (const auto& edge : t.coarsenings)
            origins_[edges_++] = static_cast<std::uint32_t>(row<Attribute>::bit_of(edge.from));
    }

    /// What is answered, with what was coarsened from it.
    constexpr row<Attribute> reach(row<Attribute> answered) const {
        for (std::size_t e = 0; e < edges_; ++e)
            answered.insert_bit_if(answered.contains_bit(origins_[e]), row<Attribute>::edge_bit(e));
        return answered;
    }
    /// The same of every answer.
    constexpr answers<Attribute> reach(const answers<Attribute>& a) const {
        return {reach(a.agreed), reach(a.asked), reach(a.expired), reach(a.refused), reach(a.supplied)};
    }
    /// Whether both say the same.
    friend constexpr bool operator==(const basic_origins&, const basic_origins&) = default;

private:
    std::uint32_t origins_[most_coarsenings]{}; // the bit of the attribute each starts at
    std::uint32_t edges_ = 0;
};

} // namespace tact

#endif
