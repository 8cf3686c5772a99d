// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_DETAIL_CANADA_LISTS_HPP
#define TACT_SIGNALS_DETAIL_CANADA_LISTS_HPP

#include <tact/signals/detail/fibonacci_code.hpp>
#include <tact/signals/tcf/restriction_list.hpp>

// Lists of vendors of TCF Canada are in circulation in three encodings, and no field says in which:
//
// - As in TCF: the greatest id (16 bits) and a flag, then a bit for each id or, if the flag is set, ranges of 16-bit
//   ids. Older libraries write this, and real strings hold it.
// - With ranges in Fibonacci code: the same greatest id and flag, then a bit for each id or, if the flag is set, a
//   range in Fibonacci code. npm's @iabgpp/cmpapi writes this since 2026.
// - As specified: the flag first, then a range in Fibonacci code if it is set, and otherwise how many bits follow
//   (16 bits) and a bit for each id.
//
// They are told apart by trying each: an encoding fits if every list ends within the text, and only padding follows the
// last. A string may fit several, so that no id can be looked up in it; a string that fits none did not arrive whole.

namespace tact::inline v0_1 {

namespace detail {

/// How the lists of a segment are written.
enum class canada_encoding : std::uint8_t { as_in_tcf, fibonacci, as_specified };

/// Whether there is a list at bit `at`, which is moved past it.
constexpr bool has_canada_list(const encoded_bits& bits, std::size_t& at, canada_encoding e) {
    if (e == canada_encoding::as_in_tcf) return !id_list().read_from(bits, at);
    const bool greatest_first = e == canada_encoding::fibonacci;
    const std::size_t flag = greatest_first ? at + 16 : at;
    const auto greatest = static_cast<std::uint32_t>(bits.field(greatest_first ? at : at + 1, 16));
    if (!bits.bit_at(flag)) { // nor past the end, where the list cannot end within the text
        at += 17 + greatest;
        return at <= bits.size();
    }
    at = flag + 1;
    return !read_fibonacci_range(bits, at, [&](std::uint32_t, std::uint32_t last) {
        return greatest_first && last > greatest ? malformed::range_exceeds_max : malformed::nothing;
    });
}

/// Whether there are publisher restrictions at bit `at`, which is moved past them: those of TCF, with each list of
/// vendors in the encoding of the others.
constexpr bool has_canada_restrictions(const encoded_bits& bits, std::size_t& at, canada_encoding e) {
    if (e == canada_encoding::as_in_tcf) return !restriction_list().read_from(bits, at);
    if (!bits.has(at, 12)) return false;
    const std::uint64_t records = bits.field(at, 12);
    at += 12;
    for (std::uint64_t i = 0; i < records; ++i) {
        const std::uint64_t purpose = bits.field(at, 6), type = bits.field(at + 6, 2);
        at += 8;
        if (purpose < 1 || purpose > 24 || type == 3 || !has_canada_list(bits, at, e)) return false;
    }
    return true;
}

/// Whether `lists` lists of vendors and nothing else begin at bit `at` of a segment, in one encoding. Behind those of a
/// core the publisher's restrictions may follow, which not every string has.
constexpr bool fits_canada_lists(const encoded_bits& bits, std::size_t at, std::size_t lists, bool restrictions,
                                 canada_encoding e) {
    for (; lists > 0; --lists)
        if (!has_canada_list(bits, at, e)) return false;
    return bits.ends_at(at) || (restrictions && has_canada_restrictions(bits, at, e) && bits.ends_at(at));
}
/// The same in any encoding.
constexpr bool fits_canada_lists(const encoded_bits& bits, std::size_t at, std::size_t lists, bool restrictions) {
    const auto fits = [&](canada_encoding e) { return fits_canada_lists(bits, at, lists, restrictions, e); };
    return fits(canada_encoding::as_in_tcf) || fits(canada_encoding::fibonacci) || fits(canada_encoding::as_specified);
}

} // namespace detail

} // namespace tact

#endif
