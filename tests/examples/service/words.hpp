// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXAMPLES_SERVICE_WORDS_HPP
#define TACT_EXAMPLES_SERVICE_WORDS_HPP

// JSON to values of tact and back, by the identifiers that no release changes. Whatever is not understood is refused,
// and nothing of the request counts: an unknown word, a field too many, a field that is said twice.
#include "people.hpp"

#include <tact/decide/standard.hpp>
#include <tact/relationship.hpp>
#include <tact/store.hpp>
#include <tact/tact.hpp>
#include <tact/vocabulary/context_text.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace service {

using json = nlohmann::ordered_json;

/// Why a request is not done: a status of HTTP, and a sentence.
struct refusal {
    int status;
    std::string sentence;
};
[[noreturn]] inline void refuse(const std::string& sentence) { throw refusal{400, sentence}; }

/// What somebody wrote, as far as it can be shown.
inline std::string shown(std::string_view said) {
    std::string out = "'";
    for (const char c : said.substr(0, 60)) out += c >= ' ' && c <= '~' && c != '\'' ? c : '?';
    return out + (said.size() > 60 ? "...'" : "'");
}

/// An id is 1 to 64 letters, digits, dots, hyphens and underscores.
inline const std::string& checked_id(const std::string& id) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
               c == '_';
    };
    if (id.empty() || id.size() > 64 || !std::all_of(id.begin(), id.end(), allowed))
        refuse("an id is 1 to 64 letters, digits, dots, hyphens and underscores, and this is none: " + shown(id));
    return id;
}

/// JSON in which no field is said twice: which of two answers on one thing would count?
inline json parsed_json(const std::string& body) {
    std::vector<std::set<std::string>> open;
    std::string twice;
    const auto watch = [&](int, json::parse_event_t event, json& read) {
        if (event == json::parse_event_t::object_start) open.emplace_back();
        if (event == json::parse_event_t::object_end) open.pop_back();
        if (event == json::parse_event_t::key && !open.back().insert(read.get<std::string>()).second)
            twice = read.get<std::string>();
        return true;
    };
    json read = json::parse(body, watch, false);
    if (read.is_discarded()) refuse("the body is no JSON");
    if (!twice.empty()) refuse("a field is said twice: " + shown(twice));
    return read;
}

/// The fields of a JSON object. Each must be looked for: what is left over is not understood.
class fields {
public:
    fields(const json& of, const char* what) : of_(of), what_(what) {
        if (!of.is_object()) refuse(what_ + " must be a JSON object");
    }
    const json* find(const char* name) {
        looked_for_.insert(name);
        const auto found = of_.find(name);
        return found == of_.end() ? nullptr : &*found;
    }
    const json& get(const char* name) {
        const json* found = find(name);
        if (found == nullptr) refuse(what_ + " needs the field '" + name + "'");
        return *found;
    }
    void no_more() const {
        for (const auto& [name, value] : of_.items())
            if (looked_for_.count(name) == 0) refuse(what_ + " has no field " + shown(name));
    }

private:
    const json& of_;
    std::string what_;
    std::set<std::string> looked_for_;
};

inline const std::string& text(const json& value, const std::string& what) {
    if (!value.is_string()) refuse(what + " must be a text");
    return value.get_ref<const std::string&>();
}
/// The value whose identifier a text is.
template <tact::named_enumeration E>
E word(const json& value, const std::string& what) {
    const std::string& said = service::text(value, what);
    const tact::parsed<E> read = tact::parse<E>(said);
    if (!read) refuse("there is no " + what + " " + shown(said));
    return *read;
}
inline std::uint32_t whole_number(const json& value, const std::string& what) {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > 1'000'000)
        refuse(what + " must be a whole number from 0 to 1000000");
    return value.get<std::uint32_t>();
}
inline bool yes_or_no(const json& value, const std::string& what) {
    if (!value.is_boolean()) refuse(what + " must be true or false");
    return value.get<bool>();
}
inline const json& list(const json& value, const std::string& what, std::size_t at_most) {
    if (!value.is_array() || value.empty() || value.size() > at_most)
        refuse(what + " must be a list of 1 to " + std::to_string(at_most));
    return value;
}

// --- what a person answers -------------------------------------------------------------------------------------------

/// What a person can say.
enum class verb : std::uint16_t { grant, grant_generally, refuse, withdraw, object, withdraw_objection };
constexpr verb last_enumerator(verb) { return verb::withdraw_objection; }
inline constexpr tact::name_table<verb> verb_names{{
    {verb::grant, "grant", "yes, when asked"},
    {verb::grant_generally, "grant_generally", "yes, as by a banner"},
    {verb::refuse, "refuse", "no"},
    {verb::withdraw, "withdraw", "a yes taken back"},
    {verb::object, "object", "no to a purpose"},
    {verb::withdraw_objection, "withdraw_objection", "an objection taken back"},
}};
constexpr const auto& names_of(verb) { return verb_names; }

