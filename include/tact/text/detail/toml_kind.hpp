// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TEXT_DETAIL_TOML_KIND_HPP
#define TACT_TEXT_DETAIL_TOML_KIND_HPP

#include <cstdint>

namespace tact::inline v0_1 {

namespace detail {

/// What a key leads to.
enum class toml_kind : std::uint8_t { nothing, value, table, list };
/// Whether a table was written: `implied` by the header of a table within it, `open` by its own header, which others
/// may follow, or `closed`, between braces.
enum class toml_written : std::uint8_t { no, implied, open, closed };

} // namespace detail

} // namespace tact

#endif
