// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_SNAPSHOT_SNAPSHOT_RECORD_HPP
#define TACT_SIGNALS_SNAPSHOT_SNAPSHOT_RECORD_HPP

#include <tact/signals/snapshot/consent_snapshot.hpp>
#include <tact/store/detail/record_bytes.hpp>
#include <tact/store/record_error.hpp>
#include <tact/store/stored_ids.hpp>

// A snapshot as bytes that outlive the build that wrote them. It is: 's', the version of the format, its length (16
// bits, the lower byte first), flags, the hash and the time of the last change (64 bits each), the limits that are
// opened, those that are closed, and for each purpose of which something is said its number, the levels and the reason.
// A CRC-32 ends it. Everything is written by stored numbers.

namespace tact::inline v0_1 {

/// The version of the format. A reader refuses every other.
inline constexpr std::uint8_t snapshot_record_version = 1;

inline constexpr stored_id_table<signal_limit> signal_limit_ids{{
    // clang-format off
    {signal_limit::nothing, 16}, {signal_limit::device, 1}, {signal_limit::device_scanning, 2},
    {signal_limit::precise_location, 3}, {signal_limit::race_or_origin, 4}, {signal_limit::religion, 5},
    {signal_limit::health, 6}, {signal_limit::sexuality, 7}, {signal_limit::citizenship, 8},
    {signal_limit::genetic, 9}, {signal_limit::biometric, 10}, {signal_limit::trade_union, 11},
    {signal_limit::messages, 12}, {signal_limit::identity_numbers, 13}, {signal_limit::accounts, 14},
    {signal_limit::crime_victim, 15},
    // clang-format on
}};
constexpr const auto& stored_ids_of(signal_limit) { return signal_limit_ids; }

inline constexpr stored_id_table<signal_reason> signal_reason_ids{{
    // clang-format off
    {signal_reason::none, 1}, {signal_reason::restricted, 2}, {signal_reason::not_chosen, 3},
    {signal_reason::opted_out, 4}, {signal_reason::global_control, 5}, {signal_reason::notice_missing, 6},
    {signal_reason::by_contract, 7}, {signal_reason::covered_undefined, 8}, {signal_reason::child, 9},
    {signal_reason::not_disclosed, 10}, {signal_reason::invalid, 11}, {signal_reason::absent, 12},
    {signal_reason::withdrawn, 13}, {signal_reason::unreadable, 14},
    // clang-format on
}};
constexpr const auto& stored_ids_of(signal_reason) { return signal_reason_ids; }

inline constexpr stored_id_table<use_level> use_level_ids{
    {{use_level::unsaid, 1}, {use_level::none, 2}, {use_level::limited, 3}, {use_level::profile, 4}}};
constexpr const auto& stored_ids_of(use_level) { return use_level_ids; }

inline constexpr stored_id_table<learn_level> learn_level_ids{
    {{learn_level::unsaid, 1}, {learn_level::no, 2}, {learn_level::closed, 3}, {learn_level::yes, 4}}};
constexpr const auto& stored_ids_of(learn_level) { return learn_level_ids; }

namespace detail {

/// A snapshot that refuses everything.
inline constexpr consent_snapshot unreadable_snapshot = [] {
    consent_snapshot s;
    s.unreadable = true;
    return s;
}();

} // namespace detail

/// A snapshot that was read from a record; after an error, one that refuses everything. A plain value: safe to share
/// between threads while none writes it.
struct [[nodiscard]] snapshot_reading {
    consent_snapshot snapshot = detail::unreadable_snapshot; ///< what was read
    record_error error = record_error::missing;
    std::size_t position = 0; ///< the byte at fault
    /// How many purposes, limits and reasons this build does not know. A yes among them is dropped; a no makes the
    /// snapshot unreadable.
    std::size_t unknown = 0;
    constexpr explicit operator bool() const { return error == record_error::none; }
};

namespace detail {

/// Writes and reads a snapshot.
struct snapshot_bytes {
    using limits = stored_numbers<signal_limit>;
    using reasons = stored_numbers<signal_reason>;
    using uses = stored_numbers<use_level>;
    using learns = stored_numbers<learn_level>;
    using purposes = stored_numbers<purpose>;

