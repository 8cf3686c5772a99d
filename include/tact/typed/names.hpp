// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TYPED_NAMES_HPP
#define TACT_TYPED_NAMES_HPP

#include <tact/typed/escape.hpp>
#include <tact/vocabulary/name_table.hpp>

namespace tact::inline v0_1 {

inline constexpr name_table<escape> escape_names{{
    // clang-format off
    {escape::coarsened, "coarsened", "coarsened"},
    {escape::aggregated, "aggregated", "aggregated"},
    {escape::declassified, "declassified", "declassified"},
    // clang-format on
}};
constexpr const auto& names_of(escape) { return escape_names; }

} // namespace tact

#endif
