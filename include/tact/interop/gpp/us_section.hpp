// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_GPP_US_SECTION_HPP
#define TACT_INTEROP_GPP_US_SECTION_HPP

#include <tact/interop/gpp/gpp_header.hpp>
#include <tact/interop/gpp/us_layouts.hpp>
#include <tact/interop/signal/decoded_signal.hpp>
#include <tact/interop/signal/segments.hpp>

namespace tact {

/// Global Privacy Control as a section carries it.
enum class gpc_signal : std::uint16_t {
    unknown, ///< the section has no such subsegment
    off,     ///< not asked for; it allows nothing
    on       ///< do not sell or share
};
/// Where `gpc_signal` ends.
constexpr gpc_signal last_enumerator(gpc_signal) { return gpc_signal::on; }

/// A US section of a GPP string, national or of one state: a view, checked to its end. One reader for all of them: what
/// differs is a row of `us_layouts::all`. One that did not decode is read as a no by us_choices.hpp.
class us_section : public decoded_signal {
public:
    /// Nothing decoded.
    constexpr us_section() = default;

    /// How long a section may be, in characters: far more than any of them needs.
    static constexpr std::size_t longest = 2048;

    /// Decodes the text of section `id`.
    static constexpr us_section decode(std::uint32_t id, const signal_text& text) {
        return whole<us_section>(text, [&](us_section& s) { return s.read_from(id, text); });
    }

    constexpr std::uint32_t id() const { return *this ? layout().section : 0; } ///< the section; 0 if it did not decode
    /// The version it states, or its MspaVersion from section 24 on.
    constexpr std::uint32_t version() const { return static_cast<std::uint32_t>(core_.field(0, 6)); }
    /// Whether section 24 to 27 came with the header part of its published draft.
    constexpr bool has_header_part() const { return header_part_; }
    constexpr gpc_signal gpc() const { return gpc_; } ///< Global Privacy Control

    /// How many values a field has; 0 for one that the section does not have, or that was left out.
    constexpr std::size_t size(us_field f) const {
        if (!*this) return 0;
        return f == us_field::sensitive && layout().late() ? sensitive_.size() == 0 ? 0 : layout().categories
                                                           : layout().size(f);
    }
    /// Value `i` of a field, 0 to 2; 0, not applicable, where there is none.
    constexpr std::uint32_t value(us_field f, std::size_t i = 0) const {
        if (i >= size(f)) return 0;
        if (f == us_field::sensitive && layout().late()) return static_cast<std::uint32_t>(sensitive_.field(2 * i, 2));
        return static_cast<std::uint32_t>(core_.field(layout().begin(index(f)) + 2 * i, 2));
    }
    /// How many categories of sensitive data the section asks about, answered or not.
    constexpr std::size_t categories() const { return *this ? layout().categories : 0; }
    /// What category `i` is about; requires `i < categories()`.
    constexpr const set<signal_limit>& category(std::size_t i) const { return layout().category[i]; }

private:
    constexpr const us_layout& layout() const { return us_layouts::all[position_]; }

    static constexpr std::size_t most_parts = 3; ///< header, core and one subsegment
    static constexpr us_field never_zero[]{us_field::mspa_covered_first, us_field::mspa_covered};

    constexpr decode_error read_from(std::uint32_t id, const signal_text& text) {
        position_ = us_layouts::position_of(id);
        if (position_ == us_layouts::size) return {malformed::unknown_section, 0, 0};
        if (text.empty()) return {malformed::empty_section, 0, 0};
        if (text.size() > longest) return {malformed::too_long, 0, 0};
        encoded_bits pieces[most_parts];
        std::size_t parts = 0;
        const decode_error split = detail::read_segments(text, [&](const encoded_bits& bits, std::size_t n) {
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
        if (parts > core + (layout().form == us_form::core_alone ? 1 : 2)) return {malformed::extra_segment, 0, 0};
        core_ = pieces[core];
        if (const decode_error e = read_core()) return e;
        return parts == core + 1 ? no_error : read_subsegment(pieces[core + 1]);
    }

    /// SectionID, Version and the subsections that follow the core; the core itself is not listed.
    constexpr decode_error read_header_part(const encoded_bits& bits, std::size_t parts) {
        if (bits.field(0, 6) != layout().section) return {malformed::unknown_section, 0, 0};
        if (!bits.has(6, 6)) return detail::error_at(malformed::truncated, 6);
        if (bits.field(6, 6) != 1) return detail::error_at(malformed::bad_version, 6);
        std::size_t listed = 0;
        const decode_error e = detail::read_fibonacci_range(
            bits, 12, [&](std::uint32_t id) { return id == 1 && ++listed == 1; }); // the only one there is
        if (e) return e;
        header_part_ = true;
        if (parts != 2 + listed) return {parts < 2 + listed ? malformed::truncated : malformed::extra_segment, 0, 0};
        return no_error;
    }

    constexpr decode_error read_core() {
        const std::uint32_t stated = version();
        const bool national = layout().section == us_layouts::all[us_layouts::national_short].section;
        if (layout().late() ? stated < 1 || stated > 23 : stated != 1 && !(national && stated == 2))
            return {malformed::bad_version, 0, 0};
        // Writers label the two national layouts either way: the length tells them, and in what is padded to more
        // than 70 bits the field that is never 0.
        if (national && core_.size() >= us_layouts::all[us_layouts::national_long].bits()) {
            const std::uint64_t covered =
                core_.field(us_layouts::all[us_layouts::national_long].begin(index(us_field::mspa_covered)), 2);
            if (covered == 1 || covered == 2)
                position_ = us_layouts::national_long;
            else
                for (std::size_t i = us_layouts::all[us_layouts::national_short].bits(); i < core_.size(); ++i)
                    if (core_.bit_at(i)) return detail::error_at(malformed::bad_value, 64);
        }
        if (!core_.has(0, layout().bits())) return detail::error_at(malformed::truncated, core_.size());
        if (const decode_error e = values(core_, 6, layout().bits())) return e;
        for (const us_field f : never_zero) {
            const std::size_t at = layout().begin(index(f));
            if (layout().size(f) != 0 && core_.field(at, 2) == 0) return detail::error_at(malformed::bad_value, at);
        }
        return no_error;
    }

    constexpr decode_error read_subsegment(const encoded_bits& bits) {
        if (layout().form == us_form::core_and_sensitive) {
            const std::size_t width = 2u * layout().categories;
            if (!bits.has(0, width)) return detail::error_at(malformed::truncated, 0);
            sensitive_ = bits;
            return values(bits, 0, width);
        }
        if (bits.field(0, 2) != 1) return {malformed::unknown_segment, 0, 0};
        gpc_ = bits.bit_at(2) ? gpc_signal::on : gpc_signal::off;
        return no_error;
    }

    /// Two bits can say 3, which no field defines.
    static constexpr decode_error values(const encoded_bits& bits, std::size_t at, std::size_t end) {
        for (; at < end; at += 2)
            if (bits.field(at, 2) == 3) return detail::error_at(malformed::bad_value, at);
        return no_error;
    }

    std::size_t position_ = 0; // of the layout; counts only where it decoded
    encoded_bits core_{};
    encoded_bits sensitive_{};
    gpc_signal gpc_ = gpc_signal::unknown;
    bool header_part_ = false;
};

} // namespace tact

#endif
