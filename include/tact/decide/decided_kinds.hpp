// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_DECIDED_KINDS_HPP
#define TACT_DECIDE_DECIDED_KINDS_HPP

#include <tact/policy/fingerprint.hpp>
#include <tact/vocabulary/decision.hpp>

namespace tact::inline v0_1 {

/// The number of a kind, as a candidate stores it. 0, which zeroed memory holds, is `unlabelled` and denied.
enum class candidate_kind : std::uint8_t { unlabelled = 0 };
/// The same for more than 255 kinds.
enum class wide_candidate_kind : std::uint16_t { unlabelled = 0 };

/// Why a use was refused as a kind. A refused use has no number: `unlabelled`, which is denied.
enum class kind_error : std::uint16_t {
    none,         ///< it has a number
    full,         ///< there is no room for another kind
    unknown_use,  ///< some part is unknown, or there is none: a use of nothing personal is `use::nothing()`
    other_scheme, ///< it was made for another policy
    unknown_way   ///< one of several ways is none of these kinds
};
constexpr kind_error last_enumerator(kind_error) { return kind_error::unknown_way; }

/// Some of the kinds, 32 bytes for 256 of them: the permitted kinds of each consent can lie in a column of such sets,
/// in memory or with the scheme of the kinds. An immutable value once made: safe to share between threads.
template <class Number, std::size_t Capacity>
class kind_set {
public:
    /// Whether a kind is among them; never if it is unlabelled or out of range.
    constexpr bool contains(Number k) const {
        const auto n = static_cast<std::size_t>(k);
        return n < Capacity && bits_.test(n);
    }
    /// Adds a kind; one that is unlabelled or out of range is not added.
    constexpr void insert(Number k) {
        const auto n = static_cast<std::size_t>(k);
        if (n != 0 && n < Capacity) bits_.set(n);
    }
    /// A bit for each number.
    constexpr const detail::bit_words<Capacity>& bits() const { return bits_; }
    friend constexpr bool operator==(const kind_set&, const kind_set&) = default;

private:
    detail::bit_words<Capacity> bits_{};
};

/// The decision on every kind under one gate, not to be stored: the next answer of the person may change it. Small and
/// trivially copyable; a default one denies every kind. A batch looks up the permitted kinds in it; `asked()` is the
/// same for the kinds to ask for. Immutable: safe to share between threads.
template <class Number, std::size_t Capacity>
class decided_kinds {
public:
    using kinds = kind_set<Number, Capacity>; ///< some of the kinds

    /// Every kind is denied.
    constexpr decided_kinds() = default;
    /// As `candidate_kinds.decide` makes it.
    constexpr decided_kinds(const kinds& permitted, const kinds& asked, fingerprint decided_by, fingerprint scheme)
        : permitted_(permitted), asked_(asked), decided_by_(decided_by), scheme_(scheme) {}

    /// The decision on a kind; deny if it is unlabelled or out of range.
    constexpr decision decide(Number k) const {
        return permits(k) ? decision::permit : asked_.contains(k) ? decision::ask : decision::deny;
    }
    constexpr bool permits(Number k) const { return permitted_.contains(k); } ///< whether a kind may be shown
    constexpr const kinds& permitted() const { return permitted_; }           ///< the kinds that may be shown
    /// The kinds to ask for, to filter by in the same way: a candidate that passes is then to be asked for, not shown.
    constexpr decided_kinds asked() const { return {asked_, {}, decided_by_, scheme_}; }
    constexpr fingerprint decided_by() const { return decided_by_; } ///< the gate that decided
    constexpr fingerprint scheme() const { return scheme_; }         ///< the kinds that were decided
    friend constexpr bool operator==(const decided_kinds&, const decided_kinds&) = default;

private:
    kinds permitted_{};
    kinds asked_{};
    fingerprint decided_by_{};
    fingerprint scheme_{};
};

/// Whether two decisions show the same candidates: the people whom they were made for can be served in one batch.
template <class Number, std::size_t Capacity>
constexpr bool same_permissions(const decided_kinds<Number, Capacity>& a, const decided_kinds<Number, Capacity>& b) {
    return a.scheme() == b.scheme() && a.permitted() == b.permitted();
}

} // namespace tact

#endif
