// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A use that a policy denies fails where it is asserted: the error shows the assertion with both names.
// expect: static assertion failed|static_assert failed
// expect: the size may come from what the person declared
#include <tact/decide/gate.hpp>
#include <tact/decide/standard.hpp>

using namespace tact;

constexpr context shop{.purpose = purpose::recommendation,
                       .connectedness = connectedness::close,
                       .trust = trust::high,
                       .industry = industry::fashion};
#ifdef TWIN_FORBIDDEN
constexpr use size{attribute::clothing_size, source::device_content};
#else
constexpr use size{attribute::clothing_size, source::declared};
#endif
static_assert(standard.in(shop).permits(size), "the size may come from what the person declared");
