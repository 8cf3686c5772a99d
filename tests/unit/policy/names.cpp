// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/policy/names.hpp>

#include "../twice.hpp"

#include <string_view>

using namespace tact;

TEST_CASE("an invariant's name is a sentence that ends in how to mend it") {
    for (const auto& row : invariant_names) {
        const std::string_view text = row.text;
        CHECK(text.find(" (") != std::string_view::npos);
        CHECK(text.back() == ')');
        CHECK(text.find("lawful") == std::string_view::npos);
    }
    TWICE(*parse<evidence>("ordinal") == evidence::ordinal && *parse<witness>("axis_value") == witness::axis_value);
}
