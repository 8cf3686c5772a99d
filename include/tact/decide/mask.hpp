// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_DECIDE_MASK_HPP
#define TACT_DECIDE_MASK_HPP

#include <tact/policy/fingerprint.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

namespace tact::inline v0_1 {

/// What a column is checked against: the forbidden bits, the gate that produced them, and the scheme they refer to, in
/// bytes that are not to be stored. A default mask denies every row that is not empty. Small: pass it by value into
/// loops. An immutable value: safe to share between threads.
template <class Row>
class mask_of {
public:
    /// Denies every row that is not empty.
    constexpr mask_of() = default;
    /// Denies the rows that hold one of these bits.
    constexpr mask_of(const Row& denied, fingerprint decided_by, fingerprint scheme)
        : denied_(denied), decided_by_(decided_by), scheme_(scheme) {}

    /// Whether all of `drawn` may be read.
    constexpr bool permits(const Row& drawn) const noexcept { return !denied_.intersects(drawn); }
    constexpr const Row& denied() const [[clang::lifetimebound]] {
        return denied_;
    }                                                                ///< the forbidden bits: a row that passes has none
    constexpr fingerprint decided_by() const { return decided_by_; } ///< the gate that decided
    constexpr fingerprint scheme() const { return scheme_; }         ///< the scheme of the rows that it decides
    friend constexpr bool operator==(const mask_of&, const mask_of&) = default;

private:
    Row denied_ = Row::all();
    fingerprint decided_by_{};
    fingerprint scheme_{};
};

/// Whether two masks permit the same rows: the people whom they were made for can be served in one batch. Two masks are
/// equal only if one gate made them.
template <class Row>
constexpr bool same_permissions(const mask_of<Row>& a, const mask_of<Row>& b) {
    return a.scheme() == b.scheme() && a.denied() == b.denied();
}

} // namespace tact

#endif