    static constexpr std::uint8_t mark = 's';
    static constexpr std::size_t check = 4;
    static constexpr std::size_t head = 21; // up to the limits

    static constexpr written_record encode(const consent_snapshot& s, std::uint8_t* out, std::size_t room) {
        byte_writer to(out, room);
        to.put(mark);
        to.put(snapshot_record_version);
        to.put_16(0); // the length, which is not known yet
        to.put((s.closed_by_others ? 1u : 0u) | (s.absent ? 2u : 0u) | (s.unreadable ? 4u : 0u) |
               (s.withdrawn ? 8u : 0u));
        put_64(to, s.hash);
        put_64(to, s.last_updated);
        const std::uint16_t opened_and_closed[]{s.opened, s.closed};
        for (const std::uint16_t some : opened_and_closed) {
            std::uint32_t count = 0;
            for (std::size_t i = 0; i < enum_size<signal_limit>; ++i) count += some >> i & 1u;
            to.put_number(count);
            for (std::size_t i = 0; i < enum_size<signal_limit>; ++i)
                if ((some >> i & 1u) != 0) to.put_number(limits::id_of(tact::enum_at<signal_limit>(i)));
        }
        for (std::size_t p = 1; p < enum_size<purpose>; ++p) {
            const purpose_stance& of = s.of[p];
            if (of == purpose_stance{}) continue;
            const bool in_range = is_valid(of.allowed) && is_valid(of.agreed) && is_valid(of.learn) && is_valid(of.why);
            if (!in_range) return {record_error::contradictory, 0};
            to.put_number(purposes::id_of(tact::enum_at<purpose>(p)));
            to.put(uses::id_of(of.allowed));
            to.put(uses::id_of(of.agreed));
            to.put(learns::id_of(of.learn));
            to.put_number(reasons::id_of(of.why));
        }
        const std::size_t size = to.size() + check;
        if (size > room) return {record_error::no_room, size};
        out[2] = static_cast<std::uint8_t>(size & 0xFFu);
        out[3] = static_cast<std::uint8_t>(size >> 8);
        to.put_32(detail::crc_32(out, size - check));
        return {record_error::none, size};
    }

