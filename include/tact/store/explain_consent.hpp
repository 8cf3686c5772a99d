// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_EXPLAIN_CONSENT_HPP
#define TACT_STORE_EXPLAIN_CONSENT_HPP

#include <tact/explain/fixed_text.hpp>
#include <tact/store/consent_answers.hpp>
#include <tact/store/names.hpp>
#include <tact/vocabulary/names.hpp>

// What is held of a person's consent, in sentences to that person. They say what the person answered, and not what
// comes of it: that is for a policy to say.

namespace tact::inline v0_1 {

namespace detail {

constexpr std::size_t length_of(const char* s) {
    std::size_t n = 0;
    while (s[n] != '\0') ++n;
    return n;
}

/// What the names of all values take, and a separator after each.
template <enumeration E>
inline constexpr std::size_t length_of_names = [] {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < enum_size<E>; ++i) sum += detail::length_of(name_of(tact::enum_at<E>(i))) + 5;
    return sum;
}();

/// Where data came from, said to the person.
constexpr const char* said_of(source s) {
    switch (s) {
    case source::declared: return "what you told us";
    case source::first_party: return "what this service recorded";
    case source::inferred: return "what was concluded about you";
    case source::third_party: return "what others passed on";
    case source::connection: return "what your connection shows";
    case source::device_content: return "what is on your device";
    case source::unstated:
    case source::covert:
    default: return "what has no stated source";
    }
}

/// An answer, said to the person: what stands before and after the things that it is on.
struct answer_phrase {
    const char* before = "";
    const char* after = "";
};
constexpr answer_phrase phrase_of(consent_state s) {
    switch (s) {
    case consent_state::general: return {"you agreed in general to ", ""};
    case consent_state::specific: return {"you said yes to ", ""};
    case consent_state::expired: return {"you agreed to ", "; that has ended"};
    case consent_state::withdrawn: return {"you took back your yes to ", ""};
    case consent_state::never_asked: return {"you were never asked about ", ""};
    case consent_state::refused:
    case consent_state::unreadable:
    default: return {"you said no to ", ""};
    }
}

/// "a, b and c".
template <std::size_t Capacity, enumeration E>
constexpr void list(fixed_text<Capacity>& out, const enum_set<E>& some) {
    std::size_t left = some.size();
    for (const E e : some) {
        out << name_of(e);
        --left;
        if (left != 0) out << (left == 1 ? " and " : ", ");
    }
}
/// All attributes, and all but a few, are said in short.
template <std::size_t Capacity, enumeration Attribute>
constexpr void list_attributes(fixed_text<Capacity>& out, const enum_set<Attribute>& some) {
    const enum_set<Attribute> others = enum_set<Attribute>::all() - some;
    const bool in_short = others.size() * 2 < enum_size<Attribute>;
    if (in_short) out << (others.empty() ? "everything" : "everything but ");
    detail::list(out, in_short ? others : some);
}

template <std::size_t Capacity>
constexpr void list_sources(fixed_text<Capacity>& out, const enum_set<source>& from) {
    constexpr enum_set nowhere{source::unstated, source::covert};
    if (from.includes(enum_set<source>::all() - nowhere)) {
        out << "from any source";
        return;
    }
    const char* before = "";
    for (const source s : from) {
        if (s == source::covert) continue; // said by unstated
        out << before << said_of(s);
        before = " or ";
    }
}

/// A day of the Gregorian calendar as "2026-11-29".
template <std::size_t Capacity>
constexpr void write_day(fixed_text<Capacity>& out, minutes since_1970) {
    std::uint32_t days = since_1970 / 1440, year = 1970;
    const auto is_leap = [&] { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); };
    for (; days >= (is_leap() ? 366u : 365u); ++year) days -= is_leap() ? 366u : 365u;
    constexpr std::uint32_t lengths[]{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::uint32_t month = 0;
    for (; days >= lengths[month] + (month == 1 && is_leap() ? 1u : 0u); ++month)
        days -= lengths[month] + (month == 1 && is_leap() ? 1u : 0u);
    out.add_number(year) << (month < 9 ? "-0" : "-");
    out.add_number(month + 1) << (days < 9 ? "-0" : "-");
    out.add_number(days + 1);
}

} // namespace detail

