// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// The definitions before their declarations.
#include <tact/tact.hpp>

#include <tact/decide/published_consent.hpp>

#include <tact/fwd.hpp>

static_assert(tact::enum_size<tact::attribute> > 1 && sizeof(tact::published_consent) > 0 && sizeof(tact::policy) > 0);
