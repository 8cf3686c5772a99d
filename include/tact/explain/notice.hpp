// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXPLAIN_NOTICE_HPP
#define TACT_EXPLAIN_NOTICE_HPP

#include <tact/explain/fixed_text.hpp>
#include <tact/explain/reasoned_decision.hpp>
#include <tact/vocabulary/names.hpp>
#include <tact/vocabulary/source.hpp>

namespace tact::inline v0_1 {

/// What the customer is shown: a key for the integrator's translations, the English text, and the contents of its
/// slots `{attribute}`, `{benefit}` and `{control}`. A denied use has no notice: its key is empty. A plain value: safe
/// to share between threads while none writes it.
struct notice {
    const char* key = "";       ///< for the translations
    const char* english = "";   ///< the text, with its slots
    const char* attribute = ""; ///< what the person calls it; the integrator translates it too
    const char* benefit = "";   ///< a verb phrase, "save you a search"
    const char* control = "";   ///< a sentence, "Change it in your profile."
};

/// The notice of one attribute from one source that was permitted or is to be asked for. An anticipation is put as a
/// question; if others can see, it gives no details. Requires the assessment of just this attribute.
template <enumeration Attribute>
constexpr notice notice_of(const reasoned_decision& v, Attribute what, source from, const char* benefit,
                           const char* control) {
    notice n{"", "", name_of(what), benefit, control};
    const auto says = [&](const char* key, const char* english) {
        n.key = key;
        n.english = english;
    };
    if (v.decision == decision::deny) return {};
    if (v.obligations.contains(obligation::be_discreet)) {
        n.attribute = n.benefit = "";
        if (v.decision == decision::ask)
            says("tact.ask.discreet", "May we ask you something about this offer? {control}");
        else if (v.obligations.contains(obligation::put_as_question))
            says("tact.anticipate.discreet", "Shall we go ahead? {control}");
        else
            says("tact.discreet", "We chose this for you. {control}");
    } else if (v.decision == decision::ask) {
        says("tact.ask", "May we use your {attribute} to {benefit}? {control}");
    } else if (v.obligations.contains(obligation::put_as_question)) {
        says("tact.anticipate", "Shall we use your {attribute} to {benefit}? {control}");
    } else {
        switch (from) {
        case source::declared:
            says("tact.declared", "You told us your {attribute}; we used it to {benefit}. {control}");
            break;
        case source::first_party:
            says("tact.first_party", "We know your {attribute} from this service; we used it to {benefit}. {control}");
            break;
        case source::inferred:
            says("tact.inferred", "We guessed your {attribute}; we used it to {benefit}. {control}");
            break;
        case source::third_party:
            says("tact.third_party", "We received your {attribute} from others; we used it to {benefit}. {control}");
            break;
        case source::connection:
            says("tact.connection", "Your connection showed your {attribute}; we used it to {benefit}. {control}");
            break;
        case source::device_content:
            says("tact.device_content", "We read your {attribute}; we used it to {benefit}. {control}");
            break;
        case source::unstated:
        case source::covert:
        default: return {};
        }
    }
    return n;
}

/// A pattern with its slots filled from a notice: the English one, or a translation of it. An unknown slot stays as it
/// is written.
template <std::size_t Capacity = 300>
constexpr fixed_text<Capacity> fill(const notice& n, const char* pattern) {
    fixed_text<Capacity> out;
    const auto slot = [&](const char* name, const char* value) {
        const char* p = pattern;
        for (; *name != '\0' && *p == *name; ++p) ++name;
        if (*name != '\0') return false;
        out << value;
        pattern = p;
        return true;
    };
    while (*pattern != '\0')
        if (!slot("{attribute}", n.attribute) && !slot("{benefit}", n.benefit) && !slot("{control}", n.control))
            out << *pattern++;
    return out;
}
/// The English pattern with its slots filled.
template <std::size_t Capacity = 300>
constexpr fixed_text<Capacity> fill(const notice& n) {
    return tact::fill<Capacity>(n, n.english);
}

} // namespace tact

#endif
