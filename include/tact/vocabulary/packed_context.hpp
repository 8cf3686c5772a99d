// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_VOCABULARY_PACKED_CONTEXT_HPP
#define TACT_VOCABULARY_PACKED_CONTEXT_HPP

#include <tact/vocabulary/detail/context_groups.hpp>
#include <tact/vocabulary/processing_purpose.hpp>

namespace tact::inline v0_1 {

/// A context in eight bytes, a column of which can lie beside candidates in memory, not to be stored: another build may
/// give the bytes another meaning. Two bytes a group. A context with a value out of range packs as the empty context,
/// which denies. `security` is exempt from needs and scores; packing it as the closest relationship avoids a special
/// case on the hot path. An immutable value: safe to share between threads.
class packed_context {
public:
    /// The empty context, which denies.
    constexpr packed_context() = default;
    /// Packs `where`.
    constexpr packed_context(const context& where) {
        detail::axis_values v = detail::values_of(where);
        if (!v.valid) return;
        v.at[position(axis::purpose)] = tact::processing_purpose::of(where).position();
        if (where.purpose == purpose::security) {
            v.at[position(axis::connectedness)] = enum_size<connectedness> - 1;
            v.at[position(axis::trust)] = enum_size<trust> - 1;
        }
        for (std::size_t g = 0; g < enum_size<detail::group>; ++g) {
            std::size_t at = 0;
            for (std::size_t i = 0; i < detail::axes_of[g].size; ++i)
                at = at * detail::positions_of(detail::axes_of[g].axes[i]) + v.at[position(detail::axes_of[g].axes[i])];
            bits_ |= std::uint64_t{at} << (16 * g);
        }
    }
    /// The context whose `bits()` these are; the empty one, which denies, if no context has them.
    static constexpr packed_context from_bits(std::uint64_t bits) {
        packed_context p;
        for (std::size_t g = 0; g < enum_size<detail::group>; ++g) {
            const std::uint64_t at = bits >> (16 * g) & 0xFFFF;
            if (at >= detail::positions_of(enum_at<detail::group>(g))) return {};
            p.bits_ |= at << (16 * g);
        }
        const std::size_t to = p[detail::group::standing] / detail::standings_per_purpose;
        if (tact::processing_purpose::at(to).position() != to) return {}; // a position that holds no purpose
        return p.processing_purpose().purpose == purpose::security && p.relationship() + 1 != detail::relationships
                   ? packed_context{}
                   : p;
    }

    /// The position of group `g`, always below `positions_of(g)`.
    constexpr std::size_t operator[](detail::group g) const { return bits_ >> (16 * position(g)) & 0xFFFF; }
    /// What it is for; if nothing, the unstated purpose, which denies.
    constexpr tact::processing_purpose processing_purpose() const {
        return tact::processing_purpose::at((*this)[detail::group::standing] / detail::standings_per_purpose);
    }
    /// The position of connectedness and trust alone, below `relationships`.
    constexpr std::size_t relationship() const {
        return (*this)[detail::group::relationship] / detail::offers_per_relationship;
    }
    /// The position of industry and expectedness alone, below `expectations`.
    constexpr std::size_t expectation() const {
        return (*this)[detail::group::audience] / detail::audiences_per_expectation;
    }
    /// The eight bytes as a number, the same on every byte order.
    constexpr std::uint64_t bits() const { return bits_; }
    friend constexpr bool operator==(const packed_context&, const packed_context&) = default;

private:
    std::uint64_t bits_ = 0; // the position in each group, the first lowest
};

static_assert(sizeof(packed_context) == 8);

} // namespace tact

#endif
