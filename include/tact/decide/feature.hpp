// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_FEATURE_HPP
#define TACT_DECIDE_FEATURE_HPP

#include <tact/decide/mask.hpp>
#include <tact/vocabulary/attribute.hpp>

namespace tact::inline v0_1 {

/// A feature of one catalogue, as that catalogue hands it out; a default one is none, and denied. It holds its number,
/// from 1 in the order in which features were added, and a hash of all features up to it, so that no other catalogue
/// takes it for one of its own.
enum class feature : std::uint64_t { none = 0 };

namespace detail {

inline constexpr std::size_t max_features = 0xFFFF;

constexpr std::size_t number_of(feature f) { return static_cast<std::uint64_t>(f) & max_features; }
constexpr feature feature_of(std::size_t number, fingerprint all_so_far) {
    return static_cast<feature>(all_so_far.value() << 16 | number);
}

} // namespace detail

/// Why a catalogue refused a feature. A refused feature leaves no trace in it.
enum class catalogue_error : std::uint16_t {
    none,               ///< it was taken in
    full,               ///< no room for the feature or its parts
    name_missing,       ///< the feature has no name
    name_taken,         ///< another feature has this name
    nothing_drawn_on,   ///< no part and no input: nothing personal needs no feature
    unknown_part,       ///< a part's attribute or source is out of range, or the source unstated
    unknown_input,      ///< an input is no feature of this catalogue
    no_such_coarsening, ///< the policy has no edge to the attribute from a part, and from what that was coarsened from
    nothing_to_shorten  ///< no part names a trace of more events
};
constexpr catalogue_error last_enumerator(catalogue_error) { return catalogue_error::nothing_to_shorten; }

/// The feature that was added, or why it was refused; then `feature` is none, which is denied. A plain value: safe to
/// share between threads while none writes it.
struct added {
    tact::feature feature = tact::feature::none;
    catalogue_error error = catalogue_error::none;
    /// Whether it was taken in.
    constexpr explicit operator bool() const { return error == catalogue_error::none; }
    /// The feature, or none.
    constexpr operator tact::feature() const { return feature; }
};

/// What a candidate draws on, in features of one catalogue: a bit for the unknown, and one for each feature and joint
/// risk, which are not to be stored. An immutable value once made: safe to share between threads.
template <std::size_t Features>
class feature_bits {
public:
    static constexpr std::size_t width = 1 + Features + enum_size<joint_risk>; ///< how many bits there are

    /// The bit of a feature by its number, from 1; 0, the unknown, if there is none.
    static constexpr std::size_t bit_of(std::size_t number) { return number <= Features ? number : 0; }
    /// The bit of a joint risk; 0, the unknown, for one out of range.
    static constexpr std::size_t bit_of(joint_risk m) { return is_valid(m) ? 1 + Features + position(m) : 0; }

    /// Unknown, and so denied.
    constexpr feature_bits() { bits_.set(0); }
    /// Nothing personal: passes everywhere.
    static constexpr feature_bits nothing() {
        feature_bits r;
        r.bits_ = {};
        return r;
    }
    /// Every bit: as a set of denied bits, it denies everything.
    static constexpr feature_bits all() {
        feature_bits r;
        r.bits_ = detail::bit_words<width>::all();
        return r;
    }
    /// Adds the feature of a number, or the unknown. A catalogue checks whose number it is: `catalogue.bits_of`.
    constexpr void insert_number(std::size_t number) { bits_.set(bit_of(number)); }
    constexpr void insert(joint_risk m) { bits_.set(bit_of(m)); } ///< adds a risk, or the unknown
    /// Whether the feature of a number is in. A catalogue checks whose number it is: `catalogue.permits`.
    constexpr bool contains_number(std::size_t number) const { return bits_.test(bit_of(number)); }
    constexpr bool contains(joint_risk m) const { return bits_.test(bit_of(m)); } ///< whether the risk is in
    constexpr bool empty() const { return bits_.none(); }                         ///< whether nothing is in
    constexpr bool intersects(const feature_bits& r) const { return bits_.intersects(r.bits_); } ///< shares a member
    constexpr const detail::bit_words<width>& bits() const { return bits_; } ///< the bits as they are stored

    /// The union.
    friend constexpr feature_bits operator|(feature_bits a, const feature_bits& b) { return a.bits_ |= b.bits_, a; }
    /// The difference: `a` without `b`.
    friend constexpr feature_bits operator-(feature_bits a, const feature_bits& b) { return a.bits_ &= ~b.bits_, a; }
    /// Adds the members of `b`.
    constexpr feature_bits& operator|=(const feature_bits& b) { return *this = *this | b; }
    friend constexpr bool operator==(const feature_bits&, const feature_bits&) = default;

private:
    detail::bit_words<width> bits_{};
};

} // namespace tact

#endif
