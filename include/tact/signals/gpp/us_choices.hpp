// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_GPP_US_CHOICES_HPP
#define TACT_SIGNALS_GPP_US_CHOICES_HPP

#include <tact/signals/gpp/us_section.hpp>

namespace tact::inline v0_1 {

/// One choice of a US section. The same in sections that ask for objections and in those that ask for consent.
enum class us_choice : std::uint8_t {
    not_applicable, ///< 0: the section does not say
    no,             ///< 1: opted out, or no consent
    yes             ///< 2: did not opt out, or consent
};
constexpr us_choice last_enumerator(us_choice) { return us_choice::yes; }

/// The choices of a US section, whichever it is. A default one is a no to everything: a section that is in force and
/// did not decode. A plain value: safe to share between threads while none writes it.
struct us_choices {
    us_choice sale = us_choice::no;      ///< sale to third parties
    us_choice share = us_choice::no;     ///< sharing for cross-context advertising
    us_choice targeted = us_choice::no;  ///< targeted advertising
    std::uint16_t sensitive_no = 0xFFFF; ///< positions of sensitive data answered no, the first the least bit
    enum_set<signal_limit> closed =
        enum_set<signal_limit>::all(); ///< sensitive data asked about, and not answered with yes
    enum_set<signal_limit> opened{};   ///< sensitive data answered with yes
    std::uint8_t child_no = 0xFF;      ///< answers on known children that are no, the first the least bit
    bool additional_no = true;         ///< no to further purposes
    bool notice_missing = true;        ///< a notice that belongs to a choice was not given: counts as opted out
    bool service_provider = true;      ///< neither sold nor shared, by contract (MSPA)
    /// Whether the section leaves it undefined if MSPA covers the transaction, as older encoders do. It opens nothing:
    /// each answer and each mode then takes the stricter of both meanings.
    bool covered_undefined = false;
    gpc_signal gpc = gpc_signal::on; ///< Global Privacy Control

    /// Whether advertising from other contexts, sale and sharing are closed.
    constexpr bool denies_cross_context() const {
        return sale == us_choice::no || share == us_choice::no || targeted == us_choice::no || notice_missing ||
               service_provider || gpc == gpc_signal::on;
    }
    /// Whether the person is treated as a child without consent.
    constexpr bool denies_as_child() const { return child_no != 0; }

    /// The choices of a section.
    static constexpr us_choices of(const us_section& s) {
        us_choices c;
        if (!s) return c;
        const auto is = [&](us_field f, std::uint32_t value) { return s.value(f) == value; };
        c.sale = static_cast<us_choice>(s.value(us_field::sale));
        c.share = static_cast<us_choice>(s.value(us_field::sharing));
        c.targeted = static_cast<us_choice>(s.value(us_field::targeted));
        c.sensitive_no = 0;
        c.closed = {};
        const bool told = !is(us_field::sensitive_notice, 2) && !is(us_field::limit_use_notice, 2) &&
                          !is(us_field::processing_notice, 2);
        for (std::size_t i = 0; i < s.categories(); ++i) {
            const std::uint32_t answer = s.value(us_field::sensitive, i);
            if (answer == 1) c.sensitive_no = static_cast<std::uint16_t>(c.sensitive_no | 1u << i);
            // Not applicable says that it is not used: a use of it has no yes.
            (told && answer == 2 ? c.opened : c.closed) |= s.category(i);
        }
        c.opened = c.opened - c.closed; // some are asked about twice
        c.child_no = 0;
        for (std::size_t i = 0; i < s.size(us_field::child); ++i)
            if (s.value(us_field::child, i) == 1) c.child_no = static_cast<std::uint8_t>(c.child_no | 1u << i);
        c.additional_no = is(us_field::additional, 1) || is(us_field::personal, 1);
        c.notice_missing = is(us_field::sharing_notice, 2) || is(us_field::processing_notice, 2) ||
                           is(us_field::sale_notice, 2) || is(us_field::sharing_opt_out_notice, 2) ||
                           is(us_field::targeted_notice, 2);
        c.service_provider = is(us_field::mspa_service_provider, 1) || is(us_field::mspa_mode, 2);
        c.covered_undefined = (s.size(us_field::mspa_covered) != 0 && is(us_field::mspa_covered, 0)) ||
                              (s.size(us_field::mspa_covered_first) != 0 && is(us_field::mspa_covered_first, 0));
        c.gpc = s.gpc();
        return c;
    }
};

} // namespace tact

#endif
