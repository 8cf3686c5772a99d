// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_GATE_MASK_HPP
#define TACT_GATE_MASK_HPP

#include <tact/policy/fingerprint.hpp>

namespace tact {

/// What a column of rows is checked against: the bits that must not be in a row, which gate says so, and whose labels
/// it understands. A default mask denies every row that is not empty. Small: pass it by value into loops.
template <class Row>
class mask_of {
public:
    /// Denies every row that is not empty.
    constexpr mask_of() = default;
    /// Denies the rows that hold one of these bits.
    constexpr mask_of(const Row& denied, fingerprint gate, fingerprint labels)
        : denied_(denied), gate_(gate), labels_(labels) {}

    /// Whether all of `drawn` may be read.
    constexpr bool permits(const Row& drawn) const noexcept { return !denied_.intersects(drawn); }
    constexpr const Row& denied() const { return denied_; }  ///< the bits that must not be in a row
    constexpr fingerprint gate() const { return gate_; }     ///< the gate that decided
    constexpr fingerprint labels() const { return labels_; } ///< the labels it understands
    /// Whether both say the same.
    friend constexpr bool operator==(const mask_of&, const mask_of&) = default;

private:
    Row denied_ = Row::all();
    fingerprint gate_;
    fingerprint labels_;
};

namespace detail { // used by column: the type of what a range holds

template <class Row>
Row row_at(const Row*);

} // namespace detail

/// Many rows, one a candidate, and the labels they were made under. It refers to the rows and owns nothing.
template <class Row>
struct column {
    const Row* rows = nullptr; ///< the first row
    std::size_t size = 0;      ///< how many there are
    fingerprint labels;        ///< what they were labelled under

    /// No rows.
    constexpr column() = default;
    /// The rows of anything with `data()` and `size()`.
    template <class Rows>
    constexpr column(const Rows& of, fingerprint made_under) : rows(of.data()), size(of.size()), labels(made_under) {}
    template <class Rows>
    column(const Rows&&, fingerprint) = delete; // a temporary would dangle
};
template <class Rows>
column(const Rows& of, fingerprint) -> column<decltype(detail::row_at(of.data()))>;

} // namespace tact

#endif
