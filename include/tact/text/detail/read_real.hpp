// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_READ_REAL_HPP
#define TACT_TEXT_DETAIL_READ_REAL_HPP

#include <tact/text/detail/toml_values.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// Reads a number of at most fifteen digits, with or without a sign and a point, which a double holds as written.
constexpr bool read_real(toml_values& in, double& real) {
    const toml_cursor before = in.cursor;
    const toml_string token = in.cursor.pass_token();
    const std::size_t sign = token.size != 0 && (token.data[0] == '-' || token.data[0] == '+') ? 1 : 0;
    const toml_string unsigned_token{token.data + sign, token.size - sign, token.at, false};
    const toml_token kind = detail::kind_of_token(unsigned_token);
    if (kind != toml_token::whole && kind != toml_token::decimal) {
        in.cursor = before;
        return in.say_wrong_type("takes a number such as -0.25", "write digits, with a sign and a point if need be");
    }
    std::int64_t digits = 0, scale = 1;
    std::size_t used = 0;
    bool fraction = false;
    for (std::size_t i = 0; i < unsigned_token.size; ++i) {
        const char c = unsigned_token.data[i];
        if (c == '.') {
            fraction = true;
            continue;
        }
        if (++used > 15) {
            in.say_at(token.at, text_fault::out_of_range, "the number has more than fifteen digits", "round it");
            return true;
        }
        digits = 10 * digits + (c - '0');
        if (fraction) scale *= 10;
    }
    const double size = static_cast<double>(digits) / static_cast<double>(scale);
    real = token.data[0] == '-' ? -size : size;
    return true;
}

} // namespace detail

} // namespace tact

#endif
