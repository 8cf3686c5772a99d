// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_CLI_COMMANDS_HPP
#define TACT_TESTS_CLI_COMMANDS_HPP

#include "desk.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>

namespace cli {

/// The commands that read texts over one enumeration of attributes.
template <class Attribute>
class commands_over : desk<Attribute> {
    using base = desk<Attribute>;
    using base::args_;
    using base::code;
    using base::colours_;
    using base::fail;
    using base::load;
    using base::shipped;
    using base::word;
    using base::words;
    using base::words_of;
    using base::write;
    using typename base::consent_type;
    using typename base::loaded_moment;
    using typename base::loaded_policy;

public:
    using base::base;

    int run() {
        if (args_.command == "check") return check();
        if (args_.command == "fmt") return lay_out();
        if (args_.command == "show") return show();
        if (args_.command == "explain") return explain_use();
        if (args_.command == "coverage") return coverage();
        return narrow();
    }

private:
    // --- check -------------------------------------------------------------------------------------------------------

    /// What reading one text found: every name that is listed and denied, besides the errors.
    struct checked {
        bool good = false;
        std::vector<std::pair<tact::text_position, std::string>> unlabelled;
    };

    const tact::basic_policy<Attribute>* policy_for_texts() {
        if (!for_texts_.compiled) {
            const std::string* path = args_.last("--policy");
            if (!load(path == nullptr ? "standard" : *path, for_texts_) || !this->compile(for_texts_)) return nullptr;
        }
        return for_texts_.compiled.get();
    }

    checked read(const std::string& kind, const std::string& said, tact::text_errors& errors) {
        const tact::input_text t(said);
        checked c;
        if (kind == "overlay/1") {
            c.good = std::make_unique<typename base::overlay_text_type>()->parse(t, errors);
        } else if (kind == "consent/1") {
            const auto into = std::make_unique<consent_type>();
            c.good = tact::parse_consent(t, *into, errors);
        } else if (kind == "limits/1") {
            c.good = std::make_unique<typename base::limits_text_type>()->parse(t, errors);
        } else if (kind == "signals/1") {
            const auto into = std::make_unique<tact::basic_signal_mapping<Attribute>>();
            if constexpr (shipped)
                c.good = tact::parse_signals(t, *into, errors, &tact::standard_signals);
            else
                c.good = tact::parse_signals(t, *into, errors);
        } else if (kind == "vocabulary/1") {
            const auto into = std::make_unique<tact::vocabulary<tact::run_time_attribute_256>>();
            c.good = tact::parse_vocabulary(t, *into, errors);
        } else if (kind == "catalogue/1") {
            const auto* p = policy_for_texts();
            if (p == nullptr) return c;
            const auto into = std::make_unique<typename base::catalogue_text_type>(*p);
            c.good = into->parse(t, errors);
            for (const tact::labelled_feature& f : into->features())
                if (f.state == tact::feature_label::unlabelled) c.unlabelled.emplace_back(f.at, f.name);
        } else if (kind == "kinds/1") {
            const auto* p = policy_for_texts();
            if (p == nullptr) return c;
            const auto into = std::make_unique<typename base::kinds_text_type>(*p);
            c.good = into->parse(t, errors);
            for (std::size_t i = 0; i < into->size(); ++i)
                if (into->kind(i) == typename base::kinds_text_type::number{})
                    c.unlabelled.emplace_back(into->position(i), into->name(i));
        } else { // which says what is wrong with the first line, too
            c.good = std::make_unique<typename base::policy_text_type>()->parse(t, errors, base::bases());
        }
        return c;
    }

    int check() {
        json out;
        out.open('[');
        int worst = fine;
        for (const std::string& path : args_.operands) {
            if (base::shipped_table(path) != nullptr) {
                out.open('{').key("file").text(path).key("kind").text("policy/1").key("valid").boolean(true);
                out.key("errors")
                    .open('[')
                    .close(']')
                    .key("count")
                    .number(0)
                    .key("unlabelled")
                    .open('[')
                    .close(']')
                    .close('}');
                continue;
            }
            const source_text s = read_file(path);
            if (!s.there) {
                worst = usage;
                continue;
            }
            const auto list = std::make_unique<error_list>();
            const std::string kind = kind_of(s.text);
            const checked c = read(kind, s.text, list->errors);
            if (!c.good && list->errors.empty()) return code(); // the policy that it is for
            if (!c.good && worst == fine) worst = found;
            if (!args_.json()) {
                list->print(s.name);
                for (const auto& [at, name] : c.unlabelled)
                    std::fprintf(stderr,
                                 "%s:%u:%u: warning: `%s` says nothing of what it draws on, or draws on what does not: "
                                 "it is denied\n",
                                 s.name.c_str(), at.line, at.column, name.c_str());
            }
            out.open('{').key("file").text(s.name).key("kind").text(kind).key("valid").boolean(c.good);
            list->write(out);
            out.key("unlabelled").open('[');
            for (const auto& u : c.unlabelled) out.text(u.second);
            out.close(']').close('}');
        }
        out.close(']');
        if (args_.json()) base::print(out);
        return worst;
    }

