// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_TCF_ADDITIONAL_CONSENT_HPP
#define TACT_SIGNALS_TCF_ADDITIONAL_CONSENT_HPP

#include <tact/signals/decoded_signal.hpp>

namespace tact::inline v0_1 {

/// Google's additional-consent string (`addtl_consent`), such as `2~1.35.41~dv.9.21`: ad technology providers outside
/// the Global Vendor List that the person consented to, and, since version 2, those that were disclosed. It means
/// something only next to a TC string, and adds no purpose to it: ask it for a provider that is not on the vendor
/// list. A view; one that did not decode says no to everything. Nothing follows the ids of version 1: if the string
/// was cut within an id, which then is another provider's, nothing shows it. Safe to share between threads while none
/// writes the text.
class additional_consent : public decoded_signal {
public:
    /// How long it may be, in characters.
    static constexpr std::size_t max_length = 16384;

    /// Nothing decoded: no to everything.
    constexpr additional_consent() = default;

    /// Decodes a text: its version, `~`, ids with dots between them, and since version 2 `~dv.` and more ids.
    static constexpr additional_consent decode(signal_text text [[clang::lifetimebound]]) {
        return whole<additional_consent>(text, [&](additional_consent& a) { return a.read_from(text); });
    }

    /// Whether the person consented to a provider.
    constexpr bool consented(std::uint32_t provider) const { return holds(consented_, provider); }
    /// Whether a provider was disclosed to the person: listed, or consented to.
    constexpr bool disclosed(std::uint32_t provider) const {
        return consented(provider) || holds(disclosed_, provider);
    }

private:
    constexpr decode_error read_from(const signal_text& text) {
        if (text.empty()) return {malformed::empty, 0, 0};
        if (text.size() > max_length) return {malformed::too_long, 0, 0};
        if (text[0] != '1' && text[0] != '2') return {malformed::bad_version, 0, 0};
        if (text.size() < 2) return {malformed::truncated, 0, 0};
        if (text[1] != '~') return detail::error_at(malformed::bad_version, 8);
        std::size_t end = 2;
        while (end < text.size() && text[end] != '~') ++end;
        consented_ = text.part(2, end - 2);
        if (const decode_error e = error_in(consented_, 2)) return e;
        if (text[0] == '1') return end == text.size() ? no_error : detail::error_at(malformed::extra_segment, 8 * end);
        if (text.size() - end < 4) return detail::error_at(malformed::truncated, 8 * end);
        if (text[end + 1] != 'd' || text[end + 2] != 'v' || text[end + 3] != '.')
            return detail::error_at(malformed::unknown_segment, 8 * end);
        disclosed_ = text.part(end + 4, text.size() - end - 4);
        return error_in(disclosed_, end + 4);
    }

    /// Numbers of one to nine digits, the first no zero, with one dot between them; or none.
    static constexpr decode_error error_in(const signal_text& list, std::size_t at) {
        std::size_t digits = 0;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const char c = list[i];
            const bool dot = c == '.';
            if (dot ? digits == 0 || i + 1 == list.size()
                    : c < '0' || c > '9' || digits == 9 || (c == '0' && digits == 0))
                return detail::error_at(malformed::bad_value, 8 * (at + i));
            digits = dot ? 0 : digits + 1;
        }
        return no_error;
    }

    static constexpr bool holds(const signal_text& list, std::uint32_t provider) {
        std::uint32_t id = 0;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (list[i] != '.') id = 10 * id + static_cast<std::uint32_t>(list[i] - '0');
            if (list[i] != '.' && i + 1 < list.size()) continue;
            if (id == provider) return true;
            id = 0;
        }
        return false;
    }

    signal_text consented_{};
    signal_text disclosed_{};
};

} // namespace tact

#endif
