// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_STORE_NAMES_HPP
#define TACT_STORE_NAMES_HPP

#include <tact/store/record_error.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<record_error> record_error_names{{
    // clang-format off
    {record_error::none, "none", "read or written"},
    {record_error::missing, "missing", "there is no record: everything is refused"},
    {record_error::not_a_record, "not_a_record", "these bytes are no such record"},
    {record_error::other_version, "other_version", "a version of the format that this build does not know"},
    {record_error::wrong_length, "wrong_length", "bytes are missing, or there are too many"},
    {record_error::wrong_checksum, "wrong_checksum", "a byte was changed"},
    {record_error::contradictory, "contradictory", "it says what cannot be said"},
    {record_error::no_room, "no_room", "the memory is too small for the record"},
    {record_error::too_long, "too_long", "a record has at most 65,535 bytes"},
    {record_error::supplied, "supplied", "it holds what was supplied for one request alone"},
    {record_error::other_vocabulary, "other_vocabulary", "it holds the numbers of another enumeration of attributes"},
    // clang-format on
}};
constexpr const auto& names_of(record_error) { return record_error_names; }

} // namespace tact

#endif
