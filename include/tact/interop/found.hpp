// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_FOUND_HPP
#define TACT_INTEROP_FOUND_HPP

#include <tact/vocabulary/detail/lifetimebound.hpp>

#include <cstddef>

// An index that walks a graph finds fewer than it was asked for where few items are permitted, and says so only by a
// label of -1.

namespace tact::inline v0_1 {

/// How many results each query of a batch brought. A view of labels that must outlive it: safe to share between threads
/// while none writes what it refers to.
template <class Label>
class [[nodiscard]] found_results {
    static_assert(Label(-1) < Label(0), "a missing result is a negative label");

public:
    /// `k` labels a query, one query after the other: anything with `data()` and `size()`.
    template <class Labels>
    constexpr found_results(const Labels& labels [[clang::lifetimebound]], std::size_t k)
        : labels_(labels.data()), k_(k), queries_(k == 0 ? 0 : labels.size() / k),
          whole_(queries_ * k == labels.size()) {
        for (std::size_t q = 0; q < queries_; ++q) {
            const std::size_t n = (*this)[q];
            total_ += n;
            if (n == k_) continue;
            if (incomplete_++ == 0) first_incomplete_ = q;
        }
        if (incomplete_ == 0) first_incomplete_ = queries_;
    }

    /// How many results a query brought; requires that there is such a query.
    constexpr std::size_t operator[](std::size_t query) const {
        std::size_t n = 0;
        for (std::size_t i = query * k_; i < (query + 1) * k_; ++i) n += labels_[i] >= Label(0);
        return n;
    }
    /// Whether every query brought `k` results. Never if the labels are not a multiple of `k`, or `k` is 0.
    [[nodiscard]] constexpr bool all_found() const { return whole_ && k_ != 0 && incomplete_ == 0; }
    constexpr std::size_t queries() const { return queries_; }                   ///< how many people were searched for
    constexpr std::size_t total() const { return total_; }                       ///< how many results in all
    constexpr std::size_t wanted() const { return queries_ * k_; }               ///< how many were asked for
    constexpr std::size_t incomplete() const { return incomplete_; }             ///< how many queries brought fewer
    constexpr std::size_t first_incomplete() const { return first_incomplete_; } ///< `queries()` if there is none

private:
    const Label* labels_;
    std::size_t k_;
    std::size_t queries_;
    bool whole_;
    std::size_t total_ = 0;
    std::size_t incomplete_ = 0;
    std::size_t first_incomplete_ = 0;
};

namespace detail {

template <class Label>
Label label_at(const Label*);

} // namespace detail

/// How many results came back, of searches for `k` each: labels as Faiss writes them, -1 where it found no more.
template <class Labels>
constexpr auto found_of(const Labels& labels [[clang::lifetimebound]], std::size_t k) {
    return found_results<decltype(detail::label_at(labels.data()))>(labels, k);
}
template <class Labels>
void found_of(const Labels&&, std::size_t) = delete; // a temporary would dangle

} // namespace tact

#endif