struct answer {
    verb says{};
    tact::purpose purpose{};
    std::optional<tact::attribute> attribute{};
    std::optional<tact::joint_risk> joint_risk{};
    std::optional<tact::enum_set<tact::source>> sources{};
};

/// {"say": "grant", "purpose": "marketing", "attribute": "email", "sources": ["declared"]}
inline answer answer_in(const json& said) {
    fields f(said, "an answer");
    answer a;
    a.says = word<verb>(f.get("say"), "answer");
    a.purpose = word<tact::purpose>(f.get("purpose"), "purpose");
    if (a.purpose == tact::purpose::unstated) refuse("an answer needs a purpose");
    if (const json* what = f.find("attribute")) a.attribute = word<tact::attribute>(*what, "attribute");
    if (const json* what = f.find("joint_risk")) a.joint_risk = word<tact::joint_risk>(*what, "joint risk");
    if (const json* from = f.find("sources")) {
        a.sources.emplace();
        for (const json& one : list(*from, "sources", tact::enum_size<tact::source>)) {
            const auto s = word<tact::source>(one, "source");
            if (s == tact::source::unstated || s == tact::source::covert)
                refuse("nobody answers about data of no stated source");
            a.sources->insert(s);
        }
    }
    f.no_more();
    const bool on_purpose = a.says == verb::object || a.says == verb::withdraw_objection;
    const bool may_be_on_all = on_purpose || a.says == verb::grant_generally;
    if (a.attribute && a.joint_risk) refuse("an answer is on an attribute or a joint risk, not on both");
    if (!a.attribute && !a.joint_risk && !may_be_on_all) refuse("an answer needs an attribute or a joint risk");
    if (on_purpose && (a.attribute || a.joint_risk || a.sources)) refuse("an objection is to a purpose, and all of it");
    if (a.joint_risk && a.sources) refuse("a joint risk has no sources");
    return a;
}
/// A list of answers, or one.
inline std::vector<answer> answers_in(const json& said) {
    std::vector<answer> all;
    if (said.is_object()) return {answer_in(said)};
    for (const json& one : list(said, "the answers", 1000)) all.push_back(answer_in(one));
    return all;
}

/// Gives an answer. False if it changes nothing that it could change: an objection that is not there is withdrawn.
inline bool give(tact::consent& c, const answer& a) {
    const auto say = [&](auto what, auto... from) {
        switch (a.says) {
        case verb::grant: return c.grant(what, a.purpose, from...);
        case verb::grant_generally: return c.grant_generally(what, a.purpose, from...);
        case verb::refuse: return c.refuse(what, a.purpose, from...);
        case verb::withdraw: return c.withdraw(what, a.purpose, from...);
        case verb::object:
        case verb::withdraw_objection:
        default: return false;
        }
    };
    if (a.says == verb::object) return c.object_to(a.purpose);
    if (a.says == verb::withdraw_objection) return c.withdraw_objection(a.purpose);
    if (a.joint_risk) return say(*a.joint_risk);
    if (a.attribute) return a.sources ? say(*a.attribute, *a.sources) : say(*a.attribute);
    return a.sources ? c.grant_generally(a.purpose, *a.sources) : c.grant_generally(a.purpose);
}

// --- what is asked ---------------------------------------------------------------------------------------------------

/// A use that the service is asked to decide on.
struct question {
    tact::context where{};
    tact::use use{};
    bool estimate = false; ///< the relationship is to be estimated from what was observed
    bool record = false;   ///< the decision is to be recorded
};

/// {"context": {"purpose": "support"}, "use": [{"attribute": "style", "source": "declared"}]}, and, if wished,
/// "estimate_relationship": true and "record": true.
inline question question_in(const json& asked) {
    fields f(asked, "a question");
    question q;
    const json& context = f.get("context");
    if (!context.is_object()) refuse("the context must be a JSON object");
    for (const auto& [field, value] : context.items()) {
        const tact::context_error e = parse_into(q.where, field, service::text(value, field));
        if (e == tact::context_error::unknown_field) refuse("a context has no field " + shown(field));
        if (e == tact::context_error::unknown_value)
            refuse("there is no " + field + " " + shown(value.get_ref<const std::string&>()));
    }
    if (q.where.purpose == tact::purpose::unstated) refuse("a question needs a purpose in its context");
    tact::basic_use_builder<tact::attribute> parts(tact::standard);
    for (const json& one : list(f.get("use"), "the use", 100)) {
        fields part(one, "a part of the use");
        const auto what = word<tact::attribute>(part.get("attribute"), "attribute");
        const auto from = word<tact::source>(part.get("source"), "source");
        const json* events = part.find("events");
        part.no_more();
        parts.add({what, from, events == nullptr ? 1 : whole_number(*events, "events")});
    }
    q.use = parts.use();
    if (const json* estimate = f.find("estimate_relationship"))
        q.estimate = yes_or_no(*estimate, "estimate_relationship");
    if (const json* record = f.find("record")) q.record = yes_or_no(*record, "record");
    f.no_more();
    const bool stated =
        q.where.connectedness != tact::connectedness::unstated || q.where.trust != tact::trust::unstated;
    if (q.estimate && stated) refuse("a relationship is estimated or stated in the context, not both");
    return q;
}

