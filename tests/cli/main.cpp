// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// The command `tact`: checks, lays out, shows and explains what is written for tact.
#include "arguments.hpp"
#include "input.hpp"
#include "screen.hpp"

#include <tact/signals.hpp>
#include <tact/text/signals_text.hpp>
#include <tact/version.hpp>
#include <tact/vocabulary/context_names.hpp>

#include <cstdio>
#include <cstring>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

namespace cli {

namespace {

int print_help() {
    std::puts("usage: tact COMMAND [OPTION]... [FILE]...\n"
              "\n"
              "Checks, lays out, shows and explains policies, overlays, consents, catalogues, kinds, mappings of\n"
              "signals, limits and vocabularies. A FILE is a path, `-` for standard input, or the name of a shipped\n"
              "policy: standard, study.\n"
              "\n"
              "Commands:");
    for (const command& c : commands) std::printf("  %-8s %-17s %s\n", c.name, c.takes, c.does);
    std::puts("\nOptions:");
    for (const option& o : options) {
        const std::string written = std::string(o.name) + (*o.takes == '\0' ? "" : " ") + o.takes;
        std::printf("  %-24s %s\n", written.c_str(), o.does);
    }
    std::puts("  --help                   print this\n"
              "  --version                print the version\n"
              "\n"
              "Exit codes: 0 if all is well; 1 if something was found: an error in a text, another decision than\n"
              "expected, a signal that cannot be read; 2 if the command was written wrong, or a file cannot be read.");
    return fine;
}
int print_help(const command& c) {
    std::printf("usage: tact %s [OPTION]... %s\n\n%s\n\nOptions:\n", c.name, c.takes, c.does);
    for (const option& o : options) {
        if (std::strstr(c.options, (" " + std::string(o.name) + " ").c_str()) == nullptr) continue;
        const std::string written = std::string(o.name) + (*o.takes == '\0' ? "" : " ") + o.takes;
        std::printf("  %-24s %s\n", written.c_str(), o.does);
    }
    return fine;
}

/// Reads what was written after the command; false if it is wrong.
bool read_arguments(const command& c, int argc, char** argv, arguments& a, bool& help) {
    bool operands_only = false;
    for (int i = 2; i < argc; ++i) {
        const std::string said = argv[i];
        if (operands_only || said.empty() || said[0] != '-' || said == "-") {
            a.operands.push_back(said);
            continue;
        }
        if (said == "--") {
            operands_only = true;
            continue;
        }
        if (said == "--help" || said == "-h") {
            help = true;
            return true;
        }
        const std::size_t equals = said.find('=');
        const std::string name = said.substr(0, equals);
        const option* known = nullptr;
        for (const option& o : options)
            if (name == o.name && std::strstr(c.options, (" " + name + " ").c_str()) != nullptr) known = &o;
        if (known == nullptr) {
            wrong_usage(std::string(c.name) + " has no option " + name);
            return false;
        }
        const bool takes = *known->takes != '\0';
        if (!takes && equals != std::string::npos) {
            wrong_usage(name + " takes nothing");
            return false;
        }
        if (takes && equals == std::string::npos && i + 1 == argc) {
            wrong_usage(name + " takes " + known->takes);
            return false;
        }
        a.given.emplace_back(known->name, !takes                        ? ""
                                          : equals != std::string::npos ? said.substr(equals + 1)
                                                                        : argv[++i]);
    }
    const std::string* colour = a.last("--colour");
    if (colour != nullptr && *colour != "auto" && *colour != "always" && *colour != "never") {
        wrong_usage("--colour takes auto, always or never");
        return false;
    }
    const bool many = std::strstr(c.takes, "...") != nullptr;
    const std::size_t least = std::strchr(c.takes, ' ') != nullptr ? 2 : 1;
    if (a.operands.size() < least || (!many && a.operands.size() > least)) {
        wrong_usage(std::string(c.name) + " takes " + c.takes);
        return false;
    }
    return true;
}

// --- decode
// ------------------------------------------------------------------------------------------------------------

/// What signals are read with.
struct reading {
    tact::deciseconds now{};
    tact::signal_mapping mapping = tact::standard_signals;
    tact::vendor_declaration vendor{};
};

/// What one signal says.
struct decoded {
    const char* kind = "TCF";
    std::string refused; ///< why it cannot be read
    std::vector<std::string> notes;
    tact::consent_snapshot said;
};

void read_tc(const tact::signal_text& text, std::size_t max_length, const reading& how, decoded& d) {
    const tact::tc_string tc = tact::tc_string::decode(text, max_length);
    if (!tc) {
        d.refused = tact::explain(tc.error()).c_str();
        d.said = tact::merge(d.said, tact::snapshot_of(tc, {}, how.mapping));
        return;
    }
    const tact::enum_set<tact::tc_defect> defects = tact::defects_of(tc, how.now);
    for (const tact::tc_defect defect : defects)
        d.notes.push_back(std::string("it grants nothing: ") + tact::name_of(defect));
    const bool of_vendor = how.vendor.id != 0;
    const tact::legal_basis basis =
        of_vendor ? tact::basis_for(tc, how.vendor, how.now) : tact::basis_for_publisher(tc, how.now);
    if (basis.gate == tact::vendor_gate::not_disclosed)
        d.notes.push_back(of_vendor ? "the vendor was not disclosed" : "the publisher was not asked about");
    d.said = tact::merge(d.said, tact::snapshot_of(tc, basis, how.mapping));
}

void read_section(std::uint32_t id, const tact::signal_text& text, const reading& how, decoded& d) {
    const tact::us_section section = tact::us_section::decode(id, text);
    if (!section && d.refused.empty())
        d.refused = "section " + std::to_string(id) + ": " + tact::explain(section.error()).c_str();
    d.said = tact::merge(d.said, tact::snapshot_of(section, how.mapping));
}

decoded decode(const tact::signal_text& text, const reading& how) {
    decoded d;
    if (text.size() == 4 && text[0] == '1') {
        d.kind = "US Privacy";
        const tact::us_privacy u = tact::us_privacy::decode(text);
        if (!u) d.refused = tact::explain(u.error()).c_str();
        d.said = tact::snapshot_of(u, how.mapping);
        return d;
    }
    if (text.empty() || text[0] != 'D') {
        read_tc(text, tact::max_tc_string, how, d);
        return d;
    }
    d.kind = "GPP";
    const tact::gpp_string gpp = tact::gpp_string::decode(text);
    if (!gpp) {
        d.refused = tact::explain(gpp.error()).c_str();
        d.said = tact::unreadable_signal(text);
        return d;
    }
    for (std::size_t i = 0; i < gpp.size(); ++i) { // every section counts as in force
        const std::uint32_t id = gpp.id(i);
        d.notes.push_back("section " + std::to_string(id));
        if (id == 2) read_tc(gpp.text(i), gpp.max_length(), how, d);
        if (id == 5) {
            const tact::tcf_canada canada = tact::tcf_canada::decode(gpp.text(i), gpp.max_length());
            if (!canada && d.refused.empty())
                d.refused = std::string("section 5: ") + tact::explain(canada.error()).c_str();
            d.said = tact::merge(d.said, tact::snapshot_of(canada, how.now, how.mapping));
        }
        if (id == 6)
            d.said = tact::merge(d.said, tact::snapshot_of(tact::us_privacy::decode(gpp.text(i)), how.mapping));
        if (id >= 7) read_section(id, gpp.text(i), how, d);
    }
    return d;
}

/// Reads a number of the characters from `from` on; 0 if there is none.
std::uint64_t number_at(const std::string& said, std::size_t from, std::size_t size) {
    std::uint64_t n = 0;
    for (std::size_t i = from; i < from + size; ++i) {
        if (i >= said.size() || said[i] < '0' || said[i] > '9') return 0;
        n = 10 * n + static_cast<std::uint64_t>(said[i] - '0');
    }
    return n;
}
bool read_options(const arguments& a, reading& how, int& code) {
    how.now = tact::from_seconds(static_cast<std::uint64_t>(std::time(nullptr)));
    if (const std::string* day = a.last("--now")) {
        const std::uint64_t year = number_at(*day, 0, 4), month = number_at(*day, 5, 2),
                            of_month = number_at(*day, 8, 2);
        const bool written = day->size() == 10 && (*day)[4] == '-' && (*day)[7] == '-';
        if (!written || year < 1970 || month < 1 || month > 12 || of_month < 1 || of_month > 31) {
            code = wrong_usage("--now takes YYYY-MM-DD, and here is `" + *day + "`");
            return false;
        }
        how.now = tact::day(year, month, of_month);
    }
    if (const std::string* id = a.last("--vendor")) {
        const std::uint64_t n = id->size() <= 5 ? number_at(*id, 0, id->size()) : 0;
        if (n == 0 || n > 0xFFFF) {
            code = wrong_usage("--vendor takes a number from 1 to 65535, and here is `" + *id + "`");
            return false;
        }
        how.vendor.id = static_cast<std::size_t>(n);
        for (std::size_t p = 1; p <= 11; ++p) how.vendor.consent.insert(p);
    }
    if (const std::string* path = a.last("--mapping")) {
        const source_text s = read_file(*path);
        const auto list = std::make_unique<error_list>();
        code = !s.there ? usage : found;
        if (!s.there) return false;
        if (!tact::parse_signals(s.text, how.mapping, list->errors, &tact::standard_signals)) {
            list->print(s.name);
            return false;
        }
    }
    code = fine;
    return true;
}

int decode_all(const arguments& a) {
    reading how;
    int code = fine;
    if (!read_options(a, how, code)) return code;
    std::vector<std::string> signals;
    for (const std::string& operand : a.operands) {
        if (operand != "-") {
            signals.push_back(operand);
            continue;
        }
        const source_text s = read_file(operand);
        if (!s.there) return usage;
        for (std::size_t from = 0; from < s.text.size();) { // a line each
            std::size_t to = s.text.find('\n', from);
            if (to == std::string::npos) to = s.text.size();
            std::size_t end = to;
            if (end > from && s.text[end - 1] == '\r') --end;
            if (end > from) signals.push_back(s.text.substr(from, end - from));
            from = to + 1;
        }
    }
    json out;
    out.open('[');
    const paint colours(takes_colours(a));
    for (const std::string& signal : signals) {
        const decoded d = decode(tact::signal_text(signal.data(), signal.size()), how);
        if (!d.refused.empty()) code = found;
        out.open('{').key("signal").text(signal).key("kind").text(d.kind).key("refused");
        if (d.refused.empty())
            out.plain("null");
        else
            out.text(d.refused);
        out.key("notes").open('[');
        for (const std::string& note : d.notes) out.text(note);
        out.close(']').key("purposes").open('{');
        table purposes({"purpose", "may draw on", "agreed to", "learning", "because"});
        for (std::size_t i = 1; i < tact::enum_size<tact::purpose>; ++i) {
            const auto p = tact::enum_at<tact::purpose>(i);
            const tact::purpose_stance s = d.said[p];
            out.key(tact::identifier_of(p)).open('{').key("allowed").text(tact::identifier_of(s.allowed));
            out.key("agreed").text(tact::identifier_of(s.agreed)).key("learn").text(tact::identifier_of(s.learn));
            out.key("why").text(tact::identifier_of(s.why)).close('}');
            if (s == tact::purpose_stance{}) continue;
            const tact::decision as = s.allowed == tact::use_level::none      ? tact::decision::deny
                                      : s.allowed == tact::use_level::limited ? tact::decision::ask
                                                                              : tact::decision::permit;
            purposes.add({tact::name_of(p),
                          {tact::name_of(s.allowed), colours.of(as, tact::name_of(s.allowed))},
                          tact::name_of(s.agreed),
                          tact::name_of(s.learn),
                          tact::name_of(s.why)});
        }
        out.close('}').key("closed").open('[');
        for (std::size_t i = 1; i < tact::enum_size<tact::signal_limit>; ++i)
            if (d.said.closes(tact::enum_at<tact::signal_limit>(i)))
                out.text(tact::identifier_of(tact::enum_at<tact::signal_limit>(i)));
        out.close(']').close('}');
        if (a.json()) continue;
        if (&signal != &signals.front()) std::printf("\n");
        std::string shown = signal.substr(0, 60); // nothing in it is obeyed by a terminal
        for (char& c : shown)
            if (c < ' ' || c > '~') c = '?';
        std::printf("%s: %s%s\n", d.kind, shown.c_str(), signal.size() > 60 ? "..." : "");
        if (!d.refused.empty()) std::fprintf(stderr, "tact: %s: %s\n", d.kind, d.refused.c_str());
        for (const std::string& note : d.notes) std::printf("%s\n", note.c_str());
        if (purposes.empty())
            std::printf("%s\n", d.said.unreadable ? "everything is refused" : "it says nothing of any purpose");
        else
            purposes.print(colours);
    }
    out.close(']');
    if (a.json()) std::printf("%s\n", out.str().c_str());
    return code;
}

// --- words
// -------------------------------------------------------------------------------------------------------------

int print_words(const arguments& a) {
    std::vector<std::string> words;
    std::string every = "attribute source decision";
    const auto offer = [&]<class E>(const char* name, E) {
        if (a.operands[0] == name) tact::detail::each_identifier<E>([&](const char* word) { words.push_back(word); });
    };
    offer("attribute", tact::attribute{});
    offer("source", tact::source{});
    offer("decision", tact::decision{});
    const tact::context any{};
    tact::for_each_axis(any, [&]<class E>(tact::axis axis, const E& value) {
        every += std::string(" ") + tact::identifier_of(axis);
        offer(tact::identifier_of(axis), value);
    });
    if (a.operands[0] == "axis")
        tact::detail::each_identifier<tact::axis>([&](const char* word) { words.push_back(word); });
    if (words.empty()) return wrong_usage("there is no vocabulary `" + a.operands[0] + "`; there are axis " + every);
    json out;
    out.open('[');
    for (const std::string& word : words) {
        out.text(word);
        if (!a.json()) std::printf("%s\n", word.c_str());
    }
    out.close(']');
    if (a.json()) std::printf("%s\n", out.str().c_str());
    return fine;
}

int run(int argc, char** argv) {
    const std::string first = argc < 2 ? "" : argv[1];
    if (first == "--help" || first == "-h") return print_help();
    if (first == "--version") {
        std::printf("tact %d.%d.%d\n", TACT_VERSION_MAJOR, TACT_VERSION_MINOR, TACT_VERSION_PATCH);
        return fine;
    }
    const command* c = nullptr;
    for (const command& known : commands)
        if (first == known.name) c = &known;
    if (c == nullptr)
        return wrong_usage(first.empty() ? "a command is missing" : "there is no command `" + first + "`");
    arguments a;
    a.command = first;
    bool help = false;
    if (!read_arguments(*c, argc, argv, a, help)) return usage;
    if (help) return print_help(*c);
    if (first == "decode") return decode_all(a);
    if (first == "words") return print_words(a);
    return a.has("--vocabulary") ? run_own(a) : run_shipped(a);
}

} // namespace

} // namespace cli

int main(int argc, char** argv) {
    const int code = cli::run(argc, argv);
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
    std::fprintf(stderr, "tact: standard output cannot be written\n");
    return cli::usage;
}
