// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TYPED_PLACE_HPP
#define TACT_TYPED_PLACE_HPP

#include <tact/decide/policy.hpp>
#include <tact/decide/standard.hpp>
#include <tact/typed/knowledge.hpp>

namespace tact::inline v0_1 {

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

/// `denied_in` and `never_readable` if nothing is at fault.
enum class denied_attribute : bool { none };

namespace detail {

template <class Place>
consteval const auto& policy_of() {
    if constexpr (requires { Place::by; })
        return Place::by;
    else
        return standard;
}

/// The gate of a place, made once.
template <class Place>
inline constexpr auto gate_of = detail::policy_of<Place>().in(Place::where);

/// One thing that is told, of a single event if it counts them: each is decided alone before all are decided together.
template <class Fact>
struct alone;
template <auto What, source From, std::uint32_t Events, auto Origin>
struct alone<fact<What, From, Events, Origin>> {
    using type = knowledge<fact<What, From, Events == 0 ? 0 : 1, Origin>>;
};

/// What of `Knowledge` a gate does not permit: the first attribute that is denied by itself, else the first joint risk
/// of all together, else none.
template <const auto& Policy, const auto& Gate, class Knowledge>
struct denied;
template <const auto& Policy, const auto& Gate, class... Fact>
struct denied<Policy, Gate, knowledge<Fact...>> {
    static consteval std::size_t position() {
        const bool permits[]{detail::counted(Policy, Fact::part) &&
                             Gate.permits(use_of<Policy, typename alone<Fact>::type>)...};
        std::size_t i = 0;
        while (i < sizeof...(Fact) && permits[i]) ++i;
        return i;
    }
    static consteval auto find() {
        constexpr basic_part<typename attributes_of<Fact...>::type> parts[]{Fact::part...};
        if constexpr (position() < sizeof...(Fact)) {
            return parts[position()].what;
        } else if constexpr (!Gate.permits(use_of<Policy, knowledge<Fact...>>)) {
            constexpr basic_use_builder labelled = [] {
                basic_use_builder all(Policy);
                (all.add(Fact::part), ...);
                return all;
            }();
            constexpr enum_set<joint_risk> joint_risks = labelled.joint_risks();
            return joint_risks.contains(joint_risk::identifying_combination) ? joint_risk::identifying_combination
                   : joint_risks.contains(joint_risk::too_many_events)       ? joint_risk::too_many_events
                                                                             : joint_risk::too_many_attributes;
        } else {
            return denied_attribute::none;
        }
    }
};

/// Whether no context at all permits a part: it is a trace of an unknown number of events; or it, or an attribute that
/// it was coarsened from, is never used, not admitted from its source, or admitted for no purpose.
template <enumeration Attribute>
constexpr bool never_permits(const basic_policy<Attribute>& p, const basic_part<Attribute>& of) {
    if (!tact::is_valid(of.what) || !tact::is_valid(of.origin) || !tact::is_valid(of.from) || !p.valid()) return true;
    const auto& from = p.table().sources[of.from];
    const auto closed = [&](const attribute_row<Attribute>& row) {
        return row.classes.contains(attribute_class::never) || !row.sources.contains(of.from) ||
               !row.purposes.intersects(from.purposes);
    };
    return !detail::counted(p, of) || closed(p.table().attributes[of.what]) || closed(p.table().attributes[of.origin]);
}

template <const auto& Policy, class Knowledge>
struct never_permitted_part;
template <const auto& Policy, class... Fact>
struct never_permitted_part<Policy, knowledge<Fact...>> {
    static consteval auto find() {
        constexpr basic_part<typename attributes_of<Fact...>::type> parts[]{Fact::part...};
        constexpr std::size_t at = [&] {
            std::size_t i = 0;
            while (i < sizeof...(Fact) && !detail::never_permits(Policy, parts[i])) ++i;
            return i;
        }();
        if constexpr (at < sizeof...(Fact))
            return parts[at].what;
        else
            return denied_attribute::none;
    }
};

} // namespace detail

/// What of `Knowledge` is not permitted in a place, without a consent: an attribute, or a joint risk of several;
/// `culprit::none` if it may be read.
template <place Place, class Knowledge>
inline constexpr auto denied_in = detail::denied<detail::policy_of<Place>(), detail::gate_of<Place>, Knowledge>::find();

/// The attribute of `Knowledge` that a policy never permits, in any context; `culprit::none` if there is none.
template <const auto& Policy, class Knowledge>
inline constexpr auto never_readable = detail::never_permitted_part<Policy, Knowledge>::find();

} // namespace tact

#endif
