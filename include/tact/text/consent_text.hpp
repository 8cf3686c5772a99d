// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_CONSENT_TEXT_HPP
#define TACT_TEXT_CONSENT_TEXT_HPP

#include <tact/text/detail/consent_document.hpp>
#include <tact/text/detail/toml_writer.hpp>

// A consent as text, for command lines and tests. To store one, write a record (`tact/store.hpp`).

namespace tact::inline v0_1 {

/// Reads a consent, and returns whether the text is without error. Otherwise `errors` has them, and the consent refuses
/// everything, as one that cannot be read does.
template <named_enumeration Attribute>
[[nodiscard]] constexpr bool parse_consent(const input_text& text, basic_consent<Attribute>& into,
                                           text_errors& errors) {
    errors.clear();
    into = basic_consent<Attribute>();
    detail::consent_document<Attribute> document(into, errors);
    if (detail::toml_reader<detail::consent_document<Attribute>>(text, document, errors).follow("consent/1"))
        document.finish();
    errors.sort();
    if (errors.empty()) return true;
    into = basic_consent<Attribute>::unreadable();
    return false;
}

namespace detail {

constexpr void write_sources(toml_writer& out, const enum_set<source>& of, const enum_set<source>& every) {
    if (of == every)
        out << "[\"every\"]";
    else
        out.value(of);
}
/// The answers to one attribute or joint risk: a line for each purpose that has any.
template <enumeration Attribute, named_enumeration What>
constexpr void write_answers(toml_writer& out, const basic_consent<Attribute>& unobjected, const char* part,
                             What what) {
    bool header = false;
    for (std::size_t i = 1; i < enum_size<purpose>; ++i) {
        const auto p = enum_at<purpose>(i);
        const consent_answers a = detail::answers_of(unobjected, what, p);
        if (a == consent_answers{}) continue;
        if (!header) {
            out << "\n[" << part << '.';
            out.key(tact::identifier_of(what));
            out << "]\n";
        }
        header = true;
        out << tact::identifier_of(p) << " = ";
        const char* before = "{ ";
        detail::each_answer(a, [&](const char* key, const enum_set<source>& of, bool closes) {
            if (of.empty()) return;
            out << before << key << " = ";
            detail::write_sources(out, of, closes ? sources_of_a_no : sources_of_a_yes);
            before = ", ";
        });
        if (a.supplied) out << ", supplied = true";
        out << " }\n";
    }
}

} // namespace detail

/// Writes the canonical text of a consent to `out`, and says how many characters it takes: with no room at all, it only
/// counts. Reading it gives the same consent; one that is unreadable holds nothing else but its objections.
template <named_enumeration Attribute>
constexpr printed_text print_consent(const basic_consent<Attribute>& c, char* out, std::size_t room) {
    detail::toml_writer to(out, room);
    to << "tact = \"consent/1\"\n";
    basic_consent<Attribute> unobjected = c;
    enum_set<purpose> objections;
    for (std::size_t i = 1; i < enum_size<purpose>; ++i)
        if (unobjected.withdraw_objection(enum_at<purpose>(i))) objections.insert(enum_at<purpose>(i));
    if (!objections.empty()) {
        to << "objections = ";
        to.value(objections);
        to << '\n';
    }
    if (c.is_unreadable()) {
        to << "unreadable = true\n";
        return to.result();
    }
    for (std::size_t i = 0; i < enum_size<Attribute>; ++i)
        detail::write_answers(to, unobjected, "attributes", tact::enum_at<Attribute>(i));
    for (std::size_t i = 0; i < enum_size<joint_risk>; ++i)
        detail::write_answers(to, unobjected, "joint_risks", enum_at<joint_risk>(i));
    return to.result();
}

} // namespace tact

#endif
