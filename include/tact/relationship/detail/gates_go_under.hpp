// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_RELATIONSHIP_DETAIL_GATES_GO_UNDER_HPP
#define TACT_RELATIONSHIP_DETAIL_GATES_GO_UNDER_HPP

#include <tact/decide/gate.hpp>

namespace tact::inline v0_1 {

namespace detail {

/// What the gate of a context is put under: a consent, or one in another form, such as a stored one as of a time.
template <class Person, class Attribute>
concept gates_go_under = requires(const basic_context_gate<Attribute>& g, const Person& person) {
    g.under(person);
};

} // namespace detail

} // namespace tact

#endif
