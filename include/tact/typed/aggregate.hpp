// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TYPED_AGGREGATE_HPP
#define TACT_TYPED_AGGREGATE_HPP

#include <tact/typed/escape.hpp>
#include <tact/typed/transform.hpp>

#include <utility>

namespace tact::inline v0_1 {

/// The total over at least `K` people: impersonal, as long as it stays a total. There is none over fewer people, nor if
/// it does not fit 64 bits. Only a sum is offered: a largest or a last value would be one person's. An immutable value:
/// safe to share between threads.
template <class T, std::size_t K>
class [[nodiscard]] total {
    static_assert(K >= 2);

public:
    /// Over no people.
    constexpr total() = default;
    /// Whether there were enough people.
    constexpr explicit operator bool() const noexcept { return people_ >= K; }
    /// The sum over all people; 0 if there were not enough.
    constexpr T sum() const noexcept { return sum_; }
    /// Over how many people; 0 if there were not enough.
    constexpr std::size_t people() const noexcept { return people_; }

private:
    friend detail::value_access;
    constexpr total(T sum, std::size_t people) noexcept : sum_(sum), people_(people) {}

    T sum_{};
    std::size_t people_ = 0;
};

namespace detail {

template <class Range>
using row_of = std::remove_cvref_t<decltype(detail::element_of(std::declval<const Range&>()))>;
/// Whole numbers are added in 64 bits.
template <class T>
using added_up = std::conditional_t<!std::is_integral_v<T>, T,
                                    std::conditional_t<std::is_unsigned_v<T>, std::uint64_t, std::int64_t>>;

/// Adds to a sum; false where a whole number does not fit.
template <class Sum, class T>
constexpr bool add_to_total(Sum& sum, const T& value) {
    if constexpr (std::is_integral_v<Sum>)
        return !__builtin_add_overflow(sum, static_cast<Sum>(value), &sum);
    else
        return sum += value, true;
}

/// Whether `K` people are enough for an aggregate that some context permits, and whether none does.
template <std::size_t K>
concept several = K >= 2;
template <std::size_t K>
concept too_few = !several<K>;
template <std::size_t K, const auto& Policy, class Row>
concept addable =
    several<K> && is_personal<Row> && nothing_denied<decltype(never_readable<Policy, typename Row::knowledge>)> &&
    std::is_arithmetic_v<typename Row::value_type>;
template <std::size_t K, const auto& Policy, class Row>
concept not_addable =
    several<K> && is_personal<Row> && something_denied<decltype(never_readable<Policy, typename Row::knowledge>)>;

} // namespace detail

/// The total of a range of personal numbers over at least `K` people. Requires one number of each person, and that no
/// two totals differ by one person; neither is checked. The rows stay personal. A value that no context of `Policy`
/// permits has no total.
template <std::size_t K, const auto& Policy = standard, class Range, class Recorder>
requires detail::addable<K, Policy, detail::row_of<Range>>
constexpr auto total_of(const Range& one_of_each, Recorder&& recorder) {
    using Row = detail::row_of<Range>;
    using sum_type = detail::added_up<typename Row::value_type>;
    using result = total<sum_type, K>;
    sum_type sum{};
    std::size_t people = 0;
    bool fits = true;
    for (const Row& row : one_of_each) {
        fits = detail::add_to_total(sum, detail::value_access::value_of(row)) && fits;
        ++people;
    }
    if (people < K || !fits) return result{};
    detail::parts_of<typename Row::knowledge>::record(recorder, escape::aggregated, "", people);
    return detail::value_access::total_of<result>(sum, people);
}
/// Does not compile if no context permits it: `Never` names the attribute at fault.
template <std::size_t K, const auto& Policy = standard, class Range, class Recorder,
          auto Never = never_readable<Policy, typename detail::row_of<Range>::knowledge>>
requires detail::not_addable<K, Policy, detail::row_of<Range>>
void total_of(const Range&, Recorder&&) = delete;
template <std::size_t K, const auto& Policy = standard, class Range, class Recorder,
          refusal Why = refusal::one_person_is_no_aggregate>
requires detail::too_few<K>
void total_of(const Range&, Recorder&&) = delete;

} // namespace tact

#endif
