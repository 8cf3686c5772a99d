// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/typed/names.hpp>

#include "../twice.hpp"

#include <string_view>

using namespace tact;

TEST_CASE("escapes have words") {
    TWICE(std::string_view(name_of(escape::declassified)) == "declassified");
    TWICE(*parse<escape>("aggregated") == escape::aggregated && !parse<escape>("read"));
}
