// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// What C++ takes in each kind of document, for tests/tools/text_schemas.py to make JSON Schemas of, and to compare
// with:
//
//     documents_as_read keys               each row and key that there is, a tab, what it takes, and the words
//     documents_as_read check <file>...    of each file: ok, or its first error
#include <tact/policy/study_table.hpp>
#include <tact/text.hpp>

#include <tact/decide/standard.hpp>
#include <tact/policy/standard_table.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <type_traits>

namespace {

using namespace tact;

void say(const std::string& path, const std::string& value) { std::printf("%s\t%s\n", path.c_str(), value.c_str()); }

template <named_enumeration E>
std::string words_of() {
    std::string all, before;
    for (const E e : enum_set<E>::all()) {
        all += before + identifier_of(e);
        before = " ";
    }
    return all;
}
template <named_enumeration E>
std::string words_in(const enum_set<E>&) {
    return words_of<E>();
}
template <class Member>
std::string type_of(const Member& member) {
    if constexpr (std::is_same_v<Member, relationship>)
        return "needs\t" + words_of<connectedness>() + "\t" + words_of<trust>();
    else if constexpr (requires { member.row; })
        return "condition";
    else if constexpr (std::is_same_v<Member, bool>)
        return "boolean";
    else if constexpr (std::is_same_v<Member, odds_factor>)
        return "decimal";
    else if constexpr (std::is_same_v<Member, std::uint32_t>)
        return "whole";
    else if constexpr (std::is_same_v<Member, const char*>)
        return "text";
    else if constexpr (std::is_same_v<Member, tcf_set>)
        return "numbers";
    else if constexpr (std::is_same_v<Member, detail::text_span>)
        return "span";
    else if constexpr (std::is_same_v<Member, refill>)
        return "refill";
    else if constexpr (requires { member.unknown(); })
        return "words\t" + words_in(member);
    else
        return "word\t" + words_of<Member>();
}

template <class Row>
void describe(const std::string& path, const Row& row) {
    detail::each_field(row, [&](const char* key, const auto& member) { say(path + "." + key, type_of(member)); });
}
void describe_policy() {
    constexpr context any{};
    const policy_table& t = standard_table;
    detail::each_head_field(
        t, [&](const char* key, const auto& member) { say(std::string("head.") + key, type_of(member)); });
    describe("row.tolerances", t.tolerances);
    describe("row.clauses", t.clauses);
    for (std::size_t i = 0; i < detail::policy_parts; ++i) {
        const auto p = static_cast<detail::policy_part>(i);
        detail::visit_rows(t, p, [&](const auto& rows) {
            std::string all, before;
            for (const auto& r : rows) {
                all += before + identifier_of(r.key);
                before = " ";
            }
            say(std::string("rows.") + detail::name_of_part(p), all);
            describe(std::string("part.") + detail::name_of_part(p), *rows.begin());
        });
    }
    describe("list.combinations", t.combinations[0]);
    describe("list.coarsenings", t.coarsenings[0]);
    for_each_axis(any, []<named_enumeration E>(axis a, const E&) {
        say(std::string("axis.") + identifier_of(a), words_of<E>());
    });
}
void describe_others() {
    const auto tell = [](const std::string& part) {
        return [part](const char* key, const auto& member) { say(part + "." + key, type_of(member)); };
    };
    overlay x;
    detail::each_overlay_field(x, tell("overlay"));
    signal_mapping m;
    detail::each_signal_set(m, tell("signals"));
    detail::each_signal_field(m.purposes[purpose::support], tell("signal_purpose"));
    detail::each_signal_field(m.attributes[attribute::email], tell("signal_attribute"));
    detail::written_budget b;
    detail::each_budget_field(b, tell("budget"));
    detail::consent_answers a;
    detail::each_answer(a, [](const char* key, const auto&, bool) { say(std::string("answer.") + key, "sources"); });
    for (const detail::row_key& k : detail::part_keys) say(std::string("draws.") + k.name, "");
    for (const detail::row_key& k : detail::catalogue_document<attribute, 1, 2, 1>::row_keys)
        say(std::string("feature.") + k.name, "");
    for (const detail::row_key& k : detail::kinds_document<attribute, 4>::row_keys)
        say(std::string("kind.") + k.name, "");
    say("words.attribute", words_of<attribute>());
    say("words.source", words_of<source>());
    say("words.purpose", words_of<purpose>());
    say("words.joint_risk", words_of<joint_risk>());
}

void check(const std::string& text) {
    static const policy_base bases[]{{"standard", &standard_table}, {"study", &study_table}};
    text_error memory[1];
    text_errors errors(memory);
    const auto starts = [&](const char* kind) { // behind comments
        return ("\n" + text).find(std::string("\ntact = \"") + kind + "/1\"") != std::string::npos;
    };
    bool good = false;
    if (starts("policy")) good = std::make_unique<policy_text<>>()->parse(text, errors, bases);
    if (starts("overlay")) good = std::make_unique<overlay_text<>>()->parse(text, errors);
    if (starts("catalogue")) good = std::make_unique<catalogue_text<32>>(standard)->parse(text, errors);
    if (starts("kinds")) good = std::make_unique<kinds_text<32>>(standard)->parse(text, errors);
    if (starts("limits")) good = std::make_unique<limits_text<>>()->parse(text, errors);
    if (starts("consent")) {
        consent c;
        good = parse_consent(text, c, errors);
    }
    if (starts("signals")) {
        signal_mapping m;
        good = parse_signals(text, m, errors, &standard_signals);
    }
    if (starts("vocabulary")) good = parse_vocabulary(text, *std::make_unique<vocabulary<attribute>>(), errors);
    std::puts(good ? "ok" : errors.empty() ? "of no kind" : explain(errors[0]).c_str());
}

} // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "keys") {
        describe_policy();
        describe_others();
        return 0;
    }
    for (int i = 2; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        check(std::string(std::istreambuf_iterator<char>(file), {}));
    }
    return what == "check" ? 0 : 2;
}
