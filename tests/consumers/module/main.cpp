// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <cstdio>

import tact; // after the includes: g++ does not take them the other way round

bool other_denies(); // a source that includes the headers

constexpr tact::context shop{.purpose = tact::purpose::recommendation, .connectedness = tact::connectedness::close};
constexpr tact::use style{tact::attribute::style, tact::source::device_content};
static_assert(tact::standard.in(shop).decide(style) == tact::decision::deny);

int main() {
    if (!other_denies()) return 1;
    const auto sources = tact::source::declared | tact::source::first_party; // an operator that no class has
    if (!sources.contains(tact::source::declared)) return 2;
    std::puts(tact::explain(tact::assess(tact::standard, shop, style)).c_str());
}
