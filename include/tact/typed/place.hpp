// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TYPED_PLACE_HPP
#define TACT_TYPED_PLACE_HPP

#include <tact/gate/gate.hpp>
#include <tact/policy/standard.hpp>
#include <tact/typed/knowledge.hpp>

namespace tact {

/// A place in the code where personal data are read, in a context that is known while compiling:
///
///     struct shop_front {
///         static constexpr context where{.purpose = purpose::recommendation, ...};
///         static constexpr const policy& by = house; // or left out, for `standard`
///     };
template <class Place>
concept place = requires {
    requires detail::same<decltype(Place::where), const context>;
};

namespace detail { // used by denied_in and never_readable

/// What stands for no culprit.
enum class culprit : bool { none };

template <class Place>
consteval const auto& policy_of() {
    if constexpr (requires { Place::by; })
        return Place::by;
    else
        return standard;
}

/// The gate of a place, made once.
template <class Place>
inline constexpr auto gate_of = policy_of<Place>().in(Place::where);

/// Whether a part is a trace of behaviour that does not say of how many events.
template <enumeration Attribute>
constexpr bool uncounted(const basic_policy<Attribute>& p, const basic_part<Attribute>& of) {
    return in_range(of.what) && p.table().attributes[of.what].nature.contains(nature::trace) && of.events == 0;
}

/// One thing that is told, of a single event: what it is judged by alone, before all are looked at together.
template <class Known>
struct alone;
template <auto What, source From, std::uint32_t Events, auto Origin>
struct alone<fact<What, From, Events, Origin>> {
    using type = knowledge<fact<What, From, 0, Origin>>;
};

/// The culprit: what of `Knowledge` a gate does not permit. The first attribute that is denied by itself, or else the
/// first mark of all together, or else none.
template <const auto& Policy, const auto& Gate, class Knowledge>
struct denied;
template <const auto& Policy, const auto& Gate, class... Known>
struct denied<Policy, Gate, knowledge<Known...>> {
    static consteval std::size_t position() {
        const bool permits[]{!uncounted(Policy, Known::part) &&
                             Gate.permits(use_of<Policy, typename alone<Known>::type>)...};
        std::size_t i = 0;
        while (i < sizeof...(Known) && permits[i]) ++i;
        return i;
    }
    static consteval auto find() {
        constexpr basic_part<typename attributes_of<Known...>::type> parts[]{Known::part...};
        if constexpr (position() < sizeof...(Known)) {
            return parts[position()].what;
        } else if constexpr (!Gate.permits(use_of<Policy, knowledge<Known...>>)) {
            constexpr basic_labeller labelled = [] {
                basic_labeller all(Policy);
                (all.add(Known::part), ...);
                return all;
            }();
            constexpr set<mark> marks = labelled.marks();
            return marks.contains(mark::identifying_combination) ? mark::identifying_combination
                   : marks.contains(mark::beyond_depth)          ? mark::beyond_depth
                                                                 : mark::beyond_degree;
        } else {
            return culprit::none;
        }
    }
};

/// Whether no context whatever permits a part: it is a trace of nobody knows how many events, or it, or what it was
/// coarsened from, is never used, is not admitted from
/// its source, or for no purpose.
template <enumeration Attribute>
constexpr bool hopeless(const basic_policy<Attribute>& p, const basic_part<Attribute>& of) {
    if (!in_range(of.what) || !in_range(of.origin) || !in_range(of.from) || !p.lawful()) return true;
    const auto& from = p.table().sources[of.from];
    const auto closed = [&](const attribute_row<Attribute>& row) {
        return row.nature.contains(nature::never) || !row.sources.contains(of.from) ||
               !row.purposes.intersects(from.purposes);
    };
    return uncounted(p, of) || closed(p.table().attributes[of.what]) || closed(p.table().attributes[of.origin]);
}

template <const auto& Policy, class Knowledge>
struct hopeless_part;
template <const auto& Policy, class... Known>
struct hopeless_part<Policy, knowledge<Known...>> {
    static consteval auto find() {
        constexpr basic_part<typename attributes_of<Known...>::type> parts[]{Known::part...};
        constexpr std::size_t at = [&] {
            std::size_t i = 0;
            while (i < sizeof...(Known) && !hopeless(Policy, parts[i])) ++i;
            return i;
        }();
        if constexpr (at < sizeof...(Known))
            return parts[at].what;
        else
            return culprit::none;
    }
};

} // namespace detail

/// What of `Knowledge` is not permitted in a place, under nobody's consent: an attribute, or a mark of several
/// together;
/// `detail::culprit::none` where it may be read.
template <place Place, class Knowledge>
inline constexpr auto denied_in = detail::denied<detail::policy_of<Place>(), detail::gate_of<Place>, Knowledge>::find();

/// The attribute of `Knowledge` that a policy never permits, whatever the context; `detail::culprit::none` where there
/// is none.
template <const auto& Policy, class Knowledge>
inline constexpr auto never_readable = detail::hopeless_part<Policy, Knowledge>::find();

} // namespace tact

#endif
