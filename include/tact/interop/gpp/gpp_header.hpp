// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_GPP_GPP_HEADER_HPP
#define TACT_INTEROP_GPP_GPP_HEADER_HPP

#include <tact/interop/signal/decode_error.hpp>
#include <tact/interop/signal/encoded_bits.hpp>

namespace tact {

/// How many sections a GPP string may have; the specification defines some twenty, and one or two are in force.
inline constexpr std::size_t most_gpp_sections = 32;
/// How many weights (1, 2, 3, 5, 8, ...) a Fibonacci code may have: 24 reach past 65,535, the greatest id.
inline constexpr std::size_t most_fibonacci_weights = 24;

namespace detail { // used by gpp_header and us_sections

/// A number in Fibonacci code from bit `at`, which is moved past it: weights up to the first two ones in a row. Zero
/// has no code. Takes at most `most_fibonacci_weights` steps.
constexpr decode_error read_fibonacci(const encoded_bits& bits, std::size_t& at, std::uint32_t& number) {
    const std::size_t begin = at;
    std::uint32_t weight = 1, next = 2, sum = 0;
    bool last = false;
    for (std::size_t i = 0; i <= most_fibonacci_weights; ++i) {
        if (!bits.has(at, 1)) return error_at(malformed::truncated, begin);
        const bool one = bits.bit_at(at++);
        if (one && last) {
            number = sum;
            return no_error;
        }
        if (one) sum += weight;
        last = one;
        const std::uint32_t after = weight + next;
        weight = next;
        next = after;
    }
    return error_at(malformed::fibonacci_overflow, begin);
}

/// Ids in ascending order, as a range in Fibonacci code: a count (12 bits), then each an offset from the id before or,
/// after a one, an offset and how many more follow. Calls `take(id)`, which may refuse.
template <class Take>
constexpr decode_error read_fibonacci_range(const encoded_bits& bits, std::size_t at, Take take) {
    if (!bits.has(at, 12)) return error_at(malformed::truncated, at);
    const std::uint64_t items = bits.field(at, 12);
    at += 12;
    std::uint32_t last = 0;
    for (std::uint64_t i = 0; i < items; ++i) {
        const std::size_t begin = at;
        if (!bits.has(at, 1)) return error_at(malformed::truncated, at);
        const bool group = bits.bit_at(at++);
        std::uint32_t offset = 0, more = 0;
        if (const decode_error e = read_fibonacci(bits, at, offset)) return e;
        if (group)
            if (const decode_error e = read_fibonacci(bits, at, more)) return e;
        const std::uint32_t end = last + offset + more;
        if (end > 0xFFFF) return error_at(malformed::fibonacci_overflow, begin);
        for (std::uint32_t id = last + offset; id <= end; ++id)
            if (!take(id)) return error_at(malformed::too_many_sections, begin);
        last = end;
    }
    return no_error;
}

} // namespace detail

/// The header of a GPP string: the ids of the sections that follow, in order.
class gpp_header {
public:
    /// No sections.
    constexpr gpp_header() = default;

    /// Reads the header: Type (6 bits, 3), Version (6, 1) and the ids as a range in Fibonacci code.
    constexpr decode_error read_from(const signal_text& text) {
        if (text.empty()) return {malformed::empty, 0, 0};
        const std::size_t outside = first_outside_alphabet(text);
        if (outside != text.size()) return detail::error_at(malformed::bad_alphabet, 6 * outside);
        const encoded_bits bits(text);
        if (bits.field(0, 6) != 3) return {malformed::not_gpp, 0, 0};
        if (!bits.has(6, 6)) return detail::error_at(malformed::truncated, 6);
        if (bits.field(6, 6) != 1) return detail::error_at(malformed::bad_version, 6);
        gpp_header h;
        const decode_error e = detail::read_fibonacci_range(bits, 12, [&](std::uint32_t id) {
            if (h.size_ == most_gpp_sections) return false;
            h.ids_[h.size_++] = static_cast<std::uint16_t>(id);
            return true;
        });
        if (!e) *this = h;
        return e;
    }

    constexpr std::size_t size() const { return size_; }                        ///< how many sections there are
    constexpr std::uint32_t operator[](std::size_t i) const { return ids_[i]; } ///< id `i`; requires `i < size()`

private:
    std::uint16_t ids_[most_gpp_sections]{};
    std::size_t size_ = 0;
};

} // namespace tact

#endif
