// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TYPED_COARSEN_HPP
#define TACT_TYPED_COARSEN_HPP

#include <tact/typed/escape.hpp>

namespace tact::inline v0_1 {

/// A function that you register for an edge of the policy, which makes one attribute of another:
///
///     struct age_of {
///         static constexpr attribute from = attribute::date_of_birth;
///         static constexpr attribute to = attribute::age_range;
///         static constexpr age_band apply(date birth);
///     };
template <class C>
concept coarsening_function = requires {
    C::from;
    C::to;
    requires detail::same<decltype(C::from), decltype(C::to)>;
};

namespace detail {

template <auto From, auto To, class Fact>
struct coarser {
    using type = Fact;
    static constexpr bool changed = false;
};
template <auto From, auto To, source S, std::uint32_t Events>
struct coarser<From, To, fact<From, S, Events, From>> {
    using type = fact<To, S, Events, From>;
    static constexpr bool changed = true;
};
// Earlier coarsenings keep a part for every step, so that a no to any of them counts.
template <auto From, auto To, source S, std::uint32_t Events, auto Origin>
struct coarser<From, To, fact<From, S, Events, Origin>> {
    using type = knowledge<fact<To, S, Events, Origin>, fact<To, S, (Events == 0 ? 0 : 1), From>>;
    static constexpr bool changed = true;
};

template <class Coarsening, class Knowledge>
struct coarsened;
template <class Coarsening, class... Fact>
struct coarsened<Coarsening, knowledge<Fact...>> {
    static constexpr auto from = Coarsening::from;
    static constexpr auto to = Coarsening::to;
    using type = knowledge_of<typename coarser<from, to, Fact>::type...>;
    static constexpr bool tells_it = (... || coarser<from, to, Fact>::changed);
};

template <const auto& Policy, class Coarsening>
inline constexpr bool has_edge = [] {
    for (const auto& edge : Policy.table().coarsenings)
        if (detail::alike(edge.from, Coarsening::from) && detail::alike(edge.to, Coarsening::to)) return true;
    return false;
}();

/// Whether a coarsening fits, starts at another attribute, or is no edge of the policy.
template <class Coarsening, class Knowledge>
concept starts_there = coarsened<Coarsening, Knowledge>::tells_it;
template <class Coarsening, class Knowledge>
concept starts_elsewhere = !starts_there<Coarsening, Knowledge>;
template <class Coarsening, class Knowledge, const auto& Policy>
concept fits = starts_there<Coarsening, Knowledge> && has_edge<Policy, Coarsening>;
template <class Coarsening, class Knowledge, const auto& Policy>
concept is_no_edge = starts_there<Coarsening, Knowledge> && !has_edge<Policy, Coarsening>;

} // namespace detail

/// The result of a registered function on a value. It tells the coarser attribute in place of the finer one, keeps its
/// source, and remembers its origin: if the finer one is refused or never used, the coarser is denied too.
template <coarsening_function Coarsening, const auto& Policy = standard, class T, class Knowledge, class Recorder>
requires detail::fits<Coarsening, Knowledge, Policy>
constexpr auto coarsen(const basic_personal<T, Knowledge>& value, Recorder&& recorder) {
    using result = std::remove_cvref_t<decltype(Coarsening::apply(detail::value_access::value_of(value)))>;
    detail::parts_of<Knowledge>::record(recorder, escape::coarsened, "", 1);
    return basic_personal<result, typename detail::coarsened<Coarsening, Knowledge>::type>(
        Coarsening::apply(detail::value_access::value_of(value)));
}
template <coarsening_function Coarsening, const auto& Policy = standard, class T, class Knowledge, class Recorder,
          refusal Why = refusal::the_value_does_not_tell_what_is_coarsened>
requires detail::starts_elsewhere<Coarsening, Knowledge>
void coarsen(const basic_personal<T, Knowledge>&, Recorder&&) = delete;
/// No edge starts at an attribute that is never used.
template <coarsening_function Coarsening, const auto& Policy = standard, class T, class Knowledge, class Recorder,
          refusal Why = refusal::the_policy_knows_no_such_coarsening>
requires detail::is_no_edge<Coarsening, Knowledge, Policy>
void coarsen(const basic_personal<T, Knowledge>&, Recorder&&) = delete;

} // namespace tact

#endif
