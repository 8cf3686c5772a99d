// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_ENUM_SET_HPP
#define TACT_VOCABULARY_ENUM_SET_HPP

#include <tact/vocabulary/detail/bit_words.hpp>
#include <tact/vocabulary/enumeration.hpp>

namespace tact::inline v0_1 {

/// A set of values of `E`, a bit each by its position, which are not to be stored. Bit 0 stands for *unknown*:
/// inserting a value out of range sets it, and only set difference clears it. No set of permissions ever holds it, so
/// that the unknown is denied. Safe to share between threads while none writes it.
template <enumeration E>
class enum_set {
public:
    /// The empty set.
    constexpr enum_set() = default;

    /// The set of these values.
    template <class... Es>
    requires(detail::same<E, Es>&&...) constexpr enum_set(E first, Es... rest) {
        insert(first);
        (insert(rest), ...);
    }

    /// Every value of `E`; not the unknown.
    static constexpr enum_set all() {
        enum_set s;
        for (std::size_t i = 0; i < enum_size<E>; ++i) s.insert(tact::enum_at<E>(i));
        return s;
    }

    /// Adds `e`, or the unknown if `e` is out of range.
    constexpr void insert(E e) { bits_.set(tact::is_valid(e) ? tact::position(e) + 1 : 0); }

    /// Whether `e` is in; a value out of range is in if the unknown is.
    constexpr bool contains(E e) const { return bits_.test(tact::is_valid(e) ? tact::position(e) + 1 : 0); }
    /// Whether a value out of range was inserted.
    constexpr bool unknown() const { return bits_.test(0); }
    /// Whether the set is empty: neither a value nor the unknown is in.
    constexpr bool empty() const { return bits_.none(); }
    /// How many are in, the unknown counted as one.
    constexpr std::size_t size() const { return bits_.population(); }
    /// Whether all of `other` is in, its unknown included.
    constexpr bool includes(const enum_set& other) const { return bits_.includes(other.bits_); }
    /// Whether the two share a value.
    constexpr bool intersects(const enum_set& other) const { return bits_.intersects(other.bits_); }
    /// An iterator over the values.
    class iterator {
    public:
        using value_type = E;
        using difference_type = std::ptrdiff_t;
        constexpr iterator() = default;
        /// The first value from a position on.
        constexpr iterator(const enum_set& of, std::size_t position) : of_(&of), at_(of.bits_.next(position + 1) - 1) {
            if (at_ > enum_size<E>) at_ = enum_size<E>;
        }
        constexpr E operator*() const { return tact::enum_at<E>(at_); }
        constexpr iterator& operator++() { return *this = {*of_, at_ + 1}; }
        constexpr iterator operator++(int) {
            const iterator before = *this;
            return ++*this, before;
        }
        friend constexpr bool operator==(const iterator& a, const iterator& b) { return a.at_ == b.at_; }

    private:
        const enum_set* of_ = nullptr;
        std::size_t at_ = 0;
    };
    /// The values, in the order of their enumeration. The unknown is no value and is passed over: ask `unknown()` for
    /// it.
    constexpr iterator begin() const { return {*this, 0}; }
    constexpr iterator end() const { return {*this, enum_size<E>}; }

    /// The bits: 0 the unknown, then one a value.
    constexpr const detail::bit_words<enum_size<E> + 1>& bits() const { return bits_; }

    /// The union.
    friend constexpr enum_set operator|(enum_set a, const enum_set& b) { return a.bits_ |= b.bits_, a; }
    /// The intersection.
    friend constexpr enum_set operator&(enum_set a, const enum_set& b) { return a.bits_ &= b.bits_, a; }
    /// The difference: `a` without `b`.
    friend constexpr enum_set operator-(enum_set a, const enum_set& b) { return a.bits_ &= ~b.bits_, a; }
    /// Adds the members of `b`.
    constexpr enum_set& operator|=(const enum_set& b) { return *this = *this | b; }
    friend constexpr bool operator==(const enum_set&, const enum_set&) = default;

private:
    detail::bit_words<enum_size<E> + 1> bits_{};
};

template <enumeration E, class... Es>
requires(detail::same<E, Es>&&...) enum_set(E, Es...)
->enum_set<E>;

/// The set of two values, as in `purpose::support | purpose::security`.
template <enumeration E>
constexpr enum_set<E> operator|(E a, E b) {
    return {a, b};
}

} // namespace tact

#endif
