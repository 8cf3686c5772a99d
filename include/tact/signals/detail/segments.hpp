// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_DETAIL_SEGMENTS_HPP
#define TACT_SIGNALS_DETAIL_SEGMENTS_HPP

#include <tact/signals/decode_error.hpp>
#include <tact/signals/detail/encoded_bits.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// Reads segments joined by dots: `take(bits, n)` reads segment `n`, and returns what is wrong with it.
template <class Read>
constexpr decode_error read_segments(const signal_text& text, Read take) {
    std::size_t begin = 0;
    for (std::size_t n = 0;; ++n) {
        const std::size_t end = first_outside_alphabet(text, begin);
        const bool last = end == text.size();
        if (!last && text[end] != '.') return error_at(malformed::bad_alphabet, 6 * (end - begin), n);
        if (end == begin) return error_at(malformed::empty_segment, 0, n);
        decode_error e = take(encoded_bits(text.part(begin, end - begin)), n);
        e.part = static_cast<std::uint16_t>(n);
        if (e) return e;
        if (last) return no_error;
        begin = end + 1;
    }
}

} // namespace detail

} // namespace tact

#endif
