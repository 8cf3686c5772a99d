// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_CLI_TOML_TEXT_HPP
#define TACT_TESTS_CLI_TOML_TEXT_HPP

#include "json.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A text that tact has read without error, whatever it says: laid out anew, or as JSON. Both walk over its characters
// and rely on what the reader has made sure of.

namespace cli {

/// Walks over the characters of a text without error.
class toml_walk {
public:
    explicit toml_walk(std::string_view t) : text_(t) {}

    bool at_end() const { return at_ >= text_.size(); }
    char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    char take() { return at_ < text_.size() ? text_[at_++] : '\0'; }
    bool take_if(char c) {
        if (peek() != c || at_end()) return false;
        ++at_;
        return true;
    }
    void pass_blanks() {
        while (peek() == ' ' || peek() == '\t') ++at_;
    }
    bool take_newline() {
        if (peek() == '\r' && peek(1) == '\n') ++at_;
        return take_if('\n');
    }
    bool at_newline() const { return at_end() || peek() == '\n' || (peek() == '\r' && peek(1) == '\n'); }
    /// A comment, without blanks at its end.
    std::string_view take_comment() {
        const std::size_t from = at_;
        while (!at_newline()) ++at_;
        std::size_t to = at_;
        while (to > from && (text_[to - 1] == ' ' || text_[to - 1] == '\t')) --to;
        return text_.substr(from, to - from);
    }
    /// A text between quotes with its quotes, or a bare key, a number, true or false.
    std::string_view take_token(bool is_key = false) {
        const std::size_t from = at_;
        const char quote = peek();
        if (quote == '"' || quote == '\'') {
            ++at_;
            while (!at_end() && peek() != quote) at_ += quote == '"' && peek() == '\\' ? 2u : 1u;
            ++at_;
            return text_.substr(from, at_ - from);
        }
        const std::string_view ends = " \t\r\n=,.[]{}#";
        const std::string_view ends_value = " \t\r\n,[]{}#=";
        const bool number = !is_key && ((quote >= '0' && quote <= '9') || quote == '-' || quote == '+');
        while (!at_end() && (number ? ends_value : ends).find(peek()) == std::string_view::npos) ++at_;
        return text_.substr(from, at_ - from);
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// Lays a text out: one blank around `=` and after commas, none at the end of lines, an empty line before each table.
/// Comments, the order and the lines of an array stay.
class toml_layout {
public:
    explicit toml_layout(std::string_view t) : in_(t) {}

    std::string str() {
        while (!in_.at_end()) line();
        while (out_.size() > 1 && out_.substr(out_.size() - 2) == "\n\n") out_.pop_back();
        return out_;
    }

private:
    void line() {
        in_.pass_blanks();
        if (in_.take_newline()) {
            empty_ = true;
            return;
        }
        if (in_.at_end()) return;
        if (in_.peek() == '#') {
            separate(false);
            out_ += in_.take_comment();
            after_comment_ = true;
        } else if (in_.peek() == '[') {
            separate(!after_comment_);
            header();
            after_comment_ = false;
        } else {
            separate(false);
            pair();
            after_comment_ = false;
        }
        end_of_line();
    }
    /// Begins a line, after an empty one if there was one or has to be.
    void separate(bool needs_empty) {
        if (!out_.empty() && (empty_ || needs_empty)) out_ += '\n';
        empty_ = false;
    }
    void end_of_line() {
        in_.pass_blanks();
        if (in_.peek() == '#') {
            out_ += "  ";
            out_ += in_.take_comment();
        }
        in_.take_newline();
        out_ += '\n';
    }
    void header() {
        while (in_.peek() == '[') out_ += in_.take();
        while (true) {
            in_.pass_blanks();
            out_ += in_.take_token(true);
            in_.pass_blanks();
            if (!in_.take_if('.')) break;
            out_ += '.';
        }
        while (in_.peek() == ']') out_ += in_.take();
    }
    void pair() {
        out_ += in_.take_token(true);
        in_.pass_blanks();
        in_.take_if('=');
        in_.pass_blanks();
        out_ += " = ";
        value();
    }
    void value() {
        if (in_.peek() == '[') return array();
        if (in_.peek() == '{') return braces();
        out_ += in_.take_token();
    }
    void braces() {
        in_.take();
        in_.pass_blanks();
        if (in_.take_if('}')) {
            out_ += "{}";
            return;
        }
        out_ += "{ ";
        while (true) {
            pair();
            in_.pass_blanks();
            if (!in_.take_if(',')) break;
            out_ += ", ";
            in_.pass_blanks();
        }
        in_.take_if('}');
        out_ += " }";
    }
    /// The items of each line stay on a line, four blanks further in.
    void array() {
        in_.take();
        out_ += '[';
        ++depth_;
        bool line_begins = false, item_before = false;
        while (true) {
            in_.pass_blanks();
            if (in_.take_newline()) {
                line_begins = true;
                continue;
            }
            if (in_.peek() == ']') --depth_;
            if (line_begins) {
                while (!out_.empty() && out_.back() == ' ') out_.pop_back();
                out_ += '\n';
                out_.append(4 * depth_, ' ');
                line_begins = false;
            } else if (item_before && in_.peek() != ']' && in_.peek() != '#' && in_.peek() != ',') {
                out_ += ' ';
            }
            if (in_.peek() == '#') {
                if (out_.back() != ' ' && out_.back() != '\n') out_ += "  ";
                out_ += in_.take_comment();
                continue;
            }
            if (in_.take_if(']')) break;
            if (in_.take_if(',')) {
                out_ += ',';
                item_before = true;
                continue;
            }
            value();
            item_before = false;
        }
        if (out_.back() == ',') out_.pop_back(); // in the line of its bracket, the last item has none
        out_ += ']';
    }

    toml_walk in_;
    std::string out_;
    std::size_t depth_ = 0;
    bool empty_ = false;
    bool after_comment_ = false;
};

/// A value, a table or a list of them.
struct toml_node {
    enum class kind { value, array, table } is = kind::table;
    std::string token;                                                        ///< of a value
    std::vector<std::pair<std::string, std::unique_ptr<toml_node>>> children; ///< without keys in an array

    toml_node& child(const std::string& name) {
        for (auto& c : children)
            if (c.first == name) return *c.second;
        children.emplace_back(name, std::make_unique<toml_node>());
        return *children.back().second;
    }
    toml_node& append() { return *children.emplace_back("", std::make_unique<toml_node>()).second; }
};

/// A text as a tree.
class toml_tree {
public:
    explicit toml_tree(std::string_view t) : in_(t) {
        toml_node* table = &root_;
        while (true) {
            pass_between();
            if (in_.at_end()) break;
            if (in_.peek() == '[')
                table = header();
            else
                pair(*table);
        }
    }
    void write(json& out) const { write(out, root_); }

    /// What a text between quotes says, or a bare token.
    static std::string said(std::string_view token) {
        if (token.empty() || (token[0] != '"' && token[0] != '\'')) return std::string(token);
        std::string all;
        for (std::size_t i = 1; i + 1 < token.size(); ++i) {
            if (token[0] == '\'' || token[i] != '\\') {
                all += token[i];
                continue;
            }
            const char c = token[++i];
            const std::string_view from = "btnfr", to = "\b\t\n\f\r";
            if (const std::size_t at = from.find(c); at != std::string_view::npos) {
                all += to[at];
            } else if (c == 'u' || c == 'U') {
                const std::size_t digits = c == 'u' ? 4 : 8;
                const auto code =
                    static_cast<std::uint32_t>(std::stoul(std::string(token.substr(i + 1, digits)), nullptr, 16));
                i += digits;
                const auto low = [&](int shift) { return static_cast<char>(0x80u | (code >> shift & 0x3Fu)); };
                if (code < 0x80) {
                    all += static_cast<char>(code);
                } else if (code < 0x800) {
                    all += static_cast<char>(0xC0u | code >> 6);
                    all += low(0);
                } else if (code < 0x10000) {
                    all += static_cast<char>(0xE0u | code >> 12);
                    all += low(6);
                    all += low(0);
                } else {
                    all += static_cast<char>(0xF0u | code >> 18);
                    all += low(12);
                    all += low(6);
                    all += low(0);
                }
            } else {
                all += c;
            }
        }
        return all;
    }

private:
    void pass_between() {
        while (true) {
            in_.pass_blanks();
            if (in_.peek() == '#') in_.take_comment();
            if (!in_.take_newline()) return;
        }
    }
    toml_node* header() {
        in_.take();
        const bool list = in_.take_if('[');
        toml_node* at = &root_;
        while (true) {
            in_.pass_blanks();
            at = &at->child(said(in_.take_token(true)));
            in_.pass_blanks();
            if (in_.take_if('.')) continue;
            break;
        }
        in_.take_if(']');
        if (!list) return at;
        in_.take_if(']');
        at->is = toml_node::kind::array;
        return &at->append();
    }
    void pair(toml_node& table) {
        toml_node& node = table.child(said(in_.take_token(true)));
        in_.pass_blanks();
        in_.take_if('=');
        in_.pass_blanks();
        value(node);
        in_.pass_blanks();
    }
    void value(toml_node& node) {
        if (in_.take_if('[')) {
            node.is = toml_node::kind::array;
            while (true) {
                pass_between();
                if (in_.take_if(']')) return;
                if (in_.take_if(',')) continue;
                value(node.append());
            }
        }
        if (in_.take_if('{')) {
            while (true) {
                in_.pass_blanks();
                if (in_.take_if('}')) return;
                if (in_.take_if(',')) continue;
                pair(node);
            }
        }
        node.is = toml_node::kind::value;
        node.token = in_.take_token();
    }
    static void write(json& out, const toml_node& node) {
        if (node.is == toml_node::kind::value) {
            const char first = node.token.empty() ? '\0' : node.token[0];
            if (first == '"' || first == '\'')
                out.text(said(node.token));
            else
                out.plain(first == '+' ? node.token.substr(1) : node.token);
            return;
        }
        const bool array = node.is == toml_node::kind::array;
        out.open(array ? '[' : '{');
        for (const auto& c : node.children) {
            if (!array) out.key(c.first);
            write(out, *c.second);
        }
        out.close(array ? ']' : '}');
    }

    toml_walk in_;
    toml_node root_;
};

} // namespace cli

#endif
