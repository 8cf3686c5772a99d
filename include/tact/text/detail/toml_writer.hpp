// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_TOML_WRITER_HPP
#define TACT_TEXT_DETAIL_TOML_WRITER_HPP

#include <tact/policy/odds_factor.hpp>
#include <tact/text/detail/toml_cursor.hpp>
#include <tact/text/printed_text.hpp>
#include <tact/vocabulary/enum_set.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// Writes TOML while there is room, and counts all of it.
class toml_writer {
public:
    constexpr toml_writer(char* out, std::size_t room) : out_(out), room_(out == nullptr ? 0 : room) {}

    constexpr toml_writer& operator<<(char c) {
        if (size_ < room_) out_[size_] = c;
        ++size_;
        return *this;
    }
    constexpr toml_writer& operator<<(const char* s) {
        for (; *s != '\0'; ++s) *this << *s;
        return *this;
    }
    /// A key: bare where it can be, else between quotes.
    constexpr void key(const char* k) {
        bool bare = *k != '\0';
        for (const char* c = k; *c != '\0'; ++c) bare = bare && detail::is_bare(*c);
        if (bare)
            *this << k;
        else
            value(k);
    }

    constexpr void value(bool b) { *this << (b ? "true" : "false"); }
    constexpr void value(std::uint32_t n) { digits(n, 1); }
    constexpr void value(odds_factor f) {
        if (f.thousandths() < 0) {
            refuse();
            return;
        }
        const auto n = static_cast<std::uint32_t>(f.thousandths());
        digits(n / 1000, 1);
        *this << '.';
        digits(n % 1000, 3);
    }
    constexpr void value(const char* text) {
        *this << '"';
        if (text != nullptr) characters(text);
        *this << '"';
    }
    /// A word of a vocabulary.
    template <named_enumeration E>
    constexpr void value(E e) {
        if (!tact::is_valid(e)) refuse();
        value(tact::identifier_of(e));
    }
    template <named_enumeration E>
    constexpr void value(const enum_set<E>& set) {
        if (set.unknown()) refuse();
        *this << '[';
        const char* before = "";
        for (const E e : set) {
            *this << before;
            before = ", ";
            value(e);
        }
        *this << ']';
    }
    /// Says that there is no text for what is printed.
    constexpr void refuse() { has_text_ = false; }

    constexpr printed_text result() const {
        return {!has_text_      ? print_status::has_no_text
                : size_ > room_ ? print_status::out_of_room
                                : print_status::ok,
                size_};
    }

private:
    constexpr void digits(std::uint32_t n, int at_least) {
        char reversed[10]{};
        int used = 0;
        for (; n != 0 || used < at_least; n /= 10) reversed[used++] = static_cast<char>('0' + n % 10);
        while (used > 0) *this << reversed[--used];
    }
    constexpr void characters(const char* text) {
        std::size_t left = 0;
        while (text[left] != '\0') ++left;
        while (left != 0) {
            const utf8_character c = detail::utf8_at(text, left);
            const std::size_t size = c.size == 0 ? 1 : c.size;
            if (c.size == 0) refuse();
            if (c.code == '"' || c.code == '\\')
                *this << '\\' << *text;
            else if (c.size != 0 && (c.code < 0x20 || c.code == 0x7F))
                control(c.code);
            else
                for (std::size_t i = 0; i < size; ++i) *this << text[i];
            text += size;
            left -= size;
        }
    }
    constexpr void control(std::uint32_t code) {
        constexpr const char* hex = "0123456789ABCDEF";
        switch (code) {
        case '\b': *this << "\\b"; return;
        case '\t': *this << "\\t"; return;
        case '\n': *this << "\\n"; return;
        case '\f': *this << "\\f"; return;
        case '\r': *this << "\\r"; return;
        default: *this << "\\u00" << hex[code >> 4] << hex[code & 15u]; return;
        }
    }

    char* out_;
    std::size_t room_;
    std::size_t size_ = 0;
    bool has_text_ = true;
};

} // namespace detail

} // namespace tact

#endif
