// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TYPED_KNOWLEDGE_HPP
#define TACT_TYPED_KNOWLEDGE_HPP

#include <tact/decide/policy.hpp>

// What a value tells of a person, as a type: sorted and unique, so that equal knowledge is one type.

namespace tact::inline v0_1 {

/// One thing that a value tells: an attribute, its source, how many events of behaviour it sums up, and the attribute
/// that it was coarsened from. 0 events: it is no behaviour. A trace of a policy states its events by `observed`, or
/// is never read. A plain value: safe to share between threads while none writes it.
template <auto What, source From, std::uint32_t Events = 0, auto Origin = What>
struct fact {
    /// The same as a value.
    static constexpr basic_part<decltype(What)> part{What, From, Events, Origin};
};

/// All that a value tells, in order and each once; `personal` writes it, not you. It has no state for threads to
/// share.
template <class... Fact>
struct knowledge {};

/// Attributes from one source, as people write them in `personal`. It has no state for threads to share.
template <source From, auto... What>
struct told {};
/// Attributes that the person declared.
template <auto... What>
using declared = told<source::declared, What...>;
/// Attributes that your own service collected.
template <auto... What>
using first_party = told<source::first_party, What...>;
/// Attributes that were inferred.
template <auto... What>
using inferred = told<source::inferred, What...>;
/// Attributes from third parties.
template <auto... What>
using third_party = told<source::third_party, What...>;
/// Attributes that the connection shows.
template <auto... What>
using connection = told<source::connection, What...>;
/// Attributes that are stored on the person's device.
template <auto... What>
using device_content = told<source::device_content, What...>;
/// Behaviour that was observed so many times, such as clicks.
template <std::uint32_t Events, auto What, source From = source::first_party>
using observed = fact<What, From, Events>;

namespace detail {

/// At most `N` parts, each attribute, source and origin once.
template <class Attribute, std::size_t N>
struct part_list {
    basic_part<Attribute> parts[N == 0 ? 1 : N]{};
    std::size_t size = 0;

    /// Puts a part in its place. If it is there already its events are added, as far as they can be counted: an
    /// uncounted number makes the sum uncounted.
    constexpr void add(const basic_part<Attribute>& p) {
        std::size_t i = 0;
        while (i < size && before(parts[i], p)) ++i;
        if (i < size && !before(p, parts[i])) {
            const std::uint32_t sum = parts[i].events + p.events;
            const bool counted = parts[i].events != 0 && p.events != 0;
            parts[i].events = !counted ? 0 : sum < p.events ? 0xFFFFFFFFu : sum;
            return;
        }
        for (std::size_t j = size; j > i; --j) parts[j] = parts[j - 1];
        parts[i] = p;
        ++size;
    }

