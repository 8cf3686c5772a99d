// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_LOOK_ALIKE_HPP
#define TACT_TEXT_DETAIL_LOOK_ALIKE_HPP

#include <tact/text/detail/quoted.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// What a character is that looks like one of ASCII: "a Cyrillic letter", and the other.
struct look_alike {
    const char* what = nullptr; ///< null if it looks like none
    char ascii = '\0';          ///< a zero for what cannot be seen
};

/// The ASCII character that a code point looks like, among those that people paste or forge in identifiers.
constexpr look_alike look_alike_of(std::uint32_t code) {
    struct pair {
        std::uint16_t code;
        char ascii;
    };
    constexpr pair cyrillic[]{{0x430, 'a'}, {0x435, 'e'}, {0x43E, 'o'}, {0x440, 'p'}, {0x441, 'c'}, {0x443, 'y'},
                              {0x445, 'x'}, {0x455, 's'}, {0x456, 'i'}, {0x458, 'j'}, {0x501, 'd'}, {0x51B, 'q'},
                              {0x51D, 'w'}, {0x4BB, 'h'}, {0x4CF, 'l'}, {0x410, 'A'}, {0x412, 'B'}, {0x415, 'E'},
                              {0x41A, 'K'}, {0x41C, 'M'}, {0x41D, 'H'}, {0x41E, 'O'}, {0x420, 'P'}, {0x421, 'C'},
                              {0x422, 'T'}, {0x425, 'X'}, {0x433, 'r'}, {0x43C, 'm'}, {0x43F, 'n'}, {0x442, 't'},
                              {0x446, 'u'}, {0x474, 'v'}, {0x475, 'v'}, {0x43A, 'k'}};
    constexpr pair greek[]{{0x3B1, 'a'}, {0x3B5, 'e'}, {0x3B9, 'i'}, {0x3BA, 'k'}, {0x3BD, 'v'},
                           {0x3BF, 'o'}, {0x3C1, 'p'}, {0x3C4, 't'}, {0x3C5, 'u'}, {0x3C7, 'x'},
                           {0x3B3, 'y'}, {0x3B7, 'n'}, {0x391, 'A'}, {0x395, 'E'}, {0x39F, 'O'},
                           {0x3F2, 'c'}, {0x3F3, 'j'}, {0x3C3, 'o'}, {0x3C9, 'w'}};
    constexpr pair others[]{{0xA0, ' '},   {0x131, 'i'},  {0x237, 'j'},  {0x251, 'a'},  {0x261, 'g'},   {0x2013, '-'},
                            {0x2014, '-'}, {0x2010, '-'}, {0x2011, '-'}, {0x2212, '-'}, {0x2018, '\''}, {0x2019, '\''},
                            {0x201C, '"'}, {0x201D, '"'}, {0x201E, '"'}, {0xAB, '"'},   {0xBB, '"'},    {0x202F, ' '},
                            {0x3000, ' '}, {0x2024, '.'}, {0x2044, '/'}, {0x17F, 'f'}};
    constexpr std::uint16_t unseen[]{0xAD,   0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C,
                                     0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF};
    for (const pair& p : cyrillic)
        if (p.code == code) return {"a Cyrillic letter", p.ascii};
    for (const pair& p : greek)
        if (p.code == code) return {"a Greek letter", p.ascii};
    if (code >= 0xFF01 && code <= 0xFF5E) return {"a full-width character", static_cast<char>(code - 0xFEE0)};
    for (const pair& p : others)
        if (p.code == code) return {"another character", p.ascii};
    for (const std::uint16_t u : unseen)
        if (u == code) return {"a character that cannot be seen", '\0'};
    return {};
}

/// Whether a character of a text is not ASCII and looks as if it were.
constexpr bool has_look_alike(const char* text, std::size_t size) {
    for (std::size_t i = 0; i < size;) {
        const utf8_character c = detail::utf8_at(text + i, size - i);
        if (c.size > 1 && detail::look_alike_of(c.code).what != nullptr) return true;
        i += c.size == 0 ? 1 : c.size;
    }
    return false;
}

/// Says of the first character of a text that is not ASCII what it looks like: false if there is none of that kind.
template <std::size_t Capacity>
constexpr bool add_look_alike(fixed_text<Capacity>& out, const char* text, std::size_t size) {
    for (std::size_t i = 0; i < size;) {
        const utf8_character c = detail::utf8_at(text + i, size - i);
        const look_alike l = detail::look_alike_of(c.code);
        if (c.size > 1 && l.what != nullptr) {
            detail::add_code_point(out, c.code);
            out << " is " << l.what;
            if (l.ascii != '\0') out << " that looks like `" << l.ascii << '`';
            return true;
        }
        i += c.size == 0 ? 1 : c.size;
    }
    return false;
}

} // namespace detail

} // namespace tact

#endif