/// Room for every sentence about an answer: none names a thing twice. Requires a `name_of` that works in constant
/// expressions.
template <enumeration Attribute>
using basic_answer_text = fixed_text<400 + detail::length_of_names<Attribute> + detail::length_of_names<joint_risk>>;

/// Over the shipped attributes.
using answer_text = basic_answer_text<attribute>;

/// An answer as a sentence to the person: "For marketing, you said yes to e-mail address (what you told us) on
/// 2026-11-29." Days are those of UTC.
template <enumeration Attribute>
[[nodiscard]] constexpr basic_answer_text<Attribute> explain_answer(const basic_consent_answer<Attribute>& a) {
    basic_answer_text<Attribute> out;
    if (a.state == consent_state::unreadable)
        return out << "What you answered cannot be read. It counts as a no to everything.";
    if (a.objection)
        return out << "You objected to " << name_of(a.purpose) << ": while that stands, no yes to it counts.";
    const detail::answer_phrase said = detail::phrase_of(a.state);
    out << "For " << name_of(a.purpose) << ", " << said.before;
    if (!a.attributes.empty()) detail::list_attributes(out, a.attributes);
    if (!a.attributes.empty() && !a.joint_risks.empty()) out << ", and to ";
    if (!a.joint_risks.empty()) detail::list(out, a.joint_risks);
    out << " (";
    detail::list_sources(out, a.from);
    out << ")" << said.after;
    if (a.given != 0) {
        out << " on ";
        detail::write_day(out, a.given);
    }
    return out << ".";
}

namespace detail {

template <class Text, class Consent, class Visitor>
constexpr void visit_sentences(const Consent& c, Visitor& visit) {
    bool any = false;
    tact::for_each_answer(c, [&](const auto& a) {
        const auto sentence = tact::explain_answer(a);
        visit(sentence);
        any = true;
    });
    if (any) return;
    const auto none = Text{} << "You have answered nothing.";
    visit(none);
}
/// What was read, and what is wrong with it.
template <class Text, class Reading, class Visitor>
constexpr void visit_sentences_of_a_record(const Reading& r, Visitor& visit) {
    Text more;
    if (r.error == record_error::missing)
        more << "There is no record of what you answered. Until there is, it counts as a no to everything.";
    else
        detail::visit_sentences<Text>(r.consent, visit);
    if (r.error != record_error::none && r.error != record_error::missing)
        more << "The reason: " << name_of(r.error) << ".";
    if (r.unknown != 0) {
        more.add_number(r.unknown) << (r.unknown == 1 ? " answer concerns" : " answers concern");
        more << " something that is not known here: a yes to it is not used, a no to it stands as an objection.";
    }
    const Text& last = more;
    if (last.size() != 0) visit(last);
}

} // namespace detail

/// Calls `visit(sentence)` with a sentence to the person for every answer in a consent, in the order of
/// `for_each_answer`, or with one that there is none. Allocates nothing.
template <stored_enumeration Attribute, class Visitor>
constexpr void for_each_sentence(const basic_consent<Attribute>& c, Visitor visit) {
    detail::visit_sentences<basic_answer_text<Attribute>>(c, visit);
}
/// The same with the day of each yes.
template <stored_enumeration Attribute, std::size_t Times, class Visitor>
constexpr void for_each_sentence(const basic_dated_consent<Attribute, Times>& c, Visitor visit) {
    detail::visit_sentences<basic_answer_text<Attribute>>(c, visit);
}
/// The same of a record as it was read, with why it could not be, or how many of its answers this build does not know.
template <stored_enumeration Attribute, class Visitor>
constexpr void for_each_sentence(const consent_reading<Attribute>& r, Visitor visit) {
    detail::visit_sentences_of_a_record<basic_answer_text<Attribute>>(r, visit);
}
/// The same with the day of each yes.
template <stored_enumeration Attribute, std::size_t Times, class Visitor>
constexpr void for_each_sentence(const dated_consent_reading<Attribute, Times>& r, Visitor visit) {
    detail::visit_sentences_of_a_record<basic_answer_text<Attribute>>(r, visit);
}

} // namespace tact

#endif
