// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_SIGNALS_TCF_RESTRICTION_LIST_HPP
#define TACT_SIGNALS_TCF_RESTRICTION_LIST_HPP

#include <tact/signals/tcf/id_ranges.hpp>
#include <tact/signals/tcf/tcf_set.hpp>

namespace tact::inline v0_1 {

/// What a publisher restricts for one vendor, purpose by purpose. A plain value: safe to share between threads while
/// none writes it.
struct restrictions {
    tcf_set not_allowed{};     ///< type 0: purposes that the publisher forbids
    tcf_set require_consent{}; ///< type 1: purposes for which only consent will do
    tcf_set require_li{};      ///< type 2: purposes for which only legitimate interest will do
    friend constexpr bool operator==(const restrictions&, const restrictions&) = default;
};

/// The publisher restrictions of a TC string: a view. A purpose and type may come in several records, and a vendor in
/// several ranges: all of them count. Safe to share between threads while none writes the text.
class restriction_list {
public:
    /// No restrictions.
    constexpr restriction_list() = default;

    /// The list that starts at bit `at`, which is moved past it: NumPubRestrictions (12 bits), then records of
    /// PurposeId (6), RestrictionType (2), NumEntries (12) and ranges. Checks all of it; where something is at fault
    /// the list stays empty.
    constexpr decode_error read_from(const detail::encoded_bits& bits, std::size_t& at) {
        if (!bits.has(at, 12)) return detail::error_at(malformed::truncated, at);
        restriction_list list;
        list.bits_ = bits;
        detail::bit_reader reader(bits, at);
        list.records_ = static_cast<std::uint16_t>(reader.take(12));
        list.first_ = at + 12;
        for (std::size_t i = 0; i < list.records_; ++i) {
            const std::size_t record = reader.at();
            if (!bits.has(record, 20)) return detail::error_at(malformed::truncated, record);
            const std::uint32_t fields = reader.take(20), purpose = fields >> 14, type = fields >> 12 & 3;
            if (purpose < 1 || purpose > 24) return detail::error_at(malformed::restriction_purpose, record);
            if (type == 3) return detail::error_at(malformed::restriction_type, record + 6);
            if (const decode_error e = detail::check_ranges(reader, bits, fields & 0xFFF, 0xFFFF)) return e;
        }
        at = reader.at();
        *this = list;
        return no_error;
    }

    /// What is restricted for a vendor, over all records, in one walk.
    constexpr restrictions of(std::size_t vendor) const {
        tcf_set found[4];
        const std::size_t id = vendor < 0x10000 ? vendor : 0; // no range holds 0
        detail::bit_reader reader(bits_, first_);
        for (std::size_t i = 0; i < records_; ++i) {
            const std::uint32_t fields = reader.take(20);
            if (detail::walk_ranges(reader, fields & 0xFFF, 0xFFFF, id).holds)
                found[fields >> 12 & 3].insert(fields >> 14);
        }
        return {found[0], found[1], found[2]};
    }
    /// How many records are written.
    constexpr std::size_t records() const { return records_; }

private:
    detail::encoded_bits bits_{};
    std::size_t first_ = 0;
    std::uint16_t records_ = 0;
};

} // namespace tact

#endif
