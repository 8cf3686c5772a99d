// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_RECORD_ERROR_HPP
#define TACT_STORE_RECORD_ERROR_HPP

#include <cstddef>
#include <cstdint>

namespace tact::inline v0_1 {

/// What is wrong with a record.
enum class record_error : std::uint16_t {
    none,            ///< it was read, or written
    missing,         ///< there are no bytes: no record was found
    not_a_record,    ///< the bytes do not begin as a record does
    other_version,   ///< a version of the format that this build does not know
    wrong_length,    ///< bytes are missing, or there are more than the record has
    wrong_checksum,  ///< a byte was changed
    contradictory,   ///< it says something twice, or something that cannot be said
    no_room,         ///< to write: the memory is too small; `size` is what it takes
    too_long,        ///< to write: a record has at most 65,535 bytes
    supplied,        ///< to write: it holds what a request supplied, which is for that request alone
    other_vocabulary ///< it holds the numbers of another enumeration of attributes
};
constexpr record_error last_enumerator(record_error) { return record_error::other_vocabulary; }

/// The bytes that were written, or why nothing was. A plain value: safe to share between threads while none writes it.
struct [[nodiscard]] written_record {
    record_error error = record_error::none;
    std::size_t size = 0; ///< the bytes that the record takes
    constexpr explicit operator bool() const { return error == record_error::none; }
};

} // namespace tact

#endif
