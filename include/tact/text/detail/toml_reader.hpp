// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_TOML_READER_HPP
#define TACT_TEXT_DETAIL_TOML_READER_HPP

#include <tact/text/detail/toml_kind.hpp>
#include <tact/text/detail/toml_skip.hpp>
#include <tact/text/detail/toml_values.hpp>
#include <tact/text/detail/word_choice.hpp>

// The tables of a text of TOML, led by the document that they make. The text is read once, from its first character to
// its last; after an error reading goes on behind the entry at fault, whose characters are passed a second time. Tables
// within tables are followed to a depth of eight.
//
// A document, whose class is the argument `Document`, says what its keys lead to and takes their values:
//
//     place                         what a key leads to; its member `kind` is a toml_kind
//     root() -> place               the table of the document
//     find(table, key) -> place     where a key of a table leads to
//     written(place) -> toml_written, note(place, toml_written, text_position)
//                                   how often it was written: the document remembers
//     take_value(place, toml_values&) -> bool
//                                   reads the value of a key; false if it is not passed, after an error
//     item(list, text_position) -> place
//                                   the next table of a list; nothing where there is no room, after an error
//     each_key(table, visit)        calls visit(const char*) for each key that there is
//     add_name(place, out)          what it is called in a sentence

namespace tact::inline v0_1 {

namespace detail {

/// Writes a key without its quotes, as far as it is short.
template <std::size_t Capacity>
constexpr void add_name(fixed_text<Capacity>& out, const toml_word& key) {
    for (std::size_t i = 0; i < key.size() && i < 40; ++i) out << key.data()[i];
}

/// Reads a document.
template <class Document>
class toml_reader {
public:
    using place = typename Document::place;

    constexpr toml_reader(const input_text& text, Document& document, text_errors& errors)
        : in_(text, errors), document_(document) {}

    /// Reads all of it. The first key has to be `tact`, and its value `kind`: false if it is another document, of which
    /// nothing is read.
    constexpr bool follow(const char* kind) {
        if (!in_.may_be_read() || !read_head(kind)) return false;
        place table = document_.root();
        while (next_entry()) {
            if (in_.cursor.peek() == '[')
                table = read_header();
            else
                end_entry(read_pair(table, false));
        }
        return true;
    }

    /// Whether the text had an entry that is no TOML, and so may have said what it seems not to say.
    constexpr bool lost() const { return lost_; }

private:
    static constexpr int deepest = 8;

    /// Passes what holds no entry; false at the end.
    constexpr bool next_entry() {
        while (true) {
            in_.pass_between();
            if (in_.cursor.at_end()) return false;
            if (in_.cursor.peek() == '\r') { // alone
                in_.report_character();
                in_.cursor.pass_line();
                continue;
            }
            return true;
        }
    }
    /// Passes the end of an entry's line, and all that is left of it after an error.
    constexpr void end_entry(bool good) {
        in_.cursor.pass_blanks();
        if (in_.cursor.peek() == '#') in_.pass_comment();
        if (in_.cursor.at_end() || in_.cursor.pass_newline()) return;
        if (good) in_.report_rest_of_line();
        in_.cursor.pass_line();
        in_.cursor.pass_newline();
    }

    constexpr bool read_head(const char* kind) {
        const auto wrong = [&](text_position at) -> text_error* {
            return in_.errors().add(at, text_fault::other_document);
        };
        const auto say = [&](text_error* e) {
            if (e == nullptr) return false;
            e->sentence << "the first line does not say what this is";
            e->mend << "write `tact = \"" << kind << "\"` there";
            return false;
        };
        if (!next_entry()) return say(wrong({}));
        const text_position at = in_.cursor.position();
        if (!in_.cursor.sees("tact")) return say(wrong(at));
        in_.cursor.pass(4);
        in_.cursor.pass_blanks();
        if (!in_.cursor.pass_if('=')) return say(wrong(at));
        in_.cursor.pass_blanks();
        const text_position value = in_.cursor.position();
        toml_string s;
        in_.set_key({"tact", 4, at, false});
        if (!in_.read_string(s)) return false;
        const toml_word said(s);
        if (said.is(kind)) {
            end_entry(true);
            return true;
        }
        if (text_error* e = wrong(value)) {
            e->sentence << "this is ";
            detail::add_quoted(e->sentence, said.data(), said.size());
            e->sentence << ", and what is read here is `" << kind << '`';
            e->mend << "read it as what it is, or write `" << kind << '`';
        }
        return false;
    }

