// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_GPP_US_PRIVACY_HPP
#define TACT_SIGNALS_GPP_US_PRIVACY_HPP

#include <tact/signals/decoded_signal.hpp>

namespace tact::inline v0_1 {

/// One answer of the US Privacy string.
enum class us_privacy_answer : std::uint16_t {
    not_applicable, ///< `-`
    no,             ///< `N`
    yes             ///< `Y`
};
constexpr us_privacy_answer last_enumerator(us_privacy_answer) { return us_privacy_answer::yes; }

/// The US Privacy string of CCPA, four characters such as `1YNN`: deprecated and still sent. If it did not decode, the
/// person counts as opted out. A plain value: safe to share between threads while none writes it.
class us_privacy : public decoded_signal {
public:
    /// Nothing decoded: the person opted out.
    constexpr us_privacy() = default;

    /// Decodes a text: version 1, and upper case only.
    static constexpr us_privacy decode(signal_text text [[clang::lifetimebound]]) {
        return whole<us_privacy>(text, [&](us_privacy& u) { return u.read_from(text); });
    }

    constexpr us_privacy_answer notice() const { return notice_; } ///< whether the person was told and could object
    constexpr us_privacy_answer opted_out_of_sale() const { return sale_; } ///< whether the person objected to sale
    /// Whether the limited service provider agreement (LSPA) holds.
    constexpr us_privacy_answer lspa_covered() const { return lspa_; }

    /// Whether the law applies to this person; `1---` says that it does not.
    constexpr bool applies() const {
        constexpr auto open = us_privacy_answer::not_applicable;
        return !(notice_ == open && sale_ == open && lspa_ == open);
    }
    /// Whether data may not be sold: an objection, no notice given, or an answer left out where the law applies.
    constexpr bool denies_sale() const {
        return applies() && (sale_ != us_privacy_answer::no || notice_ == us_privacy_answer::no);
    }

private:
    constexpr decode_error read_from(const signal_text& text) {
        if (text.empty()) return {malformed::empty, 0, 0};
        if (text[0] != '1') return {malformed::bad_version, 0, 0};
        if (text.size() != 4) return {malformed::us_privacy_length, 0, 0};
        us_privacy_answer* const effective_consent[]{&notice_, &sale_, &lspa_};
        for (std::size_t i = 1; i < 4; ++i) {
            const char c = text[i];
            if (c != 'Y' && c != 'N' && c != '-') return detail::error_at(malformed::us_privacy_character, 8 * i);
            *effective_consent[i - 1] = c == 'Y'   ? us_privacy_answer::yes
                                        : c == 'N' ? us_privacy_answer::no
                                                   : us_privacy_answer::not_applicable;
        }
        return no_error;
    }

    us_privacy_answer notice_ = us_privacy_answer::no;
    us_privacy_answer sale_ = us_privacy_answer::yes;
    us_privacy_answer lspa_ = us_privacy_answer::no;
};

} // namespace tact

#endif
