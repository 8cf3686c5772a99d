// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_DETAIL_RECORD_BYTES_HPP
#define TACT_STORE_DETAIL_RECORD_BYTES_HPP

#include <cstddef>
#include <cstdint>

namespace tact::inline v0_1 {

namespace detail {

/// The CRC-32 of IEEE 802.3, which notices every change of up to four bytes in a row.
constexpr std::uint32_t crc_32(const std::uint8_t* bytes, std::size_t size) {
    constexpr auto table = [] {
        struct {
            std::uint32_t of[256]{};
        } t;
        for (std::uint32_t i = 0; i < 256; ++i) {
            t.of[i] = i;
            for (int k = 0; k < 8; ++k) t.of[i] = t.of[i] >> 1 ^ (0xEDB88320u & (0u - (t.of[i] & 1u)));
        }
        return t;
    }();
    std::uint32_t crc = 0xFFFFFFFFu;
    for (std::size_t i = 0; i < size; ++i) crc = table.of[(crc ^ bytes[i]) & 0xFFu] ^ crc >> 8;
    return ~crc;
}

/// Eight bytes as a number, the lowest first.
constexpr std::uint64_t eight_at(const std::uint8_t* b) {
    std::uint64_t n = 0;
    if (!__builtin_is_constant_evaluated()) { // one load, which clang 14 does not make of the loop
        __builtin_memcpy(&n, b, 8);
        return __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? __builtin_bswap64(n) : n;
    }
    for (std::size_t i = 0; i < 8; ++i) n |= std::uint64_t{b[i]} << 8 * i;
    return n;
}
/// A sum of at least eight bytes, to find out whether they are what they were: no accident leaves it as it was, but for
/// one in 2^64. Much cheaper than a CRC, and no part of what is stored.
constexpr std::uint64_t sum_of(const std::uint8_t* bytes, std::size_t size) {
    const auto mixed = [](std::uint64_t n) { // so that a change of the highest bits reaches all the others
        n *= 0x9E3779B97F4A7C15u;
        return n ^ n >> 32;
    };
    std::uint64_t one = 0, other = 0; // two, so that one does not wait for the other
    std::size_t i = 0;
    for (; i + 16 < size; i += 16) {
        one = mixed(one ^ eight_at(bytes + i));
        other = mixed(other ^ eight_at(bytes + i + 8));
    }
    if (i + 8 < size) one = mixed(one ^ eight_at(bytes + i));
    return mixed(mixed(mixed(one) ^ other) ^ eight_at(bytes + size - 8)); // some of them twice
}

/// Writes bytes while there is room, and counts all of them.
class byte_writer {
public:
    constexpr byte_writer(std::uint8_t* out, std::size_t room) : out_(out), room_(room) {}
    constexpr void put(std::uint32_t byte) {
        if (size_ < room_) out_[size_] = static_cast<std::uint8_t>(byte);
        ++size_;
    }
    /// The lowest byte first.
    constexpr void put_16(std::uint32_t n) {
        put(n & 0xFFu);
        put(n >> 8 & 0xFFu);
    }
    constexpr void put_32(std::uint32_t n) {
        put_16(n & 0xFFFFu);
        put_16(n >> 16);
    }
    /// A number below 2^14, in one byte up to 127 and in two beyond.
    constexpr void put_number(std::uint32_t n) {
        if (n > 0x7F) put((n & 0x7Fu) | 0x80u);
        put(n > 0x7F ? n >> 7 : n);
    }
    constexpr std::size_t size() const { return size_; }
    constexpr bool fits() const { return size_ <= room_; }

private:
    std::uint8_t* out_;
    std::size_t room_;
    std::size_t size_ = 0;
};

/// Reads bytes up to an end; past it, and after a number that is too long, it has failed for good and reads zeros.
class byte_reader {
public:
    constexpr byte_reader(const std::uint8_t* bytes, std::size_t from, std::size_t end)
        : bytes_(bytes), at_(from), end_(end) {}
    constexpr std::uint32_t take() { return at_ < end_ ? bytes_[at_++] : fail(); }
    constexpr std::uint32_t take_16() {
        const std::uint32_t low = take();
        return low | take() << 8;
    }
    constexpr std::uint32_t take_32() {
        const std::uint32_t low = take_16();
        return low | take_16() << 16;
    }
    constexpr std::uint32_t take_number() {
        const std::uint32_t low = take();
        if (low < 0x80) return low;
        const std::uint32_t high = take();
        if (high > 0x7F || high == 0) return fail(); // longer, or written in two bytes though one is enough
        return (low & 0x7Fu) | high << 7;
    }
    constexpr bool at_end() const { return at_ == end_ && !failed_; }
    constexpr bool failed() const { return failed_; }
    constexpr std::size_t at() const { return at_; }

private:
    constexpr std::uint32_t fail() {
        failed_ = true;
        end_ = at_;
        return 0;
    }

    const std::uint8_t* bytes_;
    std::size_t at_;
    std::size_t end_;
    bool failed_ = false;
};

} // namespace detail

} // namespace tact

#endif
