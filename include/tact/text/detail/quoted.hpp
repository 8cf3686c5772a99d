// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_QUOTED_HPP
#define TACT_TEXT_DETAIL_QUOTED_HPP

#include <tact/explain/fixed_text.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// One character of UTF-8: its code point, and the bytes it takes; `size` is 0 if the bytes are none.
struct utf8_character {
    std::uint32_t code = 0;
    std::size_t size = 0;
};

/// The character that begins at the first of `left` bytes; the shortest form of a scalar value, and nothing else.
/// Requires `left > 0`.
constexpr utf8_character utf8_at(const char* text, std::size_t left) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const std::uint32_t first = byte(0);
    if (first < 0x80) return {first, 1};
    const std::size_t size = first >> 5 == 0x6 ? 2 : first >> 4 == 0xE ? 3 : first >> 3 == 0x1E ? 4 : 0;
    if (size == 0 || left < size) return {};
    std::uint32_t code = first & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if (byte(i) >> 6 != 2) return {};
        code = code << 6 | (byte(i) & 0x3Fu);
    }
    const std::uint32_t least = size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000;
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return code < least || code > 0x10FFFF || surrogate ? utf8_character{} : utf8_character{code, size};
}

/// Writes `U+00E9`, with at least four digits.
template <std::size_t Capacity>
constexpr void add_code_point(fixed_text<Capacity>& out, std::uint32_t code) {
    out << "U+";
    for (int shift = 20; shift >= 0; shift -= 4)
        if (shift < 16 || code >> shift != 0) out << "0123456789ABCDEF"[code >> shift & 0xFu];
}

/// Writes what stands in a text between grave accents, at most 40 characters of it. What is not ASCII is written as
/// its code point, and what is no character as `?`, so that nothing in it is obeyed by a terminal or passes for
/// another.
template <std::size_t Capacity>
constexpr void add_quoted(fixed_text<Capacity>& out, const char* text, std::size_t size) {
    out << '`';
    std::size_t shown = 0;
    for (std::size_t i = 0; i < size; ++shown) {
        if (shown == 40) {
            out << "...";
            break;
        }
        const utf8_character c = detail::utf8_at(text + i, size - i);
        if (c.size > 1)
            detail::add_code_point(out, c.code);
        else
            out << (c.size == 1 && c.code >= 0x20 && c.code != 0x7F ? text[i] : '?');
        i += c.size == 0 ? 1 : c.size;
    }
    out << '`';
}

} // namespace detail

} // namespace tact

#endif
