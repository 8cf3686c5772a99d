// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/decide/kind_names.hpp>

#include "../twice.hpp"

#include <string_view>

using namespace tact;

TEST_CASE("why a use has no number of a kind has words") {
    TWICE(std::string_view(name_of(kind_error::full)) == "there are as many kinds as fit");
    TWICE(*parse<kind_error>("other_scheme") == kind_error::other_scheme);
}
