// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_POLICY_ROWS_HPP
#define TACT_POLICY_ROWS_HPP

#include <tact/policy/odds_factor.hpp>
#include <tact/vocabulary/attribute.hpp>
#include <tact/vocabulary/context.hpp>
#include <tact/vocabulary/decision.hpp>
#include <tact/vocabulary/preconditions.hpp>
#include <tact/vocabulary/source.hpp>

// The rows of a policy, as people write them. Every row says where it comes from.

namespace tact::inline v0_1 {

namespace detail {

/// Whether two values are equal, whatever operators their own namespace has.
template <enumeration E>
constexpr bool alike(E a, E b) {
    return tact::position(a) == tact::position(b);
}

} // namespace detail

/// On which evidence a row rests.
enum class evidence : std::uint16_t {
    unstated, ///< not stated, which is invalid
    rule,     ///< the source states a yes or no
    ordinal,  ///< the source states an order, the size is assumed
    assumed,  ///< no source states it
    measured  ///< estimated from what people answered
};
constexpr evidence last_enumerator(evidence) { return evidence::measured; }

/// Where a row comes from: its evidence and the statements it serves, such as "T01 T04" or "L9". A plain value: safe
/// to share between threads while none writes it.
struct provenance {
    tact::evidence evidence = tact::evidence::unstated;
    const char* statement = ""; ///< separated by blanks

    /// Whether both are written.
    constexpr bool stated() const {
        return evidence != tact::evidence::unstated && is_valid(evidence) && statement != nullptr && *statement != '\0';
    }
};

/// What a policy says of one attribute. A plain value: safe to share between threads while none writes it.
template <enumeration Attribute>
struct attribute_row {
    Attribute key{};
    odds_factor sensitivity{};                   ///< odds that a person in a neutral context objects to its use
    enum_set<tact::attribute_class> classes{};   ///< what kind of attribute it is
    relationship needs{};                        ///< the least relationship that permits it without a specific yes
    enum_set<tact::purpose> purposes{};          ///< admitted for these; denied for others
    enum_set<tact::source> sources{};            ///< admitted from these; denied from others
    enum_set<tact::purpose> consent{};           ///< these require a yes, whatever the source
    enum_set<tact::purpose> consent_elsewhere{}; ///< these require a yes unless it is first-party data
    provenance why{};
};

/// What a policy says of one source. A plain value: safe to share between threads while none writes it.
struct source_row {
    source key{};
    odds_factor multiplier{};           ///< on the odds of objecting
    bool own = false;                   ///< first-party data: open attributes pass, and a general yes covers it
    enum_set<tact::purpose> purposes{}; ///< admitted for these; denied for others
    enum_set<tact::purpose> consent{};  ///< these require a yes for everything from here
    provenance why{};
};

/// What a policy says of one purpose. A plain value: safe to share between threads while none writes it.
struct purpose_row {
    purpose key{};
    odds_factor multiplier{}; ///< on the odds of objecting
    bool assisting = false;   ///< helps the person: the moment may raise acceptance
    provenance why{};
};

/// What a policy says of one value of an axis. A plain value: safe to share between threads while none writes it.
template <enumeration E>
struct multiplier_row {
    E key{};
    odds_factor multiplier{}; ///< on the odds of objecting
    provenance why{};
};

/// What a policy says of one value of an axis that helps more than it sells: relationship, moment and sector. A plain
/// value: safe to share between threads while none writes it.
template <enumeration E>
struct two_multiplier_row {
    E key{};
    odds_factor assisting{}; ///< multiplier when helping the person
    odds_factor promoting{}; ///< multiplier for every other purpose
    provenance why{};
};

/// What a policy says of one joint risk. It has neither score nor source: it denies, or it needs a relationship. A
/// plain value: safe to share between threads while none writes it.
struct joint_risk_row {
    joint_risk key{};
    bool never = false;   ///< denied in every context
    relationship needs{}; ///< the least relationship that permits it without a specific yes
    provenance why{};
};

/// When an obligation arises: for these purposes, where the value of `when` is among `values`. A plain value: safe to
/// share between threads while none writes it.
struct obligation_row {
    obligation key{};
    enum_set<tact::purpose> purposes{};
    axis when = axis::purpose; ///< `axis::purpose`: in every context of these purposes
    std::uint16_t values = 0;  ///< a bit for each position of `when`
    provenance why{};
};

/// Attributes that identify when used together. A plain value: safe to share between threads while none writes it.
template <enumeration Attribute>
struct combination {
    enum_set<Attribute> together{}; ///< two or more
    provenance why{};
};

/// An edge to a less telling attribute. A coarsened datum keeps its source and remembers its origin. A plain value:
/// safe to share between threads while none writes it.
template <enumeration Attribute>
struct coarsening {
    Attribute from{}; ///< the finer attribute
    Attribute to{};   ///< the coarser one
    provenance why{};
    friend constexpr bool operator==(const coarsening& a, const coarsening& b) {
        return detail::alike(a.from, b.from) && detail::alike(a.to, b.to);
    }
};

/// At most `Capacity` of `T`, in order. An item that does not fit is not lost silently: `add` returns false, and a
/// braced list that is too long does not compile. Safe to share between threads while none writes it.
template <class T, std::size_t Capacity>
class bounded_list {
public:
    /// None.
    constexpr bounded_list() = default;
    /// These items; more than fit do not compile.
    template <std::size_t N>
    constexpr bounded_list(const T (&items)[N]) {
        static_assert(N <= Capacity, "more rows than a policy has room for");
        for (const T& item : items) add(item);
    }
    /// Appends `item`; false if there was no room.
    constexpr bool add(const T& item) {
        if (size_ == Capacity) return false;
        items_[size_++] = item;
        return true;
    }
    /// Puts `item` in the place of item `i`; requires `i < size()`.
    constexpr void replace(std::size_t i, const T& item) {
        if constexpr (checks_preconditions) detail::must_hold(i < size_);
        items_[i] = item;
    }
    /// Item `i`; requires `i < size()`.
    constexpr const T& operator[](std::size_t i) const {
        if constexpr (checks_preconditions) detail::must_hold(i < size_);
        return items_[i];
    }
    constexpr std::size_t size() const { return size_; }      ///< how many there are
    constexpr const T* data() const { return items_; }        ///< the first
    constexpr const T* begin() const { return items_; }       ///< the first
    constexpr const T* end() const { return items_ + size_; } ///< past the last

private:
    T items_[Capacity]{};
    std::size_t size_ = 0;
};

} // namespace tact

#endif
