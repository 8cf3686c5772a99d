// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_DETAIL_PLAIN_GROUPS_HPP
#define TACT_STORE_DETAIL_PLAIN_GROUPS_HPP

#include <tact/store/consent_record.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// What a group says of which sources, in a number: the purpose, the state as it is stored, the sources.
struct what_is_said {
    std::uint32_t packed = 0;
    constexpr std::uint32_t purpose_id() const { return packed & 0xFF; }
    constexpr stored_state state() const {
        const std::uint32_t id = packed >> 8 & 0xFF;
        return static_cast<stored_state>(id > dated ? id - dated : id);
    }
    constexpr std::uint32_t source_bits() const { return packed >> 16; }
};

/// The groups of a record whose every number takes one byte, as nearly all do: the head of one is a load of eight
/// bytes, and one that is about something else is passed over by its length. For bytes that were read in full before;
/// the four of the checksum follow `end`.
struct plain_groups {
    const std::uint8_t* bytes = nullptr;
    std::size_t end = 0;
    std::size_t at = 0;     ///< behind the group
    std::size_t items = 0;  ///< where what it lists begins
    std::uint64_t head = 0; ///< its first eight bytes: with a time the whole head, else half of it
    std::uint64_t tail = 0; ///< the lowest byte: the sources; the next: how many are listed

    /// Goes to the next group; false behind the last, at `end`, and for one that the bytes have no room for.
    constexpr bool next() {
        if (at + 4 > end) return false;
        head = eight_at(bytes + at);
        items = at + (has_time() ? 8 : 4);
        tail = has_time() ? head >> 48 : head >> 16;
        at = items + (tail >> 8 & 0xFF);
        return at <= end;
    }
    constexpr bool has_time() const { return (head >> 8 & 0xFF) > dated; }
    constexpr std::uint32_t given() const { return has_time() ? static_cast<std::uint32_t>(head >> 16) : 0; }
    constexpr std::uint32_t purpose_id() const { return static_cast<std::uint32_t>(head & 0xFF); }
    constexpr std::uint32_t says() const { return static_cast<std::uint32_t>((head & 0xFFFF) | (tail & 0xFF) << 16); }

    /// Whether every number takes one byte.
    constexpr bool are_plain() {
        while (next()) {
            std::uint64_t all = purpose_id() | (tail & 0xFF) | (tail >> 8 & 0xFF);
            for (std::size_t i = items; i < at; ++i) all |= bytes[i];
            if (all > 0x7F) return false;
        }
        return at == end;
    }
};

} // namespace detail

} // namespace tact

#endif
