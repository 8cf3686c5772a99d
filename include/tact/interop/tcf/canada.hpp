// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_TCF_CANADA_HPP
#define TACT_INTEROP_TCF_CANADA_HPP

#include <tact/interop/tcf/legal_basis.hpp>

namespace tact {

/// The section of TCF Canada in a GPP string: its head, and what was chosen for the publisher. Its lists of vendors are
/// in circulation in three encodings that nothing tells apart, and so every vendor is denied: there is no question to
/// ask. One that did not decode grants nothing.
class tcf_canada : public decoded_signal {
public:
    /// Nothing decoded: no to everything.
    constexpr tcf_canada() = default;

    /// Decodes the section; requires nothing of the text.
    static constexpr tcf_canada decode(const signal_text& text, std::size_t longest = longest_tc_string) {
        return whole<tcf_canada>(text, [&](tcf_canada& c) { return c.read_from(text, longest); });
    }

    /// The fixed fields. Purposes of express consent stand as consent, those of implied consent as legitimate interest;
    /// there is no country, and purpose 1 is not used.
    constexpr const tc_head& head() const { return head_; }
    /// What was chosen for the publisher itself.
    constexpr const publisher_tc& publisher() const { return publisher_; }

private:
    constexpr decode_error read_from(const signal_text& text, std::size_t longest) {
        if (text.empty()) return {malformed::empty_section, 0, 0};
        if (text.size() > longest) return {malformed::too_long, 0, 0};
        bool seen[4]{};
        return detail::read_segments(text, [&](const encoded_bits& bits, std::size_t n) {
            return n == 0 ? read_core(bits) : read_segment(bits, seen);
        });
    }

    constexpr decode_error read_segment(const encoded_bits& bits, bool (&seen)[4]) {
        const std::uint32_t type = detail::sextet(bits.text()[0]) >> 3;
        if (type == 0) return {malformed::core_not_first, 0, 0};
        if (type > 3) return {malformed::unknown_segment, 0, 0};
        if (seen[type]) return {malformed::duplicate_segment, 0, 0};
        seen[type] = true;
        return type == 3 ? publisher_.read_from(bits)
                         : no_error; // 1, disclosed vendors, is one of the three encodings too
    }

    constexpr decode_error read_core(const encoded_bits& bits) {
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
        return detail::letters_of(bits.field(108, 12), head_.consent_language)
                   ? no_error
                   : detail::error_at(malformed::bad_letter, 108);
    }

    tc_head head_{};
    publisher_tc publisher_{};
};

/// What the Canadian section allows the publisher at a time: express consent as consent, implied as legitimate
/// interest. Sections from the future and of reserved platforms allow nothing.
constexpr legal_basis basis_for_publisher(const tcf_canada& tcf, deciseconds now) {
    if (!tcf || tcf.head().cmp_id < 2 || tcf.head().last_updated > now + from_seconds(86400)) return {};
    if (!tcf.publisher().present()) return {.gate = vendor_gate::not_disclosed};
    legal_basis basis;
    basis.gate = vendor_gate::open;
    basis.consent = basis.chosen = tcf.publisher().purposes_consent() - tcf_set{1};
    basis.li = tcf.publisher().purposes_li() - tcf_set{1};
    basis.special_features = tcf.head().special_features;
    return basis;
}

} // namespace tact

#endif
