// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/tact.hpp>

#include <cstdio>

int main() { std::printf("tact %d.%d.%d\n", TACT_VERSION_MAJOR, TACT_VERSION_MINOR, TACT_VERSION_PATCH); }
