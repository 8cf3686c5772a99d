// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/detail/segments.hpp>

#include "../../twice.hpp"

using namespace tact;

namespace {

/// The lengths of segments, one decimal digit each; a segment of nine characters is refused.
struct lengths {
    decode_error error;
    int digits = 0;
};
constexpr lengths of(const signal_text& text) {
    lengths l;
    l.error = detail::read_segments(text, [&](const detail::encoded_bits& bits, std::size_t) {
        if (bits.text().size() == 9) return detail::error_at(malformed::truncated, 54, 7);
        l.digits = 10 * l.digits + static_cast<int>(bits.text().size());
        return no_error;
    });
    return l;
}

} // namespace

TEST_CASE("segments are read one after the other, and an error says in which") {
    TWICE(of("abc.de.f").digits == 321 && !of("abc.de.f").error);
    TWICE(of("abcd").digits == 4);
    TWICE(of("ab.abcdefghi.c").error == decode_error{malformed::truncated, 1, 54});
    TWICE(of("ab.abcdefghi.c").digits == 2);
}

TEST_CASE("a dot too many, or a character outside the alphabet") {
    TWICE(of("").error == decode_error{malformed::empty_segment, 0, 0});
    TWICE(of(".a").error == decode_error{malformed::empty_segment, 0, 0});
    TWICE(of("a.").error == decode_error{malformed::empty_segment, 1, 0});
    TWICE(of("a..b").error == decode_error{malformed::empty_segment, 1, 0});
    TWICE(of("a.bc~").error == decode_error{malformed::bad_alphabet, 1, 12});
}
