// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Reads documents of TOML without a vocabulary and says for each what it holds, as JSON, or what is wrong with it, for
// tests/tools/toml_subset.py to compare: toml_as_read <file>...
#include <tact/text/detail/toml_reader.hpp>

#include <cstdio>
#include <deque>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace tact;
using detail::toml_kind;
using detail::toml_written;

std::string as_json(const std::string& text) {
    std::ostringstream out;
    out << '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        char escaped[8];
        std::snprintf(escaped, sizeof escaped, "\\u%04x", byte);
        if (c == '"' || c == '\\' || byte < 0x20)
            out << escaped;
        else
            out << c;
    }
    out << '"';
    return out.str();
}
std::string text_of(const detail::toml_string& s) {
    std::string text;
    detail::decode(s, [&](char c) { text += c; });
    return text;
}

struct node {
    toml_kind kind = toml_kind::nothing;
    toml_written written = toml_written::no;
    std::map<std::string, node*> of{};
    std::vector<node*> items{};
    std::string value{};
};

/// A document that takes every key for what the text makes of it.
class any_document {
public:
    struct place {
        toml_kind kind = toml_kind::nothing;
        node* at = nullptr;
        friend bool operator==(const place&, const place&) = default;
    };

    explicit any_document(const std::string& text) : text_(text) { nodes_.emplace_back().kind = toml_kind::table; }
    place root() { return {toml_kind::table, &nodes_.front()}; }
    place find(const place& table, const detail::toml_word& key) {
        node*& found = table.at->of[text_of(key.as_written())];
        if (found == nullptr) {
            found = &nodes_.emplace_back();
            found->kind = kind_of(key.as_written());
        }
        return {found->kind, found};
    }
    static toml_written written(const place& p) { return p.at->written; }
    static void note(const place& p, toml_written w, text_position) { p.at->written = w; }
    static bool take_value(const place& p, detail::toml_values& in) { return read_value(p.at->value, in, 0); }
    place item(const place& list, text_position) {
        node* n = &nodes_.emplace_back();
        n->kind = toml_kind::table;
        list.at->items.push_back(n);
        return {toml_kind::table, n};
    }
    template <class Visit>
    static void each_key(const place&, Visit) {}
    template <class Text>
    static void add_name(const place&, Text& out) {
        out << "the document";
    }
    std::string json() { return json_of(nodes_.front()); }

private:
    static std::string json_of(const node& n) {
        std::string out, before;
        if (n.kind == toml_kind::value) return n.value;
        out += n.kind == toml_kind::table ? "{" : "[";
        for (const auto& [key, of] : n.of) {
            out += before + as_json(key) + ": " + json_of(*of);
            before = ", ";
        }
        for (const node* i : n.items) {
            out += before + json_of(*i);
            before = ", ";
        }
        return out + (n.kind == toml_kind::table ? "}" : "]");
    }
    /// What follows a key in the text: braces, an array of braces, the end of a header, or a value.
    toml_kind kind_of(const detail::toml_string& key) const {
        std::size_t i = static_cast<std::size_t>(key.data - text_.data()) + key.size;
        const auto sees = [&](char c) { return i < text_.size() && text_[i] == c; };
        const auto blanks = [&] {
            while (sees(' ') || sees('\t')) ++i;
        };
        if (sees('"') || sees('\'')) ++i;
        blanks();
        if (sees('.')) return toml_kind::table;
        if (sees(']')) return i + 1 < text_.size() && text_[i + 1] == ']' ? toml_kind::list : toml_kind::table;
        if (sees('=')) ++i;
        blanks();
        if (sees('{')) return toml_kind::table;
        if (!sees('[')) return toml_kind::value;
        ++i;
        while (i < text_.size() && (sees(' ') || sees('\t') || sees('\n') || sees('\r') || sees('#'))) {
            if (sees('#'))
                while (i < text_.size() && !sees('\n')) ++i;
            else
                ++i;
        }
        return sees('{') ? toml_kind::list : toml_kind::value;
    }
    static bool read_value(std::string& out, detail::toml_values& in, int depth) {
        const char c = in.cursor.peek();
        if (c == '[') {
            if (depth == 8) {
                in.report_depth(in.cursor.position());
                return false;
            }
            std::string before;
            out += "[";
            const bool good = in.read_array([&] {
                out += before;
                before = ", ";
                return read_value(out, in, depth + 1);
            });
            out += "]";
            return good;
        }
        if (c == 't' || c == 'f') {
            bool b = false;
            if (!in.read_boolean(b)) return false;
            out += b ? "true" : "false";
            return true;
        }
        if (c >= '0' && c <= '9') {
            auto ahead = in.cursor;
            std::int32_t thousandths = 0;
            const auto token = ahead.pass_token();
            if (!in.read_decimal(thousandths)) return false;
            out += std::string(token.data, token.size);
            return true;
        }
        if (c == '{') {
            in.say(text_fault::outside_subset, "a table in an array of values", "");
            return false;
        }
        detail::toml_string s;
        if (!in.read_string(s)) return false;
        out += as_json(text_of(s));
        return true;
    }

    const std::string& text_;
    std::deque<node> nodes_;
};

} // namespace

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        const std::string text = "tact = \"any/1\"\n" + std::string(std::istreambuf_iterator<char>(file), {});
        any_document document(text);
        text_error memory[1];
        text_errors errors(memory);
        const bool read = detail::toml_reader<any_document>(text, document, errors).follow("any/1");
        if (read && errors.empty())
            std::cout << "ok\t" << document.json() << '\n';
        else
            std::cout << identifier_of(memory[0].fault) << '\t' << explain(memory[0]).c_str() << '\n';
    }
}
