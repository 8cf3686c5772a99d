// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_OFFER_STANDARD_INFLUENCE_HPP
#define TACT_OFFER_STANDARD_INFLUENCE_HPP

#include <tact/offer/influence.hpp>

namespace tact::inline v0_1 {

namespace detail {

inline constexpr enum_set<purpose> helping{purpose::support, purpose::recommendation};
inline constexpr enum_set<purpose> offering{purpose::support, purpose::recommendation, purpose::marketing,
                                            purpose::advertising};
inline constexpr enum_set<purpose> telling{purpose::support, purpose::recommendation, purpose::marketing,
                                           purpose::advertising, purpose::pricing};
inline constexpr enum_set<pressure> whenever{pressure::relaxed, pressure::pressed, pressure::exhausted};

} // namespace detail

/// How people may be influenced, as shipped: everyone may be helped and informed, vulnerable people are not nudged, and
/// nobody is pressed.
inline constexpr influence_table standard_influence_table{
    // clang-format off
    .manners = {{ // open for, open at, closed to
        {manner::unstated, {}, {}, {}, {evidence::rule, "nobody said"}},
        {manner::assist, detail::helping, detail::whenever, {}, {evidence::rule, "T26 T29 T63"}},
        {manner::inform, detail::telling, detail::whenever, {}, {evidence::rule, "T13 T44 L10"}},
        {manner::nudge, detail::offering, {pressure::relaxed, pressure::pressed}, enum_set<vulnerability>::all(), {evidence::assumed, "T59 T63 L3"}},
        {manner::press, {}, {}, enum_set<vulnerability>::all(), {evidence::rule, "L3 L8"}},
    }},
    .principles = {{ // at ease, under pressure
        {principle::none, manner::assist, manner::assist, {evidence::rule, "T59"}},
        {principle::reciprocity, manner::nudge, manner::nudge, {evidence::assumed, "T58"}},
        {principle::commitment, manner::nudge, manner::nudge, {evidence::assumed, "T58"}},
        {principle::social_proof, manner::nudge, manner::nudge, {evidence::assumed, "T58"}},
        {principle::authority, manner::nudge, manner::press, {evidence::assumed, "T58 L8"}},
        {principle::liking, manner::nudge, manner::nudge, {evidence::assumed, "T58"}},
        {principle::scarcity, manner::nudge, manner::press, {evidence::assumed, "T58 L8"}},
    }},
    // clang-format on
};

/// How people may be influenced, as shipped, checked against its invariants.
inline constexpr influence_rules standard_influence = compile<standard_influence_table>();

} // namespace tact

#endif
