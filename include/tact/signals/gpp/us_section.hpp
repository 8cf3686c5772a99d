// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_GPP_US_SECTION_HPP
#define TACT_SIGNALS_GPP_US_SECTION_HPP

#include <tact/signals/decoded_signal.hpp>
#include <tact/signals/detail/segments.hpp>
#include <tact/signals/detail/us_layouts.hpp>
#include <tact/signals/gpp/gpp_header.hpp>
#include <tact/signals/gpp/us_field.hpp>

namespace tact::inline v0_1 {

/// Global Privacy Control as a section carries it.
enum class gpc_signal : std::uint16_t {
    unknown, ///< the section has no such subsegment
    off,     ///< not requested; it allows nothing
    on       ///< do not sell or share
};
constexpr gpc_signal last_enumerator(gpc_signal) { return gpc_signal::on; }

/// A US section of a GPP string, national or of one state: a view, checked to its end. One reader serves all of them,
/// and a table holds the differences. A section that did not decode is read as a no by us_choices.hpp. The national
/// section states its version. Version 2 has 70 bits. Version 1 has 60 by its specification, but some writers give its
/// number to the 70 bits of version 2. A text of 10 or 11 characters is the short layout. A text of 12 is the long
/// one, or a short one padded with zeros to four characters: if the bits leave that open it has two readings, and
/// every value is the stricter of both. A long section numbered 1 that was cut to 10 or 11 characters reads as a short
/// one: nothing tells them apart. Safe to share between threads while none writes the text.
class us_section : public decoded_signal {
public:
    /// Nothing decoded.
    constexpr us_section() = default;

    /// How long a section may be, in characters: far more than any of them needs.
    static constexpr std::size_t max_length = 2048;

    /// Decodes the text of section `id`.
    static constexpr us_section decode(std::uint32_t id, signal_text text [[clang::lifetimebound]]) {
        return whole<us_section>(text, [&](us_section& s) { return s.read_from(id, text); });
    }

    constexpr std::uint32_t id() const { return *this ? layout().section : 0; } ///< the section; 0 if it did not decode
    /// The version it states, or its MspaVersion from section 24 on.
    constexpr std::uint32_t version() const { return static_cast<std::uint32_t>(core_.field(0, 6)); }
    /// Whether both layouts explain a national section, so that every value is the stricter of two readings.
    constexpr bool has_two_readings() const { return two_readings_; }
    /// Whether section 24 to 27 came with the header part of its published draft.
    constexpr bool has_header_part() const { return header_part_; }
    constexpr gpc_signal gpc() const { return gpc_; } ///< Global Privacy Control

    /// How many values a field has; 0 for one that the section does not have, or that was left out.
    constexpr std::size_t size(us_field f) const {
        if (!*this) return 0;
        return f == us_field::sensitive && layout().late() ? sensitive_.size() == 0 ? 0 : layout().categories
                                                           : layout().size(f);
    }
    /// Value `i` of a field, 0 to 2; 0, not applicable, if there is none. With two readings, a no (1) is stricter than
    /// not applicable (0), which is stricter than a yes (2).
    constexpr std::uint32_t value(us_field f, std::size_t i = 0) const {
        if (i >= size(f)) return 0;
        if (f == us_field::sensitive && layout().late()) return static_cast<std::uint32_t>(sensitive_.field(2 * i, 2));
        const std::uint32_t value = in_core(layout(), f, i);
        // With two readings, the long one does not define whether MSPA covers, and so this does not either.
        if (!two_readings_ || f == us_field::mspa_covered) return value;
        const detail::us_layout& other = detail::us_layouts::all[detail::us_layouts::national_short];
        return stricter(value, i < other.size(f) ? in_core(other, f, i) : 0);
    }
    /// How many categories of sensitive data the section asks about, answered or not.
    constexpr std::size_t categories() const { return *this ? layout().categories : 0; }
    /// What category `i` is about; requires `i < categories()`.
    constexpr const enum_set<signal_limit>& category(std::size_t i) const { return layout().category[i]; }

private:
    constexpr const detail::us_layout& layout() const { return detail::us_layouts::all[position_]; }

    constexpr std::uint32_t in_core(const detail::us_layout& l, us_field f, std::size_t i) const {
        return static_cast<std::uint32_t>(core_.field(l.begin(position(f)) + 2 * i, 2));
    }
    static constexpr std::uint32_t stricter(std::uint32_t a, std::uint32_t b) {
        return a == 1 || b == 1 ? 1 : a < b ? a : b;
    }

    static constexpr std::size_t most_parts = 3; ///< header, core and one subsegment

