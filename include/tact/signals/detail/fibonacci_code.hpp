// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_DETAIL_FIBONACCI_CODE_HPP
#define TACT_SIGNALS_DETAIL_FIBONACCI_CODE_HPP

#include <tact/signals/decode_error.hpp>
#include <tact/signals/detail/encoded_bits.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// How many weights (1, 2, 3, 5, 8, ...) a Fibonacci code may have: 24 reach past 65,535, the greatest id.
inline constexpr std::size_t max_fibonacci_weights = 24;

/// The weights of a Fibonacci code, the first bit's first.
struct fibonacci_weights {
    std::uint32_t of[max_fibonacci_weights];
};
consteval fibonacci_weights make_fibonacci_weights() {
    fibonacci_weights w{{1, 2}};
    for (std::size_t i = 2; i < max_fibonacci_weights; ++i) w.of[i] = w.of[i - 1] + w.of[i - 2];
    return w;
}
inline constexpr fibonacci_weights weights_of_fibonacci = make_fibonacci_weights();

/// The next number in Fibonacci code: weights up to the first two ones in a row. 0, which has no code, where the text
/// ends before that or there are too many weights. Finds the end among the bits ahead, and adds a weight for each one.
/// Requires that the reader was filled, and has stepped over no more than one bit since.
[[gnu::always_inline]] constexpr std::uint32_t take_fibonacci(bit_reader& reader) {
    const std::uint64_t ahead = reader.ahead(), pairs = ahead & ahead << 1;
    const std::size_t last = pairs == 0 ? max_fibonacci_weights : static_cast<std::size_t>(__builtin_clzll(pairs));
    if (last >= max_fibonacci_weights) return 0;
    std::uint32_t number = 0;
    for (std::uint64_t ones = ahead >> (63 - last); ones != 0; ones &= ones - 1)
        number += weights_of_fibonacci.of[last - static_cast<std::size_t>(__builtin_ctzll(ones))];
    reader.drop(last + 2);
    return number;
}

/// Ids in ascending order, as a range in Fibonacci code: a count (12 bits), then each an offset from the id before or,
/// after a one, an offset and how many more follow. Starts at bit `at`, which is moved past it. Calls `take(first,
/// last)` for each id or group of them, which says what is wrong with it; none is expanded, so that a group of 65,535
/// costs as much as one of two.
template <class Take>
constexpr decode_error read_fibonacci_range(const encoded_bits& bits, std::size_t& at, Take take) {
    if (!bits.has(at, 12)) return error_at(malformed::truncated, at);
    bit_reader reader(bits, at);
    const std::uint32_t items = reader.take(12);
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < items; ++i) {
        const std::size_t begin = reader.at();
        reader.fill();
        const bool group = reader.ahead() >> 63 != 0;
        reader.drop(1);
        const std::uint32_t offset = take_fibonacci(reader);
        reader.fill();
        const std::uint32_t more = group && offset != 0 ? take_fibonacci(reader) : 0;
        if (offset == 0 || (group && more == 0)) { // the code is longer than any may be, or the text ends within it
            const bool whole = bits.has(reader.at(), max_fibonacci_weights + 1);
            return error_at(whole ? malformed::fibonacci_overflow : malformed::truncated, begin);
        }
        const std::uint32_t first = last + offset;
        last = first + more;
        if (last > 0xFFFF) return error_at(malformed::fibonacci_overflow, begin);
        if (const malformed wrong = take(first, last); wrong != malformed::nothing) return error_at(wrong, begin);
    }
    at = reader.at();
    return no_error;
}

} // namespace detail

} // namespace tact

#endif
