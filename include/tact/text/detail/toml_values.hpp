// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_TOML_VALUES_HPP
#define TACT_TEXT_DETAIL_TOML_VALUES_HPP

#include <tact/text/detail/toml_complaints.hpp>

// The values of a text of TOML, as the document asks for them. It says which type it wants, so that no value needs a
// type of its own. Each function passes a value and returns true, or reports what is wrong and returns false.

namespace tact::inline v0_1 {

namespace detail {

/// Reads values one after the other.
class toml_values : public toml_complaints {
public:
    using toml_complaints::toml_complaints;

    /// Passes what may stand before the first line; false if the text cannot be read at all.
    constexpr bool may_be_read() {
        if (cursor.left() > 0xFFFFFFF0u) {
            say(text_fault::out_of_room, "the text has more than 4,294,967,280 bytes", "write less");
            return false;
        }
        if (cursor.sees("\xEF\xBB\xBF")) {
            say(text_fault::encoding, "the text begins with a byte-order mark", "save it as UTF-8 without one");
            cursor.pass_character();
        }
        return true;
    }

    /// Passes blanks, comments and newlines.
    constexpr void pass_between() {
        while (true) {
            const char c = cursor.peek();
            if (c == '"' || c > '#') return;
            cursor.pass_blanks();
            if (cursor.peek() == '#') pass_comment();
            if (!cursor.pass_newline()) return;
        }
    }
    /// Passes a comment, up to its newline.
    constexpr void pass_comment() {
        cursor.pass_text('\n', '\n');
        if (cursor.at_end() || cursor.at_newline()) return;
        report_character();
        cursor.pass_line();
    }

