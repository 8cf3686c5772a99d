// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_REQUEST_COLUMN_HPP
#define TACT_BATCH_REQUEST_COLUMN_HPP

#include <tact/batch/column.hpp>
#include <tact/decide/policy.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

// Columns in which a row has a source, or a context and a person, of its own.

namespace tact::inline v0_1 {

/// What rows from several sources are checked against: the masks of one gate, one for each source. An immutable value:
/// safe to share between threads.
template <enumeration Attribute>
class masks_by_source {
public:
    /// Denies every row that is not empty.
    constexpr masks_by_source() {
        for (auto& d : denied_)
            d = attribute_bits<Attribute>::all(); // written out: g++ 12 loses defaults of rows in an array
    }
    /// The masks of a gate.
    constexpr explicit masks_by_source(const basic_gate<Attribute>& g) : gate_(g.fingerprint()), scheme_(g.scheme()) {
        for (std::size_t s = 0; s < detail::source_slots; ++s) denied_[s] = g.from(enum_at<source>(s)).denied();
    }
    /// Whether what is drawn on from a source may be read; without a source it is denied.
    constexpr bool permits(const detail::basic_column_row<Attribute>& drawn, source from) const {
        return !denied_[detail::slot_of(from)].intersects(drawn.bits());
    }
    constexpr fingerprint decided_by() const { return gate_; } ///< the gate that decided
    constexpr fingerprint scheme() const { return scheme_; }   ///< the scheme of the rows that it decides

private:
    attribute_bits<Attribute> denied_[detail::source_slots];
    fingerprint gate_{};
    fingerprint scheme_{};
};
template <enumeration Attribute>
masks_by_source(const basic_gate<Attribute>&) -> masks_by_source<Attribute>;

/// Many candidates, each drawing on one source of its own. Their scheme is the policy's. A view: safe to share between
/// threads while none writes what it refers to.
template <enumeration Attribute>
struct sourced_column {
    const detail::basic_column_row<Attribute>* rows = nullptr; ///< what the first candidate draws on
    const source* sources = nullptr;                           ///< where the first takes it from
    std::size_t size = 0;                                      ///< how many candidates there are
    fingerprint scheme{};                                      ///< the scheme that they were made for
    std::size_t first = 0;                                     ///< the number of the first, which is not 0 in a slice

    /// `length` candidates from candidate `offset` of this, or as many as there are; they keep their numbers.
    constexpr sourced_column slice(std::size_t offset, std::size_t length) const {
        return detail::slice_of(*this, offset, length, &sourced_column::rows, &sourced_column::sources);
    }
    /// The form of masks that rows are checked against: the masks themselves.
    constexpr const masks_by_source<Attribute>& prepared(const masks_by_source<Attribute>& m) const { return m; }
    /// Whether candidate `i` of this may be shown.
    constexpr bool permits(const masks_by_source<Attribute>& m, std::size_t i) const {
        return m.permits(rows[i], sources[i]);
    }
};

/// A policy for rows that have a context and a consent each; they draw on one source. Immutable: safe to share between
/// threads.
template <enumeration Attribute>
class per_request_policy {
public:
    /// Of a policy, which has to outlive this.
    constexpr per_request_policy(const basic_policy<Attribute>& p [[clang::lifetimebound]], source from)
        : policy_(&p), from_(from) {}
    per_request_policy(const basic_policy<Attribute>&&, source) = delete; // a temporary would dangle

    /// Whether what is drawn on may be read in that context, under that consent.
    constexpr bool permits(const detail::basic_column_row<Attribute>& drawn, const packed_context& where,
                           const detail::basic_closed_attributes<Attribute>& person) const {
        return policy_->source_gate(where, from_).permits(drawn.bits(), person);
    }
    constexpr fingerprint decided_by() const { return policy_->fingerprint(); } ///< the policy, which made many gates
    constexpr fingerprint scheme() const { return policy_->scheme(from_); }     ///< the scheme that it decides

private:
    const basic_policy<Attribute>* policy_;
    source from_;
};
template <enumeration Attribute>
per_request_policy(const basic_policy<Attribute>&, source) -> per_request_policy<Attribute>;

/// The same if contexts are few and numbered: each was decided once, and `closed` holds the `closed()` of its source
/// gate. A view: safe to share between threads while none writes what it refers to.
template <enumeration Attribute>
class indexed_request_policy {
public:
    /// Of contexts that a policy was asked about: a range of rows; the policy and the rows must outlive this.
    template <class Rows>
    constexpr indexed_request_policy(const basic_policy<Attribute>& p, source from,
                                     const Rows& closed [[clang::lifetimebound]])
        : policy_(p.fingerprint()), scheme_(p.scheme(from)), closed_(closed.data()), contexts_(closed.size()) {}
    template <class Rows>
    indexed_request_policy(const basic_policy<Attribute>&, source, const Rows&&) = delete; // would dangle

    /// Whether what is drawn on may be read in the context of that number, under that consent; a number out of range
    /// denies.
    constexpr bool permits(const detail::basic_column_row<Attribute>& drawn, std::uint16_t where,
                           const detail::basic_closed_attributes<Attribute>& person) const {
        return where < contexts_ && !(closed_[where] | person.closed()).intersects(drawn.bits());
    }
    constexpr fingerprint decided_by() const { return policy_; } ///< the policy, which made many gates
    constexpr fingerprint scheme() const { return scheme_; }     ///< the scheme of the rows that it decides

private:
    fingerprint policy_{};
    fingerprint scheme_{};
    const attribute_bits<Attribute>* closed_;
    std::size_t contexts_;
};
template <enumeration Attribute, class Rows>
indexed_request_policy(const basic_policy<Attribute>&, source, const Rows&) -> indexed_request_policy<Attribute>;

/// Many candidates, each with a context and a consent of its own: offline scoring. `Context` is `packed_context`, or
/// `std::uint16_t` for a number into a table of contexts. Requires that each set of closed attributes was made for the
/// context beside it: a no to one purpose says nothing of another. A view: safe to share between threads while none
/// writes what it refers to.
template <enumeration Attribute, class Context>
struct request_column {
    const detail::basic_column_row<Attribute>* rows = nullptr; ///< what the first draws on
    const Context* contexts = nullptr;                         ///< where the first would be shown
    const detail::basic_closed_attributes<Attribute>* consents =
        nullptr;           ///< what the consent of the first candidate's person closes
    std::size_t size = 0;  ///< how many there are
    fingerprint scheme{};  ///< the scheme that they were made for
    std::size_t first = 0; ///< the number of the first, which is not 0 in a slice

    /// `length` candidates from candidate `offset` of this, or as many as there are; they keep their numbers.
    constexpr request_column slice(std::size_t offset, std::size_t length) const {
        return detail::slice_of(*this, offset, length, &request_column::rows, &request_column::contexts,
                                &request_column::consents);
    }
    /// The form of requests that rows are checked against: the requests themselves.
    template <class Requests>
    constexpr const Requests& prepared(const Requests& r) const {
        return r;
    }
    /// Whether candidate `i` of this may be shown.
    template <class Requests>
    constexpr bool permits(const Requests& r, std::size_t i) const {
        return r.permits(rows[i], contexts[i], consents[i]);
    }
};

} // namespace tact

#endif
