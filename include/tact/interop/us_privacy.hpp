// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_US_PRIVACY_HPP
#define TACT_INTEROP_US_PRIVACY_HPP

#include <tact/interop/decode_error.hpp>
#include <tact/interop/signal_text.hpp>

namespace tact {

/// One answer of the US Privacy string.
enum class us_privacy_answer : std::uint16_t {
    not_applicable, ///< `-`
    no,             ///< `N`
    yes             ///< `Y`
};
/// Where `us_privacy_answer` ends.
constexpr us_privacy_answer last_enumerator(us_privacy_answer) { return us_privacy_answer::yes; }

/// The US Privacy string of CCPA, four characters such as `1YNN`: deprecated and still sent. One that did not decode
/// says that the person opted out.
struct us_privacy {
    decode_error error;                                           ///< why it did not decode
    us_privacy_answer notice = us_privacy_answer::no;             ///< whether the person was told and could object
    us_privacy_answer opted_out_of_sale = us_privacy_answer::yes; ///< whether the person objected to sale
    us_privacy_answer lspa_covered = us_privacy_answer::no; ///< whether the limited service provider agreement holds

    /// Decodes a text: version 1, and upper case only.
    static constexpr us_privacy decode(const signal_text& text) {
        us_privacy u;
        u.error = {text.empty() ? malformed::empty : malformed::us_privacy_length, 0, 0};
        if (text.empty()) return u;
        if (text[0] != '1') u.error.what = malformed::bad_version;
        if (text.size() != 4 || text[0] != '1') return u;
        us_privacy_answer answers[3]{};
        for (std::size_t i = 0; i < 3; ++i) {
            const char c = text[i + 1];
            if (c != 'Y' && c != 'N' && c != '-') {
                u.error = detail::error_at(malformed::us_privacy_character, 8 * (i + 1));
                return u;
            }
            answers[i] = c == 'Y'   ? us_privacy_answer::yes
                         : c == 'N' ? us_privacy_answer::no
                                    : us_privacy_answer::not_applicable;
        }
        return {no_error, answers[0], answers[1], answers[2]};
    }

    constexpr explicit operator bool() const { return !error; } ///< whether it decoded

    /// Whether the law applies to this person; `1---` says that it does not.
    constexpr bool applies() const {
        return !(notice == us_privacy_answer::not_applicable && opted_out_of_sale == us_privacy_answer::not_applicable);
    }
    /// Whether data may not be sold: an objection, no notice given, or an answer left out where the law applies.
    constexpr bool denies_sale() const {
        return applies() && (opted_out_of_sale != us_privacy_answer::no || notice == us_privacy_answer::no);
    }
};

} // namespace tact

#endif
