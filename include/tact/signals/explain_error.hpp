// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_EXPLAIN_ERROR_HPP
#define TACT_SIGNALS_EXPLAIN_ERROR_HPP

#include <tact/explain/fixed_text.hpp>
#include <tact/signals/decode_error.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

/// What is wrong with a signal, and what was expected there. A plain value: safe to share between threads while none
/// writes it.
struct malformed_name {
    malformed key{};
    const char* identifier = ""; ///< as the value is spelled in code
    const char* text = "";       ///< what is wrong, for people
    const char* expected = "";   ///< what would be right; empty where nothing is wrong
};
inline constexpr enum_table<malformed, malformed_name> malformed_names{{
    // clang-format off
    {malformed::nothing, "nothing", "nothing is wrong",
     ""},
    {malformed::empty, "empty", "there is no text",
     "a string"},
    {malformed::too_long, "too_long", "it is longer than the cap",
     "no more characters than the reader takes"},
    {malformed::empty_segment, "empty_segment", "a segment is empty",
     "a segment before and after each dot"},
    {malformed::bad_alphabet, "bad_alphabet", "a character is outside base64url",
     "A to Z, a to z, 0 to 9, - or _"},
    {malformed::bad_version, "bad_version", "the version is not known",
     "2 in a TC string, elsewhere what the specification of the string or section says"},
    {malformed::version_1, "version_1", "it is a string of TCF 1, which is no longer valid",
     "version 2"},
    {malformed::first_not_core, "first_not_core", "it does not begin with the core segment",
     "type 0 first"},
    {malformed::core_not_first, "core_not_first", "there is a second core segment",
     "type 1, 2 or 3"},
    {malformed::duplicate_segment, "duplicate_segment", "a segment comes twice",
     "each type once"},
    {malformed::unknown_segment, "unknown_segment", "a segment is of no known type",
     "a type that the string or section has"},
    {malformed::truncated, "truncated", "it ends before what it promises",
     "as many bits as its fields and counts promise"},
    {malformed::bad_letter, "bad_letter", "a letter is past Z",
     "0 for A to 25 for Z"},
    {malformed::vendor_id_zero, "vendor_id_zero", "a vendor id is 0",
     "ids from 1"},
    {malformed::range_reversed, "range_reversed", "a range ends before it starts",
     "an end that is no less than the start"},
    {malformed::range_exceeds_max, "range_exceeds_max", "an id is above the greatest of its list",
     "ids up to MaxVendorId"},
    {malformed::restriction_purpose, "restriction_purpose", "a restriction is of no purpose",
     "1 to 24"},
    {malformed::restriction_type, "restriction_type", "a restriction is of no known type",
     "0, 1 or 2"},
    {malformed::not_gpp, "not_gpp", "it is no GPP header",
     "type 3, which is a D"},
    {malformed::fibonacci_overflow, "fibonacci_overflow", "a Fibonacci code does not end, or is too great",
     "two ones in a row within 25 bits, and ids up to 65535"},
    {malformed::too_many_sections, "too_many_sections", "there are too many sections",
     "at most 32, in a section's own header at most 1"},
    {malformed::section_count, "section_count", "the header names another number of sections than there are",
     "a section for each id"},
    {malformed::unknown_section, "unknown_section", "the section is not known",
     "an id that has a reader, and in the section its own"},
    {malformed::empty_section, "empty_section", "the section is empty",
     "the text of a section"},
    {malformed::bad_value, "bad_value", "a value is not defined",
     "a value that the field has"},
    {malformed::extra_segment, "extra_segment", "there is a segment too many",
     "the segments that the section has"},
    {malformed::trailing_bits, "trailing_bits", "more than padding follows the last field",
     "zeros up to the next multiple of four characters"},
    {malformed::no_list_encoding, "no_list_encoding", "its lists of vendors are in no known encoding",
     "lists as in TCF, with ranges in Fibonacci code, or as specified, and padding"},
    {malformed::us_privacy_length, "us_privacy_length", "it does not have four characters",
     "four, such as 1YNN"},
    {malformed::us_privacy_character, "us_privacy_character", "a character is none of Y, N and -",
     "Y, N or -"},
    {malformed::not_decoded, "not_decoded", "nothing was decoded",
     "a text to decode"},
    // clang-format on
}};
constexpr const auto& names_of(malformed) { return malformed_names; }
/// What was expected instead; empty if nothing is wrong, or the value is out of range.
constexpr const char* expected_instead_of(malformed e) { return is_valid(e) ? malformed_names[e].expected : ""; }

/// An error as a sentence: what is wrong, in which part and at which bit, both from 0, and what was expected.
constexpr fixed_text<200> explain(const decode_error& e) {
    fixed_text<200> out;
    out << name_of(e.what);
    if (!e) return out;
    out << " (part ";
    out.add_number(e.part) << ", bit ";
    out.add_number(e.bit) << "): expected " << expected_instead_of(e.what);
    return out;
}

} // namespace tact

#endif
