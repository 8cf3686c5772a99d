// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_ATTRIBUTE_BITS_HPP
#define TACT_VOCABULARY_ATTRIBUTE_BITS_HPP

#include <tact/vocabulary/attribute.hpp>

namespace tact::inline v0_1 {

/// How many coarsening edges a policy may have; each takes a bit of a use.
inline constexpr std::size_t max_coarsenings = 12;

/// What a gate checks: a bit for the unknown, and one for each attribute, joint risk and coarsening, not to be stored:
/// in the next build a bit may stand for another. A candidate's bits are made once, with its use, so that a check stays
/// one AND. Safe to share between threads while none writes it.
template <enumeration Attribute>
class attribute_bits {
public:
    /// How many bits there are.
    static constexpr std::size_t width = 1 + enum_size<Attribute> + enum_size<joint_risk> + max_coarsenings;

    /// The bit of an attribute; 0, the unknown, for one out of range.
    static constexpr std::size_t bit_of(Attribute a) { return tact::is_valid(a) ? 1 + tact::position(a) : 0; }
    /// The bit of a joint risk; 0, the unknown, for one out of range.
    static constexpr std::size_t bit_of(joint_risk m) {
        return is_valid(m) ? 1 + enum_size<Attribute> + position(m) : 0;
    }
    /// The bit of edge `i` of the policy; requires `i < max_coarsenings`.
    static constexpr std::size_t edge_bit(std::size_t i) {
        return 1 + enum_size<Attribute> + enum_size<joint_risk> + i;
    }

    /// Nothing: passes everywhere.
    constexpr attribute_bits() = default;
    /// These attributes; out of range is the unknown.
    constexpr explicit attribute_bits(const enum_set<Attribute>& s) {
        for (std::size_t i = 0; i < s.bits().size; ++i) bits_.word[i] = s.bits().word[i];
    }
    /// These bits.
    constexpr explicit attribute_bits(const detail::bit_words<width>& bits) : bits_(bits) {}
    /// Every bit: as a set of denied bits, it denies everything.
    static constexpr attribute_bits all() { return attribute_bits(detail::bit_words<width>::all()); }
    /// The unknown alone, which every gate denies.
    static constexpr attribute_bits unknown() {
        attribute_bits r;
        r.insert_bit(0);
        return r;
    }

    constexpr void insert(Attribute a) { bits_.set(bit_of(a)); }                  ///< adds an attribute, or the unknown
    constexpr void insert(joint_risk m) { bits_.set(bit_of(m)); }                 ///< adds a risk, or the unknown
    constexpr void insert_bit(std::size_t i) { bits_.set(i); }                    ///< adds a bit; requires `i < width`
    constexpr void insert_bit_if(bool on, std::size_t i) { bits_.set_if(on, i); } ///< adds a bit where `on`
    constexpr bool contains(Attribute a) const { return bits_.test(bit_of(a)); }  ///< whether the attribute is in
    constexpr bool contains(joint_risk m) const { return bits_.test(bit_of(m)); } ///< whether the risk is in
    constexpr bool contains_bit(std::size_t i) const { return bits_.test(i); }    ///< whether the bit is in
    constexpr bool empty() const { return bits_.none(); }                         ///< whether nothing is in
    /// Whether something is shared.
    constexpr bool intersects(const attribute_bits& r) const { return bits_.intersects(r.bits_); }
    /// Whether all of `r` is in.
    constexpr bool includes(const attribute_bits& r) const { return bits_.includes(r.bits_); }
    constexpr const detail::bit_words<width>& bits() const { return bits_; } ///< the bits as they are stored

    /// The union.
    friend constexpr attribute_bits operator|(attribute_bits a, const attribute_bits& b) {
        return a.bits_ |= b.bits_, a;
    }
    /// The intersection.
    friend constexpr attribute_bits operator&(attribute_bits a, const attribute_bits& b) {
        return a.bits_ &= b.bits_, a;
    }
    /// The difference: `a` without `b`.
    friend constexpr attribute_bits operator-(attribute_bits a, const attribute_bits& b) {
        return a.bits_ &= ~b.bits_, a;
    }
    /// The complement, the bits past the last included.
    friend constexpr attribute_bits operator~(attribute_bits a) { return a.bits_ = ~a.bits_, a; }
    /// Adds the members of `b`.
    constexpr attribute_bits& operator|=(const attribute_bits& b) { return bits_ |= b.bits_, *this; }
    /// Keeps the members of `b` alone.
    constexpr attribute_bits& operator&=(const attribute_bits& b) { return bits_ &= b.bits_, *this; }
    friend constexpr bool operator==(const attribute_bits&, const attribute_bits&) = default;

private:
    detail::bit_words<width> bits_{};
};

} // namespace tact

#endif