    // --- fmt ---------------------------------------------------------------------------------------------------------

    int lay_out() {
        json out;
        out.open('[');
        int worst = fine;
        for (const std::string& path : args_.operands) {
            source_text s;
            std::string laid_out;
            const auto list = std::make_unique<error_list>();
            bool good = true;
            if (const auto* of_shipped = base::shipped_table(path)) {
                laid_out = base::canonical(
                    [&](char* to, std::size_t room) { return tact::print_policy(*of_shipped, to, room); });
                s = {path, laid_out, true};
            } else {
                s = read_file(path);
                if (!s.there) {
                    worst = usage;
                    continue;
                }
                good = read(kind_of(s.text), s.text, list->errors).good;
                if (!good && list->errors.empty()) return code();
                if (good) laid_out = toml_layout(s.text).str();
            }
            const bool as_it_should = laid_out == s.text;
            if ((!good || (args_.has("--check") && !as_it_should)) && worst == fine) worst = found;
            if (good && args_.has("--write") && path != "-" && !as_it_should && !write_file(path, laid_out))
                worst = usage;
            out.open('{').key("file").text(s.name).key("valid").boolean(good);
            list->write(out);
            out.key("laid_out").boolean(good && as_it_should).key("text");
            if (good)
                out.text(laid_out);
            else
                out.plain("null");
            out.close('}');
            if (args_.json()) continue;
            if (!good)
                list->print(s.name);
            else if (args_.has("--check") && !as_it_should)
                std::fprintf(stderr, "%s: is not laid out as `tact fmt` does it\n", s.name.c_str());
            else if (!args_.has("--check") && (!args_.has("--write") || path == "-"))
                std::printf("%s", laid_out.c_str());
        }
        out.close(']');
        if (args_.json()) base::print(out);
        return worst;
    }
    /// Writes beside a file and then puts it in its place, so that no text is ever half written.
    static bool write_file(const std::string& link, const std::string& text) {
        struct stat before {};
        char* const resolved = realpath(link.c_str(), nullptr);
        const std::string path = resolved == nullptr ? link : resolved, beside = path + ".tact-fmt";
        std::free(resolved);
        std::FILE* f = std::fopen(beside.c_str(), "wb");
        bool good = f != nullptr && std::fwrite(text.data(), 1, text.size(), f) == text.size();
        if (f != nullptr) good = std::fclose(f) == 0 && good;
        good = good && stat(path.c_str(), &before) == 0 && chmod(beside.c_str(), before.st_mode & 07777u) == 0;
        good = good && std::rename(beside.c_str(), path.c_str()) == 0;
        if (!good) std::fprintf(stderr, "tact: %s: %s\n", path.c_str(), std::strerror(errno));
        if (!good && f != nullptr) std::remove(beside.c_str());
        return good;
    }

    // --- show --------------------------------------------------------------------------------------------------------

