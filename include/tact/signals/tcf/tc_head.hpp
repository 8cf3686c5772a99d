// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_TCF_TC_HEAD_HPP
#define TACT_SIGNALS_TCF_TC_HEAD_HPP

#include <tact/signals/decode_error.hpp>
#include <tact/signals/detail/encoded_bits.hpp>
#include <tact/signals/tcf/tcf_set.hpp>
#include <tact/signals/transient_text.hpp>

namespace tact::inline v0_1 {

/// Tenths of a second since 1970-01-01 00:00 UTC, the unit in which TC strings are dated.
using deciseconds = std::uint64_t;

/// The deciseconds of a time in seconds, as time(nullptr) gives it.
constexpr deciseconds from_seconds(std::uint64_t seconds) { return 10 * seconds; }
/// The deciseconds at which a day of the Gregorian calendar begins; requires a year from 1970 on, month and day from 1.
constexpr deciseconds day(std::uint64_t year, std::uint64_t month, std::uint64_t day_of_month) {
    const std::uint64_t y = month > 2 ? year : year - 1; // years begin in March, so that a leap day is their last
    const std::uint64_t m = month > 2 ? month - 3 : month + 9;
    const std::uint64_t days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day_of_month - 1 - 719468;
    return from_seconds(86400 * days);
}

/// Two letters, such as a language (ISO 639-1) or a country (ISO 3166-1). A plain value: safe to share between threads
/// while none writes it.
struct two_letters {
    char letter[2]{}; ///< in upper case
    friend constexpr bool operator==(const two_letters&, const two_letters&) = default;
    /// Whether these are the letters of a text of two characters, in upper case.
    constexpr bool operator==(const char* text) const {
        return text[0] == letter[0] && text[0] != '\0' && text[1] == letter[1] && text[2] == '\0';
    }
};

namespace detail {

/// The letters of a field of two times six bits, A to Z as 0 to 25; false past Z.
constexpr bool letters_of(std::uint64_t field, two_letters& to) {
    const std::uint64_t a = field >> 6 & 63, b = field & 63;
    to = {{static_cast<char>('A' + a), static_cast<char>('A' + b)}};
    return a < 26 && b < 26;
}

} // namespace detail

/// The fixed fields of a TC string's core: 213 bits. While only the head was read, it grants nothing: the rest may be
/// malformed, undisclosed, restricted or too old. It serves for logs, routing and cache keys; permission comes from
/// `tc_string` and `legal_basis`. A plain value: safe to share between threads while none writes it.
struct tc_head {
    deciseconds created = 0;               ///< when the choices were first stored
    deciseconds last_updated = 0;          ///< when they were last changed
    std::uint16_t cmp_id = 0;              ///< who collected them
    std::uint16_t cmp_version = 0;         ///< version of that platform
    std::uint8_t consent_screen = 0;       ///< screen on which they were given
    std::uint8_t policy_version = 0;       ///< TcfPolicyVersion: 2 to 6
    std::uint16_t vendor_list_version = 0; ///< version of the Global Vendor List that was shown
    two_letters consent_language{};        ///< language of the dialogue
    two_letters publisher_country{};       ///< country whose law the publisher follows
    tcf_set special_features{};            ///< special features opted in to, 1 to 12
    tcf_set purposes_consent{};            ///< purposes consented to, 1 to 24
    tcf_set purposes_li{};                 ///< purposes whose legitimate interest was shown and not objected to
    bool is_service_specific = false;      ///< for one service; a global one is invalid since 1 September 2021
    bool use_non_standard_texts = false;   ///< texts other than the standard ones were shown
    bool purpose_one_treatment = false;    ///< purpose 1 was not disclosed at all

    static constexpr std::size_t bits = 213;      ///< where what varies begins
    static constexpr std::size_t characters = 44; ///< the fewest of a complete core

    /// Reads the head of a text that begins with a core; the rest of the text is not looked at. Unchanged on an error.
    constexpr decode_error read_from(transient_text core) {
        const signal_text text = core.text();
        if (text.empty()) return {malformed::empty, 0, 0};
        if (text.size() < characters) {
            const std::size_t outside = detail::first_outside_alphabet(text);
            if (outside != text.size()) return detail::error_at(malformed::bad_alphabet, 6 * outside);
            return version_error(text[0]) ? version_error(text[0])
                                          : detail::error_at(malformed::truncated, 6 * text.size());
        }
        if (!detail::inside_alphabet<4>(text.data()) || !detail::inside_alphabet<1>(text.data() + 28))
            return detail::error_at(malformed::bad_alphabet, 6 * detail::first_outside_alphabet(text.part(0, 36)));
        return read_valid(detail::encoded_bits(text));
    }

    /// The same for text known to be inside the alphabet, of at least `characters`.
    constexpr decode_error read_valid(const detail::encoded_bits& text) {
        if (const decode_error e = version_error(text.text()[0])) return e;
        // Up to bit 138 fields end where characters do; each word below is eight characters.
        const std::uint64_t first = text.eight(0), second = text.eight(7), third = text.eight(15),
                            fourth = text.eight(23), fifth = text.eight(31);
        two_letters language, country;
        if (!detail::letters_of(third >> 18 & 0xFFF, language)) return detail::error_at(malformed::bad_letter, 108);
        if (!detail::letters_of(fifth >> 21 & 0xFFF, country)) return detail::error_at(malformed::bad_letter, 201);
        consent_language = language; // from here on nothing can be wrong
        publisher_country = country;
        created = first >> 6 & 0xFFFFFFFFFu;
        last_updated = second >> 12;
        cmp_id = static_cast<std::uint16_t>(second & 0xFFF);
        cmp_version = static_cast<std::uint16_t>(third >> 36);
        consent_screen = static_cast<std::uint8_t>(third >> 30 & 63);
        vendor_list_version = static_cast<std::uint16_t>(third >> 6 & 0xFFF);
        policy_version = static_cast<std::uint8_t>(third & 63);
        is_service_specific = (fourth >> 47 & 1) != 0;
        use_non_standard_texts = (fourth >> 46 & 1) != 0;
        special_features = tcf_set::of_field(fourth >> 34 & 0xFFF, 12);
        purposes_consent = tcf_set::of_field(fourth >> 10 & 0xFFFFFF, 24);
        purposes_li = tcf_set::of_field((fourth & 0x3FF) << 14 | fifth >> 34, 24);
        purpose_one_treatment = (fifth >> 33 & 1) != 0;
        return no_error;
    }

private:
    static constexpr decode_error version_error(char first) {
        const std::uint32_t version = detail::sextet(first);
        if (version == 2) return no_error;
        if (version > 7 && version < 64) return detail::error_at(malformed::first_not_core, 0); // the first three bits
        return detail::error_at(version == 1 ? malformed::version_1 : malformed::bad_version, 0);
    }
};

} // namespace tact

#endif
