// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_BENCH_OWN_TABLE_HPP
#define TACT_TESTS_BENCH_OWN_TABLE_HPP

#include "../rest_of_standard.hpp"

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
    const provenance why{basis::assumed, "an example"};
    t.name = "own";
    take_rest_of_standard(t);
    for (std::size_t i = 0; i < Attributes; ++i) {
        auto& r = t.attributes[static_cast<trait>(i)];
        r.sensitivity = decimal::of_thousandths(static_cast<std::int32_t>(400 + 3000 * i / Attributes));
        r.purposes = {purpose::support, purpose::recommendation};
        r.sources = {source::declared, source::first_party, source::inferred};
        r.why = why;
    }
    t.attributes[trait::first].nature = nature::trace;
    t.attributes[trait::last].nature = nature::special;
    t.attributes[trait::last].consent = {purpose::support, purpose::recommendation};
    t.combinations.add({{trait::first, trait::last}, why});
    t.trace_depth = 10;
    t.attribute_degree = 5;
    return t;
}

} // namespace own

#endif
