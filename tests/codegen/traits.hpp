// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_TESTS_CODEGEN_TRAITS_HPP
#define TACT_TESTS_CODEGEN_TRAITS_HPP

#include <tact/vocabulary/attribute_bits.hpp>

// Integrators' own attributes, in sets of two and three words.

enum class trait100 : std::uint16_t { first, last = 99 };
constexpr trait100 last_enumerator(trait100) { return trait100::last; }
enum class trait150 : std::uint16_t { first, last = 149 };
constexpr trait150 last_enumerator(trait150) { return trait150::last; }

static_assert(tact::attribute_bits<tact::attribute>{}.bits().size == 1 &&
              tact::attribute_bits<trait100>{}.bits().size == 2 && tact::attribute_bits<trait150>{}.bits().size == 3);

#endif
