// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/explain/names.hpp>
#include <tact/explain/redaction_names.hpp>

#include "../twice.hpp"

#include <string_view>

using namespace tact;

TEST_CASE("reasons and redactions have words") {
    constexpr auto reads = [](const char* name, std::string_view wanted) { return wanted == name; };
    TWICE(reads(name_of(reason::refused), "the person said no") && reads(identifier_of(reason::refused), "refused"));
    TWICE(*parse<reason>("too_intrusive") == reason::too_intrusive && !parse<reason>("intruded"));
    TWICE(reads(name_of(redaction::sensitive), "sensitive attributes are masked"));
    TWICE(reads(name_of(static_cast<reason>(999)), ""));
}
