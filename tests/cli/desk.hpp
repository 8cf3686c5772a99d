// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_CLI_DESK_HPP
#define TACT_TESTS_CLI_DESK_HPP

#include "input.hpp"
#include "screen.hpp"
#include "toml_text.hpp"

#include <tact/explain/assess.hpp>
#include <tact/explain/explanation.hpp>
#include <tact/explain/names.hpp>
#include <tact/model/coverage.hpp>
#include <tact/model/names.hpp>
#include <tact/policy/standard_table.hpp>
#include <tact/policy/study_table.hpp>
#include <tact/store/consent_record.hpp>
#include <tact/text.hpp>
#include <tact/vocabulary/context_text.hpp>
#include <tact/vocabulary/names.hpp>

#include <memory>
#include <string>
#include <type_traits>
#include <vector>

namespace cli {

/// What every command reads: policies, consents and moments over one enumeration of attributes.
template <class Attribute>
class desk {
public:
    static constexpr bool shipped = std::is_same_v<Attribute, tact::attribute>;
    using table_type = tact::basic_policy_table<Attribute>;
    using policy_type = tact::basic_policy<Attribute>;
    using consent_type = tact::basic_consent<Attribute>;
    using policy_text_type = tact::basic_policy_text<Attribute, 65536>;
    using overlay_text_type = tact::basic_overlay_text<Attribute, 4096>;
    using catalogue_text_type = tact::basic_catalogue_text<Attribute, 1024, 4096>;
    using kinds_text_type = tact::basic_kinds_text<Attribute, 1024>;
    using limits_text_type = tact::basic_limits_text<Attribute, 4096>;

    explicit desk(const arguments& a) : args_(a), colours_(takes_colours(a)) {}

protected:
    /// A policy, and the text that it refers to.
    struct loaded_policy {
        std::unique_ptr<policy_text_type> text;
        std::unique_ptr<table_type> table;
        std::unique_ptr<policy_type> compiled;
        std::vector<std::unique_ptr<overlay_text_type>> overlays;
    };
    /// A moment, and the consent that it refers to.
    struct loaded_moment {
        std::string name;
        tact::context where{};
        consent_type given{};
        double weight = 1;
    };

    static tact::basic_policy_bases<Attribute> bases() {
        if constexpr (shipped) {
            static constexpr tact::policy_base all[]{{"standard", &tact::standard_table},
                                                     {"study", &tact::study_table}};
            return all;
        } else {
            static const auto standard =
                std::make_unique<table_type>(tact::closed_table<Attribute>(tact::standard_table));
            static const auto study = std::make_unique<table_type>(tact::closed_table<Attribute>(tact::study_table));
            static const tact::basic_policy_base<Attribute> all[]{{"standard", standard.get()}, {"study", study.get()}};
            return all;
        }
    }
    /// A shipped table, or null.
    static const table_type* shipped_table(const std::string& name) {
        for (const auto& base : bases())
            if (name == base.name) return base.table;
        return nullptr;
    }

    /// Reads a text; a message and false if it is wrong, or cannot be read.
    template <class Parse>
    bool parse(const source_text& s, Parse parse_it) {
        if (!s.there) return fail(usage);
        const auto list = std::make_unique<error_list>();
        if (parse_it(tact::input_text(s.text), list->errors)) return true;
        list->print(s.name);
        return fail(found);
    }
    bool fail(int code) {
        code_ = code;
        return false;
    }
    int code() const { return code_; }

    /// Reads a policy: a file, or the name of a shipped one, and what overlays close of it.
    bool load(const std::string& path, loaded_policy& p) {
        if (const table_type* table = shipped_table(path)) {
            p.table = std::make_unique<table_type>(*table);
        } else {
            p.text = std::make_unique<policy_text_type>();
            const auto read = [&](const tact::input_text& t, tact::text_errors& e) {
                return p.text->parse(t, e, bases());
            };
            if (!parse(read_file(path), read)) return false;
            p.table = std::make_unique<table_type>(p.text->table());
        }
        for (const std::string& overlay : args_.all("--overlay")) {
            p.overlays.push_back(std::make_unique<overlay_text_type>());
            const auto read = [&](const tact::input_text& t, tact::text_errors& e) {
                return p.overlays.back()->parse(t, e);
            };
            if (!parse(read_file(overlay), read)) return false;
            *p.table = tact::restricted(*p.table, p.overlays.back()->overlay());
        }
        return true;
    }
    bool compile(loaded_policy& p) {
        p.compiled = std::make_unique<policy_type>(*p.table);
        if (p.compiled->valid()) return true;
        std::fprintf(stderr, "tact: the policy breaks an invariant\n");
        return fail(found);
    }
    /// Reads a consent: a text, or a stored record.
    bool load(const std::string& path, consent_type& c) {
        const source_text s = read_file(path);
        if (!s.there) return fail(usage);
        if (s.text.size() > 1 && s.text[0] == 't' && s.text[1] > 0 && s.text[1] < '\t') {
            if constexpr (shipped) {
                const auto r =
                    tact::read_consent<Attribute>(reinterpret_cast<const std::uint8_t*>(s.text.data()), s.text.size());
                c = r.consent;
                if (r) return true;
                std::fprintf(stderr, "%s: error: byte %zu of the record: %s\n", s.name.c_str(), r.position,
                             error_of(r.error));
            } else {
                std::fprintf(stderr, "%s: error: a record is of the shipped attributes\n", s.name.c_str());
            }
            return fail(found);
        }
        return parse(s, [&](const tact::input_text& t, tact::text_errors& e) { return tact::parse_consent(t, c, e); });
    }
    static const char* error_of(tact::record_error e) {
        switch (e) {
        case tact::record_error::missing: return "there are no bytes";
        case tact::record_error::not_a_record: return "they are no record";
        case tact::record_error::other_vocabulary: return "attributes of another enumeration";
        case tact::record_error::other_version: return "a version that is not known";
        case tact::record_error::wrong_length: return "bytes are missing, or there are too many";
        case tact::record_error::wrong_checksum: return "a byte was changed";
        case tact::record_error::contradictory: return "it contradicts itself";
        case tact::record_error::none:
        case tact::record_error::no_room:
        case tact::record_error::too_long:
        case tact::record_error::supplied:
        default: return "it cannot be read";
        }
    }