    static constexpr snapshot_reading decode(const std::uint8_t* bytes, std::size_t size) {
        const auto wrong = [](record_error e, std::size_t at) {
            snapshot_reading r;
            r.error = e;
            r.position = at;
            return r;
        };
        if (bytes == nullptr || size == 0) return wrong(record_error::missing, 0);
        if (bytes[0] != mark) return wrong(record_error::not_a_record, 0);
        if (size > 1 && bytes[1] != snapshot_record_version) return wrong(record_error::other_version, 1);
        if (size < head + 2 + check) return wrong(record_error::wrong_length, size);
        byte_reader from(bytes, 2, size - check);
        if (from.take_16() != size) return wrong(record_error::wrong_length, 2);
        if (byte_reader(bytes, size - check, size).take_32() != detail::crc_32(bytes, size - check))
            return wrong(record_error::wrong_checksum, size - check);

        snapshot_reading r;
        consent_snapshot& s = r.snapshot;
        s = consent_snapshot{};
        const std::uint32_t flags = from.take();
        if (flags > 15) return wrong(record_error::contradictory, 4);
        s.closed_by_others = (flags & 1u) != 0;
        s.absent = (flags & 2u) != 0;
        s.unreadable = (flags & 4u) != 0;
        s.withdrawn = (flags & 8u) != 0;
        s.hash = take_64(from);
        s.last_updated = take_64(from);
        for (int turn = 0; turn < 2; ++turn) {
            const bool open = turn == 0;
            std::uint16_t& some = open ? s.opened : s.closed;
            for (std::uint32_t left = from.take_number(); left != 0 && !from.failed(); --left) {
                const std::size_t at = from.at();
                const std::size_t place = limits::place_of(from.take_number());
                if (from.failed()) break;
                if (place != 0 && (static_cast<std::uint32_t>(some) >> (place - 1) & 1u) != 0)
                    return wrong(record_error::contradictory, at);
                if (place != 0) some = static_cast<std::uint16_t>(some | 1u << (place - 1));
                r.unknown += place == 0;
                s.unreadable |= place == 0 && !open;
            }
        }
        bool seen[enum_size<purpose>]{};
        while (!from.failed() && !from.at_end()) {
            const std::size_t at = from.at();
            const std::uint32_t id = from.take_number();
            const std::size_t allowed = uses::place_of(from.take()), agreed = uses::place_of(from.take());
            const std::size_t learn = learns::place_of(from.take()), why = reasons::place_of(from.take_number());
            if (from.failed()) break;
            if (id == 0 || allowed == 0 || agreed == 0 || learn == 0) return wrong(record_error::contradictory, at);
            purpose_stance of{tact::enum_at<use_level>(allowed - 1), tact::enum_at<use_level>(agreed - 1),
                              tact::enum_at<learn_level>(learn - 1), signal_reason::unreadable};
            if (why != 0) of.why = tact::enum_at<signal_reason>(why - 1);
            const std::size_t place = purposes::place_of(id);
            r.unknown += (why == 0 ? 1u : 0u) + (place == 0 ? 1u : 0u);
            if (place == 0) {
                s.unreadable |= says_no(of);
                continue;
            }
            if (seen[place - 1]) return wrong(record_error::contradictory, at);
            seen[place - 1] = true;
            s.of[place - 1] = of;
        }
        if (from.failed()) return wrong(record_error::wrong_length, from.at());
        r.error = record_error::none;
        return r;
    }

private:
    static constexpr void put_64(byte_writer& to, std::uint64_t n) {
        to.put_32(static_cast<std::uint32_t>(n & 0xFFFFFFFF));
        to.put_32(static_cast<std::uint32_t>(n >> 32));
    }
    static constexpr std::uint64_t take_64(byte_reader& from) {
        const std::uint64_t low = from.take_32();
        return low | std::uint64_t{from.take_32()} << 32;
    }
    static constexpr bool says_no(const purpose_stance& of) {
        return (of.allowed != use_level::unsaid && of.allowed != use_level::profile) || of.learn == learn_level::no ||
               of.learn == learn_level::closed || of.why != signal_reason::none;
    }
};

} // namespace detail

/// Writes a snapshot as a record, of at most `max_snapshot_record` bytes, into memory of the caller: anything with
/// `data()` and `size()`, of bytes. If the memory is too small, nothing is to be kept of it, and the size says what it
/// takes.
template <class Bytes>
constexpr written_record write_snapshot(const consent_snapshot& s, Bytes&& out) noexcept {
    return detail::snapshot_bytes::encode(s, out.data(), out.size());
}
/// The most bytes that a snapshot of this build takes.
inline constexpr std::size_t max_snapshot_record =
    detail::snapshot_bytes::head + 2 * (enum_size<signal_limit> + 1) + 5 * (enum_size<purpose> - 1) + 4;
/// Reads a record. Whatever cannot be read, a record that was not found included, is a snapshot that refuses
/// everything.
constexpr snapshot_reading read_snapshot(const std::uint8_t* bytes, std::size_t size) noexcept {
    return detail::snapshot_bytes::decode(bytes, size);
}
/// The same of anything with `data()` and `size()`, of bytes.
template <class Bytes>
constexpr snapshot_reading read_snapshot(const Bytes& bytes) noexcept {
    return tact::read_snapshot(bytes.data(), bytes.size());
}

} // namespace tact

#endif
