// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_BENCH_OWN_TABLE_HPP
#define TACT_TESTS_BENCH_OWN_TABLE_HPP

#include <tact/decide/standard.hpp>

// A lawful table over any number of attributes of one's own.

namespace own {

using namespace tact;

template <std::size_t Attributes>
struct traits {
    enum class trait : std::uint16_t { first, last = Attributes - 1 };
    friend constexpr trait last_enumerator(trait) { return trait::last; }
};
template <std::size_t Attributes>
using trait = typename traits<Attributes>::trait;

template <std::size_t Attributes>
constexpr basic_policy_table<trait<Attributes>> table() {
    using trait = own::trait<Attributes>;
    basic_policy_table<trait> t;
    const provenance why{evidence::assumed, "an example"};
    t.name = "own";
    t.tolerances = standard_table.tolerances;
    t.clauses = standard_table.clauses;
    t.sources = standard_table.sources;
    t.axes = standard_table.axes;
    t.joint_risks = standard_table.joint_risks;
    t.obligations = standard_table.obligations;
    for (std::size_t i = 0; i < Attributes; ++i) {
        auto& r = t.attributes[static_cast<trait>(i)];
        r.sensitivity = odds_factor::of_thousandths(static_cast<std::int32_t>(400 + 3000 * i / Attributes));
        r.purposes = {purpose::support, purpose::recommendation};
        r.sources = {source::declared, source::first_party, source::inferred};
        r.why = why;
    }
    t.attributes[trait::first].classes = attribute_class::trace;
    t.attributes[trait::last].classes = attribute_class::special;
    t.attributes[trait::last].consent = {purpose::support, purpose::recommendation};
    t.combinations.add({{trait::first, trait::last}, why});
    t.max_events = 10;
    t.max_joint_attributes = 5;
    return t;
}

} // namespace own

#endif
