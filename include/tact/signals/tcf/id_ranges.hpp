// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_TCF_ID_RANGES_HPP
#define TACT_SIGNALS_TCF_ID_RANGES_HPP

#include <tact/signals/decode_error.hpp>
#include <tact/signals/detail/encoded_bits.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// What one walk over a list of ranges tells.
struct ranges_walked {
    bool sound; ///< no id 0, no range that ends before it starts, no id above the maximum
    bool holds; ///< the id asked for is in one of the ranges
};

/// Walks `n` ranges: one flag bit, a start of 16 bits and, where the flag is set, an end of 16 bits. Nothing is
/// expanded, so that a range of 65,535 ids costs as much as one of two. Inlined by request: lists of restrictions are
/// short, and a call for each with a reader in memory takes twice as long.
[[gnu::always_inline]] constexpr ranges_walked walk_ranges(bit_reader& reader, std::size_t n, std::size_t max,
                                                           std::size_t id) {
    // Signs are gathered instead of comparisons: every figure has at most 16 bits, so that none of them overflows.
    const auto greatest = static_cast<std::int32_t>(max), wanted = static_cast<std::int32_t>(id);
    std::int32_t fault = 0, miss = -1;
    reader.fill();
    // 16 bits more where the flag is set; otherwise the start is the end. The flag of the next range is taken before
    // the reader fills up, so that ranges wait for each other and not for the text.
    auto more = static_cast<std::uint32_t>(reader.ahead() >> 63) << 4;
    for (std::size_t i = 0; i < n; ++i) {
        const std::uint64_t ahead = reader.ahead();
        const auto start = static_cast<std::int32_t>(ahead >> 47 & 0xFFFF);
        const auto end = static_cast<std::int32_t>(ahead >> (47 - more) & 0xFFFF);
        fault |= (start - 1) | (end - start) | (greatest - end);
        miss &= (wanted - start) | (end - wanted);
        reader.drop(17 + more);
        more = static_cast<std::uint32_t>(reader.ahead() >> 63) << 4;
        reader.fill();
    }
    return {fault >= 0, miss >= 0};
}

/// The first fault of `n` ranges from bit `at`, for the error of a list that is known to be at fault.
constexpr decode_error fault_of_ranges(const encoded_bits& bits, std::size_t at, std::size_t n, std::size_t max) {
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t width = bits.bit_at(at) ? 33 : 17;
        if (!bits.has(at, width)) return error_at(malformed::truncated, at);
        const std::uint64_t start = bits.field(at + 1, 16);
        const std::uint64_t end = width == 33 ? bits.field(at + 17, 16) : start;
        if (start == 0) return error_at(malformed::vendor_id_zero, at);
        if (end < start) return error_at(malformed::range_reversed, at);
        if (end > max) return error_at(malformed::range_exceeds_max, at);
        at += width;
    }
    return no_error;
}

/// Checks `n` ranges from where the reader stands, in time linear in the text however many are promised.
[[gnu::always_inline]] constexpr decode_error check_ranges(bit_reader& reader, const encoded_bits& bits, std::size_t n,
                                                           std::size_t max) {
    const std::size_t at = reader.at();
    const bool room = at <= bits.size() && n <= (bits.size() - at) / 17;
    if (room && walk_ranges(reader, n, max, 0).sound && reader.at() <= bits.size()) return no_error;
    return fault_of_ranges(bits, at, n, max);
}

} // namespace detail

/// The ids of vendors that a TC string lists, as a bit each or as ranges: a view, asked in place. Ranges may overlap
/// and need not be sorted; an id is in if any of them holds it. Safe to share between threads while none writes the
/// text.
class id_list {
public:
    /// No ids.
    constexpr id_list() = default;

    /// The section that starts at bit `at`, which is moved past it: MaxVendorId (16 bits), IsRangeEncoding (1), then a
    /// bit each or NumEntries (12) ranges. Checks all of it; where something is at fault the list stays empty.
    constexpr decode_error read_from(const detail::encoded_bits& bits, std::size_t& at) {
        if (!bits.has(at, 17)) return detail::error_at(malformed::truncated, at);
        id_list list;
        list.bits_ = bits;
        detail::bit_reader reader(bits, at);
        const std::uint32_t head = reader.take(17);
        list.max_ = static_cast<std::uint16_t>(head >> 1);
        list.ranges_ = (head & 1u) != 0;
        if (!list.ranges_) {
            list.first_ = at + 17;
            if (!bits.has(list.first_, list.max_)) return detail::error_at(malformed::truncated, list.first_);
            at = list.first_ + list.max_;
        } else {
            if (!bits.has(at + 17, 12)) return detail::error_at(malformed::truncated, at + 17);
            list.entries_ = static_cast<std::uint16_t>(reader.take(12));
            list.first_ = at + 29;
            if (const decode_error e = detail::check_ranges(reader, bits, list.entries_, list.max_)) return e;
            at = reader.at();
        }
        *this = list;
        return no_error;
    }

    /// Whether an id is in. One bit, or a walk over the ranges.
    constexpr bool contains(std::size_t id) const {
        if (id == 0 || id > max_) return false;
        if (!ranges_) return bits_.bit_at(first_ + id - 1);
        detail::bit_reader reader(bits_, first_);
        return detail::walk_ranges(reader, entries_, max_, id).holds;
    }
    constexpr std::size_t max_id() const { return max_; }      ///< the greatest id that can be in
    constexpr bool is_ranges() const { return ranges_; }       ///< whether it is written as ranges
    constexpr std::size_t entries() const { return entries_; } ///< how many ranges are written; 0 for bits

private:
    detail::encoded_bits bits_{};
    std::size_t first_ = 0;
    std::uint16_t max_ = 0;
    std::uint16_t entries_ = 0;
    bool ranges_ = false;
};

} // namespace tact

#endif
