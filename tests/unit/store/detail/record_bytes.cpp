// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/store/detail/record_bytes.hpp>

#include "../../twice.hpp"

#include <initializer_list>

using tact::detail::byte_reader;
using tact::detail::byte_writer;

TEST_CASE("the checksum is the CRC-32 of IEEE 802.3") {
    TWICE([] {
        constexpr std::uint8_t digits[]{'1', '2', '3', '4', '5', '6', '7', '8', '9'};
        return tact::detail::crc_32(digits, 9) == 0xCBF43926u && tact::detail::crc_32(digits, 0) == 0;
    }());
}
TEST_CASE("numbers are read as they were written, the lower byte first") {
    TWICE([] {
        std::uint8_t bytes[16]{};
        byte_writer to(bytes, 16);
        to.put(7), to.put_16(0x1234), to.put_32(0xFFEEDDCC), to.put_number(127), to.put_number(128),
            to.put_number(16383);
        byte_reader from(bytes, 0, to.size());
        return to.fits() && to.size() == 12 && bytes[1] == 0x34 && bytes[3] == 0xCC && from.take() == 7 &&
               from.take_16() == 0x1234 && from.take_32() == 0xFFEEDDCC && from.take_number() == 127 &&
               from.take_number() == 128 && from.take_number() == 16383 && from.at_end() && !from.failed();
    }());
}
TEST_CASE("nothing is written past the end, and what it would take is counted") {
    TWICE([] {
        std::uint8_t bytes[3]{0, 0, 9};
        byte_writer to(bytes, 2);
        to.put_32(0x01020304);
        return !to.fits() && to.size() == 4 && bytes[1] == 3 && bytes[2] == 9;
    }());
}
TEST_CASE("past the end, and after a number that is too long, zeros are read and the reader has failed") {
    TWICE([] {
        constexpr std::uint8_t bytes[]{1};
        byte_reader from(bytes, 0, 1);
        const bool read = from.take() == 1 && from.at_end() && !from.failed();
        return read && from.take() == 0 && from.failed() && from.take_number() == 0;
    }());
    TWICE([] {
        constexpr std::uint8_t three[]{0x80, 0x80, 0x01}, padded[]{0x81, 0x00}, cut[]{0x81};
        byte_reader a(three, 0, 3), b(padded, 0, 2), c(cut, 0, 1);
        return a.take_number() == 0 && a.failed() && a.take() == 0 && b.take_number() == 0 && b.failed() &&
               c.take_number() == 0 && c.failed();
    }());
}
TEST_CASE("a sum notices every change of two bytes of a record") {
    std::uint8_t record[]{0x74, 0x02, 0x1B, 0x00, 0x00, 0x2C, 0x0A, 0x06, 0x5A, 0x12, 0x06, 0x4C, 0x14, 0x7F,
                          0x70, 0x1A, 0x06, 0x5C, 0x1C, 0x7F, 0x02, 0x12, 0x58, 0xEA, 0xB8, 0x98, 0x00};
    const std::uint64_t before = tact::detail::sum_of(record, sizeof record);
    std::size_t missed = 0;
    for (std::size_t i = 0; i < sizeof record; ++i)
        for (std::size_t k = 0; k < i; ++k)
            for (unsigned a = 1; a < 256; ++a)
                for (unsigned b = 1; b < 256; b += i % 8 == 7 || k % 8 == 7 ? 1 : 7) {
                    record[i] = static_cast<std::uint8_t>(record[i] ^ a);
                    record[k] = static_cast<std::uint8_t>(record[k] ^ b);
                    missed += tact::detail::sum_of(record, sizeof record) == before;
                    record[i] = static_cast<std::uint8_t>(record[i] ^ a);
                    record[k] = static_cast<std::uint8_t>(record[k] ^ b);
                }
    CHECK(missed == 0);
}
TEST_CASE("eight bytes are a number, the lowest first, and their sum notices every change of a byte") {
    TWICE([] {
        constexpr std::uint8_t bytes[]{1, 2, 3, 4, 5, 6, 7, 0xF8};
        return tact::detail::eight_at(bytes) == 0xF807060504030201u;
    }());
    TWICE([] {
        bool all = true;
        for (const std::size_t size : {std::size_t{8}, std::size_t{12}, std::size_t{16}, std::size_t{29}}) {
            std::uint8_t bytes[29]{};
            for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(37 * i + 11);
            const std::uint64_t before = tact::detail::sum_of(bytes, size);
            for (std::size_t at = 0; at < size; ++at)
                for (const unsigned bits : {1u, 0x80u, 0xFFu}) {
                    bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ bits);
                    all = all && tact::detail::sum_of(bytes, size) != before;
                    bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ bits);
                }
            all = all && tact::detail::sum_of(bytes, size) == before;
        }
        return all;
    }());
}