    constexpr decode_error read_from(std::uint32_t id, const signal_text& text) {
        position_ = detail::us_layouts::position_of(id);
        if (position_ == detail::us_layouts::size) return {malformed::unknown_section, 0, 0};
        if (text.empty()) return {malformed::empty_section, 0, 0};
        if (text.size() > max_length) return {malformed::too_long, 0, 0};
        detail::encoded_bits pieces[most_parts];
        std::size_t parts = 0;
        const decode_error split = detail::read_segments(text, [&](const detail::encoded_bits& bits, std::size_t n) {
            if (n == most_parts) return decode_error{malformed::extra_segment, 0, 0};
            pieces[n] = bits;
            parts = n + 1;
            return no_error;
        });
        if (split) return split;
        std::size_t core = 0;
        if (layout().late() && pieces[0].field(0, 6) >= 24) {
            if (const decode_error e = read_header_part(pieces[0], parts)) return e;
            core = 1;
        }
        if (parts > core + (layout().form == detail::us_form::core_alone ? 1 : 2))
            return {malformed::extra_segment, 0, 0};
        core_ = pieces[core];
        if (const decode_error e = read_core()) return in_part(e, core);
        return parts == core + 1 ? no_error : in_part(read_subsegment(pieces[core + 1]), core + 1);
    }

    /// SectionID, Version and the subsections that follow the core; the core itself is not listed.
    constexpr decode_error read_header_part(const detail::encoded_bits& bits, std::size_t parts) {
        if (bits.field(0, 6) != layout().section) return {malformed::unknown_section, 0, 0};
        if (!bits.has(6, 6)) return detail::error_at(malformed::truncated, 6);
        if (bits.field(6, 6) != 1) return detail::error_at(malformed::bad_version, 6);
        std::size_t listed = 0, at = 12;
        const decode_error e = detail::read_fibonacci_range(bits, at, [&](std::uint32_t, std::uint32_t last) {
            if (last != 1) return malformed::too_many_sections; // there is no other
            listed = 1;
            return malformed::nothing;
        });
        if (e) return e;
        if (!bits.ends_at(at)) return detail::error_at(malformed::trailing_bits, at);
        header_part_ = true;
        if (parts != 2 + listed) return {parts < 2 + listed ? malformed::truncated : malformed::extra_segment, 0, 0};
        return no_error;
    }

    constexpr decode_error read_core() {
        const std::uint32_t stated = version();
        const bool national = layout().section == detail::us_layouts::all[detail::us_layouts::national_short].section;
        if (layout().late() ? stated < 1 || stated > 23 : stated != 1 && !(national && stated == 2))
            return {malformed::bad_version, 0, 0};
        if (national) {
            const detail::us_layout &short_one = detail::us_layouts::all[detail::us_layouts::national_short],
                                    &long_one = detail::us_layouts::all[detail::us_layouts::national_long];
            if (stated == 2 || core_.size() >= long_one.bits()) position_ = detail::us_layouts::national_long;
            two_readings_ = stated == 1 && core_.has(0, long_one.bits()) && core_.ends_at(short_one.bits());
        }
        if (!core_.has(0, layout().bits())) return detail::error_at(malformed::truncated, core_.size());
        if (const decode_error e = values(core_, 6, layout().bits())) return e;
        return ending(core_, layout().bits());
    }

    constexpr decode_error read_subsegment(const detail::encoded_bits& bits) {
        if (layout().form == detail::us_form::core_and_sensitive) {
            const std::size_t width = std::size_t{2} * layout().categories;
            if (!bits.has(0, width)) return detail::error_at(malformed::truncated, 0);
            sensitive_ = bits;
            const decode_error e = values(bits, 0, width);
            return e ? e : ending(bits, width);
        }
        if (bits.field(0, 2) != 1) return {malformed::unknown_segment, 0, 0};
        gpc_ = bits.bit_at(2) ? gpc_signal::on : gpc_signal::off;
        return ending(bits, 3);
    }

    static constexpr decode_error in_part(decode_error e, std::size_t n) {
        if (e) e.part = static_cast<std::uint16_t>(n);
        return e;
    }
    static constexpr decode_error ending(const detail::encoded_bits& bits, std::size_t used) {
        return bits.ends_at(used) ? no_error : detail::error_at(malformed::trailing_bits, used);
    }

    /// Two bits can say 3, which no field defines.
    static constexpr decode_error values(const detail::encoded_bits& bits, std::size_t at, std::size_t end) {
        for (; at < end; at += 2)
            if (bits.field(at, 2) == 3) return detail::error_at(malformed::bad_value, at);
        return no_error;
    }

    std::size_t position_ = 0; // of the layout; counts only where it decoded
    detail::encoded_bits core_{};
    detail::encoded_bits sensitive_{};
    gpc_signal gpc_ = gpc_signal::unknown;
    bool header_part_ = false;
    bool two_readings_ = false;
};

} // namespace tact

#endif
