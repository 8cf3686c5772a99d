// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TYPED_TRANSFORM_HPP
#define TACT_TYPED_TRANSFORM_HPP

#include <tact/typed/personal.hpp>

#include <type_traits>
#include <utility>

// Works on personal data without reading them: the result tells everything that went in, all of it together.

namespace tact::inline v0_1 {

namespace detail {

/// Whether a callable keeps nothing that could carry a value away, no captures and no members; and whether it could.
template <class F>
concept keeps_nothing =
    std::is_empty_v<F> || std::is_member_object_pointer_v<F> || std::is_function_v<std::remove_pointer_t<F>>;
template <class F>
concept carries_away = !keeps_nothing<F>;

/// Calls a function, or takes out the member that a pointer leads to.
template <class F, class First, class... Rest>
constexpr decltype(auto) call(const F& f, const First& first, const Rest&... rest) {
    if constexpr (std::is_member_object_pointer_v<F>)
        return std::remove_cvref_t<decltype(first.*f)>(first.*f);
    else
        return f(first, rest...);
}
template <class F, class... T>
using returned = decltype(detail::call(std::declval<const F&>(), std::declval<const T&>()...));

/// The result of such a call: nothing, a reference or pointer, or a value.
template <class F, class... T>
concept returns_nothing = keeps_nothing<F> && std::is_void_v<returned<F, T...>>;
template <class F, class... T>
concept leads_out = keeps_nothing<F> &&(std::is_pointer_v<returned<F, T...>> || std::is_reference_v<returned<F, T...>>);
template <class F, class... T>
concept returns_a_value = keeps_nothing<F> && !returns_nothing<F, T...> && !leads_out<F, T...>;

/// What a range holds.
template <class T, std::size_t N>
const T& element_of(const T (&)[N]);
template <class Range>
auto element_of(const Range& r) -> decltype(*r.begin());

/// Whether a range holds personal data, and a function folds them into an `R`.
template <class Range>
using element = std::remove_cvref_t<decltype(detail::element_of(std::declval<const Range&>()))>;
template <class F, class R, class Element>
concept folds = keeps_nothing<F> && is_a_value<R> && is_personal<Element> &&
    std::is_same_v<R, returned<F, R, typename Element::value_type>>;

} // namespace detail

/// The result of a function on personal values: a personal value that tells everything that they tell. The function
/// captures nothing that could carry a value away, and returns a value; the compiler does not see what it writes to
/// globals. A pointer to a member takes out that member.
template <class F, class... T, class... K>
requires detail::returns_a_value<F, T...>
constexpr auto map(F f, const basic_personal<T, K>&... values) {
    using result = detail::returned<F, T...>;
    return basic_personal<result, knowledge_of<K...>>(detail::call(f, detail::value_access::value_of(values)...));
}
template <class F, class... T, class... K, refusal Why = refusal::a_function_that_captures_could_carry_the_value_away>
requires detail::carries_away<F>
void map(F, const basic_personal<T, K>&...) = delete;
template <class F, class... T, class... K, refusal Why = refusal::the_function_keeps_its_result_to_itself>
requires detail::returns_nothing<F, T...>
void map(F, const basic_personal<T, K>&...) = delete;
template <class F, class... T, class... K, refusal Why = refusal::a_reference_or_pointer_would_lead_out>
requires detail::leads_out<F, T...>
void map(F, const basic_personal<T, K>&...) = delete;

/// One value of several, `Record{values...}`: it tells everything that they tell.
template <class Record, class... T, class... K>
constexpr auto join(const basic_personal<T, K>&... values) {
    return basic_personal<Record, knowledge_of<K...>>(Record{detail::value_access::value_of(values)...});
}

/// The result of a function `R(R, T)` on each of a range of personal values in turn, from `R{}` on: it tells what one
/// of them does. Requires values of one person. Their number is unknown while compiling, so behaviour then has too many
/// events; a known number is better held as one value, and mapped. The function captures nothing.
template <class R, class Range, class F>
requires detail::folds<F, R, detail::element<Range>>
constexpr auto fold(const Range& values, F f) {
    using value = detail::element<Range>;
    R sum{};
    for (const value& v : values) sum = f(static_cast<const R&>(sum), detail::value_access::value_of(v));
    return basic_personal<R, typename detail::of_many<typename value::knowledge>::type>(static_cast<R&&>(sum));
}
template <class R, class Range, class F, refusal Why = refusal::a_function_that_captures_could_carry_the_value_away>
requires detail::carries_away<F>
void fold(const Range&, F) = delete;

} // namespace tact

#endif
