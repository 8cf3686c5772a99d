// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_STUDY_OFFER_STATES_HPP
#define TACT_TESTS_STUDY_OFFER_STATES_HPP

#include "offer_statement.hpp"

// The states in which customers may be who are served.

namespace statements {

inline constexpr pressure every_pressure[]{pressure::relaxed, pressure::pressed, pressure::exhausted,
                                           pressure::unstated};

/// Whether `holds(context, customer)` in every state: progress, effort and stakes, publicity, pressure, effect and
/// channel; thoroughly some 90,000 of them, else 1,152.
template <class Check>
bool in_every_state(const offer_subject& s, Check holds) {
    const std::vector<level> few{level{}, 0, 50, 100};
    const std::vector<level> many{level{}, 0, 1, 39, 40, 41, 59, 60, 61, 100};
    const std::vector<level>& levels = s.random != 0 ? many : few;
    const std::size_t channels = s.random != 0 ? enum_size<channel> : 1;
    for (std::size_t i = 0; i < enum_size<progress> * 2; ++i)
        for (const level effort : levels)
            for (const level stakes : levels)
                for (const pressure p : every_pressure)
                    for (std::size_t e = 0; e < enum_size<effect>; ++e)
                        for (std::size_t c = 0; c < channels; ++c) {
                            context where = with(with(neutral, purpose::support), connectedness::warm, trust::medium);
                            where.pressure = p;
                            where.effect = enum_at<effect>(e);
                            where.channel = enum_at<channel>(c);
                            const customer who{enum_at<progress>(i / 2), effort, stakes, i % 2 != 0};
                            if (holds(where, who)) continue;
                            s.witness = describe(where) + ", effort " + std::to_string(effort.or_none()) + ", stakes " +
                                        std::to_string(stakes.or_none()) + ", progress " + std::to_string(i / 2) +
                                        (who.asked_in_public ? ", in public" : "");
                            return false;
                        }
    return true;
}

/// Whether nothing is more prominent in `a` than in `b`.
inline bool no_more(const service_plan& a, const service_plan& b) {
    for (std::size_t i = 0; i < enum_size<service>; ++i)
        if (b.of[i] < a.of[i]) return false;
    return true;
}

} // namespace statements

#endif
