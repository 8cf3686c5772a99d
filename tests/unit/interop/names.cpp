// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/interop/names.hpp>

#include "../twice.hpp"

#include <string_view>

using namespace tact;

TEST_CASE("why items or a column of Arrow could not be taken has words") {
    TWICE(std::string_view(name_of(items_status::not_ascending)) ==
          "an id is not greater than the one before it: everything is denied");
    TWICE(*parse<items_status>("unequal_lengths") == items_status::unequal_lengths);
    TWICE(std::string_view(identifier_of(arrow_status::missing_validity)) == "missing_validity");
    TWICE(*parse<arrow_status>("dictionary_encoded") == arrow_status::dictionary_encoded);
}
