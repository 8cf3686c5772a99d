// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_CLI_ARGUMENTS_HPP
#define TACT_TESTS_CLI_ARGUMENTS_HPP

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cli {

/// What the command ends with.
enum exit_code : int { fine = 0, found = 1, usage = 2 };

/// A command, what it takes and what it does. The help, the manual and the completion are made of these.
struct command {
    const char* name;
    const char* takes;
    const char* does;
    const char* options; ///< the names of those it has, with a blank before and behind each
};
inline constexpr command commands[]{
    {"check", "FILE...", "say all that is wrong with texts, by line and column", " --policy --vocabulary --json "},
    {"fmt", "FILE...", "lay texts out anew; comments and order stay", " --write --check --policy --vocabulary --json "},
    {"show", "FILE", "show a text as tables", " --policy --vocabulary --colour --json "},
    {"explain", "POLICY", "decide on a use, and say why",
     " --purpose --learning-for --attribute --source --with --consent --overlay --expect --vocabulary --colour "
     "--json "},
    {"decode", "SIGNAL...", "say what consent strings allow: TCF, GPP, US Privacy",
     " --mapping --vendor --now --colour --json "},
    {"coverage", "CATALOGUE POLICY",
     "say which features survive where, what stops the others, and what would bring most back",
     " --purpose --learning-for --with --consent --moment --overlay --vocabulary --colour --json "},
    {"narrow", "POLICY", "close more of a policy, and print it",
     " --never --close-source --close-purpose --ask-for --overlay --name --statement --print-overlay --vocabulary "
     "--json "},
    {"words", "VOCABULARY", "print the words of a vocabulary: attribute, source, purpose, trust ...", " --json "},
};

/// An option, what follows it and what it does.
struct option {
    const char* name;
    const char* takes; ///< empty: nothing follows it
    const char* does;
};
inline constexpr option options[]{
    {"--attribute", "ATTRIBUTE", "what is used; write it once for each part, each with its --source"},
    {"--ask-for", "ATTRIBUTE", "ask for it where no yes was given"},
    {"--check", "", "print nothing, and exit with 1 if a text is not laid out so"},
    {"--close-purpose", "PURPOSE", "deny everything for this purpose"},
    {"--close-source", "SOURCE", "deny everything from this source"},
    {"--colour", "WHEN", "auto, which is in a terminal alone, always or never"},
    {"--consent", "FILE",
     "the person's consent: a text or a stored record; without it, nothing granted, nothing refused"},
    {"--expect", "DECISION", "exit with 1 if the decision is another"},
    {"--json", "", "print JSON"},
    {"--learning-for", "PURPOSE", "what is learned for, where the purpose is learning"},
    {"--mapping", "FILE", "how signals map to tact; without it, the shipped mapping"},
    {"--moment", "NAME:FIELDS",
     "a moment, as `home:purpose=recommendation,trust=high,weight=2,consent=FILE`; one for each"},
    {"--name", "TEXT", "what the overlay is called"},
    {"--never", "ATTRIBUTE", "deny it in every context"},
    {"--now", "YYYY-MM-DD", "the day on which signals are read; without it, today"},
    {"--overlay", "FILE", "what one service closes besides"},
    {"--policy", "FILE", "the policy that a catalogue or kinds are for; without it, standard"},
    {"--print-overlay", "", "print the overlay, not the policy"},
    {"--purpose", "PURPOSE", "what data are used for"},
    {"--source", "SOURCE", "where the attribute before it comes from"},
    {"--statement", "TEXT", "why, for whoever reads the overlay"},
    {"--vendor", "ID", "the vendor that asks for every purpose by consent; without it, the publisher"},
    {"--vocabulary", "FILE", "attributes of your own, which all texts are written in"},
    {"--with", "AXIS=VALUE", "one more thing that the context states, such as trust=high"},
    {"--write", "", "write the files, instead of printing them"},
};

/// What was written after `tact`.
struct arguments {
    std::string command;
    std::vector<std::string> operands;
    std::vector<std::pair<std::string_view, std::string>> given; ///< options, in their order

    bool has(std::string_view name) const {
        for (const auto& g : given)
            if (g.first == name) return true;
        return false;
    }
    /// The last value of an option; null if it was not given.
    const std::string* last(std::string_view name) const {
        const std::string* found = nullptr;
        for (const auto& g : given)
            if (g.first == name) found = &g.second;
        return found;
    }
    std::vector<std::string> all(std::string_view name) const {
        std::vector<std::string> values;
        for (const auto& g : given)
            if (g.first == name) values.push_back(g.second);
        return values;
    }
    bool json() const { return has("--json"); }
};

inline int wrong_usage(const std::string& what) {
    std::fprintf(stderr, "tact: %s\ntry `tact --help`\n", what.c_str());
    return usage;
}

/// Runs a command over the shipped attributes, or over those of a vocabulary.
int run_shipped(const arguments& a);
int run_own(const arguments& a);

} // namespace cli

#endif