    int show() {
        const std::string& path = args_.operands[0];
        loaded_policy p;
        if (base::shipped_table(path) != nullptr) {
            if (!load(path, p)) return code();
            return show_policy(*p.table);
        }
        const source_text s = read_file(path);
        if (!s.there) return usage;
        const auto list = std::make_unique<error_list>();
        const std::string kind = kind_of(s.text);
        const checked c = read(kind, s.text, list->errors);
        if (!c.good) {
            list->print(s.name);
            return list->errors.empty() ? code() : found;
        }
        if (kind == "policy/1") {
            const auto text = std::make_unique<typename base::policy_text_type>();
            static_cast<void>(text->parse(s.text, list->errors, base::bases()));
            return show_policy(text->table());
        }
        if (args_.json()) return show_json(s.text);
        if (kind == "catalogue/1") return show_catalogue(s.text);
        if (kind == "kinds/1") return show_kinds(s.text);
        if (kind == "consent/1") return show_consent(s.text);
        std::printf("%s", toml_layout(s.text).str().c_str());
        return fine;
    }
    static int show_json(const std::string& text) {
        json out;
        toml_tree(text).write(out);
        base::print(out);
        return fine;
    }
    /// The first three letters of each value but the first, which is unstated.
    template <class E>
    static void add_heads(std::vector<table::cell>& head) {
        for (std::size_t i = 1; i < tact::enum_size<E>; ++i)
            head.emplace_back(std::string(tact::identifier_of(tact::enum_at<E>(i))).substr(0, 3));
    }
    template <class E>
    static void add_marks(std::vector<table::cell>& row, const tact::enum_set<E>& admitted,
                          const tact::enum_set<E>& asked = {}) {
        for (std::size_t i = 1; i < tact::enum_size<E>; ++i) {
            const E e = tact::enum_at<E>(i);
            row.emplace_back(!admitted.contains(e) ? "." : asked.contains(e) ? "yes" : "x");
        }
    }
    int show_policy(const tact::basic_policy_table<Attribute>& t) {
        if (args_.json())
            return show_json(
                base::canonical([&](char* out, std::size_t room) { return tact::print_policy(t, out, room); }));
        std::printf("%s, version %u: permits up to %s, asks up to %s\n", t.name, t.version,
                    base::figure(t.tolerances.permit).c_str(), base::figure(t.tolerances.ask).c_str());
        std::printf("x: admitted; yes: takes a yes; .: denied\n\n");
        std::vector<table::cell> head{"attribute", "odds", "class", "needs"};
        add_heads<tact::purpose>(head);
        add_heads<tact::source>(head);
        table attributes(head);
        for (const auto& r : t.attributes) {
            if (*tact::identifier_of(r.key) == '\0') continue;
            std::string needs;
            if (tact::position(r.needs.connectedness) > 0) needs += tact::identifier_of(r.needs.connectedness);
            if (tact::position(r.needs.trust) > 0)
                needs += std::string(needs.empty() ? "" : ", ") + tact::identifier_of(r.needs.trust) + " trust";
            std::vector<table::cell> row{tact::identifier_of(r.key), base::figure(r.sensitivity), words_of(r.classes),
                                         needs};
            add_marks(row, r.purposes, r.consent);
            add_marks(row, r.sources);
            attributes.add(row);
        }
        attributes.print(colours_);
        std::vector<table::cell> source_head{"source", "odds", "own"};
        add_heads<tact::purpose>(source_head);
        table sources(source_head);
        for (const auto& r : t.sources) {
            if (r.key == tact::source::unstated) continue;
            std::vector<table::cell> row{tact::identifier_of(r.key), base::figure(r.multiplier), r.own ? "own" : ""};
            add_marks(row, r.purposes, r.consent);
            sources.add(row);
        }
        std::printf("\n");
        sources.print(colours_);
        table axes({"axis", "value", "helping", "otherwise"});
        tact::for_each_axis(t.axes, [&](tact::axis a, const auto& rows) {
            for (const auto& r : rows) {
                const tact::detail::factors f = tact::detail::factors_of(r);
                axes.add({tact::identifier_of(a), tact::identifier_of(r.key), base::figure(f.assisting),
                          base::figure(f.promoting)});
            }
        });
        std::printf("\n");
        axes.print(colours_);
        return fine;
    }
    /// What a use draws on, in words.
    static std::string drawn_on(const tact::basic_use<Attribute>& u) {
        std::string drawn;
        u.for_each_attribute([&](Attribute what, tact::source from) {
            if (!drawn.empty()) drawn += ", ";
            drawn += std::string(name_of(what)) + " (" + tact::name_of(from) + ")";
        });
        return drawn;
    }
    int show_catalogue(const std::string& said) {
        const auto* p = policy_for_texts();
        if (p == nullptr) return code();
        const auto text = std::make_unique<typename base::catalogue_text_type>(*p);
        tact::text_errors errors;
        static_cast<void>(text->parse(said, errors));
        table features({"feature", "draws on", "columns"});
        for (const tact::labelled_feature& f : text->features()) {
            std::string columns;
            if (f.column_count != 0) columns = std::to_string(f.first_column);
            if (f.column_count > 1) columns += " to " + std::to_string(f.first_column + f.column_count - 1);
            std::string drawn = drawn_on(text->catalogue().use_of(f.feature));
            if (f.state != tact::feature_label::labelled) drawn = tact::name_of(f.state);
            features.add({f.name, drawn, columns});
        }
        features.print(colours_);
        return fine;
    }
    int show_kinds(const std::string& said) {
        const auto* p = policy_for_texts();
        if (p == nullptr) return code();
        const auto text = std::make_unique<typename base::kinds_text_type>(*p);
        tact::text_errors errors;
        static_cast<void>(text->parse(said, errors));
        table kinds({"kind", "number", "draws on"});
        for (std::size_t i = 0; i < text->size(); ++i) {
            const auto k = text->kind(i);
            std::string drawn = drawn_on(text->kinds().use_of(k));
            const auto ways = text->kinds().ways_of(k);
            if (ways.first != 0)
                drawn = "either " + std::to_string(ways.first) + " or " + std::to_string(ways.second);
            else if (text->kinds().use_of(k).impersonal())
                drawn = "nothing personal";
            else if (drawn.empty())
                drawn = "it does not say";
            kinds.add({text->name(i), std::to_string(static_cast<unsigned>(k)), drawn});
        }
        kinds.print(colours_);
        return fine;
    }
    int show_consent(const std::string& said) {
        const auto c = std::make_unique<consent_type>();
        tact::text_errors errors;
        static_cast<void>(tact::parse_consent(said, *c, errors));
        for (std::size_t i = 1; i < tact::enum_size<tact::purpose>; ++i)
            if (c->objected(tact::enum_at<tact::purpose>(i)))
                std::printf("objects to %s\n", tact::name_of(tact::enum_at<tact::purpose>(i)));
        if (c->is_unreadable()) std::printf("could not be read: everything is refused\n");
        table answers({"about", "purpose", "answer", "sources"});
        const auto add = [&](auto what) {
            for (std::size_t p = 1; p < tact::enum_size<tact::purpose>; ++p)
                for (std::size_t state = 1; state < tact::enum_size<tact::consent_state>; ++state) {
                    tact::enum_set<tact::source> from;
                    for (std::size_t s = 1; s < tact::enum_size<tact::source>; ++s)
                        if (c->state(what, tact::enum_at<tact::purpose>(p), tact::enum_at<tact::source>(s)) ==
                            tact::enum_at<tact::consent_state>(state))
                            from.insert(tact::enum_at<tact::source>(s));
                    if (from.empty() || c->objected(tact::enum_at<tact::purpose>(p)) || c->is_unreadable()) continue;
                    answers.add({name_of(what), tact::name_of(tact::enum_at<tact::purpose>(p)),
                                 tact::name_of(tact::enum_at<tact::consent_state>(state)), words_of(from, true)});
                }
        };
        for (std::size_t a = 0; a < tact::enum_size<Attribute>; ++a)
            if (*tact::identifier_of(tact::enum_at<Attribute>(a)) != '\0') add(tact::enum_at<Attribute>(a));
        for (std::size_t r = 0; r < tact::enum_size<tact::joint_risk>; ++r) add(tact::enum_at<tact::joint_risk>(r));
        if (!answers.empty()) answers.print(colours_);
        return fine;
    }

