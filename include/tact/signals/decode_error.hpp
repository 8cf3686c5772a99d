// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_DECODE_ERROR_HPP
#define TACT_SIGNALS_DECODE_ERROR_HPP

#include <tact/vocabulary/enumeration.hpp>

namespace tact::inline v0_1 {

/// What is wrong with a consent signal that does not decode.
enum class malformed : std::uint16_t {
    nothing,              ///< it decoded
    empty,                ///< there is no text
    too_long,             ///< more characters than the cap
    empty_segment,        ///< two dots in a row, or one at an end
    bad_alphabet,         ///< a character outside base64url: padding, blank, percent sign
    bad_version,          ///< a version that this reader does not know
    version_1,            ///< a TC string of TCF 1, invalid since 30 September 2020
    first_not_core,       ///< a TC string that does not begin with its core
    core_not_first,       ///< a second core
    duplicate_segment,    ///< a segment type a second time
    unknown_segment,      ///< a segment type that is not defined
    truncated,            ///< fewer bits than a field or a count promises
    bad_letter,           ///< a letter past Z
    vendor_id_zero,       ///< vendor ids begin at 1
    range_reversed,       ///< a range that ends before it starts
    range_exceeds_max,    ///< an id above the section's MaxVendorId
    restriction_purpose,  ///< a restriction of a purpose outside 1 to 24
    restriction_type,     ///< a restriction of the undefined type 3
    not_gpp,              ///< a header that is not of type 3
    fibonacci_overflow,   ///< a Fibonacci code of more than 24 weights, or an id above 65535
    too_many_sections,    ///< more than 32 sections
    section_count,        ///< the header names more or fewer sections than there are
    unknown_section,      ///< a section that this reader does not know
    empty_section,        ///< a section without text
    bad_value,            ///< a two-bit value that the section does not define
    extra_segment,        ///< a subsegment that the section does not have
    trailing_bits,        ///< more than padding behind the last field
    no_list_encoding,     ///< lists of vendors in none of the encodings that are in use (TCF Canada)
    us_privacy_length,    ///< a US Privacy string that is not of four characters
    us_privacy_character, ///< a character other than Y, N and -
    not_decoded           ///< nothing was decoded yet
};
constexpr malformed last_enumerator(malformed) { return malformed::not_decoded; }

/// Why a signal did not decode, and where. A signal that did not decode grants nothing, its well-formed beginning
/// included: otherwise a cut list of restrictions would turn prohibitions off. A plain value: safe to share between
/// threads while none writes it.
struct decode_error {
    malformed what = malformed::not_decoded; ///< what is wrong
    std::uint16_t part = 0; ///< the segment of a TC string or a section, or the section of a GPP string, from 0
    /// The first bit of the field at fault, or where the text ends too early, from the beginning of that part: six bits
    /// a character, eight where the text is read as it is (US Privacy, additional consent).
    std::uint32_t bit = 0;

    /// Whether there is an error.
    constexpr explicit operator bool() const { return what != malformed::nothing; }
    friend constexpr bool operator==(const decode_error&, const decode_error&) = default;
};

/// No error: it decoded.
inline constexpr decode_error no_error{malformed::nothing, 0, 0};

namespace detail {

constexpr decode_error error_at(malformed what, std::size_t bit, std::size_t part = 0) {
    return {what, static_cast<std::uint16_t>(part), static_cast<std::uint32_t>(bit)};
}

} // namespace detail

} // namespace tact

#endif
