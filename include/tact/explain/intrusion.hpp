// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXPLAIN_INTRUSION_HPP
#define TACT_EXPLAIN_INTRUSION_HPP

#include <tact/explain/assess.hpp>
#include <tact/explain/fixed_text.hpp>

namespace tact::inline v0_1 {

/// The intrusion of a use in a context, in millionths: at a million, as many people object as accept. It adds that of
/// all scored attributes. What passes without a score adds nothing; an unknown use has more than any budget holds.
template <enumeration Attribute>
constexpr std::uint64_t millionths_of_intrusion(const basic_policy<Attribute>& p, const context& where,
                                                const basic_use<Attribute>& u,
                                                const basic_consent<Attribute>& given = {}) {
    const basic_gate<Attribute> g = p.in(where).under(given);
    std::uint64_t sum = 0;
    bool unknown = u.unknown();
    u.for_each_attribute([&](Attribute what, source from) {
        const auto f = detail::find(p, where, given, g, what, from);
        unknown = unknown || f.reasons.intersects(reason::unknown | reason::policy_invalid);
        if (f.scored) sum += tact::millionths_of(f.log_odds);
    });
    return unknown ? ~std::uint64_t{} : sum;
}

} // namespace tact

#endif