    // --- explain -----------------------------------------------------------------------------------------------------

    /// The parts that are written as pairs of `--attribute` and `--source`.
    bool parts(std::vector<tact::basic_part<Attribute>>& all) {
        bool open = false;
        for (const auto& [name, value] : args_.given) {
            if (name == "--attribute") {
                if (open) return fail(wrong_usage("each --attribute takes a --source behind it"));
                all.emplace_back();
                if (!word(value, all.back().what, "attribute")) return false;
                all.back().origin = all.back().what;
                open = true;
            }
            if (name == "--source") {
                if (!open) return fail(wrong_usage("each --source stands behind its --attribute"));
                if (!word(value, all.back().from, "source")) return false;
                open = false;
            }
        }
        if (all.empty() || open)
            return fail(wrong_usage(all.empty() ? "explain takes --attribute and --source"
                                                : "each --attribute takes a --source behind it"));
        return true;
    }

    int explain_use() {
        std::vector<tact::basic_part<Attribute>> drawn;
        tact::decision expected{};
        const std::string* expect = args_.last("--expect");
        if (expect != nullptr && !word(*expect, expected, "decision")) return code();
        if (args_.last("--purpose") == nullptr) return wrong_usage("explain takes --purpose");
        const auto m = std::make_unique<loaded_moment>();
        loaded_policy p;
        if (!parts(drawn) || !this->state(*m) || !load(args_.operands[0], p) || !this->compile(p)) return code();
        const auto a = tact::assess(*p.compiled, m->where, p.compiled->use_of(drawn), m->given);
        const auto why = tact::explain(a);
        if (args_.json()) {
            json out;
            out.open('{').key("policy").text(p.table->name).key("context");
            write(out, m->where);
            out.key("decision").text(tact::identifier_of(a.decision)).key("reasons");
            write(out, a.reasons);
            out.key("obligations");
            write(out, a.obligations);
            out.key("parts").open('[');
            for (const auto& f : a.findings) {
                out.open('{')
                    .key("attribute")
                    .text(tact::identifier_of(f.what))
                    .key("source")
                    .text(tact::identifier_of(f.from));
                out.key("decision").text(tact::identifier_of(f.decision)).key("reasons");
                write(out, f.reasons);
                out.key("log_odds");
                if (f.scored)
                    out.number(f.log_odds);
                else
                    out.plain("null");
                out.close('}');
            }
            out.close(']').key("explanation").text(why.c_str()).close('}');
            base::print(out);
        } else {
            std::printf("%s\n", colours_.of(a.decision, tact::identifier_of(a.decision)).c_str());
            std::printf("%s\n", why.c_str());
            for (const tact::obligation o : a.obligations) std::printf("obliges to: %s\n", tact::name_of(o));
        }
        return expect != nullptr && expected != a.decision ? found : fine;
    }