    /// What to write instead of a word: the nearest of those that there are, or else one of them all.
    class other_words {
    public:
        explicit other_words(const std::string& said) : choice_(said.data(), said.size()) {}
        void offer(const char* known) {
            choice_.offer(known);
            all_ += std::string(" ") + known;
        }
        std::string say() const {
            return choice_.nearest() == nullptr ? "; it has" + all_
                                                : "; do you mean `" + std::string(choice_.nearest()) + "`?";
        }

    private:
        tact::detail::word_choice choice_;
        std::string all_;
    };
    /// States one thing of a context.
    bool state(tact::context& where, const std::string& axis, const std::string& value) {
        switch (tact::parse_into(where, axis, value)) {
        case tact::context_error::none: return true;
        case tact::context_error::unknown_field: {
            other_words others(axis);
            tact::detail::each_identifier<tact::axis>([&](const char* known) { others.offer(known); });
            others.offer("learning_for");
            return fail(wrong_usage("a context has no `" + axis + "`" + others.say()));
        }
        case tact::context_error::unknown_value:
        default: break;
        }
        other_words others(value);
        tact::context any{};
        tact::for_each_axis(any, [&]<class E>(tact::axis a, E&) {
            if (axis == tact::identifier_of(a) || (axis == "learning_for" && a == tact::axis::purpose))
                tact::detail::each_identifier<E>([&](const char* known) { others.offer(known); });
        });
        return fail(wrong_usage("`" + value + "` is no value of " + axis + others.say()));
    }
    /// The moment that the options state.
    bool state(loaded_moment& m) {
        const std::string* purpose = args_.last("--purpose");
        const std::string* learning_for = args_.last("--learning-for");
        if (purpose != nullptr && !state(m.where, "purpose", *purpose)) return false;
        if (learning_for != nullptr && !state(m.where, "learning_for", *learning_for)) return false;
        for (const std::string& w : args_.all("--with")) {
            const std::size_t at = w.find('=');
            if (at == std::string::npos) return fail(wrong_usage("--with takes AXIS=VALUE, and here is `" + w + "`"));
            if (!state(m.where, w.substr(0, at), w.substr(at + 1))) return false;
        }
        const std::string* consent = args_.last("--consent");
        return consent == nullptr || load(*consent, m.given);
    }
    /// A value by its word.
    template <class E>
    bool word(const std::string& said, E& value, const char* what) {
        const auto read = tact::parse<E>(said);
        if (read) {
            value = *read;
            return true;
        }
        tact::detail::word_choice choice(said.data(), said.size());
        tact::detail::each_identifier<E>([&](const char* known) { choice.offer(known); });
        return fail(
            wrong_usage("`" + said + "` is no " + what +
                        (choice.nearest() == nullptr ? "" : "; do you mean `" + std::string(choice.nearest()) + "`?")));
    }
    template <class E>
    bool words(const char* option, const char* what, tact::enum_set<E>& into) {
        for (const std::string& said : args_.all(option)) {
            E value{};
            if (!word(said, value, what)) return false;
            into.insert(value);
        }
        return true;
    }

    /// The words of a set.
    template <class E>
    static std::string words_of(const tact::enum_set<E>& set, bool text = false) {
        std::string all;
        for (const E e : set) {
            if (!all.empty()) all += ", ";
            all += text ? tact::name_of(e) : tact::identifier_of(e);
        }
        return all;
    }
    template <class E>
    static void write(json& out, const tact::enum_set<E>& set) {
        out.open('[');
        for (const E e : set) out.text(tact::identifier_of(e));
        out.close(']');
    }
    static void write(json& out, const tact::context& where) {
        out.open('{');
        tact::for_each_word(where, [&](const char* field, const char* value) { out.key(field).text(value); });
        out.close('}');
    }
    static void print(const json& out) { std::printf("%s\n", out.str().c_str()); }
    static std::string figure(tact::odds_factor f) {
        char text[24];
        std::snprintf(text, sizeof text, "%d.%03d", f.thousandths() / 1000, f.thousandths() % 1000);
        return text;
    }
    /// The canonical text of what `print_it(out, room)` prints.
    template <class Print>
    static std::string canonical(Print print_it) {
        std::string text(print_it(nullptr, 0).size, '\0');
        return print_it(text.data(), text.size()) ? text : "";
    }

    const arguments& args_;
    paint colours_;

private:
    int code_ = fine;
};

} // namespace cli

#endif
