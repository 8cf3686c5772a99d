// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_CLI_SCREEN_HPP
#define TACT_TESTS_CLI_SCREEN_HPP

#include "arguments.hpp"

#include <tact/vocabulary/decision.hpp>

#include <unistd.h>

#include <cstdlib>
#include <string>
#include <vector>

namespace cli {

/// Whether standard output takes colours: a terminal that is not told otherwise.
inline bool takes_colours(const arguments& a) {
    const std::string* when = a.last("--colour");
    if (when != nullptr && *when != "auto") return *when == "always";
    const char* none = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return isatty(STDOUT_FILENO) == 1 && (none == nullptr || *none == '\0') &&
           (terminal == nullptr || std::string(terminal) != "dumb");
}

/// A text in a colour, if there are any.
class paint {
public:
    explicit paint(bool on) : on_(on) {}

    std::string of(tact::decision d, const std::string& text) const {
        return in(d == tact::decision::permit ? "32" : d == tact::decision::ask ? "33" : "31", text);
    }
    std::string heading(const std::string& text) const { return in("1", text); }

private:
    std::string in(const char* code, const std::string& text) const {
        return on_ ? "\033[" + std::string(code) + "m" + text + "\033[0m" : text;
    }
    bool on_;
};

/// Rows of cells, each column as wide as its widest cell.
class table {
public:
    /// A cell, and the same with colours.
    struct cell {
        std::string plain;
        std::string shown;
        cell(const char* text) : plain(text), shown(plain) {}
        cell(std::string text) : plain(std::move(text)), shown(plain) {}
        cell(std::string text, std::string painted) : plain(std::move(text)), shown(std::move(painted)) {}
    };

    explicit table(std::vector<cell> heading) { rows_.push_back(std::move(heading)); }
    void add(std::vector<cell> row) { rows_.push_back(std::move(row)); }
    bool empty() const { return rows_.size() == 1; }

    void print(const paint& colours) const {
        std::vector<std::size_t> widths(rows_[0].size(), 0);
        for (const auto& row : rows_)
            for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
                if (width(row[i].plain) > widths[i]) widths[i] = width(row[i].plain);
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            std::string line;
            std::size_t blanks = 0;
            for (std::size_t i = 0; i < rows_[r].size(); ++i) {
                if (!rows_[r][i].plain.empty()) {
                    line.append(blanks, ' ');
                    blanks = 0;
                    line += r == 0 ? colours.heading(rows_[r][i].shown) : rows_[r][i].shown;
                }
                blanks += widths[i] - width(rows_[r][i].plain) + 2;
            }
            std::printf("%s\n", line.c_str());
        }
    }

private:
    /// How many characters a text shows.
    static std::size_t width(const std::string& text) {
        std::size_t n = 0;
        for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
        return n;
    }
    std::vector<std::vector<cell>> rows_;
};

} // namespace cli

#endif
