// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TYPED_ESCAPE_HPP
#define TACT_TYPED_ESCAPE_HPP

#include <tact/typed/personal.hpp>

#include <type_traits>

// The named ways out of a type, each easy to search for, and each reported to a recorder of the caller's.

namespace tact::inline v0_1 {

/// How a value was made to tell less.
enum class escape : std::uint16_t {
    coarsened,   ///< to a less telling attribute, by a registered function
    aggregated,  ///< over a number of people
    declassified ///< for a stated reason
};
constexpr escape last_enumerator(escape) { return escape::declassified; }

/// What a recorder is told of an escape, never the value: `recorder(const escape_record<Attribute>&)`. A plain value:
/// safe to share between threads while none writes it.
template <enumeration Attribute>
struct escape_record {
    escape kind{};                                ///< how the value was made to tell less
    const char* reason = "";                      ///< as stated; empty for a coarsening or aggregate
    const basic_part<Attribute>* parts = nullptr; ///< what the value told before
    std::size_t size = 0;                         ///< how many parts
    std::size_t people = 1;                       ///< over how many
};

/// A recorder that records nothing: name it to say that you want none.
inline constexpr auto no_record = [](const auto&) {};

/// A text as a template argument: `declassify<"court order 7 of 2026">`. A plain value: safe to share between threads
/// while none writes it.
template <std::size_t Size>
struct reason_text {
    char text[Size]{}; ///< ended by a zero
    /// The text as written.
    consteval reason_text(const char (&written)[Size]) {
        for (std::size_t i = 0; i < Size; ++i) text[i] = written[i];
    }
};
template <std::size_t Size>
reason_text(const char (&)[Size]) -> reason_text<Size>;

namespace detail {

template <class Knowledge>
struct parts_of;
template <class... Fact>
struct parts_of<knowledge<Fact...>> {
    using attribute_type = typename attributes_of<Fact...>::type;
    static constexpr basic_part<attribute_type> parts[]{Fact::part...};

    template <class Recorder>
    static constexpr void record(Recorder& recorder, escape kind, const char* reason, std::size_t people) {
        recorder(escape_record<attribute_type>{kind, reason, parts, sizeof...(Fact), people});
    }
};

template <reason_text Reason>
concept stated = sizeof(Reason.text) > 1;
template <reason_text Reason>
concept unstated = !stated<Reason>;

/// Whether a value may be declassified: a reason is stated, and some context permits it; and whether a reason is stated
/// and no context permits it.
template <reason_text Reason, class Culprit>
concept declassifiable = stated<Reason> && nothing_denied<Culprit>;
template <reason_text Reason, class Culprit>
concept not_declassifiable = stated<Reason> && something_denied<Culprit>;

} // namespace detail

/// The plain value, no longer personal, for a reason that is stated and can be searched for. A value that no context of
/// `Policy` permits is not declassified either.
template <reason_text Reason, const auto& Policy = standard, class T, class Knowledge, class Recorder>
requires detail::declassifiable<Reason, decltype(never_readable<Policy, Knowledge>)>
constexpr T declassify(const basic_personal<T, Knowledge>& value, Recorder&& recorder) {
    detail::parts_of<Knowledge>::record(recorder, escape::declassified, Reason.text, 1);
    return detail::value_access::value_of(value);
}
/// Does not compile if no context permits it: `Never` names the attribute at fault.
template <reason_text Reason, const auto& Policy = standard, class T, class Knowledge, class Recorder,
          auto Never = never_readable<Policy, Knowledge>>
requires detail::not_declassifiable<Reason, decltype(never_readable<Policy, Knowledge>)>
void declassify(const basic_personal<T, Knowledge>&, Recorder&&) = delete;
template <reason_text Reason, const auto& Policy = standard, class T, class Knowledge, class Recorder,
          refusal Why = refusal::a_reason_is_missing>
requires detail::unstated<Reason>
void declassify(const basic_personal<T, Knowledge>&, Recorder&&) = delete;

} // namespace tact

#endif
