// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_SIGNAL_EXPLAIN_ERROR_HPP
#define TACT_INTEROP_SIGNAL_EXPLAIN_ERROR_HPP

#include <tact/answer/text.hpp>
#include <tact/interop/signal/decode_error.hpp>
#include <tact/vocabulary/names.hpp>

namespace tact {

/// What is wrong with a signal, in words.
inline constexpr table<malformed, named<malformed>> malformed_names{{
    // clang-format off
    {malformed::nothing, "nothing is wrong"},
    {malformed::empty, "there is no text"},
    {malformed::too_long, "it is longer than the cap"},
    {malformed::empty_segment, "a segment is empty"},
    {malformed::bad_alphabet, "a character is outside base64url"},
    {malformed::bad_version, "the version is not known"},
    {malformed::version_1, "it is a string of TCF 1, which is no longer valid"},
    {malformed::first_not_core, "it does not begin with the core segment"},
    {malformed::core_not_first, "there is a second core segment"},
    {malformed::duplicate_segment, "a segment comes twice"},
    {malformed::unknown_segment, "a segment is of no known type"},
    {malformed::truncated, "it ends before what it promises"},
    {malformed::bad_letter, "a letter is past Z"},
    {malformed::vendor_id_zero, "a vendor id is 0"},
    {malformed::range_reversed, "a range ends before it starts"},
    {malformed::range_exceeds_max, "an id is above the greatest of its list"},
    {malformed::restriction_purpose, "a restriction is of no purpose"},
    {malformed::restriction_type, "a restriction is of no known type"},
    {malformed::not_gpp, "it is no GPP header"},
    {malformed::fibonacci_overflow, "a Fibonacci code does not end, or is too great"},
    {malformed::too_many_sections, "there are too many sections"},
    {malformed::section_count, "the header names another number of sections than there are"},
    {malformed::section_missing, "the section in force is missing"},
    {malformed::unknown_section, "the section is not known"},
    {malformed::empty_section, "the section is empty"},
    {malformed::bad_value, "a value is not defined"},
    {malformed::extra_segment, "there is a segment too many"},
    {malformed::us_privacy_length, "it does not have four characters"},
    {malformed::us_privacy_character, "a character is none of Y, N and -"},
    {malformed::not_decoded, "nothing was decoded"},
    // clang-format on
}};
/// What is wrong, as text; empty where out of range.
constexpr const char* name_of(malformed e) { return detail::name_in(malformed_names, e); }

/// An error as a sentence: what is wrong, in which part and at which bit, both from 0.
constexpr text<160> explain(const decode_error& e) {
    text<160> out;
    out << name_of(e.what);
    if (!e) return out;
    out << " (part ";
    out.add_number(e.part) << ", bit ";
    out.add_number(e.bit) << ')';
    return out;
}

} // namespace tact

#endif
