// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <shop.hpp>
#include <tact/tact.hpp>

#include <cstdio>

int main() {
    if (used_by_shop() != tact::attribute::style) return 1;
    std::printf("tact %d.%d.%d\n", TACT_VERSION_MAJOR, TACT_VERSION_MINOR, TACT_VERSION_PATCH);
}
