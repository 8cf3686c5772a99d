// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/batch/names.hpp>

#include "../twice.hpp"

#include <tact/batch/column_names.hpp>

#include <string_view>

using namespace tact;

TEST_CASE("how a filter ended, and what a builder refused, has words") {
    TWICE(std::string_view(name_of(column_error::full)) == "the memory given has no row left");
    TWICE(*parse<column_error>("other_source") == column_error::other_source);
    TWICE(std::string_view(name_of(filter_status::ok)) == "every row was decided");
    TWICE(*parse<filter_status>("out_of_room") == filter_status::out_of_room);
}
