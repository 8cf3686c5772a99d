// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_TOML_COMPLAINTS_HPP
#define TACT_TEXT_DETAIL_TOML_COMPLAINTS_HPP

#include <tact/text/detail/look_alike.hpp>
#include <tact/text/detail/toml_token.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// Where a reader of TOML stands, and what it says of what it finds wrong there.
class toml_complaints {
public:
    toml_cursor cursor;

    constexpr toml_complaints(const input_text& text, text_errors& errors) : cursor(text), errors_(errors) {}

    constexpr text_errors& errors() { return errors_; }
    /// The key whose value is read, for sentences.
    constexpr void set_key(const toml_string& key) { key_ = key; }
    constexpr const toml_string& key() const { return key_; }

    // What is wrong, in words.

    constexpr bool say_at(text_position at, text_fault fault, const char* sentence, const char* mend) {
        if (text_error* e = errors_.add(at, fault)) {
            e->sentence << sentence;
            e->mend << mend;
        }
        return false;
    }
    constexpr bool say(text_fault fault, const char* sentence, const char* mend) {
        return say_at(cursor.position(), fault, sentence, mend);
    }
    /// The key takes something else than what stands here.
    constexpr bool say_wrong_type(const char* takes, const char* mend) {
        if (report_odd_character()) return false;
        const toml_cursor before = cursor;
        const toml_string token = cursor.pass_token();
        cursor = before;
        const toml_token kind = detail::kind_of_token(token);
        const char* what = what_is_here(kind);
        const text_fault fault = kind == toml_token::date || kind == toml_token::number ? text_fault::outside_subset
                                 : what == nullptr                                      ? text_fault::not_toml
                                                                                        : text_fault::wrong_type;
        text_error* e = errors_.add(cursor.position(), fault);
        if (e == nullptr) return false;
        detail::add_quoted(e->sentence, key_.data, key_.size);
        e->sentence << ' ' << takes << ", and here is ";
        if (what != nullptr)
            e->sentence << what;
        else if (kind == toml_token::unknown)
            detail::add_quoted(e->sentence, token.data, token.size);
        else
            e->sentence << "nothing of the kind";
        e->mend << mend;
        return false;
    }
    /// A character that cannot stand here: true if it is not ASCII or a control character, and was reported.
    constexpr bool report_odd_character() {
        const char c = cursor.peek();
        if (cursor.at_end() || cursor.at_newline() || (c >= ' ' && c <= '~') || c == '\t') return false;
        report_character();
        return true;
    }
    constexpr void report_character() {
        const utf8_character c = detail::utf8_at(cursor.here(), cursor.left());
        const bool outside = c.size > 1; // a character like any other, in the wrong place
        text_error* e = errors_.add(cursor.position(), outside ? text_fault::not_toml : text_fault::encoding);
        if (e == nullptr) return;
        if (c.size == 0) {
            e->sentence << "here are bytes that are no character of UTF-8";
            e->mend << "save the text as UTF-8";
        } else if (!outside) {
            detail::add_code_point(e->sentence, c.code);
            e->sentence << (c.code == 0      ? " is a zero, which no text holds"
                            : c.code == '\r' ? " is a carriage return without a line feed"
                                             : " is a control character");
            e->mend << "leave it out, or write it as \\u and four digits between double quotes";
        } else if (detail::add_look_alike(e->sentence, cursor.here(), c.size)) {
            const char ascii = detail::look_alike_of(c.code).ascii;
            if (ascii != '\0')
                e->mend << "type `" << ascii << "` in its place";
            else
                e->mend << "leave it out";
        } else {
            detail::add_code_point(e->sentence, c.code);
            e->sentence << " stands where only ASCII may";
            e->mend << "write it between quotes, or leave it out";
        }
    }
    constexpr void report_rest_of_line() {
        if (!report_odd_character())
            say(text_fault::not_toml, "something follows the entry", "begin a line for each entry");
    }
    constexpr void report_lines_in_braces() {
        say(text_fault::not_toml, "what is between braces stays on one line",
            "close it with `}`, or write `[table.row]` and a line for each key");
    }
    constexpr void report_depth(text_position at) {
        say_at(at, text_fault::outside_subset, "tables lie too deep within each other", "write at most eight");
    }

private:
    constexpr const char* what_is_here(toml_token kind) const {
        switch (cursor.peek()) {
        case '"':
        case '\'': return "a text between quotes";
        case '[': return "an array";
        case '{': return "a table between braces";
        default: break;
        }
        switch (kind) {
        case toml_token::boolean: return "true or false";
        case toml_token::whole: return "a whole number";
        case toml_token::decimal: return "a decimal";
        case toml_token::number: return "a number that is not written as digits, or digits, a point and digits";
        case toml_token::date: return "a date or a time";
        case toml_token::nothing:
        case toml_token::unknown:
        default: return nullptr;
        }
    }

    text_errors& errors_;
    toml_string key_{};
};

} // namespace detail

} // namespace tact

#endif
