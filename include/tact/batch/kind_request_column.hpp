// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_KIND_REQUEST_COLUMN_HPP
#define TACT_BATCH_KIND_REQUEST_COLUMN_HPP

#include <tact/batch/kind_column.hpp>

namespace tact::inline v0_1 {

/// The kinds that many requests permit, a set for each: a night's batch, in which every candidate is for its own
/// person. Over memory that must outlive it; a request whose number is out of range permits nothing. Safe to share
/// between threads while none writes the memory.
template <class Number, std::size_t Capacity>
class decided_requests {
public:
    /// The permitted kinds of requests: `sets[i] = kinds.decide(gate of request i).permitted()`, of these kinds.
    template <class Kinds, class Sets>
    constexpr decided_requests(const Kinds& kinds, const Sets& sets [[clang::lifetimebound]])
        : sets_(sets.data()), size_(sets.size()), decided_by_(kinds.policy()), scheme_(kinds.scheme()) {}
    template <class Kinds, class Sets>
    decided_requests(const Kinds&, const Sets&&) = delete; // a temporary would dangle

    /// Whether the request that a candidate was made for permits its kind.
    constexpr bool permits(Number k, std::uint32_t made_for) const {
        return made_for < size_ && sets_[made_for].contains(k);
    }
    constexpr fingerprint decided_by() const { return decided_by_; } ///< the policy, which made many gates
    constexpr fingerprint scheme() const { return scheme_; }         ///< the kinds that were decided

private:
    const kind_set<Number, Capacity>* sets_;
    std::size_t size_;
    fingerprint decided_by_;
    fingerprint scheme_;
};
template <class Kinds, class Sets>
decided_requests(const Kinds&, const Sets&) -> decided_requests<typename Kinds::number, Kinds::capacity>;

/// Many candidates, each of a kind and for a request of its own. A view: safe to share between threads while none
/// writes what it refers to.
template <class Number>
struct kind_request_column {
    const Number* kinds = nullptr;           ///< the first candidate's
    const std::uint32_t* requests = nullptr; ///< the number of the request that the first is for
    std::size_t size = 0;                    ///< how many there are
    fingerprint scheme{};                    ///< the kinds that the numbers are of
    std::size_t first = 0;                   ///< the number of the first, which is not 0 in a slice

    constexpr kind_request_column() = default;
    /// Of two ranges of one length: if their lengths differ, every batch refuses the column with `other_scheme`, since
    /// no candidate may be left out in silence.
    template <class Kinds, class Numbers, class Requests>
    constexpr kind_request_column(const Kinds& of, const Numbers& numbers [[clang::lifetimebound]],
                                  const Requests& made_for [[clang::lifetimebound]])
        : kinds(numbers.data()), requests(made_for.data()),
          size(numbers.size() < made_for.size() ? numbers.size() : made_for.size()),
          scheme(numbers.size() == made_for.size() ? of.scheme() : fingerprint{}) {}
    template <class Kinds, class Numbers, class Requests>
    kind_request_column(const Kinds&, const Numbers&&, const Requests&) = delete; // a temporary would dangle
    template <class Kinds, class Numbers, class Requests>
    kind_request_column(const Kinds&, const Numbers&, const Requests&&) = delete;

    /// `length` candidates from candidate `offset` of this, or as many as there are; they keep their numbers.
    constexpr kind_request_column slice(std::size_t offset, std::size_t length) const {
        return detail::slice_of(*this, offset, length, &kind_request_column::kinds, &kind_request_column::requests);
    }
    /// The form of requests in which candidates are looked up: the requests themselves.
    template <class Requests>
    constexpr const Requests& prepared(const Requests& r) const {
        return r;
    }
    /// Whether candidate `i` of this may be shown.
    template <class Requests>
    constexpr bool permits(const Requests& r, std::size_t i) const {
        return r.permits(kinds[i], requests[i]);
    }
};

template <class Kinds, class Numbers, class Requests>
kind_request_column(const Kinds&, const Numbers&, const Requests&) -> kind_request_column<typename Kinds::number>;

} // namespace tact

#endif
