// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_TCF_CANADA_HPP
#define TACT_SIGNALS_TCF_CANADA_HPP

#include <tact/signals/detail/canada_lists.hpp>
#include <tact/signals/tcf/legal_basis.hpp>

namespace tact::inline v0_1 {

/// The section of TCF Canada in a GPP string: its head, and the choices for the publisher. Its lists of vendors are in
/// circulation in three encodings that cannot be told apart with certainty, and so every vendor is denied: there is no
/// function to ask for one. They are checked to their end all the same, in all three (canada_lists.hpp). A section
/// that did not decode grants nothing. Safe to share between threads while none writes the text.
class tcf_canada : public decoded_signal {
public:
    /// Nothing decoded: no to everything.
    constexpr tcf_canada() = default;

    /// Decodes the section; requires nothing of the text.
    static constexpr tcf_canada decode(signal_text text [[clang::lifetimebound]],
                                       std::size_t max_length = max_tc_string) {
        return whole<tcf_canada>(text, [&](tcf_canada& c) { return c.read_from(text, max_length); });
    }

    /// The fixed fields. Purposes of express consent stand as consent, those of implied consent as legitimate interest;
    /// there is no country, and purpose 1 is not used.
    constexpr const tc_head& head() const [[clang::lifetimebound]] { return head_; }
    /// The choices for the publisher itself.
    constexpr const publisher_tc& publisher() const [[clang::lifetimebound]] { return publisher_; }

private:
    enum segment : std::size_t { core, disclosed, publisher_segment = 3, defined };

    constexpr decode_error read_from(const signal_text& text, std::size_t max_length) {
        if (text.empty()) return {malformed::empty_section, 0, 0};
        if (text.size() > max_length) return {malformed::too_long, 0, 0};
        bool seen[defined]{};
        return detail::read_segments(text, [&](const detail::encoded_bits& bits, std::size_t n) {
            return n == 0 ? read_core(bits) : read_segment(bits, seen);
        });
    }

    constexpr decode_error read_segment(const detail::encoded_bits& bits, bool (&seen)[defined]) {
        const std::uint32_t type = detail::sextet(bits.text()[0]) >> 3;
        if (type == core) return {malformed::core_not_first, 0, 0};
        if (type != disclosed && type != publisher_segment) return {malformed::unknown_segment, 0, 0};
        if (seen[type]) return {malformed::duplicate_segment, 0, 0};
        seen[type] = true;
        if (type == disclosed)
            return detail::fits_canada_lists(bits, 3, 1, false) ? no_error
                                                                : detail::error_at(malformed::no_list_encoding, 3);
        if (const decode_error e = publisher_.read_from(bits)) return e;
        return bits.ends_at(publisher_.bits()) ? no_error
                                               : detail::error_at(malformed::trailing_bits, publisher_.bits());
    }

    constexpr decode_error read_core(const detail::encoded_bits& bits) {
        if (bits.field(0, 6) != 1) return {malformed::bad_version, 0, 0};
        if (!bits.has(0, 199)) return detail::error_at(malformed::truncated, 0);
        head_.created = bits.field(6, 36);
        head_.last_updated = bits.field(42, 36);
        head_.cmp_id = static_cast<std::uint16_t>(bits.field(78, 12));
        head_.cmp_version = static_cast<std::uint16_t>(bits.field(90, 12));
        head_.consent_screen = static_cast<std::uint8_t>(bits.field(102, 6));
        head_.vendor_list_version = static_cast<std::uint16_t>(bits.field(120, 12));
        head_.policy_version = static_cast<std::uint8_t>(bits.field(132, 6));
        head_.use_non_standard_texts = bits.bit_at(138);
        head_.special_features = tcf_set::of_field(bits.field(139, 12), 12);
        head_.purposes_consent = tcf_set::of_field(bits.field(151, 24), 24);
        head_.purposes_li = tcf_set::of_field(bits.field(175, 24), 24);
        head_.is_service_specific = true;
        if (!detail::letters_of(bits.field(108, 12), head_.consent_language))
            return detail::error_at(malformed::bad_letter, 108);
        return detail::fits_canada_lists(bits, 199, 2, true) ? no_error
                                                             : detail::error_at(malformed::no_list_encoding, 199);
    }

    tc_head head_{};
    publisher_tc publisher_{};
};

/// What the Canadian section allows the publisher at a time: express consent as consent, implied consent as legitimate
/// interest. Sections from the future, of reserved platforms, or created after their last update allow nothing.
constexpr legal_basis basis_for_publisher(const tcf_canada& tcf, deciseconds now) {
    const tc_head& head = tcf.head();
    if (!tcf || head.cmp_id < 2 || head.last_updated > now + from_seconds(86400)) return {};
    if (head.created > head.last_updated) return {};
    if (!tcf.publisher().present()) return {.gate = vendor_gate::not_disclosed};
    legal_basis evidence;
    evidence.gate = vendor_gate::open;
    evidence.consent = evidence.chosen = tcf.publisher().purposes_consent() - tcf_set{1};
    evidence.li = tcf.publisher().purposes_li() - tcf_set{1};
    evidence.special_features = head.special_features;
    return evidence;
}

} // namespace tact

#endif
