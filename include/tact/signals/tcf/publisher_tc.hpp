// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_TCF_PUBLISHER_TC_HPP
#define TACT_SIGNALS_TCF_PUBLISHER_TC_HPP

#include <tact/signals/decode_error.hpp>
#include <tact/signals/detail/encoded_bits.hpp>
#include <tact/signals/tcf/tcf_set.hpp>

namespace tact::inline v0_1 {

/// What a person chose for the publisher, the first party, itself: the PublisherTC segment of a TC string and the
/// publisher segment of the Canadian section. It says nothing about vendors. A default one grants nothing. Safe to
/// share between threads while none writes the text.
class publisher_tc {
public:
    /// No segment: nothing granted.
    constexpr publisher_tc() = default;

    /// Reads the segment: SegmentType (3 bits, 3), purposes consented to (24), purposes of legitimate interest (24),
    /// NumCustomPurposes (6) and a bit each for consent and for legitimate interest.
    constexpr decode_error read_from(const detail::encoded_bits& bits) {
        if (!bits.has(0, 57)) return detail::error_at(malformed::truncated, 0);
        const auto custom = static_cast<std::uint32_t>(bits.field(51, 6));
        if (!bits.has(57, std::size_t{2} * custom)) return detail::error_at(malformed::truncated, 57);
        bits_ = bits;
        purposes_consent_ = tcf_set::of_field(bits.field(3, 24), 24);
        purposes_li_ = tcf_set::of_field(bits.field(27, 24), 24);
        custom_ = custom;
        present_ = true;
        return no_error;
    }

    /// How many bits of the segment are read; what follows is padding.
    constexpr std::size_t bits() const { return 57 + 2 * custom_; }
    constexpr bool present() const { return present_; }                      ///< whether the segment was there
    constexpr tcf_set purposes_consent() const { return purposes_consent_; } ///< purposes consented to
    constexpr tcf_set purposes_li() const { return purposes_li_; }           ///< purposes of legitimate interest
    constexpr std::size_t custom_purposes() const { return custom_; } ///< how many purposes of the publisher's own
    /// Whether custom purpose `i`, from 1, is consented to; false where there is none.
    constexpr bool custom_consent(std::size_t i) const { return i - 1 < custom_ && bits_.bit_at(57 + i - 1); }
    /// Whether custom purpose `i`, from 1, has its legitimate interest; false where there is none.
    constexpr bool custom_li(std::size_t i) const { return i - 1 < custom_ && bits_.bit_at(57 + custom_ + i - 1); }

private:
    detail::encoded_bits bits_{};
    tcf_set purposes_consent_{};
    tcf_set purposes_li_{};
    std::size_t custom_ = 0;
    bool present_ = false;
};

} // namespace tact

#endif