    static constexpr bool before(const basic_part<Attribute>& a, const basic_part<Attribute>& b) {
        if (!detail::alike(a.what, b.what)) return tact::position(a.what) < tact::position(b.what);
        if (a.from != b.from) return tact::position(a.from) < tact::position(b.from);
        return tact::position(a.origin) < tact::position(b.origin);
    }
};

template <class... Fact>
inline constexpr std::size_t parts_in = 0;
template <auto What, source From, std::uint32_t Events, auto Origin, class... Rest>
inline constexpr std::size_t parts_in<fact<What, From, Events, Origin>, Rest...> = 1 + parts_in<Rest...>;
template <source From, auto... What, class... Rest>
inline constexpr std::size_t parts_in<told<From, What...>, Rest...> = sizeof...(What) + parts_in<Rest...>;
template <class... Fact, class... Rest>
inline constexpr std::size_t parts_in<knowledge<Fact...>, Rest...> = sizeof...(Fact) + parts_in<Rest...>;

template <class List, auto What, source From, std::uint32_t Events, auto Origin>
constexpr void add_to(List& list, fact<What, From, Events, Origin> k) {
    list.add(k.part);
}
template <class List, source From, auto... What>
constexpr void add_to(List& list, told<From, What...>) {
    (list.add(fact<What, From>::part), ...);
}
template <class List, class... Fact>
constexpr void add_to(List& list, knowledge<Fact...>) {
    (list.add(Fact::part), ...);
}

/// The enumeration of the attributes that are written.
template <class... Written>
struct attributes_of;
template <auto What, source From, std::uint32_t Events, auto Origin, class... Rest>
struct attributes_of<fact<What, From, Events, Origin>, Rest...> {
    using type = decltype(What);
};
template <source From, auto What, auto... More, class... Rest>
struct attributes_of<told<From, What, More...>, Rest...> {
    using type = decltype(What);
};
template <class First, class... Fact, class... Rest>
struct attributes_of<knowledge<First, Fact...>, Rest...> : attributes_of<First> {};

template <class... Written>
inline constexpr auto listed = [] {
    part_list<typename attributes_of<Written...>::type, parts_in<Written...>> list;
    (detail::add_to(list, Written{}), ...);
    return list;
}();

/// A deduced type is named in messages by its result, not by how it was computed.
template <class T>
T canonical(T*);

template <class Positions, class... Written>
struct spelled;
template <std::size_t... At, class... Written>
struct spelled<positions<At...>, Written...> {
    static constexpr auto& list = listed<Written...>;
    using type = decltype(detail::canonical(
        static_cast<knowledge<
            fact<list.parts[At].what, list.parts[At].from, list.parts[At].events, list.parts[At].origin>...>*>(
            nullptr)));
};

} // namespace detail

/// All that several things tell together: each once, with its events added up.
template <class... Written>
using knowledge_of =
    typename detail::spelled<typename detail::first_positions<detail::listed<Written...>.size>::type, Written...>::type;

namespace detail {

/// How many events a fold sums up: unknown while compiling, so it counts as too many.
inline constexpr std::uint32_t too_many = 0xFFFFFFFFu;

template <class Knowledge>
struct of_many;
template <auto... What, source... From, std::uint32_t... Events, auto... Origin>
struct of_many<knowledge<fact<What, From, Events, Origin>...>> {
    using type = knowledge<fact<What, From, Events == 0 ? 0 : too_many, Origin>...>;
};

/// Whether `Less` tells nothing that `More` does not: no other part, and of none more events.
template <class Less, class More>
inline constexpr bool tells_no_more = [] {
    constexpr auto& less = listed<Less>;
    constexpr auto& more = listed<More>;
    for (std::size_t i = 0; i < less.size; ++i) {
        bool told = false;
        for (std::size_t j = 0; j < more.size; ++j)
            told = told ||
                   (detail::alike(less.parts[i].what, more.parts[j].what) && less.parts[i].from == more.parts[j].from &&
                    detail::alike(less.parts[i].origin, more.parts[j].origin) &&
                    less.parts[i].events <= more.parts[j].events);
        if (!told) return false;
    }
    return true;
}();

/// Whether a part states its events, if a policy takes it for a trace of behaviour.
template <enumeration Attribute>
constexpr bool counted(const basic_policy<Attribute>& by, const basic_part<Attribute>& of) {
    return !tact::is_valid(of.what) || !by.table().attributes[of.what].classes.contains(attribute_class::trace) ||
           of.events != 0;
}

/// The use of these parts; unknown if a trace does not state its events.
template <class Attribute, class... Fact>
constexpr basic_use<Attribute> label_of(const basic_policy<Attribute>& by, knowledge<Fact...>) {
    return (... && detail::counted(by, Fact::part)) ? by.use_of({Fact::part...}) : basic_use<Attribute>{};
}

} // namespace detail

/// The use of this knowledge under a policy. A single part carries the scheme too, so that a gate of a policy with
/// other traces denies it.
template <const auto& Policy, class Knowledge>
inline constexpr auto use_of = 0;
template <const auto& Policy, class... Fact>
inline constexpr auto use_of<Policy, knowledge<Fact...>> = detail::label_of(Policy, knowledge<Fact...>{});

} // namespace tact

#endif