    // --- coverage ----------------------------------------------------------------------------------------------------

    /// Reads `NAME:axis=value,...,weight=2,consent=FILE`.
    bool moment_of(const std::string& said, loaded_moment& m) {
        const std::size_t colon = said.find(':');
        if (colon == std::string::npos || colon == 0)
            return fail(wrong_usage("--moment takes NAME:FIELDS, and here is `" + said + "`"));
        m.name = said.substr(0, colon);
        for (std::size_t from = colon + 1; from < said.size();) {
            std::size_t to = said.find(',', from);
            if (to == std::string::npos) to = said.size();
            const std::string field = said.substr(from, to - from);
            from = to + 1;
            const std::size_t at = field.find('=');
            if (at == std::string::npos)
                return fail(wrong_usage("a moment has fields AXIS=VALUE, and here is `" + field + "`"));
            const std::string key = field.substr(0, at), value = field.substr(at + 1);
            if (key == "consent") {
                if (!load(value, m.given)) return false;
            } else if (key == "weight") {
                char* end = nullptr;
                m.weight = std::strtod(value.c_str(), &end);
                if (value.empty() || *end != '\0' || !(m.weight > 0 && m.weight < 1e12))
                    return fail(wrong_usage("a weight is a number above 0, and here is `" + value + "`"));
            } else if (!this->state(m.where, key, value)) {
                return false;
            }
        }
        return true;
    }
    bool moments(std::vector<std::unique_ptr<loaded_moment>>& all) {
        for (const std::string& said : args_.all("--moment")) {
            all.push_back(std::make_unique<loaded_moment>());
            if (!moment_of(said, *all.back())) return false;
        }
        if (all.empty() || args_.has("--purpose")) {
            all.insert(all.begin(), std::make_unique<loaded_moment>());
            all.front()->name = "here";
            if (!this->state(*all.front())) return false;
        }
        for (const auto& m : all)
            if (m->where.purpose == tact::purpose::unstated)
                return fail(wrong_usage(
                    m->name == "here" ? "coverage takes --purpose, or --moment NAME:purpose=PURPOSE for each moment"
                                      : "`" + m->name + "` states no purpose: write purpose= in its --moment"));
        return true;
    }

    using cell = tact::basic_coverage_cell<Attribute>;
    using change = tact::basic_change<Attribute>;

