// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_GPP_GPP_HEADER_HPP
#define TACT_SIGNALS_GPP_GPP_HEADER_HPP

#include <tact/signals/detail/fibonacci_code.hpp>
#include <tact/signals/transient_text.hpp>

namespace tact::inline v0_1 {

/// How many sections a GPP string may have; the specification defines some twenty, and one or two are in force.
inline constexpr std::size_t max_gpp_sections = 32;

/// The header of a GPP string: the ids of the sections that follow, in order. A plain value: safe to share between
/// threads while none writes it.
class gpp_header {
public:
    /// No sections.
    constexpr gpp_header() = default;

    /// Reads the header: Type (6 bits, 3), Version (6, 1), the ids as a range in Fibonacci code, and padding.
    constexpr decode_error read_from(transient_text header) {
        const signal_text& text = header.text();
        if (text.empty()) return {malformed::empty, 0, 0};
        const std::size_t outside = detail::first_outside_alphabet(text);
        if (outside != text.size()) return detail::error_at(malformed::bad_alphabet, 6 * outside);
        const detail::encoded_bits bits(text);
        if (bits.field(0, 6) != 3) return {malformed::not_gpp, 0, 0};
        if (!bits.has(6, 6)) return detail::error_at(malformed::truncated, 6);
        if (bits.field(6, 6) != 1) return detail::error_at(malformed::bad_version, 6);
        gpp_header h;
        std::size_t at = 12;
        const decode_error e = detail::read_fibonacci_range(bits, at, [&](std::uint32_t first, std::uint32_t last) {
            if (last - first >= max_gpp_sections - h.size_) return malformed::too_many_sections;
            for (std::uint32_t id = first; id <= last; ++id) h.ids_[h.size_++] = static_cast<std::uint16_t>(id);
            return malformed::nothing;
        });
        if (e) return e;
        if (!bits.ends_at(at)) return detail::error_at(malformed::trailing_bits, at);
        *this = h;
        return no_error;
    }

    constexpr std::size_t size() const { return size_; } ///< how many sections there are
    /// The id of section `i`; 0, which is none, past the last.
    constexpr std::uint32_t operator[](std::size_t i) const { return i < size_ ? ids_[i] : 0; }

private:
    std::uint16_t ids_[max_gpp_sections]{};
    std::size_t size_ = 0;
};

} // namespace tact

#endif
