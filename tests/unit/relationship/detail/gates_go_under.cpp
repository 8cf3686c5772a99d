// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/relationship/detail/gates_go_under.hpp>

#include <tact/store/dated_consent.hpp>
#include <tact/store/stored_consent.hpp>

#include <array>

#include <doctest/doctest.h>

using namespace tact;

TEST_CASE("a gate goes under a consent in any form but bytes, and one that would pass over times") {
    using as_of = decltype(stored_consent{}.as_of(minutes{}, *static_cast<const max_age*>(nullptr)));
    static_assert(detail::gates_go_under<consent, attribute> && detail::gates_go_under<stored_consent, attribute>);
    static_assert(detail::gates_go_under<as_of, attribute>);
    static_assert(!detail::gates_go_under<dated_consent, attribute>);
    static_assert(!detail::gates_go_under<std::array<std::uint8_t, 64>, attribute>);
    static_assert(!detail::gates_go_under<gate, attribute>);
}
