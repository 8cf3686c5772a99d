// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_GATE_PERSON_HPP
#define TACT_GATE_PERSON_HPP

#include <tact/gate/consent.hpp>
#include <tact/gate/plane.hpp>

// A person's consent, summed up for one aim and one source: for loops in which every row has a person of its own.

namespace tact {

template <enumeration Attribute>
constexpr answers<Attribute> basic_policy<Attribute>::answers(const basic_consent<Attribute>& person, aim to,
                                                              source from) const noexcept {
    if (to.purpose == purpose::security) return {}; // which asks nobody
    return basic_origins<Attribute>(table_).reach(person.to(to, from));
}

template <enumeration Attribute>
constexpr basic_refusals<Attribute> basic_policy<Attribute>::refusals(const basic_consent<Attribute>& person, aim to,
                                                                      source from) const noexcept {
    if (!in_range(to.purpose) || !in_range(to.learning_for)) return {};
    const tact::answers<Attribute> a = answers(person, to, from);
    // Whether law wants a yes depends on neither age nor effect.
    const row<Attribute>& required = lanes_.terms_of[to.position() * standings_per_aim][plane_of(from)].consent;
    return {((required | a.expired) - a.agreed) | a.refused, to, from};
}

} // namespace tact

#endif