    constexpr void name(const place& what, text_error& e) {
        const char* quote = what == document_.root() ? "" : "`";
        e.sentence << quote;
        document_.add_name(what, e.sentence);
        e.sentence << quote;
    }
    /// What is said of a key that the table does not have.
    constexpr bool report_unknown(const place& table, const toml_word& key) {
        text_error* e = in_.errors().add(key.at(), text_fault::unknown_key);
        if (e == nullptr) return false;
        detail::add_quoted(e->sentence, key.data(), key.size());
        e->sentence << " is no key of ";
        name(table, *e);
        if (detail::has_look_alike(key.data(), key.size())) {
            e->sentence << ": ";
            detail::add_look_alike(e->sentence, key.data(), key.size());
        }
        word_choice choice(key.data(), key.size());
        document_.each_key(table, [&](const char* known) { choice.offer(known); });
        choice.say(e->mend, [&](auto visit) { document_.each_key(table, visit); });
        return false;
    }
    constexpr bool report_twice(const place& what, const toml_word& key) {
        if (text_error* e = in_.errors().add(key.at(), text_fault::written_twice)) {
            name(what, *e);
            e->sentence << " was written before";
            e->mend << "write it once, with all that belongs to it";
        }
        return false;
    }
    constexpr bool report_kind(const place& what, const toml_word& key, const char* takes) {
        if (text_error* e = in_.errors().add(key.at(), text_fault::wrong_type)) {
            name(what, *e);
            e->sentence << " is written as " << takes;
            e->mend << "write ";
            if (what.kind == toml_kind::list) {
                e->mend << "`[[";
                detail::add_name(e->mend, key);
                e->mend << "]]`, or `[ { ... }, { ... } ]`";
            } else if (what.kind == toml_kind::table) {
                e->mend << "`[";
                document_.add_name(what, e->mend);
                e->mend << "]`, or `{ ... }` on one line";
            } else {
                e->mend << "its value after `=`";
            }
        }
        return false;
    }
    constexpr bool report_kind(const place& what, const toml_word& key) {
        return report_kind(what, key,
                           what.kind == toml_kind::list    ? "a list of tables"
                           : what.kind == toml_kind::table ? "a table"
                                                           : "a key with a value");
    }

    /// Reads `[a.b]` or `[[a]]`: the table that the entries after it belong to, nothing after an error.
    constexpr place read_header() {
        const bool list = in_.cursor.sees("[["), before_header = lost_;
        in_.cursor.pass(list ? 2 : 1);
        place at = document_.root();
        for (int depth = 0;; ++depth) {
            toml_string s;
            in_.cursor.pass_blanks();
            lost_ = true; // until the header is whole
            if (!in_.read_key(s)) break;
            const toml_word key(s);
            in_.cursor.pass_blanks();
            const bool last = !in_.cursor.pass_if('.');
            if (last && !close_header(list)) break;
            lost_ = before_header;
            const bool head = depth == 0 && key.is("tact");
            const place next = document_.find(at, key);
            if (depth == deepest) {
                in_.report_depth(s.at);
                break;
            }
            if (head || next.kind == toml_kind::nothing) {
                report_unknown(at, key);
                break;
            }
            const bool fits = next.kind == (last && list ? toml_kind::list : toml_kind::table);
            if (!last && next.kind == toml_kind::list) {
                in_.say_at(s.at, text_fault::outside_subset, "a table within a table of a list is not taken here",
                           "write its entries where the list's table is");
                break;
            }
            if (!fits) {
                report_kind(next, key);
                break;
            }
            const toml_written before = document_.written(next);
            if (before == toml_written::closed || (last && !list && before == toml_written::open)) {
                report_twice(next, key);
                break;
            }
            if (!last) {
                if (before == toml_written::no) document_.note(next, toml_written::implied, s.at);
                at = next;
                continue;
            }
            document_.note(next, toml_written::open, s.at);
            at = list ? document_.item(next, s.at) : next;
            end_entry(true);
            return at;
        }
        end_entry(false);
        return {};
    }
    constexpr bool close_header(bool list) {
        if (in_.cursor.sees(list ? "]]" : "]")) {
            in_.cursor.pass(list ? 2 : 1);
            return true;
        }
        if (!in_.report_odd_character())
            in_.say(text_fault::not_toml, "the name of a table does not end here",
                    list ? "close it with `]]`" : "close it with `]`");
        return false;
    }

