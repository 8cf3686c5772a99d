// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_STORED_LABEL_HPP
#define TACT_STORE_STORED_LABEL_HPP

#include <tact/batch/detail/layouts.hpp>
#include <tact/decide/gate.hpp>
#include <tact/decide/mask.hpp>
#include <tact/decide/policy.hpp>
#include <tact/decide/use.hpp>
#include <tact/store/stored_ids.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

// What a candidate draws on, as a number in a database beside it. A column there defaults to 0, zeroed memory holds 0,
// and Arrow holds 0 in its nulls: 0 is unlabelled, and denied.

namespace tact::inline v0_1 {

namespace detail {

/// Which attribute each bit of this build stands for.
template <stored_enumeration Attribute>
inline constexpr fingerprint order_of_attributes = [] {
    fingerprint f;
    for (const auto& row : stored_ids_of(Attribute{})) f.add(row.id);
    return f;
}();

template <stored_enumeration Attribute>
constexpr fingerprint scheme_of_labels(fingerprint scheme, source from) {
    fingerprint f = scheme_of_column(scheme, from);
    f.add(order_of_attributes<Attribute>.value());
    return f;
}

} // namespace detail

/// The scheme of labels from one source, to store beside their column: the rules of joint risks, the source, and which
/// attribute each bit stands for in this build.
template <stored_enumeration Attribute>
constexpr fingerprint scheme_of_labels(const basic_policy<Attribute>& p, source from) {
    return detail::scheme_of_labels<Attribute>(p.scheme(), from);
}

/// What a candidate draws on from one source, as a word to store: a bit for each attribute, joint risk and coarsening,
/// and one that says that it was labelled. A default one is unlabelled and denied. The bits are those of one scheme:
/// store `scheme_of_labels(policy, source)` beside the column. An immutable value: safe to share between threads.
template <stored_enumeration Attribute>
class basic_stored_label {
    static_assert(attribute_bits<Attribute>::width < 64, "more attributes than a word holds: store kinds");

public:
    /// The bit that says that a candidate was labelled.
    static constexpr std::uint64_t labelled = std::uint64_t{1} << 63;

    /// Unlabelled, and denied.
    constexpr basic_stored_label() = default;
    /// The label of a candidate that draws on one source, `use.row_for(source)`; unlabelled if something that it draws
    /// on is unknown or from another source. What draws on nothing personal has a label of its own.
    constexpr explicit basic_stored_label(const detail::basic_column_row<Attribute>& row)
        : word_(row.bits().contains_bit(0) ? 0 : row.bits().bits().word[0] | labelled) {}
    /// A label as it was stored.
    static constexpr basic_stored_label from_word(std::uint64_t stored) {
        basic_stored_label l;
        l.word_ = stored;
        return l;
    }

    constexpr std::uint64_t as_word() const { return word_; } ///< to store
    friend constexpr bool operator==(const basic_stored_label&, const basic_stored_label&) = default;

private:
    std::uint64_t word_ = 0;
};

/// What stored labels are checked against: the forbidden bits, and the bit that has to be there; not to be stored
/// itself, since it is of one gate. A default one denies all that is personal. An immutable value: safe to share
/// between threads.
template <stored_enumeration Attribute>
class basic_label_mask {
public:
    using stored_label = basic_stored_label<Attribute>; ///< what is checked

    /// Denies all that is personal.
    constexpr basic_label_mask() = default;
    /// What a gate forbids from one source.
    constexpr basic_label_mask(const basic_gate<Attribute>& g, source from)
        : looked_at_(g.from(from).denied().bits().word[0] | stored_label::labelled), decided_by_(g.fingerprint()),
          scheme_(detail::scheme_of_labels<Attribute>(g.scheme(), from)) {}

    /// Whether what a label stands for may be used: it was labelled, and has none of the forbidden bits.
    constexpr bool permits(stored_label l) const { return (l.as_word() & looked_at_) == stored_label::labelled; }
    /// The bits that a label is compared in, for a database: permitted is `(label & looked_at) = labelled`.
    constexpr std::uint64_t looked_at() const { return looked_at_; }
    constexpr fingerprint decided_by() const { return decided_by_; } ///< the gate that decided
    constexpr fingerprint scheme() const { return scheme_; }         ///< the scheme of the labels that it decides

private:
    std::uint64_t looked_at_ = ~std::uint64_t{0};
    fingerprint decided_by_{};
    fingerprint scheme_{};
};

/// Stored labels, one a candidate, with the scheme that was stored beside them; `filter` and `count_permitted` read it.
/// A column of another scheme is refused. A view: safe to share between threads while none writes what it refers to.
struct stored_labels {
    const std::uint64_t* first_label = nullptr; ///< its word
    std::size_t size = 0;                       ///< how many there are
    fingerprint scheme{};                       ///< what was stored beside them
    std::size_t first = 0;                      ///< the number of the first, which is not 0 in a slice

    constexpr stored_labels() = default;
    /// The labels of anything with `data()` and `size()`, of 64-bit words.
    template <class Words>
    constexpr stored_labels(const Words& of [[clang::lifetimebound]], fingerprint stored_with)
        : first_label(of.data()), size(of.size()), scheme(stored_with) {}
    template <class Words>
    stored_labels(const Words&&, fingerprint) = delete; // a temporary would dangle

    /// `length` labels from label `offset` of this, or as many as there are; they keep their numbers.
    constexpr stored_labels slice(std::size_t offset, std::size_t length) const {
        return detail::slice_of(*this, offset, length, &stored_labels::first_label);
    }
    /// The form of a mask that labels are checked against: the mask itself.
    template <stored_enumeration Attribute>
    constexpr const basic_label_mask<Attribute>& prepared(const basic_label_mask<Attribute>& m) const {
        return m;
    }
    /// Whether candidate `i` of this may be shown.
    template <stored_enumeration Attribute>
    constexpr bool permits(const basic_label_mask<Attribute>& m, std::size_t i) const {
        return m.permits(basic_stored_label<Attribute>::from_word(first_label[i]));
    }
};

/// A stored label over the shipped attributes.
using stored_label = basic_stored_label<attribute>;
/// What stored labels over the shipped attributes are checked against.
using label_mask = basic_label_mask<attribute>;

} // namespace tact

#endif
