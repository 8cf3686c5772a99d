// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/standard.hpp>
#include <tact/tact.hpp>

int main() {
    constexpr tact::context shop{.purpose = tact::purpose::recommendation};
    constexpr tact::use style{tact::attribute::style, tact::source::device_content};
    return tact::standard.in(shop).decide(style) == tact::decision::deny ? 0 : 1;
}