    /// Reads `key = value`; false after an error that leaves the cursor somewhere in the line.
    constexpr bool read_pair(const place& table, bool inside) {
        toml_string s;
        if (!in_.read_key(s)) {
            lost_ = true;
            if (inside) return false;
            detail::skip_value(in_.cursor, false);
            return false;
        }
        in_.cursor.pass_blanks();
        lost_ = lost_ || in_.cursor.peek() != '=';
        if (in_.cursor.peek() == '.') {
            in_.say(text_fault::outside_subset, "a key with dots is not taken here",
                    "write the table as `[table.row]`, or as `row = { key = value }`");
            detail::skip_value(in_.cursor, inside);
            return false;
        }
        if (!in_.cursor.pass_if('=')) {
            if (!in_.report_odd_character())
                in_.say(text_fault::not_toml, "a key is followed by `=` and its value", "write `key = value`");
            detail::skip_value(in_.cursor, inside);
            return false;
        }
        in_.cursor.pass_blanks();
        const toml_cursor before = in_.cursor;
        if (read_value(table, s, inside)) return true;
        lost_ = lost_ || before.peek() == '['; // an array may have swallowed what follows it
        in_.cursor = before;
        detail::skip_value(in_.cursor, inside);
        return true;
    }
    /// Reads what is behind `=`; false if it is to be passed, after an error.
    constexpr bool read_value(const place& table, const toml_string& s, bool inside) {
        if (table.kind == toml_kind::nothing) return false;
        const toml_word key(s);
        const place next = document_.find(table, key);
        if (!inside && key.is("tact") && table == document_.root()) {
            in_.say_at(s.at, text_fault::written_twice, "`tact` was written before",
                       "write it once, in the first line");
            return false;
        }
        if (next.kind == toml_kind::nothing) return report_unknown(table, key);
        if (document_.written(next) != toml_written::no) return report_twice(next, key);
        in_.set_key(s);
        if (next.kind == toml_kind::value) {
            document_.note(next, toml_written::closed, s.at);
            return document_.take_value(next, in_);
        }
        if (in_.cursor.peek() != (next.kind == toml_kind::table ? '{' : '[')) {
            document_.note(next, toml_written::closed, s.at);
            return report_kind(next, key);
        }
        document_.note(next, toml_written::closed, s.at);
        return next.kind == toml_kind::table ? read_braces(next) : read_items(next);
    }
    /// Reads `{ key = value, ... }`.
    constexpr bool read_braces(const place& table) {
        const text_position at = in_.cursor.position();
        in_.cursor.pass();
        if (depth_ == deepest) {
            in_.report_depth(at);
            return false;
        }
        in_.cursor.pass_blanks();
        if (in_.cursor.pass_if('}')) return true;
        ++depth_;
        const bool good = read_pairs(table);
        --depth_;
        lost_ = lost_ || !good;
        return good;
    }
    constexpr bool read_pairs(const place& table) {
        while (true) {
            const bool ends_early = in_.cursor.at_newline() || in_.cursor.at_end() || in_.cursor.peek() == '#';
            if (ends_early || !read_pair(table, true)) {
                if (ends_early) in_.report_lines_in_braces();
                return false;
            }
            in_.cursor.pass_blanks();
            if (in_.cursor.pass_if('}')) return true;
            if (!in_.cursor.pass_if(',')) {
                if (in_.cursor.at_newline() || in_.cursor.at_end() || in_.cursor.peek() == '#')
                    in_.report_lines_in_braces();
                else if (!in_.report_odd_character())
                    in_.say(text_fault::not_toml, "entries between braces are separated by commas", "write `,` or `}`");
                return false;
            }
            in_.cursor.pass_blanks();
            if (in_.cursor.peek() == '}') {
                in_.say(text_fault::not_toml, "a comma stands before `}`", "leave it out");
                return false;
            }
        }
    }
    /// Reads `[ { ... }, { ... } ]`.
    constexpr bool read_items(const place& list) {
        return in_.read_array([&] {
            const text_position at = in_.cursor.position();
            if (in_.cursor.peek() != '{') {
                in_.say_wrong_type("takes tables between braces", "write each as `{ key = value }`");
                return false;
            }
            const place next = document_.item(list, at);
            return read_braces(next);
        });
    }

    toml_values in_;
    Document& document_;
    int depth_ = 0;
    bool lost_ = false;
};

} // namespace detail

} // namespace tact

#endif