    /// A key, bare or between quotes.
    constexpr bool read_key(toml_string& key) {
        if (cursor.peek() == '"' || cursor.peek() == '\'') return scan_string(key);
        key = cursor.pass_bare_key();
        if (key.size != 0 && static_cast<unsigned char>(cursor.peek()) < 0x80) return true;
        if (!report_odd_character())
            say(text_fault::not_toml, "here a key is expected", "write `key = value`, or `[table]`");
        return false;
    }
    constexpr bool read_string(toml_string& s) {
        if (cursor.peek() == '"' || cursor.peek() == '\'') return scan_string(s);
        return say_wrong_type("takes a text between quotes", "write it between quotes");
    }
    constexpr bool read_boolean(bool& b) {
        const toml_cursor before = cursor;
        const toml_string token = cursor.pass_token();
        if (detail::kind_of_token(token) == toml_token::boolean) {
            b = token.data[0] == 't';
            return true;
        }
        cursor = before;
        return say_wrong_type("takes true or false", "write `true` or `false` in small letters, without quotes");
    }
    /// A decimal of at most three places, in thousandths.
    constexpr bool read_decimal(std::int32_t& thousandths) {
        toml_string token;
        if (!read_number(token, true)) return false;
        std::size_t places = 0;
        bool fraction = false;
        std::int64_t n = 0;
        for (std::size_t i = 0; i < token.size; ++i) {
            if (token.data[i] == '.') {
                fraction = true;
                continue;
            }
            if (fraction && ++places > 3) return report_places(token);
            if (n < 1'000'000'000) n = 10 * n + (token.data[i] - '0');
        }
        for (; places < 3; ++places) n *= 10;
        thousandths = static_cast<std::int32_t>(n < 1'000'000'000 ? n : 1'000'000'000);
        return true;
    }
    /// A whole number; one above 10^18 counts as that.
    constexpr bool read_whole(std::uint64_t& whole) {
        constexpr std::uint64_t most = 1'000'000'000'000'000'000;
        toml_string token;
        if (!read_number(token, false)) return false;
        whole = 0;
        for (std::size_t i = 0; i < token.size; ++i)
            whole = whole < most / 10 ? 10 * whole + static_cast<std::uint64_t>(token.data[i] - '0') : most;
        return true;
    }
    /// `[ item, item ]`, over lines if need be; `read_item()` reads one and returns as these functions do.
    template <class ReadItem>
    constexpr bool read_array(ReadItem read_item) {
        if (!cursor.pass_if('['))
            return say_wrong_type("takes an array between brackets", "write it between `[` and `]`");
        while (true) {
            pass_between();
            if (cursor.pass_if(']')) return true;
            if (cursor.at_end()) return report_open_array();
            if (!read_item()) return false;
            if (cursor.pass_if(',')) continue;
            pass_between();
            if (cursor.pass_if(']')) return true;
            if (cursor.at_end()) return report_open_array();
            if (cursor.pass_if(',')) continue;
            if (!report_odd_character())
                say(text_fault::not_toml, "the items of an array are separated by commas", "write `,` or `]`");
            return false;
        }
    }
    /// An array of texts; calls `take(toml_string)` for each.
    template <class Take>
    constexpr bool read_strings(Take take) {
        return read_array([&] {
            toml_string s;
            if (!read_string(s)) return false;
            take(s);
            return true;
        });
    }

private:
    constexpr bool report_open_array() {
        return say(text_fault::not_toml, "the array does not end", "close it with `]`");
    }
    constexpr bool report_places(const toml_string& token) {
        if (text_error* e = errors().add(token.at, text_fault::out_of_range)) {
            detail::add_quoted(e->sentence, token.data, token.size);
            e->sentence << " has more than three decimal places";
            std::size_t kept = 0;
            while (token.data[kept] != '.') ++kept;
            kept += 4;
            e->mend << "write ";
            for (std::size_t i = 0; i < kept && kept < 20; ++i) e->mend << token.data[i];
            e->mend << (kept < 20 ? ", or another of three places" : "one of three places");
        }
        return false;
    }

    constexpr bool read_number(toml_string& token, bool decimal) {
        const toml_cursor before = cursor;
        token = cursor.pass_token();
        const toml_token kind = detail::kind_of_token(token);
        if (kind == toml_token::whole || (decimal && kind == toml_token::decimal)) return true;
        cursor = before;
        return say_wrong_type(decimal ? "takes a decimal such as 1.350" : "takes a whole number",
                              decimal ? "write digits, with a point if need be" : "write digits alone");
    }

    constexpr bool scan_string(toml_string& s) {
        const char quote = cursor.peek();
        if (cursor.peek(1) == quote && cursor.peek(2) == quote)
            return say(text_fault::outside_subset, "a text over several lines is not taken here",
                       "write it between single quotes of its kind, on one line");
        const text_position at = cursor.position();
        cursor.pass();
        s = {cursor.here(), 0, at, false};
        const toml_cursor begin = cursor;
        while (true) {
            cursor.pass_text(quote, quote == '"' ? '\\' : quote);
            if (cursor.at_end() || cursor.at_newline())
                return say_at(at, text_fault::not_toml, "the text that begins here does not end in its line",
                              "close it with the quote that opens it");
            if (cursor.peek() == quote) break;
            if (cursor.peek() != '\\') {
                report_character();
                return false;
            }
            s.escaped = true;
            if (!pass_escape()) return false;
        }
        s.size = cursor.distance_from(begin);
        cursor.pass();
        return true;
    }
    constexpr bool pass_escape() {
        const char c = cursor.peek(1);
        for (const char* known = "btnfr\"\\"; *known != '\0'; ++known)
            if (*known == c) {
                cursor.pass(2);
                return true;
            }
        if (c != 'u' && c != 'U')
            return say(text_fault::not_toml, "this backslash stands for nothing",
                       "write two of them, or put the text between single quotes");
        const std::size_t digits = c == 'u' ? 4 : 8;
        std::uint32_t code = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            const std::uint32_t digit = detail::hex_digit(cursor.peek(2 + i));
            if (digit > 15)
                return say(text_fault::not_toml,
                           "a code point has four hexadecimal digits after \\u, and eight after \\U", "write them all");
            code = code << 4 | digit;
        }
        if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
            return say(text_fault::not_toml, "this is the code of no character",
                       "write one up to D7FF, or from E000 to 10FFFF");
        if (code == 0)
            return say(text_fault::outside_subset, "a text with a zero in it is not taken here", "leave it out");
        cursor.pass(2 + digits);
        return true;
    }
};

} // namespace detail

} // namespace tact

#endif
