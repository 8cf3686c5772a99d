// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "house.hpp"

#include <tact/decide/policy.hpp>
#include <tact/policy/overlay.hpp>
#include <tact/policy/standard_table.hpp>

/// The default table, narrowed: no price is made for one person, and what was bought from others is not used.
inline constexpr tact::policy_table house_table =
    tact::restricted(tact::standard_table, tact::overlay{.name = "house",
                                                         .closed_sources = tact::source::third_party,
                                                         .closed_purposes = tact::purpose::pricing});

constinit const tact::policy house = tact::compile<house_table>();
