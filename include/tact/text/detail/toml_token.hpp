// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_TOML_TOKEN_HPP
#define TACT_TEXT_DETAIL_TOML_TOKEN_HPP

#include <tact/text/detail/toml_cursor.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// What characters without quotes are.
enum class toml_token : std::uint8_t {
    nothing,
    boolean,
    whole,   ///< digits
    decimal, ///< digits, a point, digits
    number,  ///< of a form that is not taken
    date,
    unknown ///< nothing that TOML knows
};

constexpr toml_token kind_of_token(const toml_string& s) {
    const auto all = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (!detail::is_digit(s.data[i])) return false;
        return from < to;
    };
    if (s.size == 0) return toml_token::nothing;
    if (detail::spells("true", s.data, s.size) || detail::spells("false", s.data, s.size)) return toml_token::boolean;
    const std::size_t sign = s.data[0] == '+' || s.data[0] == '-' ? 1 : 0;
    if (detail::spells("inf", s.data + sign, s.size - sign) || detail::spells("nan", s.data + sign, s.size - sign))
        return toml_token::number;
    if (sign == s.size || !detail::is_digit(s.data[sign])) return toml_token::unknown;
    if ((s.size > 4 && s.data[4] == '-' && all(0, 4)) || (s.size > 2 && s.data[2] == ':')) return toml_token::date;
    if (s.data[sign] == '0' && s.size > sign + 1 && s.data[sign + 1] != '.') {
        const char base = s.data[sign + 1];
        const bool known = base == 'x' || base == 'o' || base == 'b' || base == 'e' || base == 'E';
        return known ? toml_token::number : toml_token::unknown;
    }
    std::size_t point = 0;
    while (point < s.size && s.data[point] != '.') ++point;
    if (sign == 0 && all(0, point) && (point == s.size || all(point + 1, s.size)))
        return point == s.size ? toml_token::whole : toml_token::decimal;
    for (std::size_t i = sign; i < s.size; ++i) {
        const char c = s.data[i];
        if (!detail::is_digit(c) && c != '_' && c != '.' && c != 'e' && c != 'E' && c != '+' && c != '-')
            return toml_token::unknown;
    }
    return toml_token::number;
}

} // namespace detail

} // namespace tact

#endif