    /// What stops a feature, in words.
    static std::string culprit_of(const cell& c) {
        if (c.kept) return "";
        if (!c.risks.empty()) return words_of(c.risks, true) + ", beside those before it";
        if (!c.has_culprit) return words_of(c.reasons, true);
        const std::string what = name_of(c.what), from = tact::name_of(c.from);
        return what + " (" + from + "): " + (c.stopped_by_source ? "the source stops it, " : "") +
               words_of(c.reasons, true);
    }
    static std::string change_of(const change& c) {
        switch (c.change) {
        case tact::coverage_change::yes_to_datum:
            return std::string("ask for ") + name_of(c.what) + " (" + words_of(c.from, true) + ")";
        case tact::coverage_change::yes_to_risk:
            return std::string("ask for what is used together: ") + tact::name_of(c.risk);
        case tact::coverage_change::coarser_datum:
            return std::string("coarsen ") + name_of(c.what) + " to " + name_of(c.to);
        case tact::coverage_change::nothing:
        default: return "";
        }
    }

    int coverage() {
        loaded_policy p;
        std::vector<std::unique_ptr<loaded_moment>> loaded;
        if (!moments(loaded) || !load(args_.operands[1], p) || !this->compile(p)) return code();
        const auto text = std::make_unique<typename base::catalogue_text_type>(*p.compiled);
        const auto read = [&](const tact::input_text& t, tact::text_errors& e) { return text->parse(t, e); };
        if (!this->parse(read_file(args_.operands[0]), read)) return code();

        std::vector<tact::feature> ranked;
        for (const tact::labelled_feature& f : text->features())
            if (f.feature != tact::feature::none) ranked.push_back(f.feature);
        using coverage_type = tact::basic_coverage<Attribute, 1024, 2048>;
        const auto survey = std::make_unique<coverage_type>(text->catalogue(), ranked);
        std::vector<tact::basic_moment<Attribute>> all;
        for (const auto& m : loaded) all.push_back({m->name.c_str(), m->where, &m->given, m->weight});

        std::vector<std::vector<cell>> cells(all.size()); // by moment, in the order of the features
        for (std::size_t i = 0; i < all.size(); ++i)
            survey->for_each_cell(all[i], [&](const cell& c) { cells[i].push_back(c); });
        std::vector<change> changes;
        survey->for_each_change(all.data(), all.size(), [&](const change& c) { changes.push_back(c); });
        std::stable_sort(changes.begin(), changes.end(),
                         [](const change& a, const change& b) { return a.gain > b.gain; });
        if (args_.json())
            write_coverage(*text, all, cells, changes);
        else
            print_coverage(*text, all, cells, changes);
        return fine;
    }
    template <class Text>
    void print_coverage(const Text& text, const std::vector<tact::basic_moment<Attribute>>& moments,
                        const std::vector<std::vector<cell>>& cells, const std::vector<change>& changes) const {
        std::vector<table::cell> head{"feature"};
        for (const auto& m : moments) head.emplace_back(m.name);
        head.emplace_back("stopped by");
        table survivors(head);
        std::vector<std::size_t> kept(moments.size());
        std::size_t at = 0, impersonal = 0;
        for (const tact::labelled_feature& f : text.features()) {
            std::vector<table::cell> row{f.name};
            std::string culprit;
            for (std::size_t i = 0; i < moments.size(); ++i) {
                if (f.state == tact::feature_label::nothing_personal) {
                    row.emplace_back("kept", colours_.of(tact::decision::permit, "kept"));
                    continue;
                }
                if (f.feature == tact::feature::none) {
                    row.emplace_back("deny", colours_.of(tact::decision::deny, "deny"));
                    culprit = tact::name_of(f.state);
                    continue;
                }
                const cell& c = cells[i][at];
                const std::string shown = c.kept             ? "kept"
                                          : !c.risks.empty() ? "together"
                                                             : tact::identifier_of(c.alone);
                row.emplace_back(shown, colours_.of(c.kept            ? tact::decision::permit
                                                    : c.risks.empty() ? c.alone
                                                                      : tact::decision::ask,
                                                    shown));
                if (c.kept) ++kept[i];
                if (culprit.empty()) culprit = culprit_of(c);
            }
            if (f.feature != tact::feature::none) ++at;
            if (f.state == tact::feature_label::nothing_personal) ++impersonal;
            row.emplace_back(culprit);
            survivors.add(row);
        }
        survivors.print(colours_);
        std::printf("\n");
        for (std::size_t i = 0; i < moments.size(); ++i)
            std::printf("%s: %zu of %zu kept\n", moments[i].name, kept[i] + impersonal, text.features().size());
        if (changes.empty()) {
            std::printf("no single question or coarsening brings any back\n");
            return;
        }
        std::printf("\n");
        table best({"what would bring back", "gain", "moments"});
        for (const change& c : changes) best.add({change_of(c), figure_of(c.gain), std::to_string(c.moments)});
        best.print(colours_);
    }
    template <class Text>
    static void write_coverage(const Text& text, const std::vector<tact::basic_moment<Attribute>>& moments,
                               const std::vector<std::vector<cell>>& cells, const std::vector<change>& changes) {
        json out;
        out.open('{').key("moments").open('[');
        for (const auto& m : moments) {
            out.open('{').key("name").text(m.name).key("context");
            write(out, m.where);
            out.key("weight").plain(figure_of(m.weight)).close('}');
        }
        out.close(']').key("features").open('[');
        std::size_t at = 0;
        for (const tact::labelled_feature& f : text.features()) {
            out.open('{')
                .key("name")
                .text(f.name)
                .key("label")
                .text(tact::identifier_of(f.state))
                .key("moments")
                .open('[');
            for (std::size_t i = 0; i < moments.size() && f.feature != tact::feature::none; ++i) {
                const cell& c = cells[i][at];
                out.open('{')
                    .key("kept")
                    .boolean(c.kept)
                    .key("alone")
                    .text(tact::identifier_of(c.alone))
                    .key("reasons");
                write(out, c.reasons);
                out.key("together");
                write(out, c.risks);
                if (c.has_culprit) {
                    out.key("attribute")
                        .text(tact::identifier_of(c.what))
                        .key("source")
                        .text(tact::identifier_of(c.from));
                    out.key("stopped_by_source").boolean(c.stopped_by_source);
                }
                out.close('}');
            }
            if (f.feature != tact::feature::none) ++at;
            out.close(']').close('}');
        }
        out.close(']').key("changes").open('[');
        for (const change& c : changes) {
            out.open('{').key("change").text(tact::identifier_of(c.change));
            if (c.change == tact::coverage_change::yes_to_risk)
                out.key("risk").text(tact::identifier_of(c.risk));
            else
                out.key("attribute").text(tact::identifier_of(c.what));
            if (c.change == tact::coverage_change::coarser_datum) out.key("to").text(tact::identifier_of(c.to));
            if (c.change == tact::coverage_change::yes_to_datum) {
                out.key("sources");
                write(out, c.from);
            }
            out.key("gain")
                .plain(figure_of(c.gain))
                .key("moments")
                .number(static_cast<std::int64_t>(c.moments))
                .close('}');
        }
        out.close(']').close('}');
        base::print(out);
    }
    static std::string figure_of(double d) {
        char text[40];
        std::snprintf(text, sizeof text, "%.6g", d);
        return text;
    }

