// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/mask.hpp>

#include "../twice.hpp"

#include <tact/vocabulary/attribute_bits.hpp>

using namespace tact;

namespace {
using shipped = attribute_bits<attribute>;
constexpr shipped style(enum_set<attribute>{attribute::style});
constexpr mask_of<shipped> but_style(style, fingerprint(1), fingerprint(2));
} // namespace

TEST_CASE("a mask denies the rows that hold one of its bits, a default one all but the empty") {
    TWICE(!but_style.permits(style) && but_style.permits(shipped(enum_set{attribute::region})) &&
          but_style.permits({}));
    TWICE(!mask_of<shipped>{}.permits(style) && mask_of<shipped>{}.permits({}));
    TWICE(but_style.decided_by() == fingerprint(1) && but_style.scheme() == fingerprint(2));
}
TEST_CASE("masks that deny the same have the same permissions, whichever gates made them") {
    constexpr mask_of<shipped> of_another(style, fingerprint(9), fingerprint(2));
    TWICE(!(but_style == of_another) && same_permissions(but_style, of_another));
    TWICE(!same_permissions(but_style, mask_of<shipped>(style, fingerprint(1), fingerprint(3))));
    TWICE(!same_permissions(but_style, mask_of<shipped>{}));
}
