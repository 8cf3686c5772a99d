// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include "commands.hpp"

int cli::run_shipped(const arguments& a) { return commands_over<tact::attribute>(a).run(); }
