// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_PER_ROW_HPP
#define TACT_BATCH_PER_ROW_HPP

#include <tact/batch/column.hpp>
#include <tact/gate/gate.hpp>
#include <tact/gate/person.hpp>
#include <tact/vocabulary/lifetimebound.hpp>

// Columns in which a row has a source, or a context and a person, of its own.

namespace tact {

/// What rows from several sources are checked against: one gate, source by source.
template <enumeration Attribute>
class basic_source_masks {
public:
    /// Denies every row that is not empty.
    constexpr basic_source_masks() {
        for (auto& d : denied_) d = row<Attribute>::all(); // written out: g++ 12 loses defaults of rows in an array
    }
    /// The masks of a gate.
    constexpr explicit basic_source_masks(const basic_gate<Attribute>& g)
        : gate_(g.fingerprint()), labels_(g.labels()) {
        for (std::size_t s = 0; s < planes; ++s) denied_[s] = g.from(enumerator<source>(s)).denied();
    }
    /// Whether what is drawn on from a source may be read; what comes from nowhere is denied.
    constexpr bool permits(const basic_drawn<Attribute>& drawn, source from) const {
        return !denied_[plane_of(from)].intersects(drawn.bits());
    }
    constexpr fingerprint gate() const { return gate_; }     ///< the gate that decided
    constexpr fingerprint labels() const { return labels_; } ///< the labels it understands

private:
    row<Attribute> denied_[planes];
    fingerprint gate_{};
    fingerprint labels_{};
};
template <enumeration Attribute>
basic_source_masks(const basic_gate<Attribute>&) -> basic_source_masks<Attribute>;

/// Many candidates, each drawing on one source of its own. Its labels are those of the policy.
template <enumeration Attribute>
struct sourced_column {
    const basic_drawn<Attribute>* rows = nullptr; ///< what the first candidate draws on
    const source* sources = nullptr;              ///< where the first takes it from
    std::size_t size = 0;                         ///< how many candidates there are
    fingerprint labels{};                         ///< what they were labelled under
    std::size_t first = 0;                        ///< the number of the first, which is not 0 in a part

    /// `count` candidates from candidate `from` of this, or what there is of them; they keep their numbers.
    constexpr sourced_column part(std::size_t from, std::size_t count) const {
        return detail::part_of(*this, from, count, &sourced_column::rows, &sourced_column::sources);
    }
    /// What masks have to be turned into before rows are checked against them: nothing.
    constexpr const basic_source_masks<Attribute>& prepared(const basic_source_masks<Attribute>& m) const { return m; }
    /// Whether candidate `i` of this may be shown.
    constexpr bool permits(const basic_source_masks<Attribute>& m, std::size_t i) const {
        return m.permits(rows[i], sources[i]);
    }
};

/// A policy for rows that have a context and a person each; what they draw on comes from one source.
template <enumeration Attribute>
class basic_requests {
public:
    /// Of a policy, which has to outlive this.
    constexpr basic_requests(const basic_policy<Attribute>& p [[clang::lifetimebound]], source from)
        : policy_(&p), from_(from) {}
    basic_requests(const basic_policy<Attribute>&&, source) = delete; // a temporary would dangle

    /// Whether what is drawn on may be read in that context, of that person.
    constexpr bool permits(const basic_drawn<Attribute>& drawn, const packed_context& where,
                           const basic_closed_row<Attribute>& person) const {
        return policy_->plane(where, from_).permits(drawn.bits(), person);
    }
    constexpr fingerprint gate() const { return policy_->fingerprint(); }   ///< the policy, which made many gates
    constexpr fingerprint labels() const { return policy_->labels(from_); } ///< the labels it understands

private:
    const basic_policy<Attribute>* policy_;
    source from_;
};
template <enumeration Attribute>
basic_requests(const basic_policy<Attribute>&, source) -> basic_requests<Attribute>;

/// The same where contexts are few and numbered: each was looked at once, and `closed` holds the `closed()` of its
/// plane.
template <enumeration Attribute>
class basic_numbered_requests {
public:
    /// Of contexts that a policy was asked about: a range of rows, both of which have to outlive this.
    template <class Rows>
    constexpr basic_numbered_requests(const basic_policy<Attribute>& p, source from,
                                      const Rows& closed [[clang::lifetimebound]])
        : policy_(p.fingerprint()), labels_(p.labels(from)), closed_(closed.data()), contexts_(closed.size()) {}
    template <class Rows>
    basic_numbered_requests(const basic_policy<Attribute>&, source, const Rows&&) = delete; // would dangle

    /// Whether what is drawn on may be read in the context of that number, of that person; too high a number denies.
    constexpr bool permits(const basic_drawn<Attribute>& drawn, std::uint16_t where,
                           const basic_closed_row<Attribute>& person) const {
        return where < contexts_ && !(closed_[where] | person.closed()).intersects(drawn.bits());
    }
    constexpr fingerprint gate() const { return policy_; }   ///< the policy, which made many gates
    constexpr fingerprint labels() const { return labels_; } ///< the labels it understands

private:
    fingerprint policy_{};
    fingerprint labels_{};
    const row<Attribute>* closed_;
    std::size_t contexts_;
};
template <enumeration Attribute, class Rows>
basic_numbered_requests(const basic_policy<Attribute>&, source, const Rows&) -> basic_numbered_requests<Attribute>;

/// Many candidates, each with a context and a person of its own: offline scoring. `Context` is `packed_context`, or
/// `std::uint16_t` for a number into a table of contexts. Requires that what each person closes was made for that
/// context: a no to one purpose says nothing of another.
template <enumeration Attribute, class Context>
struct request_column {
    const basic_drawn<Attribute>* rows = nullptr;         ///< what the first draws on
    const Context* contexts = nullptr;                    ///< where the first would be shown
    const basic_closed_row<Attribute>* persons = nullptr; ///< what the person closes to whom the first would be shown
    std::size_t size = 0;                                 ///< how many there are
    fingerprint labels{};                                 ///< what they were labelled under
    std::size_t first = 0;                                ///< the number of the first, which is not 0 in a part

    /// `count` candidates from candidate `from` of this, or what there is of them; they keep their numbers.
    constexpr request_column part(std::size_t from, std::size_t count) const {
        return detail::part_of(*this, from, count, &request_column::rows, &request_column::contexts,
                               &request_column::persons);
    }
    /// What requests have to be turned into before rows are checked: nothing.
    template <class Requests>
    constexpr const Requests& prepared(const Requests& r) const {
        return r;
    }
    /// Whether candidate `i` of this may be shown.
    template <class Requests>
    constexpr bool permits(const Requests& r, std::size_t i) const {
        return r.permits(rows[i], contexts[i], persons[i]);
    }
};

} // namespace tact

#endif
