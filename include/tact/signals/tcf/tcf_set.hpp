// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_TCF_TCF_SET_HPP
#define TACT_SIGNALS_TCF_TCF_SET_HPP

#include <cstddef>
#include <cstdint>

namespace tact::inline v0_1 {

/// A set of small ids of the Transparency and Consent Framework, 1 to 32: purposes, special purposes, features,
/// special features. Held as it is written: id 1 is the most significant bit. A plain value: safe to share between
/// threads while none writes it.
class tcf_set {
public:
    static constexpr std::size_t most = 32; ///< the greatest id

    /// The empty set.
    constexpr tcf_set() = default;
    /// These ids, as `tcf_set{1, 3, 4}`; an id outside 1 to 32 is in no set.
    template <class... Ids>
    constexpr tcf_set(int first, Ids... rest) {
        insert(static_cast<std::size_t>(first));
        (insert(static_cast<std::size_t>(rest)), ...);
    }
    /// The ids of a bit field of `width <= 32` bits, whose first bit is id 1.
    static constexpr tcf_set of_field(std::uint64_t field, std::size_t width) {
        tcf_set s;
        s.bits_ = static_cast<std::uint32_t>(field << (32 - width));
        return s;
    }

    /// Adds an id; one outside 1 to 32 is dropped.
    constexpr void insert(std::size_t id) { bits_ |= bit_of(id); }
    /// Whether an id is in.
    constexpr bool contains(std::size_t id) const { return (bits_ & bit_of(id)) != 0; }
    /// Whether all of `other` is in.
    constexpr bool includes(tcf_set other) const { return (other.bits_ & ~bits_) == 0; }
    constexpr bool empty() const { return bits_ == 0; }    ///< whether nothing is in
    constexpr std::uint32_t bits() const { return bits_; } ///< as bits, id 1 the most significant

    /// The union.
    friend constexpr tcf_set operator|(tcf_set a, tcf_set b) {
        a.bits_ |= b.bits_;
        return a;
    }
    /// The intersection.
    friend constexpr tcf_set operator&(tcf_set a, tcf_set b) {
        a.bits_ &= b.bits_;
        return a;
    }
    /// The difference: `a` without `b`.
    friend constexpr tcf_set operator-(tcf_set a, tcf_set b) {
        a.bits_ &= ~b.bits_;
        return a;
    }
    /// Adds the members of `b`.
    constexpr tcf_set& operator|=(tcf_set b) { return *this = *this | b; }
    friend constexpr bool operator==(tcf_set, tcf_set) = default;

private:
    static constexpr std::uint32_t bit_of(std::size_t id) {
        return id - 1 < most ? std::uint32_t{1} << (most - id) : std::uint32_t{0};
    }

    std::uint32_t bits_ = 0;
};

} // namespace tact

#endif
