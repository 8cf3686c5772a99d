// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_CLI_INPUT_HPP
#define TACT_TESTS_CLI_INPUT_HPP

#include "arguments.hpp"
#include "json.hpp"

#include <tact/text/text_error.hpp>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// A text that was read, and what it is called in messages.
struct source_text {
    std::string name;
    std::string text;
    bool there = false;
};

/// Reads a file, or standard input for `-`; says so on standard error if it cannot.
inline source_text read_file(const std::string& path) {
    source_text s{path == "-" ? "<stdin>" : path, "", false};
    std::FILE* f = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
    if (f != nullptr) {
        char block[65536];
        while (const std::size_t n = std::fread(block, 1, sizeof block, f)) s.text.append(block, n);
        s.there = std::ferror(f) == 0;
        if (f != stdin) std::fclose(f);
    }
    if (!s.there) std::fprintf(stderr, "tact: %s: %s\n", s.name.c_str(), std::strerror(errno));
    return s;
}

/// What a text says that it is, `policy/1`: empty if it does not. What it says in words of its own is for its reader.
inline std::string kind_of(std::string_view text) {
    std::size_t at = 0;
    const auto pass = [&](std::string_view these) {
        while (at < text.size() && these.find(text[at]) != std::string_view::npos) ++at;
    };
    while (true) {
        pass(" \t\r\n");
        if (at >= text.size() || text[at] != '#') break;
        while (at < text.size() && text[at] != '\n') ++at;
    }
    if (text.substr(at, 4) != "tact") return "";
    at += 4;
    pass(" \t");
    if (at >= text.size() || text[at] != '=') return "";
    ++at;
    pass(" \t");
    if (at >= text.size() || (text[at] != '"' && text[at] != '\'')) return "";
    const std::size_t end = text.find(text[at], at + 1);
    return end == std::string_view::npos ? "" : std::string(text.substr(at + 1, end - at - 1));
}

/// The errors of one text, as many as a person reads.
class error_list {
public:
    tact::text_errors errors{memory_};

    /// Says them as compilers do, so that editors jump to them.
    void print(const std::string& name) const {
        for (const tact::text_error& e : errors)
            std::fprintf(stderr, "%s:%u:%u: error: %s%s%s\n", name.c_str(), e.at.line, e.at.column, e.sentence.c_str(),
                         e.mend.size() == 0 ? "" : "; ", e.mend.c_str());
        if (errors.count() > errors.size())
            std::fprintf(stderr, "%s: %zu errors more\n", name.c_str(), errors.count() - errors.size());
    }
    void write(json& out) const {
        out.key("errors").open('[');
        for (const tact::text_error& e : errors) {
            out.open('{').key("line").number(e.at.line).key("column").number(e.at.column);
            out.key("fault").text(tact::identifier_of(e.fault)).key("message").text(e.sentence.c_str());
            out.key("fix").text(e.mend.c_str()).close('}');
        }
        out.close(']').key("count").number(static_cast<std::int64_t>(errors.count()));
    }

private:
    tact::text_error memory_[200]{};
};

} // namespace cli

#endif
