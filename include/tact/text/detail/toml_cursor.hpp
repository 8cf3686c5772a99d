// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_TOML_CURSOR_HPP
#define TACT_TEXT_DETAIL_TOML_CURSOR_HPP

#include <tact/text/detail/quoted.hpp>
#include <tact/text/input_text.hpp>
#include <tact/text/text_error.hpp>

// Where a reader stands in a text of TOML, and the smallest things it finds there. It never looks back, so that reading
// is linear. Columns count characters: a line is followed byte by byte, and what follows the first byte of a character
// is taken off.

namespace tact::inline v0_1 {

namespace detail {

/// The characters of a string or a key, as they stand between their quotes.
struct toml_string {
    const char* data = "";
    std::size_t size = 0;
    text_position at{};
    bool escaped = false; ///< whether a backslash stands for something
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// The value of a hexadecimal digit; 16 for any other character.
constexpr std::uint32_t hex_digit(char c) {
    const char* digits = "0123456789abcdef";
    const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c;
    for (std::uint32_t i = 0; i < 16; ++i)
        if (digits[i] == lower) return i;
    return 16;
}
/// Which characters a bare key is made of.
inline constexpr auto bare_characters = [] {
    struct {
        bool of[256]{};
    } t;
    for (const char* c = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-"; *c != '\0'; ++c)
        t.of[static_cast<unsigned char>(*c)] = true;
    return t;
}();
constexpr bool is_bare(char c) { return bare_characters.of[static_cast<unsigned char>(c)]; }

/// What a backslash and the characters after it stand for. Requires that they are whole, as the cursor leaves them.
struct toml_escape {
    std::uint32_t code;
    std::size_t size; ///< the characters it takes, the backslash among them
};
constexpr toml_escape toml_escape_at(const char* text) {
    switch (text[1]) {
    case 'b': return {8, 2};
    case 't': return {9, 2};
    case 'n': return {10, 2};
    case 'f': return {12, 2};
    case 'r': return {13, 2};
    case 'u':
    case 'U': {
        const std::size_t digits = text[1] == 'u' ? 4 : 8;
        std::uint32_t code = 0;
        for (std::size_t i = 0; i < digits; ++i) code = code << 4 | detail::hex_digit(text[2 + i]);
        return {code, 2 + digits};
    }
    default: return {static_cast<unsigned char>(text[1]), 2};
    }
}

/// Calls `put(char)` for each byte that a string stands for.
template <class Put>
constexpr void decode(const toml_string& s, Put put) {
    for (std::size_t i = 0; i < s.size;) {
        if (!s.escaped || s.data[i] != '\\') {
            put(s.data[i++]);
            continue;
        }
        const toml_escape e = detail::toml_escape_at(s.data + i);
        i += e.size;
        const auto low = [&](int shift) { return static_cast<char>(0x80u | (e.code >> shift & 0x3Fu)); };
        if (e.code < 0x80) {
            put(static_cast<char>(e.code));
        } else if (e.code < 0x800) {
            put(static_cast<char>(0xC0u | e.code >> 6));
            put(low(0));
        } else if (e.code < 0x10000) {
            put(static_cast<char>(0xE0u | e.code >> 12));
            put(low(6));
            put(low(0));
        } else {
            put(static_cast<char>(0xF0u | e.code >> 18));
            put(low(12));
            put(low(6));
            put(low(0));
        }
    }
}

/// The characters of a key or of a word of a vocabulary: in the text where nothing is escaped, else decoded here. One
/// that is escaped and longer than fits is no word of any vocabulary; it is cut.
class toml_word {
public:
    constexpr explicit toml_word(const toml_string& s) : as_written_(s), data_(s.data), size_(s.size) {
        if (!s.escaped) return;
        data_ = decoded_;
        size_ = 0;
        detail::decode(s, [this](char c) {
            cut_ = size_ == sizeof decoded_;
            if (!cut_) decoded_[size_++] = c;
        });
    }
    toml_word(const toml_word&) = delete;
    toml_word& operator=(const toml_word&) = delete;

    constexpr const char* data() const { return data_; }
    constexpr std::size_t size() const { return size_; }
    /// Whether it is longer than what is kept of it.
    constexpr bool cut() const { return cut_; }
    constexpr text_position at() const { return as_written_.at; }
    constexpr const toml_string& as_written() const { return as_written_; }
    constexpr bool is(const char* said) const {
        return !cut_ && __builtin_strlen(said) == size_ && __builtin_memcmp(said, data_, size_) == 0;
    }

private:
    const toml_string& as_written_;
    const char* data_;
    std::size_t size_;
    bool cut_ = false;
    char decoded_[96]{};
};

/// Where a reader stands. A copy is a place to come back to.
class toml_cursor {
public:
    constexpr explicit toml_cursor(const input_text& t) : text_(t.data()), size_(t.size()) {}

    constexpr bool at_end() const { return at_ == size_; }
    /// The character `ahead` of here; a zero past the end.
    constexpr char peek(std::size_t ahead = 0) const { return ahead < size_ - at_ ? text_[at_ + ahead] : '\0'; }
    constexpr bool sees(const char* said) const {
        for (std::size_t i = 0; said[i] != '\0'; ++i)
            if (peek(i) != said[i]) return false;
        return true;
    }
    constexpr const char* here() const { return text_ + at_; }
    constexpr text_position position() const {
        return {line_, static_cast<std::uint32_t>(at_ - line_begin_ - continued_ + 1)};
    }

    /// Passes `n` characters of ASCII that are no newlines.
    constexpr void pass(std::size_t n = 1) { at_ += n; }
    /// Passes one character if it is this one.
    constexpr bool pass_if(char c) {
        if (peek() != c || at_end()) return false;
        ++at_;
        return true;
    }
    constexpr void pass_blanks() {
        while (at_ < size_ && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
    }
    constexpr bool at_newline() const { return peek() == '\n' || (peek() == '\r' && peek(1) == '\n'); }
    /// Passes a newline, of either kind; false if there is none.
    constexpr bool pass_newline() {
        if (!at_newline()) return false;
        at_ += text_[at_] == '\r' ? 2 : 1;
        ++line_;
        line_begin_ = at_;
        continued_ = 0;
        return true;
    }
    /// Passes what is left of the line, whatever it is.
    constexpr void pass_line() {
        while (at_ < size_ && !at_newline()) pass_character();
    }
    /// Passes one character, or a byte that is none.
    constexpr void pass_character() {
        const utf8_character c = detail::utf8_at(text_ + at_, size_ - at_);
        const std::size_t size = c.size == 0 ? 1 : c.size;
        at_ += size;
        continued_ += size - 1;
    }
    /// Passes the characters that may stand in a comment or between quotes, up to one of those that end it, a
    /// newline, or one that may not stand there.
    constexpr void pass_text(char end, char other_end) {
        while (at_ < size_) { // one statement a character, which is what a constant expression is charged for
            while (at_ < size_ && text_[at_] >= ' ' && text_[at_] <= '~' && text_[at_] != end &&
                   text_[at_] != other_end)
                ++at_;
            if (at_ == size_ || text_[at_] == end || text_[at_] == other_end) return;
            const utf8_character u = detail::utf8_at(text_ + at_, size_ - at_);
            if (u.size < 2 && text_[at_] != '\t') return; // a control character, or no character
            at_ += u.size;
            continued_ += u.size - 1;
        }
    }
    /// The characters of a bare key, a number or a word without quotes.
    constexpr toml_string pass_token() {
        const toml_string s{here(), 0, position(), false};
        const std::size_t from = at_;
        while (at_ < size_ &&
               (detail::is_bare(text_[at_]) || text_[at_] == '+' || text_[at_] == '.' || text_[at_] == ':'))
            ++at_;
        return {s.data, at_ - from, s.at, false};
    }
    constexpr toml_string pass_bare_key() {
        const toml_string s{here(), 0, position(), false};
        const std::size_t from = at_;
        while (at_ < size_ && bare_characters.of[static_cast<unsigned char>(text_[at_])]) ++at_;
        return {s.data, at_ - from, s.at, false};
    }
    constexpr std::size_t distance_from(const toml_cursor& before) const { return at_ - before.at_; }
    constexpr std::size_t left() const { return size_ - at_; }

private:
    const char* text_;
    std::size_t size_;
    std::size_t at_ = 0;
    std::size_t line_begin_ = 0;
    std::size_t continued_ = 0; ///< bytes of this line that continue a character
    std::uint32_t line_ = 1;
};

} // namespace detail

} // namespace tact

#endif
