// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_INTEROP_HPP
#define TACT_INTEROP_HPP

// Decisions in the form in which search engines and column stores take them: templates over the host's own types, so
// that nothing of theirs is included.

#include <tact/version.hpp>

#include <tact/interop/arrow.hpp>
#include <tact/interop/arrow_codes.hpp>
#include <tact/interop/bitmap_slice.hpp>
#include <tact/interop/found.hpp>
#include <tact/interop/functor.hpp>
#include <tact/interop/items.hpp>
#include <tact/interop/names.hpp>
#include <tact/interop/selector.hpp>

#endif