inline bool is_yes_or_no(tact::observable o) {
    return o == tact::observable::opted_in || o == tact::observable::logged_in;
}

/// {"orders": 12, "months": 14, "opted_in": true, "first_impression": "good"}
inline observations observations_in(const json& said) {
    fields f(said, "what was observed");
    observations seen;
    for (const tact::observable o : tact::enum_set<tact::observable>::all()) {
        const std::string name = identifier_of(o);
        const json* value = f.find(name.c_str());
        if (value == nullptr) continue;
        if (o == tact::observable::first_impression) {
            const auto impression = word<tact::first_impression>(*value, "first impression");
            if (impression == tact::first_impression::unstated) refuse("leave out what was not observed");
            seen.emplace_back(name, static_cast<std::int64_t>(tact::position(impression)) - 1);
        } else if (is_yes_or_no(o)) {
            seen.emplace_back(name, yes_or_no(*value, name) ? 1 : 0);
        } else {
            seen.emplace_back(name, whole_number(*value, name));
        }
    }
    f.no_more();
    return seen;
}

// --- what is told ----------------------------------------------------------------------------------------------------

template <tact::named_enumeration E>
json words_of(const tact::enum_set<E>& some) {
    json all = json::array();
    for (const E e : some) all.push_back(identifier_of(e));
    return all;
}

inline json words_of(const tact::context& where) {
    json all = json::object();
    for_each_word(where, [&](const char* field, const char* value) { all[field] = value; });
    return all;
}

/// A consent, entry by entry and in sentences.
inline json told(const tact::consent_reading<tact::attribute>& reading) {
    json entries = json::array(), sentences = json::array();
    for_each_answer(reading.consent, [&](const tact::consent_answer& a) {
        entries.push_back({{"purpose", identifier_of(a.purpose)},
                           {"state", identifier_of(a.state)},
                           {"objection", a.objection},
                           {"attributes", words_of(a.attributes)},
                           {"joint_risks", words_of(a.joint_risks)},
                           {"sources", words_of(a.from)}});
    });
    for_each_sentence(reading, [&](const tact::answer_text& s) { sentences.push_back(s.c_str()); });
    return {{"record", reading ? "read" : identifier_of(reading.error)},
            {"not_known_to_this_build", reading.unknown},
            {"entries", entries},
            {"in_words", sentences}};
}

/// What was observed, as it was said.
inline json told(const observations& seen) {
    json all = json::object();
    for (const auto& [what, value] : seen) {
        const tact::parsed<tact::observable> o = tact::parse<tact::observable>(what);
        if (*o == tact::observable::first_impression)
            all[what] = identifier_of(tact::enum_at<tact::first_impression>(static_cast<std::size_t>(value) + 1));
        else if (is_yes_or_no(*o))
            all[what] = value != 0;
        else
            all[what] = value;
    }
    return all;
}

/// An estimate of a relationship, what it rests on and where that came from, and what was not read.
inline json told(const tact::estimated_context& e) {
    json from = json::array(), unread = json::array();
    std::size_t i = 0;
    for (const tact::observable o : e.estimate.rests_on) {
        const auto& part = e.parts[i++];
        from.push_back({{"input", identifier_of(o)},
                        {"value", e.estimate.seen[o].value()},
                        {"attribute", identifier_of(part.what)},
                        {"source", identifier_of(part.from)}});
    }
    for (const tact::unread_observable& u : e.unread)
        unread.push_back({{"input", identifier_of(u.what)}, {"decision", identifier_of(u.decision)}});
    return {{"purpose", identifier_of(e.context.purpose)},
            {"connectedness", identifier_of(e.estimate.relationship.connectedness)},
            {"trust", identifier_of(e.estimate.relationship.trust)},
            {"by_assumed_figures", e.estimate.assumed},
            {"from", from},
            {"not_read", unread},
            {"in_words", explain_relationship(e).c_str()}};
}

} // namespace service

#endif
