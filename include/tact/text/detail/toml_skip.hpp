// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_TOML_SKIP_HPP
#define TACT_TEXT_DETAIL_TOML_SKIP_HPP

#include <tact/text/detail/toml_cursor.hpp>

// How reading goes on behind a value that was wrong.

namespace tact::inline v0_1 {

namespace detail {

/// Whether a line looks as if a table or a key begins there: an array was left open before.
constexpr bool begins_entry(toml_cursor ahead) {
    const bool header = ahead.pass_if('[');
    ahead.pass_if('[');
    if (ahead.pass_bare_key().size == 0) return false;
    ahead.pass_blanks();
    return header ? ahead.peek() == ']' || ahead.peek() == '.' : ahead.peek() == '=';
}

/// Passes a text between quotes, of any form.
constexpr void skip_string(toml_cursor& cursor, char quote) {
    const bool over_lines = cursor.peek(1) == quote && cursor.peek(2) == quote;
    cursor.pass(over_lines ? 3 : 1);
    while (!cursor.at_end()) {
        if (cursor.at_newline()) {
            if (!over_lines) return;
            cursor.pass_newline();
            continue;
        }
        if (quote == '"' && cursor.peek() == '\\' && cursor.left() > 1 && cursor.peek(1) > ' ') {
            cursor.pass();
            cursor.pass_character();
            continue;
        }
        const bool ends =
            cursor.peek() == quote && (!over_lines || (cursor.peek(1) == quote && cursor.peek(2) == quote));
        if (ends) {
            cursor.pass(over_lines ? 3 : 1);
            while (over_lines && cursor.peek() == quote) cursor.pass(); // up to two more belong to the text
            return;
        }
        cursor.pass_character();
    }
}

/// Passes a value of whatever form, and whatever is wrong with it, without a word: to the end of its line, or,
/// between braces, to the comma or brace that ends it.
constexpr void skip_value(toml_cursor& cursor, bool inside) {
    std::size_t brackets = 0, braces = 0;
    while (!cursor.at_end()) {
        const char c = cursor.peek();
        if (cursor.at_newline()) {
            if (brackets == 0 || inside) return;
            toml_cursor next = cursor;
            next.pass_newline();
            if (detail::begins_entry(next)) return;
            cursor = next;
            continue;
        }
        if (c == '"' || c == '\'') {
            detail::skip_string(cursor, c);
            continue;
        }
        if (c == '#') {
            cursor.pass_line();
            continue;
        }
        if (inside && brackets == 0 && braces == 0 && (c == ',' || c == '}')) return;
        if (c == '[') ++brackets;
        if (c == '{') ++braces;
        if (c == ']' && brackets > 0) --brackets;
        if (c == '}' && braces > 0) --braces;
        cursor.pass_character();
    }
}

} // namespace detail

} // namespace tact

#endif
