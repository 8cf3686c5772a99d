// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_BATCH_KIND_COLUMN_HPP
#define TACT_BATCH_KIND_COLUMN_HPP

#include <tact/batch/detail/kind_kernels.hpp>
#include <tact/batch/filter.hpp>
#include <tact/decide/decided_kinds.hpp>
#include <tact/vocabulary/detail/lifetimebound.hpp>

// The layout to start with: a number a candidate, whatever it draws on. Safe to share between threads while none writes
// the memory of the numbers.

namespace tact::inline v0_1 {

/// Numbers of kinds, one a candidate, over memory that must outlive it. A view: safe to share between threads while
/// none writes what it refers to.
template <class Number>
struct kind_column {
    const Number* kinds = nullptr; ///< the first candidate's
    std::size_t size = 0;          ///< how many candidates there are
    fingerprint scheme{};          ///< the kinds that the numbers are of
    std::size_t first = 0;         ///< the number of the first candidate, which is not 0 in a slice

    constexpr kind_column() = default;
    /// Numbers that these kinds handed out: anything with `data()` and `size()`.
    template <class Kinds, class Numbers>
    constexpr kind_column(const Kinds& of, const Numbers& numbers [[clang::lifetimebound]])
        : kinds(numbers.data()), size(numbers.size()), scheme(of.scheme()) {}
    /// Numbers that were stored with the scheme of that time. If other kinds had these numbers then, every batch
    /// refuses the column with `other_scheme`.
    template <class Kinds, class Numbers>
    constexpr kind_column(const Kinds& of, const Numbers& numbers [[clang::lifetimebound]], fingerprint stored_with)
        : kinds(numbers.data()), size(numbers.size()), scheme(of.extends(stored_with) ? of.scheme() : fingerprint{}) {}
    template <class Kinds, class Numbers>
    kind_column(const Kinds&, const Numbers&&) = delete; // a temporary would dangle
    template <class Kinds, class Numbers>
    kind_column(const Kinds&, const Numbers&&, fingerprint) = delete;

    /// `length` candidates from candidate `offset` of this, or as many as there are; they keep their numbers.
    constexpr kind_column slice(std::size_t offset, std::size_t length) const {
        return detail::slice_of(*this, offset, length, &kind_column::kinds);
    }
    /// The form of decided kinds in which numbers are looked up.
    template <std::size_t Capacity>
    constexpr auto prepared(const decided_kinds<Number, Capacity>& decided) const {
        return detail::passing_kinds<Number, Capacity>(decided.permitted());
    }
    /// Whether candidate `i` of this may be shown.
    template <class Passing>
    constexpr bool permits(const Passing& pass, std::size_t i) const {
        return pass.contains(kinds[i]);
    }
    /// Decides 64 candidates a word, from candidate `from`; requires that there are so many.
    template <class Passing>
    constexpr void decide(const Passing& pass, std::size_t from, std::size_t words, std::uint64_t* out) const {
        if (__builtin_is_constant_evaluated()) return detail::decide_by_asking(*this, pass, from, words, out);
        detail::decide_kinds(reinterpret_cast<const unsigned char*>(kinds + from), pass, words, out);
    }
};
template <class Kinds, class Numbers>
kind_column(const Kinds&, const Numbers&) -> kind_column<typename Kinds::number>;
template <class Kinds, class Numbers>
kind_column(const Kinds&, const Numbers&, fingerprint) -> kind_column<typename Kinds::number>;

namespace detail {

/// A range of the numbers of kinds.
template <class Numbers, class Number>
concept numbers_of_kinds = requires(const Numbers& n) {
    requires same<typename plain<decltype(*n.data())>::type, Number>;
    n.size();
};

template <class Number, std::size_t Capacity, class Numbers>
constexpr kind_column<Number> column_under(const decided_kinds<Number, Capacity>& decided, const Numbers& numbers) {
    kind_column<Number> c;
    c.kinds = numbers.data(), c.size = numbers.size();
    // What was not decided, by a gate of another policy, is refused.
    c.scheme = decided.scheme() == fingerprint{} ? fingerprint(1) : decided.scheme();
    return c;
}

} // namespace detail

/// Writes the candidates that may be shown, of a range of numbers of the kinds that were decided, to anything with
/// `data()` and `size()`: 32-bit numbers take the positions, bytes and 64-bit words take a bitmap.
template <class Number, std::size_t Capacity, detail::numbers_of_kinds<Number> Numbers, class Out>
[[nodiscard]] constexpr auto filter(const decided_kinds<Number, Capacity>& decided, const Numbers& candidates,
                                    Out& out) {
    return tact::filter(decided, detail::column_under(decided, candidates), out.data(), out.size());
}
/// How many of a range of numbers may be shown.
template <class Number, std::size_t Capacity, detail::numbers_of_kinds<Number> Numbers>
[[nodiscard]] constexpr std::size_t count_permitted(const decided_kinds<Number, Capacity>& decided,
                                                    const Numbers& candidates) {
    return tact::count_permitted(decided, detail::column_under(decided, candidates));
}

} // namespace tact

#endif
