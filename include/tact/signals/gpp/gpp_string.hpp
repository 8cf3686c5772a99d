// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_GPP_GPP_STRING_HPP
#define TACT_SIGNALS_GPP_GPP_STRING_HPP

#include <tact/signals/decoded_signal.hpp>
#include <tact/signals/gpp/gpp_header.hpp>

namespace tact::inline v0_1 {

/// Sections of a GPP string by the ids of its specification.
enum class gpp_section : std::uint16_t {
    tcf_eu = 2,     ///< a TC string (`tc_string`)
    tcf_canada = 5, ///< TCF Canada (`tcf_canada`)
    us_privacy = 6, ///< the US Privacy string, as it is (`us_privacy`)
    us_first = 7,   ///< the first of the US sections, national and by state (`us_section`)
    us_last = 27    ///< the last of them
};

/// How long a GPP string may be unless the caller sets another limit, in characters: a TC string and the other
/// sections. Each of its sections may be as long.
inline constexpr std::size_t max_gpp_string = 12288;

/// A string of the IAB Global Privacy Platform: a view of the text, split into its sections. Its header is checked to
/// its end. Each section is decoded by its own reader, and a section that does not decode grants nothing. The caller
/// knows which sections are in force (`gpp_sid`): a section in force that is missing, unknown or malformed denies.
/// Safe to share between threads while none writes the text.
class gpp_string : public decoded_signal {
public:
    /// Nothing decoded: no sections.
    constexpr gpp_string() = default;

    /// Splits a text: `Header~Section~Section...`.
    static constexpr gpp_string decode(signal_text text [[clang::lifetimebound]],
                                       std::size_t max_length = max_gpp_string) {
        return whole<gpp_string>(text, [&](gpp_string& g) { return g.read_from(text, max_length); });
    }

    /// How long it was allowed to be, which is the limit for the decoders of its sections too.
    constexpr std::size_t max_length() const { return longest_; }
    constexpr std::size_t size() const { return header_.size(); } ///< how many sections there are
    /// The id of section `i`; requires `i < size()`.
    constexpr std::uint32_t id(std::size_t i) const { return header_[i]; }
    using decoded_signal::text; // of the whole
    /// The text of section `i`; requires `i < size()`.
    constexpr signal_text text(std::size_t i) const { return sections_[i]; }

    /// Whether there is a section of this id.
    constexpr bool has(std::uint32_t id) const { return position(id) < size(); }
    /// The text of the section of this id; if there is none it is empty, which every reader refuses.
    constexpr signal_text section(std::uint32_t id) const { return has(id) ? sections_[position(id)] : signal_text(); }
    /// The same by name.
    constexpr signal_text section(gpp_section s) const { return section(static_cast<std::uint32_t>(s)); }

private:
    constexpr std::size_t position(std::uint32_t id) const {
        std::size_t i = 0;
        while (i < size() && header_[i] != id) ++i;
        return i;
    }

    constexpr decode_error read_from(const signal_text& text, std::size_t max_length) {
        if (text.empty()) return {malformed::empty, 0, 0};
        if (text.size() > max_length) return {malformed::too_long, 0, 0};
        longest_ = max_length;
        std::size_t begin = until_tilde(text, 0);
        if (const decode_error e = header_.read_from(text.part(0, begin))) return e;
        std::size_t n = 0;
        for (; begin < text.size(); ++n) {
            const std::size_t end = until_tilde(text, ++begin);
            if (n < header_.size()) sections_[n] = text.part(begin, end - begin);
            begin = end;
        }
        return n == header_.size() ? no_error : detail::error_at(malformed::section_count, 0, n);
    }

    static constexpr std::size_t until_tilde(const signal_text& text, std::size_t from) {
        while (from < text.size() && text[from] != '~') ++from;
        return from;
    }

    std::size_t longest_ = max_gpp_string;
    gpp_header header_{};
    signal_text sections_[max_gpp_sections];
};

} // namespace tact

#endif
