// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>

bool other_denies();
bool other_denies() {
    constexpr tact::context shop{.purpose = tact::purpose::recommendation};
    return tact::standard.in(shop).decide({tact::attribute::style, tact::source::device_content}) ==
           tact::decision::deny;
}
