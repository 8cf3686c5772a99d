// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_DETAIL_EFFECTIVE_CONSENT_HPP
#define TACT_DECIDE_DETAIL_EFFECTIVE_CONSENT_HPP

#include <tact/vocabulary/attribute_bits.hpp>
#include <tact/vocabulary/packed_context.hpp>
#include <tact/vocabulary/source.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// The effective consent for one purpose and one source, as a gate applies it.
template <enumeration Attribute>
struct effective_consent {
    attribute_bits<Attribute> general{};  ///< a yes, general or specific
    attribute_bits<Attribute> specific{}; ///< a specific yes
    attribute_bits<Attribute> expired{};  ///< a yes that has ended
    attribute_bits<Attribute> refused{};  ///< a no, or everything where the purpose was objected to
    attribute_bits<Attribute> supplied{}; ///< stated in this very request

    /// Keeps the yes that both purposes have, and the no of either: to learn takes both.
    constexpr void learning_for(const effective_consent& also) {
        general &= also.general;
        specific &= also.specific;
        expired |= also.expired;
        refused |= also.refused;
        supplied &= also.supplied;
    }
    friend constexpr bool operator==(const effective_consent&, const effective_consent&) = default;
};

/// What a consent closes in one context, for data from one source: one set, which can lie in a column beside candidates
/// in memory and is not to be stored. Made by `consent_mask.in(context, source)`. A default one closes everything. An
/// immutable value: safe to share between threads.
template <enumeration Attribute>
class basic_closed_attributes {
public:
    /// Closes everything.
    constexpr basic_closed_attributes() = default;
    /// Closes these.
    constexpr explicit basic_closed_attributes(const attribute_bits<Attribute>& closed) : closed_(closed) {}
    /// What is closed.
    constexpr const attribute_bits<Attribute>& closed() const { return closed_; }
    friend constexpr bool operator==(const basic_closed_attributes&, const basic_closed_attributes&) = default;

private:
    attribute_bits<Attribute> closed_ = attribute_bits<Attribute>::all();
};

/// What a consent closes for one purpose and one source under one policy: everything refused or expired, and everything
/// that requires a yes and has none, in bytes that are not to be stored. It carries no specific yes, so anything that
/// needs asking stays denied. A default one closes everything. Made by `policy.consent_mask`. An immutable value: safe
/// to share between threads.
template <enumeration Attribute>
class basic_consent_mask {
public:
    /// Closes everything.
    constexpr basic_consent_mask() = default;
    /// Closes these, for a purpose and a source.
    constexpr basic_consent_mask(const attribute_bits<Attribute>& closed, const tact::processing_purpose& to,
                                 tact::source from)
        : closed_(closed), purpose_(to), from_(from) {}
    /// What is closed.
    constexpr const attribute_bits<Attribute>& closed() const { return closed_; }
    /// The purpose that it was made for.
    constexpr const tact::processing_purpose& processing_purpose() const { return purpose_; }
    /// The source that it was made for.
    constexpr tact::source source() const { return from_; }
    /// What is closed in a context, for data from a source; everything if it was made for another purpose or source.
    constexpr basic_closed_attributes<Attribute> in(const packed_context& where, tact::source from) const {
        return purpose_ == where.processing_purpose() && from_ == from ? basic_closed_attributes<Attribute>(closed_)
                                                                       : basic_closed_attributes<Attribute>{};
    }
    friend constexpr bool operator==(const basic_consent_mask&, const basic_consent_mask&) = default;

private:
    attribute_bits<Attribute> closed_ = attribute_bits<Attribute>::all();
    tact::processing_purpose purpose_{};
    tact::source from_ = tact::source::unstated;
};

/// Where the coarsenings of a policy start: an answer on an attribute also holds for what was coarsened from it.
template <enumeration Attribute>
class coarsening_origins {
public:
    /// None.
    constexpr coarsening_origins() = default;
    /// Those of a table.
    template <class Table>
    constexpr explicit coarsening_origins(const Table& t) {
        for (const auto& edge : t.coarsenings)
            origins_[edges_++] = static_cast<std::uint32_t>(attribute_bits<Attribute>::bit_of(edge.from));
    }

    /// These attributes, and what was coarsened from them.
    constexpr attribute_bits<Attribute> reach(attribute_bits<Attribute> answered) const {
        for (std::size_t e = 0; e < edges_; ++e)
            answered.insert_bit_if(answered.contains_bit(origins_[e]), attribute_bits<Attribute>::edge_bit(e));
        return answered;
    }
    /// The same for every state of a consent.
    constexpr effective_consent<Attribute> reach(const effective_consent<Attribute>& a) const {
        return {reach(a.general), reach(a.specific), reach(a.expired), reach(a.refused), reach(a.supplied)};
    }
    friend constexpr bool operator==(const coarsening_origins&, const coarsening_origins&) = default;

private:
    std::uint32_t origins_[max_coarsenings]{}; // the bit of the attribute each starts at
    std::uint32_t edges_ = 0;
};

} // namespace detail

} // namespace tact

#endif
