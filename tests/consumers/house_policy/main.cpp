// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "house.hpp"

#include <tact/tact.hpp>

#include <cstdio>

int main() {
    const tact::context shop{.purpose = tact::purpose::recommendation,
                             .connectedness = tact::connectedness::close,
                             .trust = tact::trust::high,
                             .setting = tact::setting::home,
                             .industry = tact::industry::fashion,
                             .age_assurance = tact::age_assurance::adult};
    const tact::gate gate = house.in(shop); // at run time, of lookups that house.cpp compiled
    if (!gate.permits({tact::attribute::style, tact::source::declared})) return 1;
    if (gate.decide({tact::attribute::style, tact::source::third_party}) != tact::decision::deny) return 2;
    std::printf("tact %d.%d.%d\n", TACT_VERSION_MAJOR, TACT_VERSION_MINOR, TACT_VERSION_PATCH);
}
