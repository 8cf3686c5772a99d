// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/gate/mask.hpp>

#include "../twice.hpp"

#include <tact/vocabulary/row.hpp>

using namespace tact;

namespace {
using shipped = row<attribute>;
constexpr shipped style(set{attribute::style});
constexpr mask_of<shipped> but_style(style, fingerprint(1), fingerprint(2));
} // namespace

TEST_CASE("a mask denies the rows that hold one of its bits; a default one all but the empty") {
    TWICE(!but_style.permits(style) && but_style.permits(shipped(set{attribute::region})) && but_style.permits({}));
    TWICE(!mask_of<shipped>{}.permits(style) && mask_of<shipped>{}.permits({}));
    TWICE(but_style.gate() == fingerprint(1) && but_style.labels() == fingerprint(2));
}