    // --- narrow ------------------------------------------------------------------------------------------------------

    int narrow() {
        loaded_policy p;
        tact::basic_overlay<Attribute> x;
        const std::string *name = args_.last("--name"), *statement = args_.last("--statement");
        if (name != nullptr) x.name = name->c_str();
        if (statement != nullptr) x.why = {tact::evidence::rule, statement->c_str()};
        if (!words("--never", "attribute", x.never) || !words("--close-source", "source", x.closed_sources) ||
            !words("--close-purpose", "purpose", x.closed_purposes) || !words("--ask-for", "attribute", x.consented) ||
            !load(args_.operands[0], p))
            return code();
        const bool empty =
            x.never.empty() && x.closed_sources.empty() && x.closed_purposes.empty() && x.consented.empty();
        if (empty && !args_.has("--overlay"))
            return wrong_usage(
                "narrow takes what to close: --never, --close-source, --close-purpose, --ask-for or --overlay");
        const auto narrowed = std::make_unique<tact::basic_policy_table<Attribute>>(tact::restricted(*p.table, x));
        if (tact::detail::first_violation(*narrowed).count != 0) {
            std::fprintf(stderr, "tact: what is left breaks an invariant of policies\n");
            return found;
        }
        const std::string text =
            args_.has("--print-overlay")
                ? base::canonical([&](char* out, std::size_t room) { return tact::print_overlay(x, out, room); })
                : base::canonical(
                      [&](char* out, std::size_t room) { return tact::print_policy(*narrowed, out, room); });
        if (text.empty()) {
            std::fprintf(stderr, "tact: a name or a statement is no text of UTF-8\n");
            return found;
        }
        if (args_.json()) return show_json(text);
        std::printf("%s", text.c_str());
        return fine;
    }

    loaded_policy for_texts_;
};

} // namespace cli

#endif
