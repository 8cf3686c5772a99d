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

/// A bit for each slot of a source for which an attribute or joint risk was answered so, and at a time.
template <enumeration Attribute, class Times>
constexpr std::uint32_t sources_answered(const basic_consent<Attribute>& c, const Times& times_here, std::size_t p,
                                         stored_state state, minutes given, std::size_t bit) {
    std::uint32_t from = 0;
    for (std::size_t s = 0; s < source_slots; ++s) {
        const bool answered = consent_bits<Attribute>::of(c, p, s, state).contains_bit(bit);
        if (answered && (!detail::is_yes(state) || times_here.at(s, given).contains_bit(bit))) from |= 1u << s;
    }
    return from;
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

/// Visits what was answered so for a purpose on one kind of thing, attributes or joint risks: the bits from `first` up
/// to `last`. Each is in one answer, with all of its sources.
template <enumeration Attribute, class Times, class Visitor>
constexpr void visit_answers(const basic_consent<Attribute>& c, const Times& times_here, std::size_t p,
                             stored_state state, minutes given, std::size_t first, std::size_t last, Visitor& visit) {
    attribute_bits<Attribute> told;
    for (std::size_t i = first; i < last; ++i) {
        const std::uint32_t from = detail::sources_answered(c, times_here, p, state, given, i);
        if (from == 0 || told.contains_bit(i)) continue;
        basic_consent_answer<Attribute> a;
        a.purpose = tact::enum_at<purpose>(p);
        a.state = detail::state_of(state);
        a.from = detail::sources_of(from);
        a.given = given;
        for (std::size_t j = i; j < last; ++j) {
            if (detail::sources_answered(c, times_here, p, state, given, j) != from) continue;
            told.insert_bit(j);
            if (j <= enum_size<Attribute>)
                a.attributes.insert(tact::enum_at<Attribute>(j - 1));
            else
                a.joint_risks.insert(tact::enum_at<joint_risk>(j - 1 - enum_size<Attribute>));
        }
        visit(a);
    }
}

template <enumeration Attribute, class Times, class Visitor>
constexpr void visit_all_answers(const basic_consent<Attribute>& c, const Times& times, Visitor& visit) {
    constexpr std::size_t risks = 1 + enum_size<Attribute>;
    if (c.is_unreadable()) visit(detail::whole_answer<Attribute>(purpose::unstated, consent_state::unreadable, false));
    for (std::size_t p = 1; p < enum_size<purpose>; ++p) {
        const auto at = tact::enum_at<purpose>(p);
        if (c.objected(at)) visit(detail::whole_answer<Attribute>(at, consent_state::refused, true));
        const auto times_here = times.of(p);
        for (const stored_state state : stored_states) {
            minutes given = 0;
            do {
                detail::visit_answers(c, times_here, p, state, given, 1, risks, visit);
                detail::visit_answers(c, times_here, p, state, given, risks, risks + enum_size<joint_risk>, visit);
                given = detail::is_yes(state) ? times_here.next(given) : 0;
            } while (given != 0);
        }
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
