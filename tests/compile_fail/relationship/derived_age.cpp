// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A setting may be derived from a place; an age is assured by an account or a signal, not derived.
// expect: with_derived
// expect: derivable
#include <tact/decide/standard.hpp>
#include <tact/relationship/derived_context.hpp>

using namespace tact;

constexpr context page{.purpose = purpose::support};
#ifdef TWIN_FORBIDDEN
constexpr auto derived = with_derived(standard, page, {}, age_assurance::adult, impersonal);
#else
constexpr auto derived = with_derived(standard, page, {}, setting::shop, impersonal);
#endif
static_assert(derived.stated());
