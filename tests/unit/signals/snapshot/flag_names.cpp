// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/snapshot/flag_names.hpp>

#include "../../twice.hpp"

#include <string_view>

using namespace tact;

TEST_CASE("flags have words") {
    TWICE(std::string_view(name_of(flag::unknown)) == "not sent" && *parse<flag>("unreadable") == flag::unreadable);
}
