// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_CONSENT_ANSWERS_HPP
#define TACT_STORE_CONSENT_ANSWERS_HPP

#include <tact/store/dated_consent.hpp>

// A consent looked at answer by answer: to show a person what is held of what they said, or to write it in another
// form.

namespace tact::inline v0_1 {

/// What a person answered alike, for one purpose, on attributes or joint risks from the same sources. A plain value:
/// safe to share between threads while none writes it.
template <enumeration Attribute>
struct basic_consent_answer {
    tact::purpose purpose = tact::purpose::unstated;  ///< unstated where a consent cannot be read: every purpose
    consent_state state = consent_state::never_asked; ///< what was answered
    bool objection = false; ///< a no to the whole purpose, to what a later build adds too; its state is refused
    enum_set<Attribute> attributes{};   ///< on what
    enum_set<joint_risk> joint_risks{}; ///< on what several attributes amount to
    enum_set<source> from{};            ///< covert goes with unstated: nothing is ever used from either
    minutes given = 0;                  ///< when a yes was given; 0 where that is not known
};

/// Over the shipped attributes.
using consent_answer = basic_consent_answer<attribute>;

namespace detail {

/// An answer that covers everything: an objection, or a consent that cannot be read.
template <enumeration Attribute>
constexpr basic_consent_answer<Attribute> whole_answer(purpose p, consent_state state, bool objection) {
    return {p, state, objection, enum_set<Attribute>::all(), enum_set<joint_risk>::all(), enum_set<source>::all(), 0};
}

constexpr enum_set<source> sources_of(std::uint32_t answered) {
    enum_set<source> from;
    for (std::size_t s = 0; s < enum_size<source>; ++s)
        if ((answered >> detail::slot_of(tact::enum_at<source>(s)) & 1u) != 0) from.insert(tact::enum_at<source>(s));
    return from;
}

constexpr consent_state state_of(stored_state s) {
    switch (s) {
    case stored_state::general: return consent_state::general;
    case stored_state::specific: return consent_state::specific;
    case stored_state::expired: return consent_state::expired;
    case stored_state::withdrawn: return consent_state::withdrawn;
    case stored_state::refused:
    default: return consent_state::refused;
    }
}

/// Visits what was answered so for a purpose on one kind of thing, attributes or joint risks. Each is in one answer,
/// with all of its sources.
template <enumeration Attribute, class Visitor>
constexpr void visit_answers(const basic_consent_answer<Attribute>& so,
                             const typename consent_bits<Attribute>::of_sources& some,
                             const attribute_bits<Attribute>& kind, Visitor& visit) {
    typename consent_bits<Attribute>::of_sources of_kind{};
    for (std::size_t s = 0; s < source_slots; ++s) of_kind[s] = some[s] & kind;
    consent_bits<Attribute>::for_each_set(of_kind, [&](std::uint32_t from, const attribute_bits<Attribute>& what) {
        basic_consent_answer<Attribute> a = so;
        a.from = detail::sources_of(from);
        for (std::size_t i = what.bits().next(0); i < what.width; i = what.bits().next(i + 1))
            if (i <= enum_size<Attribute>)
                a.attributes.insert(tact::enum_at<Attribute>(i - 1));
            else
                a.joint_risks.insert(tact::enum_at<joint_risk>(i - 1 - enum_size<Attribute>));
        visit(a);
    });
}

template <enumeration Attribute, class Times, class Visitor>
constexpr void visit_all_answers(const basic_consent<Attribute>& c, const Times& times, Visitor& visit) {
    using bits = consent_bits<Attribute>;
    if (c.is_unreadable()) visit(detail::whole_answer<Attribute>(purpose::unstated, consent_state::unreadable, false));
    for (std::size_t p = 1; p < enum_size<purpose>; ++p) {
        const auto at = tact::enum_at<purpose>(p);
        if (c.objected(at)) visit(detail::whole_answer<Attribute>(at, consent_state::refused, true));
        bits::for_each_state(c, p, times.of(p),
                             [&](stored_state state, minutes given, typename bits::of_sources& some) {
                                 basic_consent_answer<Attribute> so;
                                 so.purpose = at;
                                 so.state = detail::state_of(state);
                                 so.given = given;
                                 detail::visit_answers(so, some, bits::every_attribute(), visit);
                                 detail::visit_answers(so, some, ~bits::every_attribute(), visit);
                             });
    }
}

} // namespace detail

/// Calls `visit(answer)` for everything that a person answered: first that the consent cannot be read, if so; then for
/// each purpose the objection to it, and the answers on attributes and on joint risks, which hold beneath an objection.
/// For each purpose and source an attribute is in at most one answer, an objection apart; what is in none was never
/// answered. Nothing else is in a consent: the answers tell it whole. Allocates nothing.
template <stored_enumeration Attribute, class Visitor>
constexpr void for_each_answer(const basic_consent<Attribute>& c, Visitor visit) {
    detail::visit_all_answers(c, typename detail::consent_bits<Attribute>::no_times{}, visit);
}
/// The same with the time of each yes: those of one time are an answer of their own.
template <stored_enumeration Attribute, std::size_t Times, class Visitor>
constexpr void for_each_answer(const basic_dated_consent<Attribute, Times>& c, Visitor visit) {
    detail::visit_all_answers(c.consent(), detail::dated_record<Attribute, Times>{c}, visit);
}

} // namespace tact

#endif
