// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_UNIT_INTEROP_NAMES_OF_ERRORS_HPP
#define TACT_TESTS_UNIT_INTEROP_NAMES_OF_ERRORS_HPP

#include <tact/signals/decode_error.hpp>

/// What the vectors call an error.
constexpr const char* vector_name(tact::malformed what) {
    using enum tact::malformed;
    switch (what) {
    case nothing: return "";
    case empty: return "empty";
    case too_long: return "too_long";
    case empty_segment: return "empty_segment";
    case bad_alphabet: return "bad_alphabet";
    case bad_version: return "bad_version";
    case version_1: return "version_1";
    case first_not_core: return "first_segment_not_core";
    case core_not_first: return "core_not_first";
    case duplicate_segment: return "duplicate_segment";
    case unknown_segment: return "unknown_segment";
    case truncated: return "truncated";
    case bad_letter: return "bad_letter";
    case vendor_id_zero: return "vendor_id_zero";
    case range_reversed: return "range_reversed";
    case range_exceeds_max: return "range_exceeds_max";
    case restriction_purpose: return "restriction_purpose";
    case restriction_type: return "restriction_type_3";
    case not_gpp: return "not_gpp";
    case fibonacci_overflow: return "fib_overflow";
    case too_many_sections: return "too_many_sections";
    case section_count: return "section_count";
    case unknown_section: return "unknown_section";
    case empty_section: return "empty_section";
    case bad_value: return "bad_value";
    case extra_segment: return "extra_segment";
    case trailing_bits: return "trailing_bits";
    case no_list_encoding: return "no_list_encoding";
    case us_privacy_length: return "usp_length";
    case us_privacy_character: return "usp_char";
    default: return "?";
    }
}

#endif
