// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_DETAIL_PLAIN_GROUPS_HPP
#define TACT_STORE_DETAIL_PLAIN_GROUPS_HPP

#include <tact/store/detail/consent_bits.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// What a group says of which sources, in a number: its first byte, and the sources.
struct what_is_said {
    std::uint32_t packed = 0;
    constexpr std::uint32_t purpose_id() const { return packed >> bits_of_a_state & largest_purpose_in_a_byte; }
    constexpr std::uint32_t state_id() const { return packed & ((1u << bits_of_a_state) - 1); }
    constexpr stored_state state() const {
        return static_cast<stored_state>(state_id() > dated ? state_id() - dated : state_id());
    }
    constexpr std::uint32_t source_bits() const { return packed >> 8 & 0x7F; } // in the slots, whatever the byte became
};

/// The groups of a record whose every number takes one byte, as nearly all do, and which are in order: the head of one
/// is a load of eight bytes, and one that is about something else is passed over by its length. For bytes that were
/// read in full before; the four of the checksum follow `end`, and the head of the record goes before.
struct plain_groups {
    const std::uint8_t* bytes = nullptr;
    std::size_t end = 0;
    record_times times{};
    std::size_t at = 0;     ///< behind the group
    std::size_t items = 0;  ///< where what it lists begins
    std::uint64_t head = 0; ///< the group's first bytes
    std::uint32_t list = 0; ///< the byte before what it lists

    /// Goes to the next group; false behind the last, at `end`, and for one that the bytes have no room for.
    constexpr bool next() {
        if (at + 3 > end) return false;
        head = eight_at(bytes + at - 1) >> 8; // from a byte before, since the last group has fewer than eight left
        const std::uint64_t undated = head >> 16, with_time = undated >> 8 * times.size; // both, so as not to wait
        list = static_cast<std::uint32_t>((has_time() ? with_time : undated) & 0xFF);
        items = at + 3 + (has_time() ? times.size : 0);
        at = items + (lists_one() ? 0 : list);
        return at <= end;
    }
    constexpr what_is_said says() const { return {static_cast<std::uint32_t>(head & 0xFFFF)}; }
    constexpr bool has_time() const { return says().state_id() > dated; }
    constexpr minutes given() const {
        const std::uint64_t mask = (std::uint64_t{1} << 8 * times.size) - 1;
        return has_time() ? times.base + static_cast<minutes>(head >> 16 & mask) : 0;
    }
    constexpr bool lists_one() const { return list >= only_one; }

    /// Whether every number takes one byte, and the purposes are in the order of their numbers.
    constexpr bool are_plain() {
        for (std::uint32_t last = 1; next(); last = says().purpose_id()) {
            if (says().purpose_id() < last || says().packed > 0x7FFF || list == count_follows) return false;
            for (std::size_t i = items; i < at; ++i)
                if (bytes[i] > 0x7F) return false;
        }
        return at == end;
    }
};

} // namespace detail

} // namespace tact

#endif
