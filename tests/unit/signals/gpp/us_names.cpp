// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/signals/gpp/us_names.hpp>

#include "../../twice.hpp"

#include <string_view>

using namespace tact;

TEST_CASE("fields of US sections go by their names in the specification") {
    TWICE(std::string_view(name_of(us_field::sale)) == "SaleOptOut" && *parse<us_field>("sale") == us_field::sale);
    TWICE(std::string_view(name_of(us_choice::not_applicable)) == "not applicable");
    TWICE(*parse<us_privacy_answer>("no") == us_privacy_answer::no && *parse<gpc_signal>("on") == gpc_signal::on);
}
